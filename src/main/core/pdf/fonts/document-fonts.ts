import type { PdfFile } from '../file/pdf-file';
import type { PdfDictionary } from '../file/values';
import { EmbeddedFont } from './embedded-font';
import type { FaceName } from './faces';
import type { FontLibrary } from './font-library';

/** The fonts of one document, taken in as they are used, and the characters that none of them has. */
export class DocumentFonts {
  readonly #embedded = new Map<FaceName, EmbeddedFont>();
  readonly #missing = new Map<string, number>();

  constructor(
    private readonly pdf: PdfFile,
    readonly library: FontLibrary,
  ) {}

  get(face: FaceName): EmbeddedFont {
    let font = this.#embedded.get(face);
    if (font === undefined) {
      const index = this.#embedded.size;
      font = new EmbeddedFont(this.library.file(face), `F${index + 1}`, this.pdf.reserve(), index);
      this.#embedded.set(face, font);
    }
    return font;
  }

  reportMissing(character: string): void {
    this.#missing.set(character, (this.#missing.get(character) ?? 0) + 1);
  }

  /** Characters without a glyph and how often they were drawn, in order of first use. */
  get missing(): ReadonlyMap<string, number> {
    return this.#missing;
  }

  /** Writes all fonts and gives the dictionary for the pages' resources. */
  write(): PdfDictionary {
    const fonts = [...this.#embedded.values()];
    for (const font of fonts) font.write(this.pdf);
    return Object.fromEntries(fonts.map((font) => [font.name, font.reference]));
  }
}
