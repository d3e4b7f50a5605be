import type { ThemeShare } from '../../../main/core/contract/person-page';
import type { Theme } from '../../../main/core/contract/themes';

/** A theme with what somebody said on it. */
export type ShareOfTheme = ThemeShare & { readonly theme: Theme };

/** Each theme that the quotes speak of: most quotes first, then in the order of the codebook. */
export const sharesOf = (
  shares: readonly ThemeShare[],
  themes: readonly Theme[],
): readonly ShareOfTheme[] => {
  const byTheme = new Map(shares.map((share) => [share.themeId, share]));
  return themes
    .flatMap((theme) => {
      const share = byTheme.get(theme.id);
      return share === undefined ? [] : [{ ...share, theme }];
    })
    .sort((left, right) => right.quotes - left.quotes);
};
