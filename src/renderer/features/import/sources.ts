import type { ArticleDetails } from '../../../main/core/contract/article-fields';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { loadsFrom, LOOKED_AT, savedPageOf } from '../../../main/core/contract/saved-page';
import type { ImportSource } from './importing.svelte';

/** A file as the window got it, and the folders that it came in: `cuttings/May/a.txt`; its name alone where it came by itself. */
interface Given {
  readonly file: File;
  readonly path: string;
}

/** Files as the window got them, each once, with those that are no articles named as such. */
export function fromFiles(files: readonly File[]): Promise<ImportSource[]> {
  return toSources(files.map((file) => ({ file, path: file.webkitRelativePath || file.name })));
}

/** A pasted text with what the analyst said about it. */
export function fromText(text: string, name: string, details: Partial<ArticleDetails>): ImportSource {
  return { name, fileName: null, details, bytes: () => Promise.resolve(new TextEncoder().encode(text)) };
}

/** Everything that was dropped, folders opened; the drop's items are only valid before the first await. */
export async function fromDrop(transfer: DataTransfer): Promise<ImportSource[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  if (entries.length === 0) return fromFiles([...transfer.files]);
  const files: Given[] = [];
  const failed: ImportSource[] = [];
  for (const entry of entries) await collect(entry, files, failed);
  return [...(await toSources(files)), ...failed];
}

/** What may not be read, or went away meanwhile, is a failed source of its own and hides no other. */
async function collect(entry: FileSystemEntry, files: Given[], failed: ImportSource[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//u, '');
  try {
    if (isFile(entry)) files.push({ file: await fileOf(entry), path });
    else if (isFolder(entry)) {
      for (const child of await childrenOf(entry)) await collect(child, files, failed);
    }
  } catch (error) {
    failed.push({
      name: path,
      fileName: entry.name,
      bytes: () => Promise.reject(new Error('not read', { cause: error })),
    });
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader gives its entries in portions and an empty one at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return children;
    for (const child of portion) children.push(child);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function toSources(given: readonly Given[]): Promise<ImportSource[]> {
  const pages = await savedPages(given);
  return given.map(({ file, path }) => {
    const source = { name: file.name, fileName: file.name, bytes: () => bytesOf(file) };
    if (path.split('/').some((part) => part.startsWith('.'))) {
      return { ...source, passedOver: messages.frame.imports.hidden };
    }
    const page = foldersOf(path)
      .map((folder) => pages.get(folder))
      .find((found) => found !== undefined);
    return page === undefined ? source : { ...source, passedOver: messages.frame.imports.partOfPage(page) };
  });
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Every folder on the way to a file, the outermost first: `a`, `a/b` of `a/b/c.txt`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/** The folders that hold parts of a saved page, and that page's name. */
async function savedPages(given: readonly Given[]): Promise<ReadonlyMap<string, string>> {
  const beside = Map.groupBy(given, ({ path }) => parentOf(path));
  const saved = new Map<string, string>();
  for (const folder of new Set(given.flatMap(({ path }) => foldersOf(path)))) {
    const files = beside.get(parentOf(folder)) ?? [];
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    const found = savedPageOf(
      name,
      files.map(({ file }) => file.name),
    );
    const page = files.find(({ file }) => file.name === found?.page)?.file;
    if (found === null || page === undefined) continue;
    if (found.sure || loadsFrom(await page.slice(0, LOOKED_AT).text(), name)) saved.set(folder, found.page);
  }
  return saved;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
