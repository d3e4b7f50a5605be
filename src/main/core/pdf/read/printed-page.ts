import type { ForeignKind } from './foreign-part';
import { Lexer } from './lexer';
import { Dictionary, Name, Operator, type PdfObject } from './objects';
import { GraphicsCheck, type Paper } from './graphics-check';
import { NO_FONT, type TextFont, type TextFonts } from './text-fonts';

/** What a page prints, as far as its text goes. */
export interface PrintedPage {
  /** The characters of what is content, in the order of the content stream. */
  readonly content: string;
  /** Those of running matter and other decoration. */
  readonly artifacts: string;
  /** What its content stream does that none of ours does, each kind once. */
  readonly foreign: ReadonlySet<ForeignKind>;
}

interface Marked {
  readonly tag: string;
  /** Characters behind a sign that stands for them; null where none are stated. */
  readonly actual: string | null;
  /** What is shown inside, glyph by glyph. */
  readonly shown: string[];
}

const REPLACEMENT = /^\ufffd+$/u;

/**
 * Reads a page as we write pages: what runs from right to left is turned into the order in which it is read, the
 * characters behind a replacement sign are taken for it, and what is decoration is told from content. Operators that we
 * never write are told and not carried out.
 */
export class PrintedPageReader {
  readonly #check: GraphicsCheck;
  readonly #open: Marked[] = [];
  #font: TextFont = NO_FONT;
  #content = '';
  #artifacts = '';

  constructor(
    private readonly fonts: TextFonts,
    private readonly named: Dictionary,
    paper: Paper,
    /** Counts UTF-16 units that are shown; throws when they are too many. */
    private readonly spend: (units: number) => void,
  ) {
    this.#check = new GraphicsCheck(paper);
  }

  read(content: Uint8Array): PrintedPage {
    const lexer = new Lexer(content);
    let operands: PdfObject[] = [];
    for (let next = lexer.next(false); next !== null; next = lexer.next(false)) {
      if (!(next.object instanceof Operator)) {
        operands.push(next.object);
        continue;
      }
      if (next.object.word === 'BI') {
        // What follows are the bytes of a picture, and no operators.
        this.#check.operator('BI', operands);
        break;
      }
      this.#operator(next.object.word, operands);
      operands = [];
    }
    while (this.#open.length > 0) this.#end();
    if (lexer.repeats) this.#check.disguised();
    return { content: this.#content, artifacts: this.#artifacts, foreign: this.#check.foreign };
  }

  #operator(word: string, operands: readonly PdfObject[]): void {
    this.#check.operator(word, operands);
    const [first, second] = operands;
    switch (word) {
      case 'BDC':
      case 'BMC':
        this.#open.push({
          tag: first instanceof Name ? first.value : '',
          actual: second instanceof Dictionary ? actualText(second.get('ActualText')) : null,
          shown: [],
        });
        return;
      case 'EMC':
        this.#end();
        return;
      case 'Tf':
        if (first instanceof Name) this.#font = this.fonts.get(this.named.get(first.value));
        return;
      default:
        // Those that we never write show text too.
        if (['Tj', 'TJ', "'", '"'].includes(word)) this.#show(operands);
    }
  }

  #show(operands: readonly PdfObject[]): void {
    const { map, width } = this.#font;
    const items = operands.flatMap((each) => (Array.isArray(each) ? (each as PdfObject[]) : [each]));
    const glyphs: string[] = [];
    for (const item of items) {
      if (!(item instanceof Uint8Array)) continue;
      for (let at = 0; at < item.length; at += width) {
        const glyph = map.read(item.subarray(at, at + width), width);
        this.spend(glyph.length);
        glyphs.push(glyph);
      }
    }
    this.#check.shown(items, this.#font);
    this.#add(glyphs);
  }

  #add(glyphs: readonly string[]): void {
    const inner = this.#open.at(-1);
    if (inner === undefined) this.#content += glyphs.join('');
    else for (const glyph of glyphs) inner.shown.push(glyph);
  }

  /** Ends a stretch of marked content; what it shows becomes part of what it stands in. */
  #end(): void {
    const ended = this.#open.pop();
    if (ended === undefined) return;
    const { tag, actual, shown } = ended;
    const isReplaced = actual !== null && REPLACEMENT.test(shown.join(''));
    if (actual !== null && !isReplaced) this.#check.disguised();
    if (tag === 'Artifact') this.#artifacts += shown.join('');
    else if (isReplaced) this.#add([actual]);
    else this.#add(tag === 'ReversedChars' ? shown.toReversed() : shown);
  }
}

/** What text is said to stand for, in UTF-16 as we write it; null where nothing is said, nothing where it is said otherwise. */
function actualText(object: PdfObject): string | null {
  if (object === null) return null;
  if (!(object instanceof Uint8Array) || object[0] !== 0xfe || object[1] !== 0xff) return '';
  return new TextDecoder('utf-16be').decode(object);
}
