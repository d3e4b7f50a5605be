import type { Marking } from '../../contract/markings';

/** Red, green, blue from 0 to 1 as the operands of `rg`. */
export type Color = string & { readonly color: true };

function rgb(hex: string): Color {
  const part = (start: number): string =>
    String(Math.round((parseInt(hex.slice(start, start + 2), 16) / 255) * 1000) / 1000);
  return `${part(1)} ${part(3)} ${part(5)}` as Color;
}

/** One ink and one accent, so that a brief reads the same from a black and white printer. */
export const COLORS = {
  ink: rgb('#16191a'),
  accent: rgb('#0c5463'),
  secondary: rgb('#464d4a'),
  standfirst: rgb('#3a413e'),
  notes: rgb('#2d3331'),
  hairline: rgb('#a9b0ac'),
  axis: rgb('#848b87'),
  black: rgb('#000000'),
} as const;

/** Official colours of the labels, on black (FIRST, Traffic Light Protocol 2.0). */
export const MARKING_COLORS: Readonly<Record<Exclude<Marking, 'none'>, Color>> = {
  'TLP:CLEAR': rgb('#ffffff'),
  'TLP:GREEN': rgb('#33ff00'),
  'TLP:AMBER': rgb('#ffc000'),
  'TLP:AMBER+STRICT': rgb('#ffc000'),
  'TLP:RED': rgb('#ff2b2b'),
};
