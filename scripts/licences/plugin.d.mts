/** The part of Vite's plugin that is used: its own types would bind the tests to a whole build. */
export interface LicencePlugin {
  readonly name: string;
  generateBundle(
    this: { getModuleIds(): Iterable<string>; error(message: string): never },
    options: unknown,
    bundle: Readonly<Record<string, { readonly originalFileNames?: readonly string[] }>>,
  ): void;
}

export const built: Set<string>;
export function licencePlugin(options?: { readonly writes?: boolean }): LicencePlugin;
