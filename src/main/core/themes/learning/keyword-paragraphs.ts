import type { ThemeId } from '../../contract/ids';
import type { KeywordFinder } from '../suggest';
import { paragraphsOf } from '../../contract/rules/paragraphs';

/** In how many paragraphs of a text each theme's keywords stand. */
export function keywordParagraphs(text: string, findKeywords: KeywordFinder): ReadonlyMap<ThemeId, number> {
  const counts = new Map<ThemeId, number>();
  for (const { start, end } of paragraphsOf(text)) {
    for (const { themeId } of findKeywords(text.slice(start, end))) {
      counts.set(themeId, (counts.get(themeId) ?? 0) + 1);
    }
  }
  return counts;
}
