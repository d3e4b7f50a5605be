import { CharacterMap } from './character-map';
import { glyphWidths } from './glyph-widths';
import type { Dictionary, PdfObject } from './objects';
import type { ReadPdf } from './read-pdf';

/** A font as far as text goes. */
export interface TextFont {
  readonly map: CharacterMap;
  /** Bytes of one code. */
  readonly width: number;
  /** How far a glyph moves on, in thousandths of an em. */
  readonly advance: (code: number) => number;
}

export const NO_FONT: TextFont = { map: new CharacterMap(new Uint8Array()), width: 2, advance: () => 0 };

/** The fonts of a file by what their own maps say; each map is read once. */
export class TextFonts {
  readonly #maps = new Map<PdfObject, CharacterMap>();
  readonly #fonts = new Map<Dictionary, TextFont>();

  /** @param spend counts bytes of maps that are read; throws when they are too many */
  constructor(
    private readonly pdf: ReadPdf,
    private readonly spend: (bytes: number) => void,
  ) {}

  /** @param named a font of a page; null where the page has none of that name */
  get(named: PdfObject): TextFont {
    if (named === null) return NO_FONT;
    const font = this.pdf.dictionary(named);
    const known = this.#fonts.get(font);
    if (known !== undefined) return known;
    const read: TextFont = {
      map: this.#map(this.pdf.resolve(font.get('ToUnicode'))),
      width: font.name('Subtype') === 'Type0' ? 2 : 1,
      advance: glyphWidths(this.pdf, font),
    };
    this.#fonts.set(font, read);
    return read;
  }

  #map(stated: PdfObject): CharacterMap {
    let map = this.#maps.get(stated);
    if (map === undefined) {
      const bytes = this.pdf.decode(stated) ?? new Uint8Array();
      this.spend(bytes.length);
      map = new CharacterMap(bytes);
      this.#maps.set(stated, map);
    }
    return map;
  }
}
