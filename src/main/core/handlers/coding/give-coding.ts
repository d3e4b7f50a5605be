import type { Archive } from '../../archive/archive';
import { CODING_ENDING, CODING_FORMAT, CODING_VERSION, type CodingFile } from '../../coding/coding-file';
import { readDoneKey, readQuoteKey, readTagKey, isOf, type Kind } from '../../coding/keys';
import { readCoding } from '../../coding/read-coding';
import { draftLedger, isPresent, joinSeen, ofKind, type Ledger } from '../../coding/record';
import { codingOf, writeCoding } from '../../coding/write-coding';
import type { GivenCoding } from '../../contract/coding';
import type { ArticleId, Sha256, Uid } from '../../contract/ids';
import type { ArticleSummary } from '../../contract/articles';
import { MARKINGS, type Marking } from '../../contract/markings';
import type { Session } from '../session';
import { sha256 } from '../store-article';
import { ownCount, readCodingState, rememberCoding } from './coding-state';

/** Marked so, a text is for named people alone, or stays in the organisation: its words go with the coding, not the whole of it. */
const KEPT: readonly Marking[] = ['TLP:RED', 'TLP:AMBER+STRICT'];

/** One file with all coding that is known here, or in blind mode with the analyst's own; written down as given. */
export function giveCoding(session: Session, { sources }: { readonly sources: boolean }): GivenCoding {
  const archive = session.current();
  const state = readCodingState(archive, session.environment);
  const { signature } = state;
  const me = archive.analyst();
  const blind = archive.settings.read('blind') === 'yes';
  const ledger = blind ? ownOf(state.ledger, me.uid) : state.ledger;
  const articles = articlesOf(archive, textsOf(ledger));
  const shared = sources ? articles.filter(({ marking }) => !KEPT.includes(marking)) : [];
  const file: CodingFile = {
    format: CODING_FORMAT,
    version: CODING_VERSION,
    givenAt: signature.at,
    giver: { uid: me.uid, name: me.name },
    origin: signature.origin,
    seen: joinSeen(state.seen, { [signature.origin]: ownCount(state) }),
    marking: strictest(articles),
    coding: codingOf(ledger),
    articles: articles.map(({ title, outlet, publishedOn, texts }) => ({
      title,
      outlet,
      publishedOn,
      texts,
    })),
    sources: shared.flatMap((article) => toSource(archive, article)),
  };
  const bytes = writeCoding(file);
  readCoding(bytes); // never gives what it would not take
  if (!archive.readOnly) rememberCoding(archive, state.ledger, signature, ownCount(state));
  return {
    fileName: `${archive.info().name} - ${me.name.replace(/[^\p{L}\p{N} .-]/gu, '_')}${CODING_ENDING}`,
    bytes,
    sha256: sha256(bytes),
    marking: file.marking,
    annotations: presentOf(ledger, 'annotation'),
    tags: presentOf(ledger, 'tag'),
    themes: presentOf(ledger, 'theme'),
    sources: file.sources.length,
    withheld: sources
      ? articles.filter(({ marking }) => KEPT.includes(marking)).map(({ title }) => title)
      : [],
  };
}

const presentOf = (ledger: Ledger, kind: Kind): number =>
  ofKind(ledger, kind).filter(([, fields]) => isPresent(fields)).length;

/** What the analyst made, the codebook, and who is done with what. */
function ownOf(ledger: Ledger, me: Uid): Ledger {
  const others = new Set<string>();
  for (const [key, { analyst }] of ofKind(ledger, 'annotation')) if (analyst.value !== me) others.add(key);
  for (const [key] of ofKind(ledger, 'tag')) if (readTagKey(key).analyst !== me) others.add(key);
  return draftLedger([...ledger].filter(([key]) => !others.has(key)));
}

/** The texts in which coding stands. */
function textsOf(ledger: Ledger): ReadonlySet<Sha256> {
  const texts = new Set<Sha256>();
  for (const [, { place }] of ofKind(ledger, 'annotation')) texts.add(place.value.text);
  for (const key of ledger.keys()) {
    if (isOf('quote', key)) texts.add(readQuoteKey(key).text);
    else if (isOf('done', key)) texts.add(readDoneKey(key).text);
  }
  return texts;
}

type CodedArticle = ArticleSummary & { readonly texts: Sha256[] };

function articlesOf(archive: Archive, coded: ReadonlySet<Sha256>): CodedArticle[] {
  const texts = Map.groupBy(archive.coding.texts(), ({ articleId }) => articleId);
  const hashes = (id: ArticleId): Sha256[] => (texts.get(id) ?? []).map(({ text }) => text);
  return archive.articles
    .list()
    .map((article) => ({ ...article, texts: hashes(article.id) }))
    .filter((article) => article.texts.some((text) => coded.has(text)))
    .sort((one, other) => (one.uid < other.uid ? -1 : 1));
}

const strictest = (articles: readonly ArticleSummary[]): Marking =>
  MARKINGS[Math.max(0, ...articles.map(({ marking }) => MARKINGS.indexOf(marking)))] ?? 'none';

/** Each text in which an article has stood would need its revision; the newest is what a colleague can go on with. */
function toSource(archive: Archive, article: CodedArticle): CodingFile['sources'] {
  const head = archive.revisions.readHead(article.id);
  if (head === null) return [];
  const { title, standfirst, outlet, author, publishedOn, place, language, marking, licence, url } = article;
  const details = { title, standfirst, outlet, author, publishedOn, place, language, marking, licence, url };
  return [{ details, text: head.text, hash: head.textHash, headings: [...head.headings] }];
}
