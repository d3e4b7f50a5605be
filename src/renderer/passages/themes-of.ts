import type { ThemeId } from '../../main/core/contract/ids';
import type { QuoteInContext } from '../../main/core/contract/quotes';

/** The quote's themes, each once; `null` alone when it has none. Several analysts may have given the same tag. */
export const themesOf = (quote: QuoteInContext): readonly (ThemeId | null)[] =>
  quote.tags.length === 0 ? [null] : [...new Set(quote.tags.map((tag) => tag.themeId))];
