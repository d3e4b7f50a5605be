import type { QuoteInContext } from '../../../main/core/contract/quotes';
import type { Theme } from '../../../main/core/contract/themes';
import { themesOf } from '../../passages/themes-of';

export interface ThemeShare {
  readonly theme: Theme;
  readonly quotes: readonly QuoteInContext[];
}

/** Each theme that the quotes speak of with its quotes: most quotes first, then in the order of the codebook. */
export const themeShares = (
  quotes: readonly QuoteInContext[],
  themes: readonly Theme[],
): readonly ThemeShare[] =>
  themes
    .map((theme) => ({ theme, quotes: quotes.filter((quote) => themesOf(quote).includes(theme.id)) }))
    .filter((share) => share.quotes.length > 0)
    .sort((left, right) => right.quotes.length - left.quotes.length);
