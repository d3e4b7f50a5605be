import { CharacterMap } from './character-map';
import type { PdfObject } from './objects';
import type { ReadPdf } from './read-pdf';

/** A font as far as text goes. */
export interface TextFont {
  readonly map: CharacterMap;
  /** Bytes of one code. */
  readonly width: number;
}

export const NO_FONT: TextFont = { map: new CharacterMap(new Uint8Array()), width: 2 };

/** The fonts of a file by what their own maps say; each map is read once. */
export class TextFonts {
  readonly #maps = new Map<PdfObject, CharacterMap>();

  /** @param spend counts bytes of maps that are read; throws when they are too many */
  constructor(
    private readonly pdf: ReadPdf,
    private readonly spend: (bytes: number) => void,
  ) {}

  get(named: PdfObject): TextFont {
    const font = this.pdf.dictionary(named);
    const stated = this.pdf.resolve(font.get('ToUnicode'));
    let map = this.#maps.get(stated);
    if (map === undefined) {
      const bytes = this.pdf.decode(stated) ?? new Uint8Array();
      this.spend(bytes.length);
      map = new CharacterMap(bytes);
      this.#maps.set(stated, map);
    }
    return { map, width: font.name('Subtype') === 'Type0' ? 2 : 1 };
  }
}
