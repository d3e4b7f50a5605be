/** The name of the archive in this file: the file's own, without its folder and ending. */
export function archiveNameOf(path: string): string {
  const file = path.trim().split(/[/\\]/u).at(-1) ?? '';
  return file.replace(/\.attache$/iu, '');
}
