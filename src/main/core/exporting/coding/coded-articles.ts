import type { Archive } from '../../archive/archive';
import { textOfRecord } from '../../coding/in-texts';
import type { Key } from '../../coding/keys';
import type { Ledger } from '../../coding/record';
import type { ArticleSummary } from '../../contract/articles';
import type { ArticleId, Sha256 } from '../../contract/ids';
import type { StricterArticle } from '../../contract/leaving';
import { strictestMarking, type Marking } from '../../contract/markings';
import { messages } from '../../contract/messages/catalogue';

/** An article, or what is left of several, of which there is coding. `texts`: its revisions, the first one first. */
export interface CodedArticle extends StricterArticle {
  readonly texts: readonly Sha256[];
  /** Null where it is not here. */
  readonly here: ArticleSummary | null;
}

/** What a ledger is about, as the rule of markings has to know it. */
export function codedArticles(archive: Archive, ledger: Ledger): CodedArticle[] {
  const coded = textsOf(ledger);
  const texts = Map.groupBy(archive.coding.texts(), ({ articleId }) => articleId);
  const hashes = (id: ArticleId): Sha256[] => (texts.get(id) ?? []).map(({ text }) => text);
  const here = archive.articles
    .list()
    .map((article): CodedArticle => ({ ...head(article), texts: hashes(article.id), here: article }))
    .filter((article) => article.texts.some((text) => coded.has(text)))
    .sort((one, other) => ((one.uid ?? '') < (other.uid ?? '') ? -1 : 1));
  const known = new Set(here.flatMap((article) => article.texts));
  return [
    ...here,
    ...absentArticles(
      archive,
      ledger,
      [...coded].filter((text) => !known.has(text)),
    ),
  ];
}

const head = ({ uid, title, marking }: ArticleSummary): StricterArticle => ({ uid, title, marking });

/** The texts in which coding stands. */
function textsOf(ledger: Ledger): ReadonlySet<Sha256> {
  return new Set([...ledger.keys()].map((key) => textOfRecord(key, ledger)).filter((text) => text !== null));
}

/**
 * Words of articles that are not here. Those that were here and are removed have no marking any more, and count as the
 * strictest. Those that never were came in colleagues' files, and are marked at most as these were.
 */
function absentArticles(archive: Archive, ledger: Ledger, absent: readonly Sha256[]): CodedArticle[] {
  const removed = new Set(
    archive.coding
      .ledger()
      .filter(({ articleId }) => articleId !== null)
      .map(({ key }) => textOfRecord(key as Key, ledger)),
  );
  const came = strictestMarking(archive.coding.exchanges().map(({ marking }) => marking));
  const byMarking = Map.groupBy(absent, (text): Marking => (removed.has(text) ? 'TLP:RED' : came));
  return [...byMarking].map(([marking, texts]) => ({
    uid: null,
    title: messages.leaving.notHere(texts.length),
    marking,
    texts,
    here: null,
  }));
}
