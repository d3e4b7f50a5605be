/** Where a source says that its text is. */
export type SourcePath =
  | { readonly kind: 'inside'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'missing' }
  /** On the other machine, or beside the package. */
  | { readonly kind: 'outside' };

export type Package = ReturnType<typeof createPackage>;

export const isText = (name: string): boolean => name.endsWith('.txt');

/** The texts of a package. Some programs write the folder with a capital letter, some leave the scheme out. */
export function createPackage(files: ReadonlyMap<string, Uint8Array>) {
  return {
    find(path: string): SourcePath {
      const scheme = /^([a-z]+):\/\//iu.exec(path)?.[1]?.toLowerCase();
      if (scheme !== undefined && scheme !== 'internal') return { kind: 'outside' };
      const fileName = path.replace(/^internal:\/\//iu, '').replace(/^\/+/u, '');
      const name = fileName.toLowerCase();
      const bytes = files.get(`sources/${name}`) ?? files.get(name);
      return bytes === undefined ? { kind: 'missing' } : { kind: 'inside', bytes, fileName };
    },
  };
}
