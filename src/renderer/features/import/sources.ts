import type { ArticleDetails } from '../../../main/core/contract/articles';
import type { ImportSource } from './importing.svelte';

/** Files as the window got them; hidden ones (`.DS_Store` and its like) are nobody's articles. */
export function fromFiles(files: readonly File[]): ImportSource[] {
  return files
    .filter((file) => !file.name.startsWith('.'))
    .map((file) => ({
      name: file.name,
      fileName: file.name,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    }));
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
  const files: File[] = [];
  for (const entry of entries) await collect(entry, files);
  return fromFiles(files);
}

async function collect(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (isFile(entry)) {
    into.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  // A reader gives its entries in portions and an empty one at the end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return;
    for (const child of portion) await collect(child, into);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
