import { datelineOf } from './dateline';
import type { Block, RawDocument, StatedDetails } from './document';
import { lineFacts, outletOf } from './line-facts';
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
  #standfirst: string[] = [];
  #pending: string[] = [];
  #end = 0;

  constructor(
    readonly stated: StatedDetails,
    readonly blocks: readonly Block[],
  ) {
    this.#title = stated.title ?? null;
  }

  read(): RawDocument {
    for (let index = 0; index < Math.min(this.blocks.length, MOST_BLOCKS); index += 1) {
      if (!this.#take(index)) break;
    }
    const standfirst = this.#standfirst.length === 0 ? null : joined(this.#standfirst);
    return {
      stated: mergeStated(this.stated, { title: this.#title }, ...this.#found, { standfirst }),
      blocks: this.blocks.slice(this.#end),
    };
  }

  /** False when the article has begun. */
  #take(index: number): boolean {
    const block = this.blocks[index] as Block;
    const { text } = block;
    const facts = lineFacts(text) ?? this.#outletLine(text);
    if (facts !== null) {
      if (this.#pending.length > 0 && !facts.strong) return false;
      return this.#settle(index, facts.stated);
    }
    if (this.#title === null) {
      if (!isTitle(block, this.blocks[index + 1])) return false;
      this.#title = text;
      return this.#settle(index, {});
    }
    const rest = afterTitle(text, this.#title);
    if (rest !== null) {
      if (rest !== '') this.#pending.push(rest);
      return this.#settle(index, {});
    }
    return this.#wait(text);
  }

  /** Everything up to here is head, and what waited was the standfirst. */
  #settle(index: number, stated: StatedDetails): boolean {
    const left = this.blocks.slice(index + 1).reduce((sum, block) => sum + block.text.length, 0);
    if (this.#pending.join('').length * 2 > left && this.#pending.length > 0) return false;
    this.#standfirst.push(...this.#pending);
    this.#pending = [];
    this.#found.push(stated);
    this.#end = index + 1;
    return true;
  }

  #wait(text: string): boolean {
    this.#pending.push(text);
    const waiting = this.#standfirst.length + this.#pending.length;
    const length = this.#pending.join(' ').length;
    return waiting <= STANDFIRST_BLOCKS && length <= STANDFIRST_LENGTH && datelineOf(text) === null;
  }

  #outletLine(text: string): { stated: StatedDetails; strong: boolean } | null {
    const outlet = this.#title === null ? null : outletOf(text);
    return outlet === null ? null : { stated: outlet, strong: false };
  }
}

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
