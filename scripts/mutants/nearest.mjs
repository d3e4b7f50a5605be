/** Which tests run a file, the nearest first: found along the imports, without running anything. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const IMPORT =
  /^(?:import|export)\s(?!type\s)[^;]*?from '(\.[^']+)'|import\('(\.[^']+)'\)|^import '(\.[^']+)'/gmu;
/** Stories that build the program, or run it as other programs: hours, for what the rest shows in seconds. */
const SLOW = /built'|from 'node:child_process'|crash\.test/u;

/**
 * @param {string} root the tree
 * @param {readonly string[]} files all of it
 */
export function testsOf(root, files) {
  const known = new Set(files);
  const importers = new Map();
  const slow = new Set();
  for (const file of files.filter((name) => /\.(ts|svelte)$/u.test(name))) {
    const text = readFileSync(join(root, file), 'utf8');
    if (file.endsWith('.test.ts') && SLOW.test(text + file)) slow.add(file);
    for (const [, ...paths] of text.matchAll(IMPORT)) {
      const path = normalize(
        join(
          dirname(file),
          paths.find((each) => each !== undefined),
        ),
      ).replaceAll('\\', '/');
      const target = [path, `${path}.ts`, `${path}/index.ts`].find((name) => known.has(name));
      if (target === undefined) continue;
      if (!importers.has(target)) importers.set(target, []);
      importers.get(target).push(file);
    }
  }
  /**
   * @param {string} file
   * @param {RegExp} near tests that are named before all others
   * @returns {string[]} all tests that import it in the end
   */
  return (file, near) => {
    const steps = new Map([[file, 0]]);
    for (const [at, step] of steps)
      for (const importer of importers.get(at) ?? []) if (!steps.has(importer)) steps.set(importer, step + 1);
    const rank = (test) => steps.get(test) + (near.test(test) ? 0 : 1000);
    return [...steps.keys()]
      .filter((name) => name.endsWith('.test.ts') && !slow.has(name))
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  };
}
