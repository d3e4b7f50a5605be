import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breaches, layerOf, strayedSql, strayedWriting, valuesOf } from './layers';
import { circles } from './layers/circles';
import { networkBreaches, networkNames, NETWORK_EXCEPTIONS } from './layers/network';

const files = globSync('src/{main,renderer}/**/*.{ts,svelte}')
  .map((file) => file.replaceAll('\\', '/').replace(/^src\//, ''))
  .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
  .sort();
const sources = files.map((file) => ({ file, source: readFileSync(`src/${file}`, 'utf8') }));

test('every import follows the arrows', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(({ file, source }) => breaches(file, source))).toEqual([]);
});

test('no file imports itself by way of others, not even for a type', () => {
  expect(circles(sources)).toEqual([]);
});

test('nothing names what goes out', () => {
  const scripts = globSync('{scripts/**/*.mjs,*.config.{ts,js}}').map((file) => ({
    file,
    source: readFileSync(file, 'utf8'),
  }));
  expect(scripts.length).toBeGreaterThan(10);
  expect([...sources, ...scripts].flatMap(({ file, source }) => networkBreaches(file, source))).toEqual([]);
});

test('every exception is one that is needed', () => {
  const named = Object.keys(NETWORK_EXCEPTIONS).map((file) => [
    file,
    networkNames(file, readFileSync(`src/${file}`, 'utf8')),
  ]);
  expect(Object.fromEntries(named)).toEqual(
    Object.fromEntries(Object.entries(NETWORK_EXCEPTIONS).map(([file, { names }]) => [file, names])),
  );
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
      'a feature in what draws',
      'renderer/ui/Button.svelte',
      "<script>import QuoteRow from '../features/quotes/QuoteRow.svelte';</script>",
    ],
    [
      'a feature in a helper',
      'renderer/lib/rereading.ts',
      "import { parseDay } from '../features/quotes/parse-day';",
    ],
    ['what draws in a helper', 'renderer/lib/rereading.ts', "import { formatDate } from '../ui/dates';"],
    [
      'a feature in the workspace, for its type',
      'renderer/workspace/view.ts',
      "import type { Forgetting } from '../features/safety/forgetting.svelte';",
    ],
    ['passages in the workspace', 'renderer/workspace/view.ts', "import '../passages/themes-of';"],
    [
      'a feature in passages',
      'renderer/passages/themes-of.ts',
      "import { passes } from '../features/quotes/quote-filter';",
    ],
    [
      'a feature in another',
      'renderer/features/people/PersonQuote.svelte',
      "<script>import QuoteRow from '../quotes/QuoteRow.svelte';</script>",
    ],
    [
      'a feature whose name begins alike',
      'renderer/features/read/desk.svelte.ts',
      "import { proposal } from '../reread/proposal.svelte';",
    ],
    ['the frame in a feature', 'renderer/features/read/desk.svelte.ts', "import '../../frame/navigation';"],
    ['the entry in the frame', 'renderer/frame/panes.ts', "import '../main';"],
    ['a feature that nobody declared', 'renderer/features/maps/MapView.svelte', ''],
    [
      'a helper of tests in the program',
      'main/core/handlers/briefs.ts',
      "import { openTestCore } from '../testing/test-core';",
    ],
    [
      'a handler in a room',
      'main/core/revisions/revise-article.ts',
      "import { quoteHandlers } from '../handlers/quotes';",
    ],
    [
      'a room in one that stands below it',
      'main/core/exporting/briefs/export-brief.ts',
      "import { importBrief } from '../../importing/briefs/import-brief';",
    ],
    [
      'the archive in what is pure of a room',
      'main/core/importing/projects/plan/plan.ts',
      "import type { Archive } from '../../../archive/archive';",
    ],
    ['a test in the program', 'main/core/briefs/compose.ts', "import './compose.test';"],
    [
      'a helper of tests in the window',
      'renderer/frame/panes.ts',
      "import { backup } from '../testing/test-backups';",
    ],
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
    ['a module of the network', 'main/shell/open-file.ts', "import { get } from 'node:https';", 'node:https'],
    [
      'without its prefix',
      'main/shell/open-file.ts',
      "const dns = await import('dns/promises');",
      'dns/promises',
    ],
    ['the inspector', 'main/bench/speed.ts', "import { open } from 'node:inspector';", 'node:inspector'],
    ["what Node's own is made of", 'main/worker.ts', "import { request } from 'undici';", 'undici'],
    ['fetch', 'main/core/ingest/html.ts', 'const page = await fetch(address);', 'fetch'],
    ['fetch, given on', 'renderer/client.ts', 'const get = globalThis.fetch;', 'fetch'],
    ['fetch, by its name alone', 'renderer/client.ts', "(window as never)['fetch'](address);", 'fetch'],
    ['a socket', 'renderer/client.ts', "new WebSocket('wss://example.com');", 'WebSocket'],
    ['a stream of events', 'renderer/client.ts', "new EventSource('/events');", 'EventSource'],
    ['an old request', 'renderer/client.ts', 'const request = new XMLHttpRequest();', 'XMLHttpRequest'],
    ['a beacon', 'renderer/client.ts', "navigator.sendBeacon('https://example.com');", 'sendBeacon'],
    [
      'in what a component draws',
      'renderer/ui/Button.svelte',
      '<button onclick={() => void fetch(address)}>Go</button>',
      'fetch',
    ],
    [
      'past every import',
      'main/worker.ts',
      "process.getBuiltinModule('net').connect(80);",
      'getBuiltinModule',
    ],
    ["Electron's own", 'main/index.ts', "import { app, net } from 'electron';", "electron's net"],
    ['more than is excepted', 'main/shell/chromium/page-bridge.ts', 'fetch(address);', 'fetch'],
  ])('the network: %s', (_, file, source, named) => {
    expect(networkBreaches(file, source)).toEqual([`${file} names ${named}: nothing goes out`]);
  });

  test('the network in a comment is none', () => {
    expect(networkBreaches('main/worker.ts', '// Nobody may fetch.\n/** No WebSocket. */\nrun();')).toEqual(
      [],
    );
  });

  test.each([
    ['two files', { a: "import { b } from './b';", b: "import { a } from './a';" }, ['a.ts → b.ts → a.ts']],
    [
      'three files, for types alone',
      {
        a: "import type { B } from './b';",
        b: "export type { C } from './c';",
        c: "import type { A } from './a';",
      },
      ['a.ts → b.ts → c.ts → a.ts'],
    ],
    ['a file and itself', { a: "import { a } from './a';" }, ['a.ts → a.ts']],
    [
      'none where two import a third',
      { a: "import './b'; import './c';", b: "import './c';", c: "import 'node:path';" },
      [],
    ],
  ])('circles: %s', (_, files, found) => {
    const planted = Object.entries(files).map(([name, source]) => ({ file: `${name}.ts`, source }));
    expect(circles(planted)).toEqual(found);
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
