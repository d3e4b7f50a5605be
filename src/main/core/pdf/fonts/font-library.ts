import { join } from 'node:path';
import { FACES, FALLBACKS, type FaceName, type TextFace } from './faces';
import { CACHE_LIMIT, FontFile } from './font-file';

/** What is drawn in one face. `replaced` holds the characters that no face draws; `text` is then an empty frame. */
export interface FaceRun {
  readonly face: FaceName;
  readonly text: string;
  readonly replaced: string | null;
}

/** Marks the place in a preview; an export stops instead. */
const FRAME = '\u25af';
/**
 * What one face must draw as a whole: a letter with its marks, joiners and skin tone, two regional indicators, and what
 * zero-width joiners hold together, and the signs of a Hangul syllable (after Unicode Standard Annex 29).
 */
const CLUSTER =
  /(?:\p{RI}{2}|\P{M}|^\p{M})[\p{M}\p{EMod}\u1160-\u11ff\ud7b0-\ud7ff\u200c\u200d]*(?:(?<=\u200d)\P{M}[\p{M}\p{EMod}\u1160-\u11ff\ud7b0-\ud7ff\u200c\u200d]*)*/gsu;
/**
 * Nothing that a font could draw: private and unassigned characters mean something else in every font, half a surrogate
 * pair means nothing, and U+FFFD stands for what was lost when the text was read. Nor do our fonts make one sign of
 * joined pictographs, or of the parts of an old Hangul syllable; those of today are composed by NFC.
 */
const NEVER_DRAWN = /[\p{Co}\p{Cn}\p{Cs}\ufffd\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]|\p{ExtPict}.*\u200d/su;

/** The fonts of one folder, parsed on first use and kept: parsing takes most of a short export's time. */
export class FontLibrary {
  readonly #files = new Map<FaceName, FontFile>();
  readonly #splits = new Map<string, readonly FaceRun[]>();

  private constructor(readonly folder: string) {}

  static readonly #libraries = new Map<string, FontLibrary>();

  static at(folder: string): FontLibrary {
    const library = this.#libraries.get(folder) ?? new FontLibrary(folder);
    this.#libraries.set(folder, library);
    return library;
  }

  file(face: FaceName): FontFile {
    let file = this.#files.get(face);
    if (file === undefined) {
      file = new FontFile(join(this.folder, FACES[face]));
      this.#files.set(face, file);
    }
    return file;
  }

  /** Cuts a word where its characters need another face. */
  split(face: TextFace, word: string): readonly FaceRun[] {
    const key = `${face} ${word}`;
    let runs = this.#splits.get(key);
    if (runs === undefined) {
      if (this.#splits.size >= CACHE_LIMIT) this.#splits.clear();
      runs = this.#split(face, word);
      this.#splits.set(key, runs);
    }
    return runs;
  }

  #split(face: TextFace, word: string): FaceRun[] {
    const runs: { face: FaceName; text: string; replaced: string | null }[] = [];
    for (const cluster of clustersOf(word)) {
      const found = this.#faceFor(cluster, face);
      const last = runs.at(-1);
      if (found !== null && last?.face === found && last.replaced === null) last.text += cluster;
      else if (found !== null) runs.push({ face: found, text: cluster, replaced: null });
      else runs.push({ face: 'symbols', text: FRAME, replaced: cluster });
    }
    return runs.map((run) =>
      run.replaced !== null || this.file(run.face).shape(run.text).faithful
        ? run
        : { face: 'symbols', text: FRAME, replaced: run.text },
    );
  }

  /** The first face that has all of a cluster: an accent from another font would not meet its letter. */
  #faceFor(cluster: string, face: TextFace): FaceName | null {
    if (NEVER_DRAWN.test(cluster)) return null;
    const codePoints = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
    const hasAll = (candidate: FaceName): boolean =>
      codePoints.every((codePoint) => this.file(candidate).has(codePoint));
    return FALLBACKS[face].find(hasAll) ?? null;
  }
}

/** Cuts a text into what a reader takes for one character each. Not `Intl.Segmenter`, whose data changes between releases. */
export function clustersOf(text: string): readonly string[] {
  return text.match(CLUSTER) ?? [];
}
