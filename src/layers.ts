/**
 * Who may import whom. One table; `layers.test.ts` reads every import of the sources and holds it against this.
 * Folders and files are named from `src/` on; the longest matching name decides. Packages count by their name.
 */
import { importsOf } from './layers/imports';

interface Layer {
  /** Matches what may be imported: files from `src/` on, or package names. */
  readonly may: RegExp;
  /** The arrow in words. */
  readonly why: string;
}

const BUILT_IN = 'node:(crypto|path|url|buffer|string_decoder|util)$';

/**
 * The core's nouns that know the open archive, from the bottom up: a room may use those before it and all that is pure.
 * What comes in is compared with what would go out, so that importing stands above exporting.
 */
const ROOMS = [
  'session',
  'blind-mode',
  'speakers',
  'passages',
  'codebook',
  'exporting/leave',
  'signing',
  'exporting',
  'agreement',
  'saved-briefs',
  'importing',
  'revisions',
  'rereading',
  'forgetting',
];
const PURE =
  'contract|failure|archive|backups|files|ingest|quotes|people|themes|anchors|briefs|pdf|exchange|coding|interchange|agreement/measures';

/** The window's nouns, each in a folder of its own. */
const FEATURES = [
  'agreement',
  'anchors',
  'briefs',
  'coding',
  'exchange',
  'import',
  'interchange',
  'people',
  'quotes',
  'read',
  'reread',
  'safety',
  'search',
  'start',
  'themes',
];
/** From the bottom up; `ui` draws, `lib` does not. */
const WINDOW = ['lib', 'ui', 'workspace', 'passages', 'features', 'frame', 'App'];
const WINDOW_PACKAGES =
  'svelte|svelte/.*|bits-ui|svelte-sonner|paneforge|@lucide/svelte|@lucide/svelte/.*|@fontsource-variable/.*|mdast|mdast-util-from-markdown';

/** A floor of the window: it may use these folders, the client and the contract. */
function floor(folders: readonly string[], why: string): Layer {
  const own = folders.map((folder) => `${folder}(?:[/.]|$)`).join('|');
  return {
    may: new RegExp(
      `^renderer/(?:client$|still-here$${own === '' ? '' : `|${own}`})|^main/core/contract/|^(?:${WINDOW_PACKAGES})$`,
    ),
    why,
  };
}

const LAYERS: Readonly<Record<string, Layer>> = {
  'main/core/contract': {
    may: /^main\/core\/contract\//,
    why: 'the contract stands on nothing; window and core both stand on it',
  },
  'main/core/contract/call': { may: /^valibot$/, why: 'how a call is defined' },
  'main/core/contract/calls': {
    may: /^main\/core\/contract\/|^valibot$/,
    why: 'calls hold their schemas; the window takes only their types, so that no parser comes with them',
  },
  'main/core/contract/shapes': { may: /^main\/core\/contract\/|^valibot$/, why: 'what schemas are made of' },
  'main/core': {
    may: new RegExp(
      `^main/core/|^${BUILT_IN}|^(valibot|fflate|chardet|franc-min(/.*)?|linkedom|parse5|mdast|mdast-util-.*|@mozilla/readability)$`,
    ),
    why: 'the core knows no shell, no window, no network and no clock',
  },
  'main/core/archive': {
    may: new RegExp(
      `^main/core/(archive|anchors|annotations|contract|failure|files|themes|quotes)|^${BUILT_IN}|^(better-sqlite3|node:(fs|os|zlib))$`,
    ),
    why: 'SQL and files of the archive stay in one place',
  },
  'main/core/backups': {
    may: /^main\/core\/(archive|backups|contract|failure|files)(\/|$)|^node:(crypto|fs|fs\/promises|path)$|^valibot$/,
    why: 'which backups there are, when one is due and which go; what makes and reads an archive is asked for it',
  },
  'main/core/files': {
    may: /^main\/core\/(contract\/messages\/|failure$|files\/)|^node:(fs|fs\/promises|path)$/,
    why: 'files are written in one place, which knows nothing of what stands in them',
  },
  'main/core/files/scratch': {
    may: /^main\/core\/files\/|^node:(fs|os|path)$/,
    why: 'asks the system where a folder for the moment may stand',
  },
  'main/core/importing/documents': {
    may: /^main\/core\/(archive\/packing$|exchange\/digest$|(contract|failure|importing\/documents|ingest|quotes)(\/|$))|^node:worker_threads$/,
    why: 'documents are read, here or on threads, before the archive hears of them',
  },
  'main/core/quotes': { may: /^main\/core\/(contract|quotes)\//, why: 'text in, quotes out: pure' },
  'main/core/quotes/evaluation': {
    may: /^main\/core\/(contract|quotes)\/|^valibot$/,
    why: 'pure too; gold is written by people, so it is parsed',
  },
  'main/core/people': {
    may: /^main\/core\/(contract|people)\//,
    why: 'who may be whom, and what is said twice: pure',
  },
  'main/core/agreement/measures': {
    may: /^main\/core\/(contract|agreement\/measures)\//,
    why: 'how far analysts agree: pure, on what it is given to compare',
  },
  'main/core/themes': { may: /^main\/core\/(contract|themes)\//, why: 'pure' },
  'main/core/anchors': { may: /^main\/core\/(contract|anchors)\/|^diff$/, why: 'pure' },
  'main/core/briefs': {
    may: /^main\/core\/(contract|briefs|failure)/,
    why: 'composing decides what is said, not how it looks',
  },
  'main/core/pdf': {
    may: new RegExp(
      `^main/core/(contract|briefs|pdf|failure)|^${BUILT_IN}|^(pdfkit|fontkit|fflate|bidi-js|linebreak|hyphen|node:fs|node:module|node:timers/promises)$`,
    ),
    why: 'drawing never reaches back to the archive',
  },
  'main/core/interchange': {
    may: /^main\/core\/(contract\/|interchange\/|anchors\/|failure$|ingest\/(canonical-text|decode|file-type)$)|^node:crypto$|^(saxes|fflate|csv-parse\/sync|csv-stringify\/sync)$/,
    why: 'foreign files in, foreign files out, over a model of their own: pure, and never to the archive itself',
  },
  // Reading unpacks with zlib, which stops at a size; writing with fflate, whose bytes are the same everywhere.
  'main/core/pdf/read': {
    may: /^main\/core\/(pdf\/(read\/|page\/shown-text$)|contract\/exchange$)|^node:zlib$/,
    why: 'a file from outside is read as data, apart from everything that draws',
  },
  'main/core/exchange': {
    may: new RegExp(
      `^main/core/(contract|exchange|anchors)/|^main/core/(failure|briefs/.*|ingest/canonical-text|pdf/page/(shown-text|geometry)|pdf/text/bidi|pdf/read/.*|pdf/file/carried)$|^node:crypto$|^(valibot|unhomoglyph)$`,
    ),
    why: 'what travels is decided without an archive: it takes things and gives bytes, or bytes and gives things; composing says what the pages of a file must print',
  },
  'main/core/coding': {
    may: /^main\/core\/(contract\/|coding\/|exchange\/(canonical-json|clean-text)$|failure$)|^node:crypto$|^valibot$/,
    why: 'what coding of several analysts comes to is decided without an archive: pure',
  },
  'main/core/testing': {
    may: /^main\/core\/|^node:|^(better-sqlite3|fast-check|playwright-core|seeded|vitest)$/,
    why: 'draws, forges and damages for tests, which alone may use it',
  },
  'main/core/importing/plan': { may: /^main\/core\/contract\//, why: 'one rule for whatever comes in: pure' },
  'main/core/importing/briefs/plan': {
    may: /^main\/core\/(contract\/|exchange\/|importing\/(plan$|briefs\/plan\/))/,
    why: 'what a colleague’s brief says otherwise is decided on data alone: pure',
  },
  'main/core/importing/coding/plan': {
    may: /^main\/core\/(contract\/|coding\/|importing\/(plan$|coding\/plan\/))/,
    why: 'where two analysts’ coding differs is decided on records alone: pure',
  },
  'main/core/importing/projects/plan': {
    may: /^main\/core\/(contract\/|interchange\/|importing\/(plan$|projects\/plan\/)|anchors\/|ingest\/canonical-text$)|^node:crypto$/,
    why: 'what of a project is new is decided on what is told of the archive: pure',
  },
  ...Object.fromEntries(
    ROOMS.map((noun, index) => [
      `main/core/${noun}`,
      {
        may: new RegExp(`^main/core/(?:${PURE}|${ROOMS.slice(0, index + 1).join('|')})(?:/|$)|^node:`),
        why: 'what is done with the open archive: rooms stand on those below them, and on no handler',
      },
    ]),
  ),
  'main/core/sample': {
    may: /^main\/core\/|^node:(fs|path|timers\/promises)$/,
    why: 'lays out a desk as an analyst would, call by call',
  },
  'main/core/sample/desk': {
    may: /^main\/core\/|^valibot$/,
    why: 'what lies on the sample’s desk is parsed',
  },
  'main/core/handlers': { may: /^main\/core\/|^node:/, why: 'handlers join the parts of the core' },
  'main/error-log': {
    may: /^main\/(error-log\/|core\/files\/own$|core\/contract\/messages\/)|^node:(fs|os|path|url|crypto)$/,
    why: 'what may be kept of an error is decided apart from everything that errs',
  },
  'main/ipc': {
    may: /^main\/(core\/|ipc\/|error-log\/|system-environment|shell\/shell)|^node:|^valibot$/,
    why: 'the boundary parses and dispatches',
  },
  'main/preload': {
    may: /^(main\/(core\/contract\/|shell\/electron\/channels$)|electron$)/,
    why: 'the preload is a loop over the contract',
  },
  'main/shell': {
    may: /^main\/(core\/contract\/|core\/failure|core\/files\/|error-log\/|shell\/|ipc\/)|^node:|^playwright-core$/,
    why: 'shells show windows and know no core',
  },
  'main/shell/electron': {
    may: /^main\/(core\/contract\/|core\/failure|core\/files\/|shell\/|ipc\/)|^node:|^electron$/,
    why: 'the only home of Electron',
  },
  'main/command-line': {
    may: /^main\/(core\/|ipc\/|error-log\/|command-line|system-environment|data-folder)|^node:|^(commander|valibot|csv-parse\/sync)$/,
    why: 'the core without a window',
  },
  'main/bench/faults': {
    may: /^main\/|^node:|^(better-sqlite3|seeded)$/,
    why: 'strikes archives and looks at them from outside the program',
  },
  'main/bench': {
    may: /^main\/|^node:|^(compromise|playwright-core)$/,
    why: 'measures the core beside others, and the window in a browser; nothing of the program needs it',
  },
  main: { may: /^main\/|^node:|^(electron|commander|uuid)$/, why: 'entries compose' },
  'renderer/lib': floor(['lib'], 'helpers that know nothing of who uses them'),
  'renderer/ui': floor(['lib', 'ui'], 'what draws knows no feature'),
  'renderer/client': floor([], 'the window knows the contract and nothing behind it'),
  'renderer/still-here': floor([], 'the window knows the contract and nothing behind it'),
  'renderer/workspace': floor(['lib', 'ui', 'workspace'], 'what all views share knows none of them'),
  'renderer/passages': floor(
    ['lib', 'ui', 'workspace', 'passages'],
    'what several features show knows none of them',
  ),
  ...Object.fromEntries(
    FEATURES.map((noun) => [
      `renderer/features/${noun}`,
      floor(
        ['lib', 'ui', 'workspace', 'passages', `features/${noun}`],
        'features import no feature: what two of them need stands below, what joins them in the frame',
      ),
    ]),
  ),
  'renderer/frame': floor(WINDOW, 'the frame joins the features; the entry alone stands above it'),
  'renderer/frame/LicencesDialog': {
    may: /^renderer\/ui\/|^main\/core\/contract\/|^\.\.\/resources\/third-party-licences\.txt\?raw$/,
    why: 'shows the licences that ship with the program',
  },
  'renderer/testing': floor([...WINDOW, 'testing'], 'what tests of the window show'),
  'renderer/App': floor(WINDOW, 'the entry composes'),
  'renderer/main': floor(WINDOW, 'the entry composes'),
  'renderer/features/briefs/preview/open-pdf': {
    may: /^renderer\/features\/briefs\/preview\/|^pdfjs-dist\/legacy\/build\//,
    why: 'one file knows what draws a PDF, and it is loaded when it is needed',
  },
};

/** @returns the layer of a file named from `src/` on, or null where no layer is declared. */
export function layerOf(file: string): string | null {
  const names = Object.keys(LAYERS).filter(
    (name) => file === name || file.startsWith(`${name}/`) || file.startsWith(`${name}.`),
  );
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** @returns one line for each import that breaks the table; empty when all is well. */
export function breaches(file: string, source: string): readonly string[] {
  const name = layerOf(file);
  const layer = name === null ? undefined : LAYERS[name];
  if (layer === undefined) return [`${file}: no layer is declared for it`];
  const imports = importsOf(file, source);
  const helps = isTestHelper(file.replace(/\.ts$/u, '')) || file.startsWith('main/bench/');
  return imports.flatMap((target) => {
    if (!helps && isTestHelper(target)) return [`${file} may not import ${target} (it is there for tests)`];
    return layer.may.test(target) ? [] : [`${file} may not import ${target} (${layer.why})`];
  });
}

/** Whether a file, named from `src/` on and without its ending, is there for tests alone; what measures may use it too. */
const isTestHelper = (name: string): boolean => /(?:^|\/)testing\/|\.test$|^seeded$/u.test(name);

/** SQL outside core/archive, where every table has its one file. */
export function strayedSql(file: string, source: string): readonly string[] {
  if (/^main\/core\/(?:archive|testing)\//u.test(file)) return [];
  const statement =
    /['"`]\s*(SELECT\b[\s\S]*?\bFROM\b|INSERT\s+(OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|PRAGMA\b|CREATE\s+(TABLE|INDEX|VIEW|TRIGGER)\b)/;
  return statement.test(source) ? [`${file} holds SQL`] : [];
}

/** Files of the program that write to the disk or the clipboard, and what of an archive they can let out. */
const WRITING: Readonly<Record<string, string>> = {
  'main/core/files/whole.ts': 'what its callers give it, each of which is declared here',
  'main/command-line/write-new.ts': 'LeavingBytes alone',
  'main/shell/save-beside.ts': 'LeavingBytes alone',
  'main/shell/electron/electron-shell.ts': 'LeavingBytes alone',
  'main/ipc/print-folder.ts': 'LeavingBytes alone',
  'main/core/archive/open.ts': 'a new archive',
  'main/core/archive/held-file.ts':
    'the open archive that has lost its file, for its owner, beside the place',
  'main/core/archive/migrate.ts': 'the whole archive, for its owner, beside it',
  'main/core/archive/backup.ts':
    'the whole archive, for its owner: a backup is excepted from the rule of markings',
  'main/core/backups/catalogue.ts': 'sizes, times and digests of backups',
  'main/core/backups/place.ts': 'paths of archives and of folders',
  'main/core/backups/backups.ts': 'nothing: it tries whether a folder can be written',
  'main/core/archive/restore.ts': 'a backup, put back: the same',
  'main/core/archive/encrypt.ts': 'the archive itself, into its own place',
  'main/core/archive/acknowledged.ts': 'two numbers, into a note beside the archive',
  'main/core/archive/read-into-memory.ts':
    'an archive, encrypted as it is, into its owner’s folder that goes after the reading',
  'main/core/archive/repair/repair.ts': 'what still stands in a damaged archive, for its owner, beside it',
  'main/core/archive/repair/damaged-pages.ts':
    'an encrypted archive, which stays encrypted, into a folder that goes after the reading',
  'main/ipc/recent-archives.ts': 'names of archives',
  'main/error-log/bounded-file.ts': 'what went wrong in the program, without a word of the archive',
  'renderer/ui/copy-text.ts': 'the same, for a report',
  'main/shell/chromium/profile.ts': 'preferences of the browser',
};

/**
 * Ways out of the archive that nothing asks for markings: what writes to the disk or the clipboard and is not declared, and
 * what calls bytes cleared without having asked (see `main/core/contract/leaving.ts`).
 */
export function strayedWriting(file: string, source: string): readonly string[] {
  if (file.startsWith('main/bench/') || file.startsWith('main/core/testing/')) {
    return [];
  }
  const writing =
    /\b(?:writeFile|appendFile|copyFile|createWriteStream|(?:place|write|replace)Whole)(?:Sync)?\(|\bclipboard\.write|execCommand\(/u;
  return [
    ...(writing.test(source) && WRITING[file] === undefined
      ? [`${file} writes, and is not declared to`]
      : []),
    ...(/\bas LeavingBytes\b/u.test(source) && file !== 'main/core/exporting/leave.ts'
      ? [`${file} calls bytes cleared`]
      : []),
  ];
}

/**
 * What a file brings into the program, from `src/` on: its imports without those of types alone, which the compiler erases.
 * @param file name from `src/` on
 */
export function valuesOf(file: string, source: string): readonly string[] {
  const types = /\b(?:import|export)\s+type\s[^;]*?\bfrom\s*['"][^'"]+['"]/gu;
  return importsOf(file, source.replaceAll(types, ''));
}
