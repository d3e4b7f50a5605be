import type { BriefDocument } from '../../briefs/document';
import type { FileChange } from '../../contract/exchange';
import type { PrintedPage } from '../../pdf/read/printed-page';
import { shownLine } from '../clean-text';
import { asPrinted, comparable } from './comparable-text';
import { find, lengthAt } from './find-part';
import { bodyOf, contentsOf, notesOf, type PrintedPart } from './printed-parts';
import { foreignArtifacts } from './running-words';

/** Places that are told; a file whose every word is another has thousands. */
const MOST_TOLD = 20;
/** UTF-16 units of the words that are told. */
const LONGEST_TOLD = 90;
/** A part of so few letters stands everywhere, so that it is no landmark. */
const LANDMARK = 8;

/**
 * Holds the pages of a file against a brief, both ways: every word that the brief must print stands there, in its order,
 * and no other word does. Where lines and pages end, and how words are hyphenated, makes no difference.
 */
export function comparePages(document: BriefDocument, pages: readonly PrintedPage[]): FileChange[] {
  const comparison = new Comparison(pages.map(({ content }) => content));
  comparison.takeNotes(notesOf(document));
  comparison.takeBody(bodyOf(document), contentsOf(document));
  const artifacts = pages.map((page) => page.artifacts);
  return [...comparison.changes, ...foreignArtifacts(document, artifacts)].slice(0, MOST_TOLD);
}

class Comparison {
  readonly changes: FileChange[] = [];
  /** What is left of each page. */
  #texts: readonly string[];

  /** @param pages their characters as they are printed */
  constructor(private readonly pages: readonly string[]) {
    this.#texts = pages.map(comparable);
  }

  /** Notes stand whole at the foot of the pages, in their order. */
  takeNotes(notes: readonly PrintedPart[]): void {
    const texts = [...this.#texts];
    let [page, from] = [0, 0];
    for (const note of notes) {
      if (this.#isFull) break;
      const found = findOnPages(texts, page, from, note);
      if (found === null) {
        this.#miss(note, page);
        continue;
      }
      const text = texts[found.page] ?? '';
      texts[found.page] = text.slice(0, found.at) + text.slice(found.at + found.length);
      [page, from] = [found.page, found.at];
    }
    this.#texts = texts;
  }

  /** The rest goes on from page to page; the contents of a long brief stand somewhere in it, at once. */
  takeBody(body: readonly PrintedPart[], contents: readonly PrintedPart[]): void {
    const text = this.#texts.join('');
    let at = 0;
    let isListed = false;
    for (const [index, part] of body.entries()) {
      if (this.#isFull) return;
      if (!isListed && lengthAt(text, at, part) === null) {
        const listed = lengthOfAll(text, at, contents);
        isListed = listed > 0;
        at += listed;
      }
      at = this.#take(text, at, part, body[index + 1]);
    }
    this.#add(text, at, text.length);
  }

  /** So much is wrong that the rest need not be looked for, which takes long where nothing is found. */
  get #isFull(): boolean {
    return this.changes.length >= MOST_TOLD;
  }

  /** Where the text goes on behind this part. */
  #take(text: string, at: number, part: PrintedPart, following: PrintedPart | undefined): number {
    const length = lengthAt(text, at, part);
    if (length !== null) return at + length;
    const found = find(text, at, part);
    const isLandmark = following !== undefined && lettersOf(following) >= LANDMARK;
    const next = isLandmark ? find(text, at, following) : null;
    // What stands behind that which should follow it stands in another's place.
    if (found === null || (next !== null && next.at < found.at)) {
      this.#miss(part, this.#pageAt(at));
      return at;
    }
    this.#add(text, at, found.at);
    return found.at + found.length;
  }

  #miss({ what, words }: PrintedPart, page: number): void {
    this.changes.push({ kind: 'unprinted', what, words: shownLine(words, LONGEST_TOLD), page: page + 1 });
  }

  /** Words that nothing of the data accounts for, told page by page. */
  #add(text: string, from: number, to: number): void {
    for (let at = from; at < to && !this.#isFull;) {
      const page = this.#pageAt(at);
      const end = Math.min(to, this.#endOf(page));
      const words = asPrinted(this.pages[page] ?? '', text.slice(at, end));
      this.changes.push({ kind: 'added', page: page + 1, words: shownLine(words, LONGEST_TOLD) });
      at = Math.max(end, at + 1);
    }
  }

  #endOf(page: number): number {
    return this.#texts.slice(0, page + 1).reduce((sum, text) => sum + text.length, 0);
  }

  #pageAt(offset: number): number {
    let end = 0;
    const page = this.#texts.findIndex((text) => (end += text.length) > offset);
    return page < 0 ? Math.max(0, this.#texts.length - 1) : page;
  }
}

const lettersOf = ({ stretches }: PrintedPart): number =>
  stretches.reduce((sum, { text }) => sum + text.length, 0);

function findOnPages(
  texts: readonly string[],
  first: number,
  from: number,
  part: PrintedPart,
): { page: number; at: number; length: number } | null {
  for (let page = first; page < texts.length; page++) {
    const found = find(texts[page] ?? '', page === first ? from : 0, part);
    if (found !== null) return { page, ...found };
  }
  return null;
}

/** How long parts are that stand here one after the other; 0 where they do not all. */
function lengthOfAll(text: string, start: number, parts: readonly PrintedPart[]): number {
  let at = start;
  for (const part of parts) {
    const length = lengthAt(text, at, part);
    if (length === null) return 0;
    at += length;
  }
  return at - start;
}
