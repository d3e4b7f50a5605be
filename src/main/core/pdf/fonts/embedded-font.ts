import type { Subset } from 'fontkit';
import type { PdfFile } from '../file/pdf-file';
import { hex4, number, text, type Reference } from '../file/values';
import type { FontFile, ShapedText } from './font-file';
import { toUnicodeMap } from './to-unicode';

/** A piece of the operand of a TJ operator, to be shown `rise` thousandths of an em above the line. */
export interface GlyphString {
  readonly operand: string;
  /** The characters that it reads back as. */
  readonly characters: string;
  readonly rise: number;
}

/** One font as it goes into one file: only the glyphs used, each with a code of its own. */
export class EmbeddedFont {
  readonly #subset: Subset;
  readonly #widths: number[];
  readonly #codePoints: (readonly number[])[] = [];
  /** Code by glyph and characters: a space and a no-break space look alike but read back differently. */
  readonly #codes = new Map<string, number>();
  readonly #strings = new Map<ShapedText, readonly GlyphString[]>();

  constructor(
    readonly file: FontFile,
    /** Name in the pages' resources. */
    readonly name: string,
    readonly reference: Reference,
    private readonly index: number,
  ) {
    this.#subset = file.font.createSubset();
    this.#widths = [file.font.getGlyph(0).advanceWidth * file.scale];
  }

  encode(shaped: ShapedText): readonly GlyphString[] {
    const known = this.#strings.get(shaped);
    if (known !== undefined) return known;
    const strings: GlyphString[] = [];
    let operand = '';
    let characters = '';
    let rise = 0;
    const flush = (): void => {
      if (operand !== '') strings.push({ operand: operand.replaceAll('><', ''), characters, rise });
      operand = '';
      characters = '';
    };
    for (const glyph of shaped.glyphs) {
      if (glyph.yOffset !== rise) {
        flush();
        rise = glyph.yOffset;
      }
      const shift = number(-glyph.xOffset);
      const kern = number(-glyph.adjustment);
      operand += `${shift === '0' ? '' : ` ${shift}`}<${hex4(this.#codeFor(glyph))}>${kern === '0' ? '' : kern}`;
      characters += String.fromCodePoint(...glyph.codePoints);
    }
    flush();
    this.#strings.set(shaped, strings);
    return strings;
  }

  #codeFor(glyph: ShapedText['glyphs'][number]): number {
    const key = `${glyph.id} ${glyph.codePoints.join(' ')}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code =
      this.#subset.mapping[glyph.id] === undefined
        ? this.#subset.includeGlyph(glyph.id)
        : this.#subset.glyphs.push(glyph.id) - 1;
    this.#codes.set(key, code);
    this.#widths[code] = glyph.width;
    this.#codePoints[code] = glyph.codePoints;
    return code;
  }

  /** Writes the font as a composite font with two-byte codes (ISO 32000-1, 9.7). */
  write(pdf: PdfFile): void {
    const { font, scale } = this.file;
    // Encoding also takes in the parts of composite glyphs; they have no code that text uses.
    const program = this.#subset.encode();
    const name = `${subsetTag(this.index)}+${font.postscriptName.replace(/[^A-Za-z0-9-]/gu, '_')}`;
    const { minX, minY, maxX, maxY } = font.bbox;
    // The angle stands in a table with the names of all glyphs, which takes long to read.
    const italicAngle = font.head.macStyle.italic ? font.italicAngle : 0;
    const descriptor = pdf.add({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: flags(font['OS/2'].sFamilyClass, italicAngle),
      FontBBox: [minX, minY, maxX, maxY].map((value) => value * scale),
      ItalicAngle: italicAngle,
      Ascent: font.ascent * scale,
      Descent: font.descent * scale,
      CapHeight: (font.capHeight || font.ascent) * scale,
      XHeight: (font.xHeight || 0) * scale,
      // Not stated by TrueType; only used to imitate a font that is missing.
      StemV: font['OS/2'].usWeightClass >= 600 ? 140 : 80,
      FontFile2: pdf.addStream({ Length1: program.length }, program),
      ...(pdf.standard === 'PDF/A-1b' ? { CIDSet: pdf.addStream({}, cidSet(this.#widths)) } : {}),
    });
    const descendant = pdf.add({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 0,
      W: [0, Array.from(this.#widths, (width: number | undefined) => width ?? 0)],
      CIDToGIDMap: 'Identity',
    });
    pdf.write(this.reference, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: pdf.addStream({}, toUnicodeMap(this.#codePoints)),
    });
  }
}

/** A bit a glyph of the subset (ISO 32000-1, table 124). Later parts of the standard do without. */
function cidSet(widths: readonly (number | undefined)[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(widths.length / 8));
  for (const code of widths.keys()) bits[code >> 3] = (bits[code >> 3] ?? 0) | (0x80 >> (code & 7));
  return bits;
}

/** Six capitals that mark a subset (ISO 32000-1, 9.6.4). Counted, not random, so that output repeats. */
function subsetTag(index: number): string {
  return Array.from({ length: 6 }, (_, place) =>
    String.fromCharCode(65 + (Math.floor(index / 26 ** (5 - place)) % 26)),
  ).join('');
}

/** Symbolic (its codes are our own), serif where the font says so, italic. */
function flags(familyClass: number, italicAngle: number): number {
  const family = familyClass >> 8;
  return 4 | (family >= 1 && family <= 7 ? 2 : 0) | (italicAngle === 0 ? 0 : 64);
}
