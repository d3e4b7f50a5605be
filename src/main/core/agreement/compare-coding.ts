import type { Archive } from '../archive/archive';
import type { CodingComparison, Disagreement, ComparisonRequest } from '../contract/agreement';
import type { AnalystId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import { found } from '../session/session';
import { readCoding } from './coded-texts';
import { isComparable, workersAmong, type CodedText } from './measures/coding';
import { compare } from './measures/compare';
import { findDisagreements } from './measures/disagreements';
import { toDisagreement } from './shown-disagreement';

/** How far the analysts asked for agree, in all, by theme and by article. */
export function compareCoding(archive: Archive, { unit, analystIds }: ComparisonRequest): CodingComparison {
  const { texts, leftOut } = readCoding(archive, archive.settlements.list());
  const compared = chosen(archive, texts, analystIds);
  const { units, overall, themes, articles } = compare(unit, texts, compared);
  const worked = compared.length === 0 ? [] : texts.filter((text) => workersAmong(text, compared).length > 0);
  return {
    unit,
    coders: archive.analysts
      .list()
      .map((analyst) => ({
        analyst,
        articles: texts.filter(({ workers }) => workers.has(analyst.id)).length,
        compared: compared.includes(analyst.id),
      }))
      .filter((coder) => coder.articles > 0),
    units,
    overall,
    themes: archive.themes.list().flatMap(({ id }) => {
      const figures = themes.get(id);
      return figures === undefined ? [] : [{ themeId: id, figures }];
    }),
    articles: texts.flatMap((text) => {
      const figures = articles.get(text.articleId);
      const { articleId, title } = text;
      return figures === undefined
        ? []
        : [{ articleId, title, analystIds: workersAmong(text, compared), figures }];
    }),
    leftOut: { ...leftOut, articles: worked.filter((text) => !isComparable(text, compared)).length },
  };
}

/** The passages that they coded differently, in the order of their articles. */
export function listDisagreements(archive: Archive, { unit, analystIds }: ComparisonRequest): Disagreement[] {
  const settlements = archive.settlements.list();
  const { texts } = readCoding(archive, settlements);
  const compared = chosen(archive, texts, analystIds);
  const articles = new Map(archive.articles.list().map((article) => [article.id, article]));
  return texts.flatMap((text) => {
    const article = found(articles.get(text.articleId) ?? null, messages.archive.noArticle);
    return findDisagreements(unit, text, compared).map((passage) =>
      toDisagreement(passage, text, article, settlements),
    );
  });
}

/** Those asked for, else everybody who worked somewhere; each once, in the order in which they came. */
export function chosen(
  archive: Archive,
  texts: readonly CodedText[],
  analystIds: readonly AnalystId[] | undefined,
): AnalystId[] {
  const ids = archive.analysts.list().map(({ id }) => id);
  return ids.filter((id) =>
    analystIds === undefined ? texts.some(({ workers }) => workers.has(id)) : analystIds.includes(id),
  );
}
