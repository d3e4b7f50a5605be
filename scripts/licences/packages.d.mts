export const ROOT: string;
export const LICENCES: string;
export function isAllowed(expression: string): boolean;
export function packageOf(id: string): string | null;
export function installedWithProgram(lock: {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly devOptional?: boolean; readonly optional?: boolean }>
  >;
}): readonly string[];
export function readPackage(folder: string): {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly texts: readonly string[];
};
export function licencesText(folders: readonly string[]): string;
export function listedIn(text: string): readonly string[];
export function readLicences(): string;
