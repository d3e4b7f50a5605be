import { THEME_LOOKS, type ThemeLook } from '../../main/core/contract/themes';

/** 1 to 7: which of the `--t…` colours a look wears. */
export function lookNumber(look: ThemeLook): number {
  return THEME_LOOKS.indexOf(look) + 1;
}
