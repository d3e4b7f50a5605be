/** Whether files are PDFs alone, and so are looked at as briefs. Among articles a PDF is one that cannot be imported. */
export function areBriefs(files: readonly { readonly name: string }[]): boolean {
  return files.length > 0 && files.every(({ name }) => /\.pdf$/iu.test(name));
}
