import { readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { messages } from '../core/contract/messages/catalogue';
import { loadsFrom, LOOKED_AT, savedPageOf } from '../core/contract/saved-page';
import { Failure } from '../core/failure';
import { refusalFor } from '../core/ingest/file-type';
import { onOneLine } from './harmless';
import { kindOf, readStart } from './read-bounded';
import { isSystemError } from './why-failed';

/** Endings looked for in folders; a file that is named itself is tried whatever it is called. */
const ENDINGS = ['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml'];
/** Bytes that tell what a file is. */
const TELLING = 64 * 1024;

/** What became of a path: a file to import, one that should be and cannot, or one that is none of ours. */
export type SourceFile =
  | { readonly path: string; readonly outcome: 'found' }
  | { readonly path: string; readonly outcome: 'failed' | 'passed-over'; readonly why: string };

/**
 * Go through files and folders in the order given, folders by name and links last; one at a time, so that their number
 * does not matter. No folder and no file of a folder is come to twice, whatever links lead to it.
 */
export function* sourceFiles(paths: readonly string[]): Generator<SourceFile> {
  const walk = new Walk();
  for (const path of paths) yield* walk.from(path);
}

/** A path that the walk has still to look at, and the names of what stands in the same folder. */
interface Step {
  readonly path: string;
  readonly beside: readonly string[];
}

class Walk {
  /** The real path of what was come to, and the path that led there. */
  readonly #met = new Map<string, string>();
  /** What is next stands last. */
  readonly #steps: Step[] = [];
  readonly #links: Step[] = [];

  *from(path: string): Generator<SourceFile> {
    const found = look(path);
    if (found instanceof Failure) yield { path, outcome: 'failed', why: found.message };
    else if (!found.isDirectory()) yield this.#named(path, found);
    else yield* this.#through(path);
  }

  /** Somebody who names a file means it, also a second time. */
  #named(path: string, found: Stats): SourceFile {
    const kind = kindOf(found);
    if (kind !== null) return { path, outcome: 'failed', why: messages.cli.noRegularFile[kind] };
    this.#meet(path);
    return { path, outcome: 'found' };
  }

  *#through(folder: string): Generator<SourceFile> {
    let files = 0;
    const entered = this.#enter(folder);
    if (entered !== null) yield entered;
    for (let step = this.#next(); step !== undefined; step = this.#next()) {
      const source = attempt(step.path, () => this.#visit(step));
      if (source?.outcome === 'found') files += 1;
      if (source !== null) yield source;
    }
    if (files === 0 && entered === null) {
      yield { path: folder, outcome: 'failed', why: messages.cli.nothingToImport(ENDINGS.join(' ')) };
    }
  }

  #next(): Step | undefined {
    return this.#steps.pop() ?? this.#links.pop();
  }

  /** Null for a folder, whose content is looked at next. */
  #visit({ path, beside }: Step): SourceFile | null {
    if (basename(path).startsWith('.')) return passedOver(path, messages.cli.hidden);
    const found = look(path);
    if (found instanceof Failure && isMisread(path)) {
      return { path, outcome: 'failed', why: messages.cli.foreignName };
    }
    if (found instanceof Failure) return passedOver(path, found.message);
    if (found.isDirectory()) {
      const page = savedPage(path, beside);
      return page === null ? this.#enter(path) : passedOver(path, messages.cli.partOfPage(onOneLine(page)));
    }
    const kind = kindOf(found);
    if (kind !== null) return passedOver(path, messages.cli.noRegularFile[kind]);
    const before = this.#meet(path);
    if (before !== null) return passedOver(path, messages.cli.sameFile(onOneLine(before)));
    if (ENDINGS.includes(extname(path).toLowerCase())) return { path, outcome: 'found' };
    return passedOver(path, foreignKind(path));
  }

  /** Puts what a folder holds before everything else that waits; null when that could be done. */
  #enter(folder: string): SourceFile | null {
    const before = this.#meet(folder);
    if (before !== null) return passedOver(folder, messages.cli.sameFolder(onOneLine(before)));
    return attempt(folder, () => {
      const entries = readdirSync(folder, { withFileTypes: true });
      entries.sort((one, other) => (one.name < other.name ? -1 : 1));
      const beside = entries.map(({ name }) => name);
      for (const entry of entries.reverse()) {
        const waiting = entry.isSymbolicLink() ? this.#links : this.#steps;
        waiting.push({ path: join(folder, entry.name), beside });
      }
      return null;
    });
  }

  /** The path under which this place was come to before; null for the first time. */
  #meet(path: string): string | null {
    const real = realpathSync(path);
    const before = this.#met.get(real) ?? null;
    if (before === null) this.#met.set(real, path);
    return before;
  }
}

/** What stands at a path, links followed, or why there is nothing to be had. */
function look(path: string): Stats | Failure {
  try {
    return statSync(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT') return new Failure('not-found', messages.cli.noSuchFile);
    if (error.code === 'ELOOP') return new Failure('bad-file', messages.cli.linkLoop);
    return new Failure('bad-file', messages.cli.unreadableFor(error.code));
  }
}

/** What may not be read, or went away meanwhile, is named like everything else. */
function attempt(path: string, work: () => SourceFile | null): SourceFile | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return { path, outcome: 'failed', why: error.message };
    if (isSystemError(error)) return { path, outcome: 'failed', why: messages.cli.unreadableFor(error.code) };
    throw error;
  }
}

/** Whether a name was read from a folder in bytes that are no UTF-8, for which Node gives this sign. */
const isMisread = (path: string): boolean => basename(path).includes('\uFFFD');

const passedOver = (path: string, why: string): SourceFile => ({ path, outcome: 'passed-over', why });

/** The page beside a folder that the folder was saved with, if one was. */
function savedPage(folder: string, beside: readonly string[]): string | null {
  const name = basename(folder);
  const saved = savedPageOf(name, beside);
  if (saved === null || saved.sure) return saved?.page ?? null;
  const page = join(folder, '..', saved.page);
  return loadsFrom(readStart(page, LOOKED_AT).toString('utf8'), name) ? saved.page : null;
}

/** What a file really is, by its first bytes; of a text the ending says why it is not read. */
function foreignKind(path: string): string {
  const bytes = readStart(path, TELLING);
  const foreign = refusalFor(bytes) ?? (bytes.includes(0) ? messages.ingest.failures.binary : null);
  return foreign ?? messages.cli.otherEnding(ENDINGS.join(' '));
}
