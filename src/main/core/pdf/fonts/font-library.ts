import { join } from 'node:path';
import { FACES, FALLBACKS, type FaceName, type TextFace } from './faces';
import { CACHE_LIMIT, FontFile } from './font-file';

/** What is drawn in one face. `replaced` holds the characters that no face has. */
export interface FaceRun {
  readonly face: FaceName;
  readonly text: string;
  readonly replaced: string | null;
}

const REPLACEMENT = '\ufffd';
const MARK = /\p{M}/u;

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
    for (const character of word) {
      const found = this.#faceFor(character, face, runs.at(-1)?.face);
      const next = {
        face: found ?? 'symbols',
        text: found === null ? REPLACEMENT : character,
        replaced: found === null ? character : null,
      };
      const last = runs.at(-1);
      if (last?.face === next.face && last.replaced === null && next.replaced === null) {
        last.text += character;
      } else runs.push(next);
    }
    return runs;
  }

  /** Accents stay in the face of their letter where it has them, or they would not meet it. */
  #faceFor(character: string, face: TextFace, previous: FaceName | undefined): FaceName | null {
    const codePoint = character.codePointAt(0) ?? 0;
    if (previous !== undefined && MARK.test(character) && this.file(previous).has(codePoint)) return previous;
    return FALLBACKS[face].find((candidate) => this.file(candidate).has(codePoint)) ?? null;
  }
}
