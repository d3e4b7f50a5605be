import { setImmediate } from 'node:timers/promises';
import type { Archive } from '../archive/archive';
import type { ArticleSummary } from '../contract/articles';
import type { CallContext, Request } from '../contract/calls';
import type { ArticleId, ThemeId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import type { PassageSuggestions, SuggestedPassage, ThemeSuggestion } from '../contract/suggestions';
import { Failure } from '../failure';
import { found } from '../session/session';
import { articlePassages, overlap, type ArticlePassage } from '../themes/learning/article-passages';
import { keywordParagraphs } from '../themes/learning/keyword-paragraphs';
import { SUGGESTED_FROM, trainThemeModel, type ThemeModel } from '../themes/learning/theme-model';
import { createKeywordFinder, type KeywordFinder } from '../themes/suggest';
import { readExamples } from './theme-examples';

/** Articles read between two looks at what else there is to do. */
const BATCH = 20;

/** What suggests themes, as the archive teaches it at one moment. */
interface Suggester {
  readonly model: ThemeModel;
  readonly findKeywords: KeywordFinder;
}

/** Learns anew when something was written since; the archive in hand may have been closed and another opened. */
export function rememberSuggester(): (archive: Archive) => Suggester {
  let last: { archive: Archive; position: number; suggester: Suggester } | null = null;
  return (archive) => {
    const position = archive.journal.position();
    if (last?.archive !== archive || last.position !== position) {
      const themes = archive.themes.list().filter(({ status }) => status === 'active');
      const findKeywords = createKeywordFinder(themes);
      const model = trainThemeModel(themes, readExamples(archive, findKeywords));
      last = { archive, position, suggester: { model, findKeywords } };
    }
    return last.suggester;
  };
}

/** What the archive suggests in one article, passage by passage, the surest first. */
export function suggestIn(
  archive: Archive,
  suggester: Suggester,
  articleId: ArticleId,
): PassageSuggestions[] {
  const revision = found(archive.revisions.readHead(articleId), messages.archive.noArticle);
  const inArticle = keywordParagraphs(revision.text, suggester.findKeywords);
  const analystId = archive.analyst().id;
  const rejected = archive.rejections.listByArticle(articleId).filter((one) => one.analystId === analystId);
  const suggestFor = ({ text, carried }: ArticlePassage): ThemeSuggestion[] => {
    const passage = { text, inArticle };
    return (
      suggester.model
        .score(passage)
        .filter(({ themeId, score }) => score >= SUGGESTED_FROM && !carried.has(themeId))
        .filter(({ themeId }) => !rejected.some((one) => one.themeId === themeId && one.exact === text))
        .map((scored) => ({ ...scored, terms: suggester.model.explain(passage, scored.themeId) }))
        // What only its surroundings speak for could not be explained, and is rarely right.
        .filter(({ terms }) => terms.length > 0)
        .sort((left, right) => right.score - left.score)
    );
  };
  const passages = articlePassages(
    revision,
    archive.quotes.listByArticle(articleId),
    archive.annotations.listByArticle(articleId),
  ).map((passage) => ({ span: passage.span, quoteId: passage.quoteId, suggestions: suggestFor(passage) }));
  return withoutRepeats(passages)
    .filter(({ suggestions }) => suggestions.length > 0)
    .sort((left, right) => bestOf(right) - bestOf(left) || left.span.start - right.span.start);
}

/** A paragraph leaves to its quotes what is suggested for them. */
function withoutRepeats(passages: readonly PassageSuggestions[]): PassageSuggestions[] {
  return passages.map((passage) => {
    if (passage.quoteId !== null) return passage;
    const inside = passages.filter(({ quoteId, span }) => quoteId !== null && overlap(span, passage.span));
    const taken = new Set(inside.flatMap(({ suggestions }) => suggestions.map(({ themeId }) => themeId)));
    return { ...passage, suggestions: passage.suggestions.filter(({ themeId }) => !taken.has(themeId)) };
  });
}

const bestOf = ({ suggestions }: PassageSuggestions): number => suggestions[0]?.score ?? 0;

/** Article by article, letting other calls of the worker in between. */
export async function suggestOverall(
  archive: Archive,
  suggester: Suggester,
  { themeId, limit }: Request<'suggestPassages'>,
  { signal, progress }: CallContext,
): Promise<SuggestedPassage[]> {
  const articles = archive.articles.list();
  const all: SuggestedPassage[] = [];
  for (const [done, article] of articles.entries()) {
    if (done % BATCH === 0) {
      await setImmediate();
      if (signal.aborted) throw new Failure('cancelled', '');
      progress(done, articles.length);
    }
    all.push(...suggestedIn(archive, suggester, article, themeId));
  }
  return all.sort((left, right) => right.suggestion.score - left.suggestion.score).slice(0, limit);
}

function suggestedIn(
  archive: Archive,
  suggester: Suggester,
  { id, title, outlet, publishedOn }: ArticleSummary,
  themeId: ThemeId,
): SuggestedPassage[] {
  const { text } = found(archive.revisions.readHead(id), messages.archive.noArticle);
  return suggestIn(archive, suggester, id).flatMap(({ span, quoteId, suggestions }) => {
    const suggestion = suggestions.find((one) => one.themeId === themeId);
    if (suggestion === undefined) return [];
    const words = text.slice(span.start, span.end);
    return [
      { articleId: id, articleTitle: title, outlet, publishedOn, span, quoteId, text: words, suggestion },
    ];
  });
}
