import { GRID } from '../page/geometry';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import type { Text } from './rows';

/** A heading that stands in the side column. */
export function sideHeading(text: string, composition: Composition): Text {
  const style = STYLES.label;
  return {
    lines: composition.set([{ text, style }], { measure: GRID.sideWidth, balanced: true }),
    style,
    element: composition.element('H2'),
  };
}
