import type { Archive } from '../archive/archive';
import type { ArticleId, ThemeId } from '../contract/ids';
import type { Annotation } from '../contract/annotations';
import type { Quote } from '../contract/quotes';
import type { Tag } from '../contract/tags';
import { articlePassages } from '../themes/learning/article-passages';
import type { Example } from '../themes/learning/examples';
import { keywordParagraphs } from '../themes/learning/keyword-paragraphs';
import type { KeywordFinder } from '../themes/suggest';

/**
 * Everything that analysts have decided about themes. Tagged quotes and annotations speak for their themes, rejected
 * suggestions against them. What carries no tag speaks against, more softly, where somebody has looked: a decided quote
 * of an article that has tags, and its paragraphs once all its quotes are decided.
 */
export function readExamples(archive: Archive, findKeywords: KeywordFinder): Example[] {
  return archive.codebook
    .listTaughtArticles()
    .flatMap((articleId) => examplesOf(archive, articleId, findKeywords));
}

function examplesOf(archive: Archive, articleId: ArticleId, findKeywords: KeywordFinder): Example[] {
  const revision = archive.revisions.readHead(articleId);
  if (revision === null) return [];
  const quotes = archive.quotes.listByArticle(articleId);
  const annotations = archive.annotations.listByArticle(articleId);
  const rejections = archive.rejections.listByArticle(articleId);
  const inArticle = keywordParagraphs(revision.text, findKeywords);
  const tagged = [...quotes, ...annotations].some(({ tags }) => tags.length > 0);
  const workedThrough = tagged && quotes.every(({ status }) => status !== 'suggested');
  const rejected = Map.groupBy(rejections, ({ exact }) => exact);

  const example = (text: string, tags: readonly Tag[], reviewed: boolean): Example => {
    const verdicts = new Map<ThemeId, boolean>();
    for (const { themeId } of rejected.get(text) ?? []) verdicts.set(themeId, false);
    for (const { themeId } of tags) verdicts.set(themeId, true);
    rejected.delete(text);
    return { text, inArticle, verdicts, reviewed };
  };
  const decided = (quote: Quote): Example =>
    example(quote.anchor.exact, quote.tags, tagged && quote.status !== 'suggested');
  const marked = ({ anchor, tags }: Annotation): Example => example(anchor.exact, tags, tags.length > 0);
  const examples = [
    ...quotes.filter(({ status }) => status !== 'rejected').map(decided),
    ...annotations.map(marked),
    ...articlePassages(revision, quotes, annotations)
      .filter(({ quoteId, carried, text }) => quoteId === null && (carried.size === 0 || rejected.has(text)))
      .map(({ text }) => example(text, [], workedThrough)),
  ];
  // What was rejected in words that have changed since still teaches.
  return [...examples, ...[...rejected.keys()].map((text) => example(text, [], false))].filter(
    ({ verdicts, reviewed }) => reviewed || verdicts.size > 0,
  );
}
