import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breaches, layerOf, strayedSql, strayedWriting, valuesOf } from './layers';

const files = globSync('src/{main,renderer}/**/*.{ts,svelte}')
  .map((file) => file.replaceAll('\\', '/').replace(/^src\//, ''))
  .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
  .sort();
const sources = files.map((file) => ({ file, source: readFileSync(`src/${file}`, 'utf8') }));

test('every import follows the arrows', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(({ file, source }) => breaches(file, source))).toEqual([]);
});

test('SQL stands in core/archive only', () => {
  expect(sources.flatMap(({ file, source }) => strayedSql(file, source))).toEqual([]);
});

test('nothing leaves the archive past the rule of markings', () => {
  expect(sources.flatMap(({ file, source }) => strayedWriting(file, source))).toEqual([]);
});

test('only the entry of the window touches the bridge, and hands it to the client', () => {
  const touching = sources.filter(
    ({ file, source }) => file.startsWith('renderer/') && /\bwindow\.attache\b/.test(source),
  );
  expect(touching.map(({ file }) => file)).toEqual(['renderer/main.ts']);
});

test('the window takes the types of calls and none of their schemas', () => {
  const held = reached('renderer/main.ts');
  expect(held).toContain('main/core/contract/messages/catalogue');
  expect(
    held.filter((target) => /^valibot$|^main\/core\/contract\/(?:calls?|shapes)\b/u.test(target)),
  ).toEqual([]);
});

/** Everything that a file brings into the program, by way of others too. */
function reached(entry: string): readonly string[] {
  const known = new Map(sources.map(({ file, source }) => [file, source]));
  const seen = new Set<string>([entry]);
  for (const name of seen) {
    const file = [name, `${name}.ts`, `${name}.svelte.ts`, `${name}.svelte`].find((one) => known.has(one));
    if (file === undefined) continue;
    for (const target of valuesOf(file, known.get(file) ?? '')) seen.add(target);
  }
  return [...seen];
}

test('the core never looks at the clock, at random numbers or at the network', () => {
  const forbidden =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bfetch\(|\blocaleCompare\(/;
  const core = sources.filter(({ file }) => file.startsWith('main/core/'));
  expect(core.filter(({ source }) => forbidden.test(source)).map(({ file }) => file)).toEqual([]);
});

describe('planted breaches are caught', () => {
  test.each([
    ['electron in the core', 'main/core/quotes/extract.ts', "import { app } from 'electron';"],
    [
      'electron in the core, loaded late',
      'main/core/handlers.ts',
      "const { app } = await import('electron');",
    ],
    ['electron required', 'main/core/archive/open.ts', "const { app } = require('electron');"],
    ['a shell in the core', 'main/core/handlers.ts', "import type { Shell } from '../shell/shell';"],
    ['SQLite outside the archive', 'main/core/briefs/compose.ts', "import Database from 'better-sqlite3';"],
    ['the network in the core', 'main/core/ingest/html.ts', "import { request } from 'node:https';"],
    [
      'the core behind the contract in the window',
      'renderer/App.svelte',
      "<script>import { open } from '../main/core/archive/open';</script>",
    ],
    ['a re-export that smuggles', 'renderer/client.ts', "export { open } from '../main/core/archive/open';"],
    ['electron in the window', 'renderer/client.ts', "import { ipcRenderer } from 'electron';"],
  ])('%s', (_, file, source) => {
    expect(breaches(file, source)).toHaveLength(1);
  });

  test('a folder that nobody declared', () => {
    expect(layerOf('elsewhere/thing.ts')).toBeNull();
    expect(breaches('elsewhere/thing.ts', '')).toHaveLength(1);
  });

  test.each([
    ['a verb that writes a file itself', 'main/command-line/lists.ts', 'writeFileSync(path, lines);'],
    [
      'a verb that has a file written',
      'main/command-line/lists.ts',
      "writeWholeSync(path, lines, { access: 'umask' });",
    ],
    ['words put on the clipboard', 'renderer/client.ts', 'await navigator.clipboard.writeText(quote);'],
    ['bytes called cleared', 'main/core/handlers/briefs.ts', 'return { bytes: bytes as LeavingBytes };'],
  ])('%s', (_, file, source) => {
    expect(strayedWriting(file, source)).toHaveLength(1);
  });

  test('SQL in a handler', () => {
    expect(strayedSql('main/core/handlers.ts', 'db.prepare(`SELECT title FROM articles`)')).toHaveLength(1);
    expect(strayedSql('main/core/handlers.ts', "db.exec('DELETE FROM quotes')")).toHaveLength(1);
    expect(strayedSql('main/core/handlers.ts', "say('Select a theme from the list')")).toEqual([]);
  });
});
