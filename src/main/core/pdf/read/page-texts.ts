import { shownText } from '../page/shown-text';
import { CharacterMap } from './character-map';
import { Lexer } from './lexer';
import { Dictionary, Name, Operator, Stream, Unreadable, type PdfObject } from './objects';
import type { ReadPdf } from './read-pdf';

const MOST_PAGES = 20_000;
const DEEPEST = 32;
/** Bytes of content read, forms as often as they are drawn; a brief of 300 pages has five million. */
const MOST_CONTENT = 64 * 1024 * 1024;
/** A part of the file that cannot be read shows nothing that could be compared. */
const NO_MAP = new CharacterMap(new Uint8Array(), true);

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
    const parts = streams.map((stream) => pdf.decode(stream) ?? new Uint8Array());
    return shownText(reader.read(joined(parts), resources));
  } catch (error) {
    if (error instanceof Unreadable && error.why === 'syntax') return '\ufffd';
    throw error;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}

/** The pages in their order, each with the resources that it has or inherits. */
function pagesOf(pdf: ReadPdf): { page: Dictionary; resources: Dictionary }[] {
  const pages: { page: Dictionary; resources: Dictionary }[] = [];
  const seen = new Set<Dictionary>();
  const walk = (node: Dictionary, inherited: Dictionary, depth: number): void => {
    if (depth > DEEPEST || pages.length >= MOST_PAGES) throw new Unreadable('too-big');
    if (seen.has(node)) return;
    seen.add(node);
    const own = pdf.resolve(node.get('Resources'));
    const resources = own instanceof Dictionary ? own : inherited;
    if (node.get('Kids') === null) pages.push({ page: node, resources });
    else for (const kid of pdf.list(node.get('Kids'))) walk(pdf.dictionary(kid), resources, depth + 1);
  };
  walk(pdf.dictionary(pdf.catalog.get('Pages')), new Dictionary(), 0);
  return pages;
}

class TextReader {
  readonly #maps = new Map<Dictionary, CharacterMap>();
  #left = MOST_CONTENT;

  constructor(private readonly pdf: ReadPdf) {}

  read(content: Uint8Array, resources: Dictionary, depth = 0): string {
    const fonts = this.pdf.dictionary(resources.get('Font'));
    this.#left -= content.length;
    if (this.#left < 0) throw new Unreadable('too-big');
    const lexer = new Lexer(content);
    let map = NO_MAP;
    let text = '';
    let operands: PdfObject[] = [];
    for (let next = lexer.next(false); next !== null; next = lexer.next(false)) {
      if (!(next.object instanceof Operator)) {
        operands.push(next.object);
        continue;
      }
      const [first] = operands;
      const { word } = next.object;
      if (word === 'Tf' && first instanceof Name) {
        map = this.#map(this.pdf.dictionary(fonts.get(first.value)));
      } else if (word === 'Do' && first instanceof Name) text += this.#form(first.value, resources, depth);
      else if (word === 'BI') skipPicture(lexer);
      else if (SHOWING.has(word)) text += shownBy(operands, map);
      operands = [];
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
    return content === null ? '' : this.read(content, own instanceof Dictionary ? own : resources, depth + 1);
  }

  #map(font: Dictionary): CharacterMap {
    let map = this.#maps.get(font);
    if (map === undefined) {
      const stated = this.pdf.decode(font.get('ToUnicode')) ?? new Uint8Array();
      map = new CharacterMap(stated, font.name('Subtype') === 'Type0');
      this.#maps.set(font, map);
    }
    return map;
  }
}

/** Operators that show text (ISO 32000-1, 9.4.3). */
const SHOWING: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

function shownBy(operands: readonly PdfObject[], map: CharacterMap): string {
  return operands
    .flatMap((operand) => (Array.isArray(operand) ? (operand as PdfObject[]) : [operand]))
    .map((operand) => (operand instanceof Uint8Array ? map.read(operand) : ''))
    .join('');
}

/** Inside a picture stand bytes, not operators. */
function skipPicture(lexer: Lexer): void {
  const rest = Buffer.from(lexer.bytes.subarray(lexer.at));
  const end = /\sEI(?=\s)/u.exec(rest.toString('latin1'));
  lexer.at = end === null ? lexer.bytes.length : lexer.at + end.index + 3;
}
