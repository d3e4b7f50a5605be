import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { en } from '../core/contract/messages/catalogue';

/** Endings looked for in folders; a file that is named itself is tried whatever it is called. */
const ENDINGS = ['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml'];

/** A file to import, or the reason why a path that was given leads to none. */
export type SourceFile =
  { readonly path: string; readonly bytes: number } | { readonly path: string; readonly problem: string };

/** Go through files and folders in the order given, folders by name; one at a time, so that their number does not matter. */
export function* sourceFiles(paths: readonly string[]): Generator<SourceFile> {
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) yield { path, problem: en.cli.noSuchFile };
    else if (!found.isDirectory()) yield { path, bytes: found.size };
    else yield* filesBelow(path);
  }
}

function* filesBelow(folder: string): Generator<SourceFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ENDINGS.includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) yield { path: folder, problem: en.cli.nothingToImport(ENDINGS.join(' ')) };
  for (const path of files) yield { path, bytes: statSync(path).size };
}
