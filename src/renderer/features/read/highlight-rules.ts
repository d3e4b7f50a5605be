/**
 * Rules of the CSS Custom Highlight API. They paint ranges without splitting any text node, so that
 * selection and offsets stay simple; only background and underline can be set through them.
 */
import { THEME_LOOKS, type ThemeLook } from '../../../main/core/contract/themes';
import { lookNumber } from '../../ui/theme-looks';
import { LANES } from './theme-marks';

/** Line style and thickness in px of each look, so that themes differ in black and white too. */
const LINES: Readonly<Record<ThemeLook, readonly [style: string, thickness: number]>> = {
  circle: ['solid', 2],
  square: ['double', 1],
  triangle: ['wavy', 1],
  diamond: ['dashed', 2],
  hexagon: ['dotted', 2],
  cross: ['solid', 4],
  bar: ['dashed', 4],
};

/** Distance of each lane's line below the text, in px. */
const LANE_OFFSETS = [3, 7, 11] as const;

/** Names that are not of a theme. */
export type PlainHighlight = 'note' | 'selected' | 'found' | 'found-now' | 'mention';

/** The highlight that paints a look in a lane; without a lane only its wash is left. */
export function themeHighlight(look: ThemeLook, lane: number | null): string {
  return lane === null ? `wash-${look}` : `${look}-${lane}`;
}

/** Every highlight's rule, for one adopted style sheet. */
function highlightRules(): string {
  const rules = THEME_LOOKS.flatMap((look) => {
    const number = lookNumber(look);
    const [style, thickness] = LINES[look];
    const wash = `background-color: var(--t${number}w);`;
    const lanes = LANE_OFFSETS.slice(0, LANES).map(
      (offset, index) =>
        `::highlight(${themeHighlight(look, index + 1)}) { ${wash} text-decoration: underline ${style} var(--t${number}) ${thickness}px; text-underline-offset: ${offset}px; text-decoration-skip-ink: none; }`,
    );
    return [...lanes, `::highlight(${themeHighlight(look, null)}) { ${wash} }`];
  });
  const plain: Readonly<Record<PlainHighlight, string>> = {
    note: 'text-decoration: underline dotted var(--ink-3) 1px; text-underline-offset: 4px; background-color: color-mix(in srgb, var(--ink) 6%, transparent);',
    selected: 'background-color: color-mix(in srgb, var(--accent) 24%, var(--paper));',
    found: 'background-color: var(--mark-find);',
    'found-now': 'background-color: var(--accent); color: var(--on-accent);',
    mention: 'text-decoration: underline solid var(--ink-3) 1px; text-underline-offset: 4px;',
  };
  return [...rules, ...Object.entries(plain).map(([name, rule]) => `::highlight(${name}) { ${rule} }`)].join(
    '\n',
  );
}

/** Gives the document the rules once; a second call changes nothing. */
export function adoptHighlightRules(): void {
  if (adopted !== null) return;
  adopted = new CSSStyleSheet();
  adopted.replaceSync(highlightRules());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, adopted];
}

let adopted: CSSStyleSheet | null = null;
