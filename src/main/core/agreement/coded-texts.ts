import type { Archive } from '../archive/archive';
import { takenOff, type StoredSettlement } from '../archive/settlements-store';
import type { LeftOut } from '../contract/agreement';
import type { AnalystId, ArticleId } from '../contract/ids';
import type { Anchor } from '../contract/anchors';
import type { ArticleSummary, Revision } from '../contract/articles';
import type { CodedText, GivenTag } from './coding';
import { spanInHead } from '../exporting/projects/coded-archive';

/** What analysts did in an archive, as agreement is computed from it. */
export interface Coding {
  /** Articles in which somebody worked, in the order in which articles are listed. */
  readonly texts: readonly CodedText[];
  readonly leftOut: Omit<LeftOut, 'articles'>;
}

/**
 * Reads the coding as it was before anything was settled: tags that were taken off to settle a disagreement count too.
 * @param only one article instead of all
 */
export function readCoding(
  archive: Archive,
  settlements: readonly StoredSettlement[],
  only?: ArticleId,
): Coding {
  const settledIn = Map.groupBy(settlements, ({ articleId }) => articleId);
  const leftOut = { excerpts: 0, tags: 0 };
  const texts = archive.articles.list().flatMap((article): CodedText[] => {
    const settled = settledIn.get(article.id) ?? [];
    const isTouched = article.annotations > 0 || article.themes.length > 0 || settled.length > 0;
    if (!isTouched || (only !== undefined && article.id !== only)) return [];
    if (article.excerpt) {
      leftOut.excerpts += 1;
      return [];
    }
    const { coded, lost } = readText(archive, article, settled);
    leftOut.tags += lost;
    return coded.workers.size === 0 ? [] : [coded];
  });
  return { texts, leftOut };
}

function readText(
  archive: Archive,
  article: ArticleSummary,
  settled: readonly StoredSettlement[],
): { readonly coded: CodedText; readonly lost: number } {
  const head = archive.revisions.readHead(article.id);
  if (head === null) throw new Error('the article has no text');
  const quotes = archive.quotes.listByArticle(article.id).filter(({ status }) => status !== 'rejected');
  const annotations = archive.annotations.listByArticle(article.id);
  const workers = new Set<AnalystId>(annotations.map(({ analystId }) => analystId));
  const given = createGivenTags(head);
  for (const { uid: targetUid, anchor, tags } of [...quotes, ...annotations]) {
    for (const tag of tags) given.add({ ...tag, targetUid }, anchor);
  }
  for (const { uid, targetUid, themeUid, analystId, anchor } of takenOff(settled)) {
    const themeId = archive.codebook.findByUid(themeUid);
    if (themeId !== null) given.add({ id: null, uid, targetUid, themeId, analystId }, anchor);
  }
  for (const { analystId } of given.all()) workers.add(analystId);
  return {
    coded: {
      articleId: article.id,
      title: article.title,
      text: head.text,
      quotes: quotes.map(({ anchor }) => spanInHead(anchor, head)).filter((span) => span !== null),
      workers,
      tags: given.all(),
    },
    lost: given.lost(),
  };
}

/** Collects tags where they stand in the newest text, each once: one that was taken off may have come back. */
function createGivenTags(head: Revision) {
  const tags = new Map<string, GivenTag>();
  let lost = 0;
  return {
    add({ id, uid, targetUid, themeId, analystId }: Omit<GivenTag, 'span'>, anchor: Anchor): void {
      const span = spanInHead(anchor, head);
      if (span === null) lost += 1;
      else if (!tags.has(uid)) tags.set(uid, { id, uid, targetUid, themeId, analystId, span });
    },
    all: (): GivenTag[] => [...tags.values()],
    lost: () => lost,
  };
}
