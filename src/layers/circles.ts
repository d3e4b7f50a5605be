import { importsOf, type SourceFile } from './imports';

/** An import names a file without its ending. */
const ENDINGS = ['', '.ts', '.svelte.ts'];

/**
 * Files that import each other in a circle, types too: none of them can be understood, tested or moved without the others.
 * @returns a line for each circle, its files in the order in which they import each other; empty when there is none
 */
export function circles(sources: readonly SourceFile[]): readonly string[] {
  const texts = new Map(sources.map(({ file, source }) => [file, source]));
  const found: string[] = [];
  const done = new Set<string>();

  function visit(file: string, path: readonly string[]): void {
    const begins = path.indexOf(file);
    if (begins !== -1) found.push([...path.slice(begins), file].join(' → '));
    if (begins !== -1 || done.has(file)) return;
    for (const name of importsOf(file, texts.get(file) ?? '')) {
      const ending = ENDINGS.find((end) => texts.has(name + end));
      if (ending !== undefined) visit(name + ending, [...path, file]);
    }
    done.add(file);
  }

  for (const file of texts.keys()) visit(file, []);
  return found;
}
