import { posix } from 'node:path';
import ts from 'typescript';

/** A file of the sources, named from `src/` on. */
export interface SourceFile {
  readonly file: string;
  readonly source: string;
}

/**
 * The imports of a source text, static, dynamic and `require`d, of types too, as files from `src/` on or package names.
 * TypeScript's own scanner reads them, so that words which only look like an import are not taken for one.
 * @param file name from `src/` on
 */
export function importsOf(file: string, source: string): readonly string[] {
  return ts
    .preProcessFile(scriptOf(file, source), true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? posix.join(posix.dirname(file), fileName) : fileName,
    );
}

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/gu;

/** What of a file is TypeScript: all of it, or what stands in the scripts of a component. */
export function scriptOf(file: string, source: string): string {
  if (!file.endsWith('.svelte')) return source;
  return [...source.matchAll(SCRIPT)].map(([, script]) => script ?? '').join('\n');
}

/** What of a component is drawn: without scripts, styles and comments. Empty for any other file. */
export function markupOf(file: string, source: string): string {
  if (!file.endsWith('.svelte')) return '';
  return source.replaceAll(SCRIPT, '').replaceAll(/<style\b[\s\S]*?<\/style>|<!--[\s\S]*?-->/gu, '');
}
