/** The command line as its users run it: the built program in a process of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messages } from './core/contract/messages/catalogue';
import { putTogether, TakenApart } from './core/testing/forging';

const ROOT = join(import.meta.dirname, '../..');
const SCRIPT = join(ROOT, 'scripts/attache.mjs');
const CLI = join(ROOT, 'out/main/cli.js');
const BUILDING = 300_000; // ms
const folder = mkdtempSync(join(tmpdir(), 'attache-cli-'));
const archive = join(folder, 'desk.attache');
afterAll(() => rmSync(folder, { recursive: true }));

const ARTICLE = `The ferries stay

“We will keep the ferries running all winter,” said Ada Brandt, the harbour master.

“Deterrence begins with a timetable,” said Ole Lind, a historian.
`;

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], stdin = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: stdin,
  });
  return { status, stdout, stderr };
}

const parsed = (output: string): unknown[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--version'], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  mkdirSync(join(folder, 'cuttings', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'cuttings', 'a.txt'), ARTICLE);
  writeFileSync(join(folder, 'cuttings', 'deep', 'b.md'), `# Another day\n\n${ARTICLE}\nMore of it.\n`);
  writeFileSync(join(folder, 'cuttings', 'ignored.xyz'), 'no article');
}, BUILDING);

describe('import, then work with it', () => {
  test('imports a folder and everything below it, one line a file', () => {
    const { status, stdout, stderr } = run(['import', 'cuttings', '--archive', 'desk.attache', '--json']);
    const ignored = join(folder, 'cuttings', 'ignored.xyz');
    expect({ status, said: stderr.split('\n') }).toEqual({
      status: 0,
      said: [
        expect.stringMatching(`^${ignored}: passed over: has none of the endings`),
        '2 added, 0 duplicate, 0 failed, 1 passed over.',
        '',
      ],
    });
    expect(parsed(stdout)).toMatchObject([
      { file: join(folder, 'cuttings', 'a.txt'), outcome: 'added', title: 'The ferries stay', why: null },
      { file: join(folder, 'cuttings', 'deep', 'b.md'), outcome: 'added', title: 'Another day', why: null },
      { file: ignored, outcome: 'passed-over', title: null },
    ]);
  });

  test('knows a file again, names one that is missing and goes on', () => {
    const args = ['import', 'gone.txt', 'cuttings/a.txt', '--archive', 'desk.attache', '--json'];
    const { status, stdout, stderr } = run(args);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `${join(folder, 'gone.txt')}: there is no such file or folder\n0 added, 1 duplicate, 1 failed, 0 passed over.\n`,
    });
    expect(parsed(stdout)).toMatchObject([{ outcome: 'failed' }, { outcome: 'duplicate', articleId: 1 }]);
  });

  test('finds what was imported, with its speaker', () => {
    const args = ['search', 'timetable', '--kind', 'quote', '--json', '--archive', 'desk.attache'];
    const [result] = parsed(run(args).stdout);
    expect(result).toMatchObject({
      hits: [{ speaker: 'Ole Lind' }, { speaker: 'Ole Lind' }],
      totals: { quote: 2 },
    });
  });

  test('tags, annotates and lists what carries a theme', () => {
    const quotes = parsed(run(['quotes', '--speaker', 'Ole Lind', '--json', '--archive', archive]).stdout);
    const spelt = run(['quotes', '--speaker', 'OLÉ LÏND', '--json', '--archive', archive]);
    expect(parsed(spelt.stdout)).toEqual(quotes);
    const [{ id }] = (quotes[0] ?? []) as [{ id: number }];
    expect(run(['tag', String(id), 'deterrence', '--archive', archive]).status).toBe(0);
    const listed = run(['quotes', '--theme', 'DÉTERRENCE', '--archive', archive]);
    expect(listed.stdout).toBe(`${id}\tOle Lind: “Deterrence begins with a timetable,”\n`);

    const annotate = ['annotate', '1', 'all winter', '--note', 'until when?', '--theme', 'autonomy'];
    expect(run([...annotate, '--archive', archive]).status).toBe(0);
    expect(run(['annotate', '1', 'all summer', '--archive', archive])).toMatchObject({
      status: 1,
      stdout: '',
    });
    expect(run(['annotate', '1', 'said', '--archive', archive])).toMatchObject({ status: 2, stdout: '' });
  });

  test('lists people with names and roles, proposes who may be one, and settles it', () => {
    writeFileSync(join(folder, 'c.txt'), ARTICLE.replace('Brandt', 'Brandtt').replace('stay', 'go'));
    expect(run(['import', 'c.txt', 'cuttings/a.txt', '--archive', 'people.attache']).status).toBe(0);
    const ask = (...args: readonly string[]): string => run([...args, '--archive', 'people.attache']).stdout;

    expect(ask('people', '--similar')).toBe(
      '1\tAda Brandtt\t3\tAda Brandt\n\t“Ada Brandtt” and “Ada Brandt” are spellings of one name. Articles call both “the harbour master”.\n',
    );
    expect(ask('person', 'different', 'ada brandt', 'ada brandtt')).toBe(
      '“Ada Brandt” and “Ada Brandtt” are two people.\n',
    );
    expect(ask('people', '--similar', '--json')).toBe('[]\n');
    expect(ask('person', 'merge', 'Ada Brandt', '1')).toBe('“Ada Brandtt” is “Ada Brandt” from now on.\n');
    expect(ask('people', '--kind', 'human')).toBe(
      [
        '3\tAda Brandt, the harbour master (2 quotes)',
        '\talso written Ada Brandtt',
        '\tthe harbour master (article 1)',
        '\tthe harbour master (article 2)',
        '2\tOle Lind, a historian (2 quotes)',
        '\ta historian (article 2)',
        '\ta historian (article 1)',
        '',
      ].join('\n'),
    );
    expect(ask('person', 'split', 'ada brandt', 'Ada Brandtt', '1')).toBe('4\tAda Brandtt (1 quote)\n');
    expect(run(['person', 'merge', 'nobody', '1', '--archive', 'people.attache']).status).toBe(1);
  });

  test('works on the codebook by name', () => {
    const theme = (...args: readonly string[]): Run => run(['theme', ...args, '--archive', archive]);
    expect(theme('add', 'Ports', '--keyword', 'ferry', '--keyword', 'harbour').status).toBe(0);
    expect(theme('edit', 'ports', '--name', 'Harbours').status).toBe(0);
    expect(theme('move', 'harbours', '1').status).toBe(0);
    const [themes] = parsed(run(['themes', '--json', '--archive', archive]).stdout);
    expect(themes).toMatchObject([
      { name: 'Harbours', keywords: ['ferry', 'harbour'], position: 0 },
      { name: 'Autonomy' },
      { name: 'Burden-sharing' },
      { name: 'Deterrence' },
    ]);
    expect(theme('retire', 'harbours').status).toBe(0);
    expect(run(['suggest', '--theme', 'harbours', '--archive', archive]).stdout).toBe('');
    expect(theme('retire', 'harbours', '--back').status).toBe(0);
    expect(run(['suggest', '--theme', 'harbours', '--archive', archive]).stdout).toMatch(/“ferr|“harbour/u);
    expect(theme('add', 'Quays', '--parent', 'harbours').status).toBe(0);
    expect(theme('merge', 'harbours', 'quays').stdout).toBe('“Quays” is “Harbours” from now on.\n');
    expect(theme('history').stdout.split('\n')[0]).toMatch(/Unnamed analyst merged Quays into Harbours$/u);
    expect(theme('remove', 'harbours').status).toBe(0);
    expect(theme('edit', 'harbours', '--name', 'x')).toMatchObject({ status: 1, stdout: '' });
  });

  test('writes a brief, and none over it', () => {
    const args = ['brief', '--theme', 'deterrence', '--date', '2026-10-14', '--out', 'b.pdf', '--json'];
    const { status, stdout } = run([...args, '--archive', archive]);
    const bytes = readFileSync(join(folder, 'b.pdf'));
    expect({ status, result: parsed(stdout)[0] }).toMatchObject({
      status: 0,
      result: { path: join(folder, 'b.pdf'), bytes: bytes.byteLength },
    });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(run([...args, '--archive', archive]).status).toBe(1);
    expect(readFileSync(join(folder, 'b.pdf')).equals(bytes)).toBe(true);
  });

  test('reads again with the same rules and has nothing to propose', () => {
    const reread = (...args: string[]): Run => run(['reread', ...args, '--archive', archive]);
    expect(parsed(reread('--all', '--dry-run', '--json').stdout)).toEqual([
      { read: 2, failed: [], articles: [], taken: 0 },
    ]);
    expect(reread().stdout).toBe('0 articles read again, 0 changes taken.\n');
    expect(reread('--article', '99')).toMatchObject({ status: 1, stdout: '' });
  });

  test('checks, backs up and puts back under a new name', () => {
    expect(run(['check', '--json', '--archive', archive])).toMatchObject({ status: 0, stdout: '[]\n' });
    expect(run(['backup', 'copy.attache', '--archive', archive]).status).toBe(0);
    expect(run(['restore', 'copy.attache', '--archive', archive]).status).toBe(1);
    expect(run(['restore', 'copy.attache', '--archive', 'again.attache']).status).toBe(0);
    const people = (of: string): string => run(['people', '--json', '--archive', of]).stdout;
    expect(people('again.attache')).toBe(people(archive));
  });
});

describe('exchange with other programs', () => {
  const exportTo = (...args: string[]) => run(['export', ...args, '--archive', 'desk.attache']);

  test('says what a format cannot carry, writes it, and none over it', () => {
    const { status, stdout, stderr } = exportTo('--qdc', 'codes.qdc');
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${join(folder, 'codes.qdc')}\n` });
    expect(stderr).toMatch(
      /^REFI-QDA codebook \(\.qdc\) cannot carry:\n {2}2 articles: a codebook has no texts\n/u,
    );
    expect(readFileSync(join(folder, 'codes.qdc'), 'utf8')).toContain(
      '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"',
    );
    expect(exportTo('--qdc', 'codes.qdc')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('exists already') as string,
    });
  });

  test('writes every format as JSON tells it', () => {
    for (const format of ['qdpx', 'web-annotation', 'csv', 'xlsx']) {
      const { status, stdout } = exportTo(`--${format}`, `desk.${format}`, '--json');
      const bytes = readFileSync(join(folder, `desk.${format}`));
      expect({ status, result: parsed(stdout) }).toMatchObject({
        status: 0,
        result: [{ path: join(folder, `desk.${format}`), format, bytes: bytes.byteLength }],
      });
    }
  });

  test('takes a project in, into an archive made for it, and nothing the second time', () => {
    const takeIn = (...args: string[]) =>
      run(['take-in', 'desk.qdpx', '--archive', 'other.attache', '--json', ...args]);
    expect(parsed(takeIn().stdout)).toMatchObject([
      { format: 'qdpx', dryRun: false, added: { articles: 2 }, unplaced: [] },
    ]);
    const dry = takeIn('--dry-run');
    expect(dry.status).toBe(0);
    expect(parsed(dry.stdout)).toMatchObject([
      {
        dryRun: true,
        added: { analysts: 0, themes: 0, articles: 0, annotations: 0, tags: 0 },
        known: { articles: 2 },
      },
    ]);
    const again = takeIn();
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('Nothing is new: all of it is here already.\n');
    expect(run(['check', '--archive', 'other.attache']).stdout).toBe('The archive is sound.\n');
  });

  test('wants one format, and a file that it knows', () => {
    expect(exportTo('--csv', 'a.csv', '--xlsx', 'a.xlsx')).toMatchObject({
      status: 2,
      stderr: 'Give one file to write: --coding, --qdc, --qdpx, --web-annotation, --csv, --xlsx.\n',
    });
    expect(exportTo().status).toBe(2);
    expect(run(['take-in', 'gone.qdpx', '--archive', 'other.attache'])).toMatchObject({
      status: 1,
      stdout: '',
    });
    expect(run(['take-in', 'cuttings/a.txt', '--archive', 'other.attache'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('a text of your own is imported as an article') as string,
    });
  });
});

describe('extract', () => {
  test('answers line by line in order, and names the lines that are none', () => {
    const text = '“We will keep the ferries running all winter,” said Ada Brandt.';
    const lines = [
      JSON.stringify({ id: 'x', text }),
      'no json',
      '',
      '{"id":2}',
      '{"id":3,"text":"Nothing."}',
    ];
    const { status, stdout, stderr } = run(['extract', '--jsonl'], lines.join('\r\n'));
    expect(parsed(stdout)).toEqual([
      {
        id: 'x',
        quotes: [
          {
            start: 1,
            end: 45,
            text: text.slice(1, 45),
            kind: 'direct',
            utterance: 0,
            speaker: 'Ada Brandt',
            role: null,
            mention: { start: 52, end: 62 },
            cue: 'said',
          },
        ].map((quote) => ({ ...quote, utterance: expect.any(Number) as number })),
        statements: [],
      },
      { id: null, quotes: [], statements: [], outcome: 'failed', why: 'is not JSON' },
      {
        id: null,
        quotes: [],
        statements: [],
        outcome: 'failed',
        why: expect.stringContaining('string “text”') as string,
      },
      { id: 3, quotes: [], statements: [] },
    ]);
    expect(stderr.split('\n').map((line) => line.slice(0, 7))).toEqual(['line 2:', 'line 4:', '2 read,', '']);
    expect(status).toBe(1);
  });

  test('answers every line, also after texts that once ended it, and with line ends of Unicode in them', () => {
    const texts = [
      'At one point the lights went out.\n\n“We will sign nothing tonight,” said Mara Lund.',
      'A\u2028B\u2029C\u0085D',
    ];
    const lines = texts.map((text, id) => `{"id":${id},"text":${JSON.stringify(text)}}`);
    const { status, stdout, stderr } = run(['extract', '--jsonl'], lines.join('\n'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '2 read, 0 failed.\n' });
    expect(parsed(stdout)).toMatchObject([
      { id: 0, quotes: [{ speaker: 'Mara Lund' }] },
      { id: 1, quotes: [] },
    ]);
  });

  test('tells what is reported apart from what is quoted', () => {
    const text = 'Ada Brandt, the harbour master, said on Monday that the ferries would run all winter.';
    const { stdout } = run(['extract', '--jsonl'], JSON.stringify({ id: 1, text, language: 'en' }));
    expect(parsed(stdout)).toEqual([
      {
        id: 1,
        quotes: [],
        statements: [
          {
            start: 52,
            end: 84,
            text: 'the ferries would run all winter',
            kind: 'indirect',
            speaker: 'Ada Brandt',
            role: 'the harbour master',
            mention: { start: 0, end: 10 },
            cue: 'said',
            confidence: expect.any(Number) as number,
          },
        ],
      },
    ]);
  });

  test('gives the text that its offsets count in', () => {
    const [result] = parsed(run(['extract', 'cuttings/a.txt', '--json']).stdout);
    const { text, quotes } = result as {
      text: string;
      quotes: { start: number; end: number; text: string }[];
    };
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(quotes.map((quote) => quote.text));
    expect(quotes).toHaveLength(2);
  });
});

describe('names', () => {
  test.each([
    ['theme', 'add', ''],
    ['theme', 'add', ' \u200b\u202e'],
    ['theme', 'edit', 'autonomy', '--name', '\t'],
    ['brief', '--theme', 'autonomy', '--out', 'blank.pdf', '--title', ' '],
    ['person', 'split', 'Ole Lind', '', '2'],
  ])('that are blank are refused: %j', (...args) => {
    const { status, stdout, stderr } = run([...args, '--archive', archive]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('A name or title cannot be blank. Give one that can be seen.\n');
  });

  test('reach no terminal with what it would obey', () => {
    const name = 'red\u001b[31m\u202eder';
    expect(run(['theme', 'add', name, '--archive', 'names.attache']).status).toBe(1);
    run(['import', 'cuttings/a.txt', '--archive', 'names.attache']);
    const said = run(['theme', 'add', name, '--archive', 'names.attache']);
    const listed = run(['themes', '--archive', 'names.attache', '--json']);
    const refused = run(['theme', 'remove', `${name}!`, '--archive', 'names.attache']);
    for (const { stdout, stderr } of [said, listed, refused]) {
      expect(stdout + stderr).not.toContain('\u001b');
      expect(stdout + stderr).not.toContain('\u202e');
    }
    // What cannot be seen is not stored, for no file could carry it; what was typed is told as it was.
    for (const { stdout } of [said, listed]) expect(stdout).toContain('red[31mder');
    expect(refused.stderr).toContain('\\u001b[31m\\u202e');
  });
});

describe('exit codes', () => {
  test.each([
    [[], 2],
    [['--help'], 0],
    [['publish'], 2],
    [['search'], 2],
    [['search', 'x'], 2],
    [['search', 'x', '--archive', 'missing.attache'], 1],
    [['search', 'x', '--limit', '0', '--archive', 'desk.attache'], 2],
    [['search', 'x', '--from', '2026-02-30', '--archive', 'desk.attache'], 2],
    [['extract'], 2],
    [['extract', 'a.txt', '--jsonl'], 2],
    [['extract', 'missing.txt'], 1],
    [['brief', '--out', 'x.pdf', '--archive', 'desk.attache'], 2],
  ])('%j ends with %i', (args, code) => {
    const { status, stdout, stderr } = run(args);
    expect(status).toBe(code);
    if (code > 0) expect({ stdout, silent: stderr === '' }).toEqual({ stdout: '', silent: false });
  });

  test('reading does not make an archive', () => {
    run(['search', 'x', '--archive', 'missing.attache']);
    expect(existsSync(join(folder, 'missing.attache'))).toBe(false);
  });
});

test('a bug is said in one sentence and kept in the log, without a word of the archive', () => {
  const broken = join(folder, 'broken.attache');
  run(['import', 'cuttings/a.txt', '--archive', broken]);
  // A step that nobody ended is nothing that the program foresees.
  const db = new Database(broken);
  db.exec(`
    INSERT INTO journal_steps (kind, subject, at, analyst_id, state) VALUES ('set-up', '', '2026-11-30', 1, 'open');
  `);
  db.close();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, 'analyst', 'Ferries', '--archive', broken],
    { encoding: 'utf8', env: { ...process.env, ATTACHE_DATA: join(folder, 'data') } },
  );
  const log = join(folder, 'data', 'errors.log');
  expect({ status, stdout, lines: stderr.trim().split('\n') }).toEqual({
    status: 1,
    stdout: '',
    lines: [messages.shell.bugKept(log)],
  });
  const kept = readFileSync(log, 'utf8');
  expect(parsed(kept)).toMatchObject([
    { where: 'command line', kind: 'SqliteError', code: 'SQLITE_CONSTRAINT_UNIQUE' },
  ]);
  expect(kept).not.toMatch(/ferries|broken|attache-cli/u);
});

test('relative paths count from where npm was called, not from the project', () => {
  const { stdout } = spawnSync(process.execPath, [SCRIPT, 'extract', 'cuttings/a.txt', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  expect(parsed(stdout)).toMatchObject([{ file: join(folder, 'cuttings', 'a.txt') }]);
});

test('the demo of one date is one file to the last byte', () => {
  const demo = (date: string): { sha256: string; path: string } => {
    const [result] = parsed(run(['demo', '--date', date, '--json']).stdout);
    return result as { sha256: string; path: string };
  };
  const [first, again, later] = [demo('2026-10-14'), demo('2026-10-14'), demo('2026-10-15')];
  for (const { path } of [first, again, later]) rmSync(join(path, '..'), { recursive: true });
  expect(again.sha256).toBe(first.sha256);
  expect(later.sha256).not.toBe(first.sha256);
});

test('agreement of a table of ratings, as JSON', () => {
  writeFileSync(join(folder, 'ratings.csv'), 'one,two\n1,0\n1,1\n0,1\n0,0\n0,0\n0,1\n0,0\n0,1\n0,0\n0,0\n');
  const { status, stdout } = run(['agreement', 'ratings.csv', '--json']);
  expect({ status, printed: parsed(stdout) }).toEqual({
    status: 0,
    printed: [
      {
        units: 10,
        pairs: 10,
        analysts: ['one', 'two'],
        percent: 0.6,
        kappa: expect.closeTo(0.0909, 4) as number,
        alpha: expect.closeTo(0.0952, 4) as number,
        brennanPrediger: expect.closeTo(0.2, 4) as number,
        why: {},
      },
    ],
  });
});

test('agreement of the analysts of an archive', () => {
  const theirs = [
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:0190aaaa-0000-7000-8000-000000000001',
      type: 'Annotation',
      creator: { id: 'urn:uuid:0190bbbb-0000-7000-8000-000000000001', type: 'Person', name: 'Zoé' },
      body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Deterrence' }],
      target: {
        source: 'https://www.example.org/a',
        selector: {
          type: 'TextQuoteSelector',
          exact: 'Deterrence begins with a timetable',
          prefix: 'harbour master.\n\n“',
          suffix: ',” said Ole Lind',
        },
      },
    },
  ];
  const page = `<html><head><title>The ferries</title><link rel="canonical" href="https://www.example.org/a"></head><body><article>${ARTICLE.split(
    '\n\n',
  )
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`;
  writeFileSync(join(folder, 'a.html'), page);
  writeFileSync(join(folder, 'zoe.jsonld'), JSON.stringify(theirs));
  const on = ['--archive', 'two.attache'];
  expect(run(['import', 'a.html', ...on]).status).toBe(0);
  expect(run(['annotate', '1', 'all winter', '--theme', 'Autonomy', ...on]).status).toBe(0);
  expect(run(['take-in', 'zoe.jsonld', ...on]).status).toBe(0);
  const { status, stdout } = run(['agreement', ...on, '--unit', 'quotes', '--json']);
  const none = { units: 2, pairs: 2, percent: 0.5, kappa: 0, brennanPrediger: 0, why: {} };
  expect({ status, printed: parsed(stdout) }).toMatchObject({
    status: 0,
    printed: [
      {
        unit: 'quotes',
        analysts: [expect.any(String), 'Zoé'],
        units: 2,
        decisions: 4,
        percent: 0.5,
        themes: [
          { name: 'Autonomy', ...none },
          { name: 'Deterrence', ...none },
        ],
        articles: [{ id: 1, units: 4 }],
        leftOut: { articles: 0, excerpts: 0, tags: 0 },
        disagreements: { open: 2, settled: 0 },
      },
    ],
  });
  expect(run(['agreement', ...on, '--unit', 'quotes', '--analyst', 'Nobody'])).toMatchObject({
    status: 2,
    stdout: '',
  });
  expect(run(['agreement', ...on]).status).toBe(2);
});

describe('inspect', () => {
  const brief = (): Buffer =>
    readFileSync(join(import.meta.dirname, 'core/importing/briefs/fixtures/brief-of-november-2026.pdf'));
  const otherData = (): Uint8Array => {
    const file = new TakenApart(brief());
    const { data } = file;
    file.data = { ...data, brief: { ...data.brief, bottomLine: 'Promises deter.' } };
    return putTogether(file);
  };

  test.each([
    [
      'a brief that nobody signed',
      brief,
      0,
      'as-sealed',
      /^As sealed: .* Not signed: anybody can have made this\.\n/u,
    ],
    [
      'one that was saved again',
      () => Buffer.concat([brief(), Buffer.from('\n')]),
      0,
      'resaved',
      /^Saved again by /u,
    ],
    [
      'one with other data, sealed anew',
      otherData,
      1,
      'changed',
      /^Changed: .* Not signed: anybody can have made this\.\n/u,
    ],
    ['what is no PDF', () => Buffer.from('hello'), 1, 'unreadable', /^It cannot be read\.\n/u],
  ] as const)(
    'of %s says so first, in the exit code and in JSON',
    (_what, make, status, verdict, firstLine) => {
      writeFileSync(join(folder, 'in.pdf'), make());
      const said = run(['inspect', 'in.pdf']);
      expect([said.status, said.stderr]).toEqual([status, '']);
      expect(said.stdout).toMatch(firstLine);
      const json = run(['inspect', 'in.pdf', '--json']);
      expect(json.status).toBe(status);
      expect(parsed(json.stdout)).toMatchObject([{ verdict, signed: false }]);
    },
  );
});
