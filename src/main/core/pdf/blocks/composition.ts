import { printed } from '../../contract/messages/catalogue';
import type { FontLibrary } from '../fonts/font-library';
import { StructureElement, type StructureOptions, type StructureType } from '../tags/structure';
import type { Line, TextRun } from '../text/line';
import { setText, type Setting } from '../text/set-text';
import { noteReference, type TextStyle } from '../text/style';

/** Keeps a note's number with the word before it, also behind "!" and "?"; it has no glyph. */
const WORD_JOINER = '\u2060';

export interface Bookmark {
  readonly title: string;
  readonly destination: string;
}

/** What blocks share while they are laid out: fonts, the structure tree as it grows, bookmarks. */
export class Composition {
  readonly root = new StructureElement('Document', null);
  readonly bookmarks: Bookmark[] = [];
  /** The element that notes belong to, by their number. */
  readonly noteParents = new Map<number, StructureElement>();
  /** On which page, from 1, the places that contents list came to stand; known once all boxes have their pages. */
  readonly pageNumbers = new Map<string, number>();
  #section = this.root;

  constructor(
    readonly fonts: FontLibrary,
    /** BCP 47 of what the brief itself says. */
    readonly language: string,
  ) {}

  /** The part of the brief that new blocks belong to. */
  get section(): StructureElement {
    return this.#section;
  }

  /** Begins a part that is not bookmarked. */
  beginPart(): void {
    this.#section = new StructureElement('Sect', this.root);
  }

  /** Begins a part with a bookmark of its own, and gives the name of its place. */
  beginSection(title: string): string {
    this.beginPart();
    const destination = `part-${this.bookmarks.length + 1}`;
    this.bookmarks.push({ title, destination });
    return destination;
  }

  element(type: StructureType, parent = this.#section, options: StructureOptions = {}): StructureElement {
    return new StructureElement(type, parent, options);
  }

  set(runs: readonly TextRun[], setting: Setting): Line[] {
    // What analysts type may come decomposed; fonts draw composed letters better.
    const composed = runs.map((run) => ({ ...run, text: run.text.normalize('NFC') }));
    return setText(composed, setting, this.fonts);
  }

  /** One line, as long as it is. */
  line(text: string, style: TextStyle, element?: StructureElement): Line {
    const [line] = this.set([{ text, style, element }], { measure: Number.MAX_SAFE_INTEGER });
    return { pieces: line?.pieces ?? [], width: line?.width ?? 0, offset: 0, notes: [] };
  }

  /** The number of a note, raised, leading to it. */
  noteRun(note: number, style: TextStyle, parent: StructureElement): TextRun {
    this.noteParents.set(note, this.#section);
    const link = this.element('Link', this.element('Reference', parent), {
      target: { kind: 'destination', to: noteName(note), description: printed.toNote(note) },
    });
    return { text: `${WORD_JOINER}${note}`, style: noteReference(style), element: link, note };
  }
}

/** Names of the places that notes and their references link to. */
export const noteName = (note: number): string => `note-${note}`;
export const referenceName = (note: number): string => `reference-${note}`;
export const sourceName = (source: number): string => `source-${source}`;
