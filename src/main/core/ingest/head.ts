import { authorsOf } from './byline';
import { datelineOf } from './dateline';
import type { Block, RawDocument, StatedDetails } from './document';
import { lineFacts, outletOf, type LineFacts } from './line-facts';
import { mergeStated } from './stated-field';

/** A head is read no further than this; after it even a lone date belongs to the article. */
const MOST_BLOCKS = 14;
const STANDFIRST_BLOCKS = 2;
const STANDFIRST_LENGTH = 600;

/**
 * Takes the head off an article: title, section, reading time, standfirst, byline, date. What it states fills in what the
 * document's own metadata leaves open. Words between the title and a date or byline are the standfirst; words that no date,
 * byline or repeated title follows are the article's and stay.
 */
export function readHead(raw: RawDocument): RawDocument {
  const reader = new HeadReader(raw.stated, raw.blocks);
  return reader.read();
}

class HeadReader {
  #title: string | null;
  readonly #found: StatedDetails[] = [];
  readonly #standfirst: string[] = [];
  /** Lines that are head only if a date, a byline or the title again comes after them. */
  #waiting: Waiting[] = [];
  #end = 0;

  constructor(
    readonly stated: StatedDetails,
    readonly blocks: readonly Block[],
  ) {
    this.#title = stated.title ?? null;
  }

  read(): RawDocument {
    for (const [index, block] of this.blocks.slice(0, MOST_BLOCKS).entries()) {
      if (!this.#take(index, block)) break;
    }
    const standfirst = this.#standfirst.length === 0 ? null : joined(this.#standfirst);
    return {
      stated: mergeStated(this.stated, { title: this.#title }, ...this.#found, { standfirst }),
      blocks: this.blocks.slice(this.#end),
    };
  }

  /** False when the article has begun. */
  #take(index: number, block: Block): boolean {
    const facts = lineFacts(block.text) ?? this.#bareName(block.text, this.blocks[index + 1]?.text ?? '');
    if (facts !== null) {
      this.#waiting.push(facts);
      return facts.strong || this.#standfirstLength() === 0 ? this.#settle(index) : true;
    }
    if (this.#title === null) {
      if (!isTitle(block, this.blocks[index + 1])) return false;
      this.#title = block.text;
      return this.#settle(index);
    }
    const rest = afterTitle(block.text, this.#title);
    if (rest !== null) {
      if (rest !== '') this.#waiting.push({ standfirst: rest });
      return this.#settle(index);
    }
    return this.#wait(block.text);
  }

  /** Everything up to here is head, unless that would leave less of an article than it takes for the standfirst. */
  #settle(index: number): boolean {
    const left = this.blocks.slice(index + 1).reduce((sum, block) => sum + block.text.length, 0);
    if (this.#standfirstLength() * 2 > left) return false;
    for (const line of this.#waiting) {
      if ('standfirst' in line) this.#standfirst.push(line.standfirst);
      else this.#found.push(line.stated);
    }
    this.#title ??= this.#found.find(({ title }) => title !== undefined)?.title ?? null;
    this.#waiting = [];
    this.#end = index + 1;
    return true;
  }

  #wait(text: string): boolean {
    this.#waiting.push({ standfirst: text });
    const lines = this.#standfirst.length + this.#waiting.filter((line) => 'standfirst' in line).length;
    return (
      lines <= STANDFIRST_BLOCKS && this.#standfirstLength() <= STANDFIRST_LENGTH && datelineOf(text) === null
    );
  }

  #standfirstLength(): number {
    return this.#waiting.reduce((sum, line) => sum + ('standfirst' in line ? line.standfirst.length : 0), 0);
  }

  /** Under the title, an outlet's name alone; and two to four capitalised words right above facts, which are the author. */
  #bareName(text: string, next: string): LineFacts | null {
    if (this.#title === null || text === this.#title) return null;
    const outlet = outletOf(text);
    if (outlet !== null) return { stated: outlet, strong: false };
    const words = text.split(/\s+/).length;
    const stands = words >= 2 && words <= 4 && (lineFacts(next) ?? outletOf(next)) !== null;
    const author = stands ? authorsOf(text) : null;
    return author === null ? null : { stated: { author }, strong: false };
  }
}

type Waiting = LineFacts | { readonly standfirst: string };

/** A heading; or a line that reads like one, or a short sentence with facts about the article right under it. */
function isTitle(block: Block, next: Block | undefined): boolean {
  if (next === undefined || datelineOf(block.text) !== null) return false;
  if (block.kind === 'heading') return true;
  const words = block.text.split(/\s+/).length;
  if (words > 30 || block.text.length > 220 || /[;:,]$/.test(block.text)) return false;
  return !/[.]["”»’]?$/.test(block.text) || (words <= 16 && lineFacts(next.text) !== null);
}

/** What follows a repeated title; '' when nothing does; null when the line only happens to begin alike. */
function afterTitle(text: string, title: string): string | null {
  const plain = text.replace(/^#+\s*/, '');
  if (sameWords(plain, title)) return '';
  if (!plain.startsWith(title) || title.split(/\s+/).length < 4) return null;
  const rest = plain.slice(title.length);
  return /^\s*["“«‘']?[\p{Lu}\p{N}]/u.test(rest) ? rest.trim() : null;
}

function sameWords(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function joined(lines: readonly string[]): string {
  return lines.reduce((before, line) =>
    /[.!?…:;]["”»’]?$/.test(before) ? `${before} ${line}` : `${before} — ${line}`,
  );
}
