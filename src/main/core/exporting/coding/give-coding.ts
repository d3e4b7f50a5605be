import type { Archive } from '../../archive/archive';
import { CODING_ENDING, CODING_FORMAT, CODING_VERSION, type CodingFile } from '../../coding/coding-file';
import { seenWith, withoutTexts } from '../../coding/in-texts';
import { readTagKey, type Kind } from '../../coding/keys';
import { readCoding } from '../../coding/read-coding';
import { draftLedger, isPresent, joinSeen, ofKind, type Ledger } from '../../coding/record';
import { codingOf, writeCoding } from '../../coding/write-coding';
import type { Request } from '../../contract/calls';
import type { GivenCoding } from '../../contract/coding';
import { travellingDetailsOf } from '../../contract/article-fields';
import type { ArticleSummary } from '../../contract/articles';
import type { Uid } from '../../contract/ids';
import { markedName } from '../marked-name';
import { Clearance, keepRelease } from '../leave';
import type { Session } from '../../session/session';
import { digestOf } from '../../exchange/digest';
import { codedArticles, type CodedArticle } from './coded-articles';
import { ownCount, readCodingState, rememberCoding, type CodingState } from './coding-state';

/**
 * One file with all coding that is known here, or in blind mode with the analyst's own; written down as given. Articles
 * that are marked more strictly than the file stay here, with all that was coded in them.
 */
export function giveCoding(session: Session, { sources, ...terms }: Request<'giveCoding'>): GivenCoding {
  const archive = session.current();
  const { state, ledger } = codingToGive(session);
  const articles = codedArticles(archive, ledger);
  const clearance = Clearance.ask(articles, terms);
  const { passed, cleared } = clearance;
  const mayGo = new Set(cleared);
  const staying = articles.filter((article) => !mayGo.has(article)).flatMap(({ texts }) => texts);
  const given = withoutTexts(ledger, new Set(staying));
  const file = {
    ...headOf(archive, state, passed.marking),
    seen: seenWith(given, ledger, joinSeen(state.seen, { [state.signature.origin]: ownCount(state) })),
    coding: codingOf(given),
    ...articlesIn(archive, cleared, sources),
  };
  const bytes = clearance.leave(() => writeCoding(file));
  readCoding(bytes); // never gives what it would not take
  const hash = digestOf(bytes);
  keepRelease(session, 'coding', passed, terms.release, hash);
  if (!archive.readOnly) rememberCoding(archive, state.ledger, state.signature, ownCount(state));
  const name = `${archive.info().name} - ${file.giver.name.replace(/[^\p{L}\p{N} .-]/gu, '_')}`;
  return {
    fileName: `${markedName(name, passed.marking)}${CODING_ENDING}`,
    bytes,
    sha256: hash,
    annotations: presentOf(given, 'annotation'),
    tags: presentOf(given, 'tag'),
    themes: presentOf(given, 'theme'),
    sources: file.sources.length,
    passed,
  };
}

/** What could go, before the rule of markings is asked. */
export function codingToGive(session: Session): { readonly state: CodingState; readonly ledger: Ledger } {
  const archive = session.current();
  const state = readCodingState(archive, session.environment);
  const blind = archive.settings.read('blind') === 'yes';
  return { state, ledger: blind ? ownOf(state.ledger, archive.analyst().uid) : state.ledger };
}

function headOf(
  archive: Archive,
  { signature }: CodingState,
  marking: CodingFile['marking'],
): Pick<CodingFile, 'format' | 'version' | 'givenAt' | 'giver' | 'origin' | 'marking'> {
  const me = archive.analyst();
  return {
    format: CODING_FORMAT,
    version: CODING_VERSION,
    givenAt: signature.at,
    giver: { uid: me.uid, name: me.name },
    origin: signature.origin,
    marking,
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

function articlesIn(
  archive: Archive,
  cleared: readonly CodedArticle[],
  withText: boolean,
): Pick<CodingFile, 'articles' | 'sources'> {
  const here = cleared.flatMap(({ here: article, texts }) => (article === null ? [] : [{ article, texts }]));
  return {
    articles: here.map(({ article: { title, outlet, publishedOn }, texts }) => ({
      title,
      outlet,
      publishedOn,
      texts,
    })),
    sources: withText ? here.flatMap(({ article }) => toSource(archive, article)) : [],
  };
}

/** Each text in which an article has stood would need its revision; the newest is what a colleague can go on with. */
function toSource(archive: Archive, article: ArticleSummary): CodingFile['sources'] {
  const head = archive.revisions.readHead(article.id);
  if (head === null) return [];
  return [
    {
      details: travellingDetailsOf(article),
      text: head.text,
      hash: head.textHash,
      headings: [...head.headings],
    },
  ];
}
