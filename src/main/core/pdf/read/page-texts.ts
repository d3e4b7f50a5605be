import { shownText } from '../page/shown-text';
import { isWhite, Lexer } from './lexer';
import { Dictionary, Name, Operator, Stream, Unreadable, type PdfObject } from './objects';
import { MOST_PAGES, pagesOf } from './pages';
import type { ReadPdf } from './read-pdf';
import { NO_FONT, TextFonts, type TextFont } from './text-fonts';

const DEEPEST = 32;
/** Bytes of content and of fonts' maps read, forms as often as they are drawn; a brief of 300 pages has five million. */
const MOST_CONTENT = 24 * 1024 * 1024;
/** UTF-16 units of the text of all pages. */
const MOST_TEXT = 16 * 1024 * 1024;

/**
 * The visible text of every page, in the form that `shown-text.ts` states: what the fonts' own maps say of every glyph
 * that is shown, in the order of the content stream.
 * @param most how many pages are read, from the first
 */
export function readPageTexts(pdf: ReadPdf, most = MOST_PAGES): string[] {
  const reader = new TextReader(pdf);
  return pagesOf(pdf)
    .slice(0, most)
    .map(({ page, resources }) => textOfPage(pdf, reader, page, resources));
}

/** A page that cannot be read has a text that no page of ours has; the others may still be compared. */
function textOfPage(pdf: ReadPdf, reader: TextReader, page: Dictionary, resources: Dictionary): string {
  try {
    const contents = pdf.resolve(page.get('Contents'));
    const streams = Array.isArray(contents) ? (contents as PdfObject[]) : [contents];
    return shownText(reader.page(streams, resources));
  } catch (error) {
    if (error instanceof Unreadable && error.why === 'syntax') return '\ufffd';
    throw error;
  }
}

class TextReader {
  readonly #fonts: TextFonts;
  #content = MOST_CONTENT;
  #text = MOST_TEXT;

  constructor(private readonly pdf: ReadPdf) {
    this.#fonts = new TextFonts(pdf, (bytes) => this.#spend(bytes));
  }

  /** The streams of a page are one content; an operand may stand in one and its operator in the next. */
  page(streams: readonly PdfObject[], resources: Dictionary): string {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (const stream of streams) {
      const part = this.pdf.decode(stream) ?? new Uint8Array();
      length += part.length + 1;
      if (length > MOST_CONTENT) throw new Unreadable('too-big');
      parts.push(part, NEW_LINE);
    }
    return this.#read(Buffer.concat(parts), resources, 0);
  }

  #read(content: Uint8Array, resources: Dictionary, depth: number): string {
    const fonts = this.pdf.dictionary(resources.get('Font'));
    this.#spend(content.length);
    const lexer = new Lexer(content);
    let font = NO_FONT;
    let text = '';
    let operands: PdfObject[] = [];
    for (let next = lexer.next(false); next !== null; next = lexer.next(false)) {
      if (!(next.object instanceof Operator)) {
        operands.push(next.object);
        continue;
      }
      const [first] = operands;
      const { word } = next.object;
      if (SHOWING.has(word)) text += this.#shown(operands, font);
      else if (word === 'Tf' && first instanceof Name) font = this.#fonts.get(fonts.get(first.value));
      else if (word === 'Do' && first instanceof Name) text += this.#form(first.value, resources, depth);
      else if (word === 'BI') skipPicture(lexer);
      operands = [];
    }
    return text;
  }

  #shown(operands: readonly PdfObject[], { map, width }: TextFont): string {
    let text = '';
    for (const operand of operands) {
      for (const item of Array.isArray(operand) ? (operand as PdfObject[]) : [operand]) {
        if (!(item instanceof Uint8Array)) continue;
        const read = map.read(item, width);
        this.#text -= read.length;
        if (this.#text < 0) throw new Unreadable('too-big');
        text += read;
      }
    }
    return text;
  }

  /** A form is drawn as part of the page. */
  #form(name: string, resources: Dictionary, depth: number): string {
    const form = this.pdf.resolve(this.pdf.dictionary(resources.get('XObject')).get(name));
    if (!(form instanceof Stream) || form.dictionary.name('Subtype') !== 'Form') return '';
    if (depth > DEEPEST) throw new Unreadable('too-big');
    const own = this.pdf.resolve(form.dictionary.get('Resources'));
    const content = this.pdf.decode(form);
    return content === null
      ? ''
      : this.#read(content, own instanceof Dictionary ? own : resources, depth + 1);
  }

  #spend(bytes: number): void {
    this.#content -= bytes;
    if (this.#content < 0) throw new Unreadable('too-big');
  }
}

const NEW_LINE = Buffer.from('\n');

/** Operators that show text (ISO 32000-1, 9.4.3). */
const SHOWING: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** Inside a picture stand bytes, not operators. */
function skipPicture(lexer: Lexer): void {
  const { bytes } = lexer;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = view.indexOf('EI', lexer.at); at >= 0; at = view.indexOf('EI', at + 2)) {
    if (!isWhite(bytes[at - 1]) || !isWhite(bytes[at + 2])) continue;
    lexer.at = at + 2;
    return;
  }
  lexer.at = bytes.length;
}
