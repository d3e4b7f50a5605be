import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph } from 'fontkit';
import { clusterText } from './cluster-text';

/** One glyph of shaped text. Measures are thousandths of an em, as in PDF. */
export interface ShapedGlyph {
  readonly id: number;
  /** The characters this glyph stands for, for reading the text back. */
  readonly codePoints: readonly number[];
  /** The width the font gives it. */
  readonly width: number;
  /** What is to be advanced beyond `width`: kerning. */
  readonly adjustment: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface ShapedText {
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  /** Thousandths of an em. */
  readonly width: number;
  /** Whether every glyph is one of the font's, and together they are read back as the text, in its order. */
  readonly faithful: boolean;
}

/** What fontkit draws in place of a character that shapes its neighbours and has no ink: a space without width. */
const HIDDEN: readonly number[] = [0x20];
const JOINERS = /[\u200c\u200d]/gu;

/** Words kept per font. A brief of 60 pages has about 5,000 different ones. */
export const CACHE_LIMIT = 40_000;

/** A parsed font with a cache of shaped words; shared by all documents of the process. */
export class FontFile {
  readonly font: Font;
  /** Thousandths of an em in one font unit. */
  readonly scale: number;
  readonly #shaped = new Map<string, ShapedText>();

  constructor(path: string) {
    this.font = withLightGlyphs(create(readFileSync(path)));
    this.scale = 1000 / this.font.unitsPerEm;
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  /** Glyphs of a word in visual order, kerned and with ligatures. */
  shape(text: string): ShapedText {
    const known = this.#shaped.get(text);
    if (known !== undefined) return known;
    if (this.#shaped.size >= CACHE_LIMIT) this.#shaped.clear();
    const shaped = this.#shape(text);
    this.#shaped.set(text, shaped);
    return shaped;
  }

  #shape(text: string): ShapedText {
    const run = this.font.layout(text);
    const joined = withJoiners(
      run.glyphs.map((glyph) => glyph.codePoints),
      run.direction,
      text,
    );
    const texts = clusterText(joined, run.direction);
    let width = 0;
    const glyphs = run.positions.map((position, index): ShapedGlyph => {
      const glyph = run.glyphs[index];
      if (glyph === undefined) throw new Error('fontkit gave more positions than glyphs');
      const xOffset = position.xOffset * this.scale;
      const own = glyph.advanceWidth * this.scale;
      width += position.xAdvance * this.scale;
      return {
        id: glyph.id,
        codePoints: texts[index] ?? [],
        width: own,
        adjustment: position.xAdvance * this.scale - own - xOffset,
        xOffset,
        yOffset: position.yOffset * this.scale,
      };
    });
    return { text, glyphs, width, faithful: isFaithful(glyphs, run.direction, text) };
  }
}

/** The characters of glyphs with the joiners of the text, which fontkit hides behind spaces. `texts` is in visual order. */
function withJoiners(
  texts: readonly (readonly number[])[],
  direction: 'ltr' | 'rtl',
  text: string,
): readonly (readonly number[])[] {
  const joiners = Array.from(text.matchAll(JOINERS), ([joiner]) => joiner.charCodeAt(0));
  if (joiners.length === 0 || text.includes(' ')) return texts;
  if (direction === 'rtl') joiners.reverse();
  return texts.map((own) => {
    const isHidden = own.length === HIDDEN.length && own[0] === HIDDEN[0];
    const joiner = isHidden ? joiners.shift() : undefined;
    return joiner === undefined ? own : [joiner];
  });
}

/**
 * A font may have every character of a word and still not draw it: glyph 0 stands for what shaping did not find, and a
 * script whose signs change places is read back in the order in which they stand.
 */
function isFaithful(glyphs: readonly ShapedGlyph[], direction: 'ltr' | 'rtl', text: string): boolean {
  const logical = direction === 'rtl' ? glyphs.toReversed() : glyphs;
  const readBack = String.fromCodePoint(...logical.flatMap(({ codePoints }) => codePoints));
  return (
    glyphs.every(({ id }) => id !== 0) &&
    readBack.replaceAll('\u200b', '').normalize('NFC') === text.normalize('NFC')
  );
}

/**
 * fontkit keeps one object a glyph, with the characters of its first use. In a font shared by several
 * texts a later text would be read back with another's characters; here each use gets its own.
 * And it reads a glyph's whole outline to tell its width, which stands in a table of its own.
 */
function withLightGlyphs(font: Font): Font {
  const shared = font.getGlyph.bind(font);
  const { metrics } = font.hmtx;
  const measured = new Map<number, Glyph>();
  const measure = (id: number): Glyph => {
    // Glyphs beyond the table's end are as wide as its last (OpenType, hmtx).
    const { advance } = metrics.get(Math.min(id, metrics.length - 1));
    const glyph = Object.create(shared(id, []), { advanceWidth: { value: advance } }) as Glyph;
    measured.set(id, glyph);
    return glyph;
  };
  font.getGlyph = (id, codePoints) => {
    const glyph = measured.get(id) ?? measure(id);
    return codePoints === undefined ? glyph : Object.assign(Object.create(glyph) as Glyph, { codePoints });
  };
  return font;
}
