import { THEME_LOOKS, type ThemeLook } from '../contract/themes';

/** The colours of the looks on white (`ui/tokens.css`), for programs that know colours and no shapes. */
export const THEME_COLOURS: Readonly<Record<ThemeLook, string>> = {
  circle: '#23609f',
  square: '#875500',
  triangle: '#9c2a62',
  diamond: '#39692f',
  hexagon: '#6046a8',
  cross: '#a0421a',
  bar: '#545d62',
};

/** The look whose colour is nearest, as the distance in sRGB. `#rrggbb` in lower case. */
export function nearestLook(colour: string): ThemeLook {
  const distance = (look: ThemeLook): number => {
    const [one, other] = [channelsOf(colour), channelsOf(THEME_COLOURS[look])];
    return one.reduce((sum, value, channel) => sum + (value - (other[channel] ?? 0)) ** 2, 0);
  };
  return THEME_LOOKS.reduce((best, look) => (distance(look) < distance(best) ? look : best));
}

const channelsOf = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
