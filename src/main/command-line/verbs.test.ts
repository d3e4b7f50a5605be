import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { messages } from '../core/contract/messages/catalogue';
import { createTestEnvironment, makeFolder, RESOURCES } from '../core/testing/test-core';
import type { Environment } from '../core/contract/environment';
import { run } from './run';

const ARTICLE = `The ferries stay

“We will keep the ferries running all winter,” said Ada Brandt, the harbour master.

“Deterrence begins with a timetable,” said Ole Lind, a historian.
`;

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A desk with the command line, in a folder of its own. */
function openDesk(folder: string, environment: Environment, answers: string[] = []) {
  return async (line: string, ...more: readonly string[]): Promise<Said> => {
    const out: string[] = [];
    const err: string[] = [];
    const terminal = {
      print: (text: string) => Promise.resolve(void out.push(text)),
      say: (text: string) => void err.push(text),
      ask: () => Promise.resolve(answers.shift() ?? null),
      async *lines() {
        // Nobody writes to it.
      },
      path: (given: string) => resolve(folder, given),
    };
    const tell = (error: unknown): string => String(error);
    const context = { terminal, environment, resources: RESOURCES, who: { name: null }, tell };
    const code = await run([...line.split(' '), ...more], context, '0');
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
}

let folder = '';
let desk: ReturnType<typeof openDesk>;
beforeEach(async () => {
  folder = makeFolder(onTestFinished);
  writeFileSync(join(folder, 'a.txt'), ARTICLE);
  writeFileSync(join(folder, 'b.txt'), ARTICLE.replace('Brandt', 'Brandtt'));
  desk = openDesk(folder, createTestEnvironment());
  await desk('import a.txt b.txt --archive a.attache --as Ana');
});

describe('a verb that is asked for what is so already says that nothing was changed, and exits 1', () => {
  test.each([
    ['tag 1 Autonomy'],
    ['theme edit Autonomy --definition Words'],
    ['theme move Autonomy 2'],
    ['theme retire Autonomy'],
    ['theme retire Autonomy --back'],
    ['person different 1 3'],
    ['blind on'],
    ['done 1'],
    ['done 1 --not'],
    ['analyst Ben'],
  ])('%s', async (line) => {
    if (line.endsWith('--back') || line.endsWith('--not')) {
      await desk(`${line.replace(/ --(back|not)/u, '')} --archive a.attache`);
    }
    const first = await desk(`${line} --archive a.attache`);
    expect([first.code, first.err]).toEqual([0, '']);
    const second = await desk(`${line} --archive a.attache`);
    expect([second.code, second.out]).toEqual([1, '']);
    expect(second.err).toContain('nothing was changed');
  });

  test('coding and briefs that are here already', async () => {
    const other = openDesk(folder, createTestEnvironment(1));
    await desk('tag 1 Autonomy --archive a.attache');
    await desk('export --coding a.coding.json --archive a.attache');
    await desk('brief --theme Autonomy --title One --out a.pdf --archive a.attache');
    const codes: number[] = [];
    for (const line of ['take-in a.coding.json', 'take-in a.coding.json', 'merge a.pdf', 'merge a.pdf']) {
      codes.push((await other(`${line} --archive b.attache --as Ben`)).code);
    }
    expect(codes).toEqual([0, 1, 0, 1]);
  });
});

describe('a tag', () => {
  test('of a colleague stays, and whose it is is said', async () => {
    const other = openDesk(folder, createTestEnvironment(1));
    await desk('tag 1 Autonomy --archive a.attache');
    await desk('brief --theme Autonomy --title One --out a.pdf --archive a.attache');
    await other('merge a.pdf --archive b.attache --as Ben');
    const off = 'tag 1 Autonomy --remove --archive b.attache';
    expect(await other(off)).toEqual({
      code: 1,
      out: '',
      err: '“Autonomy” was put on it by Ana, who alone can take it off; nothing was taken off.',
    });
    await other('tag 1 Autonomy --archive b.attache');
    expect(await other(off)).toEqual({
      code: 0,
      out: 'Took your “Autonomy” off. That of Ana stays.',
      err: '',
    });
    expect((await other('quotes --theme Autonomy --archive b.attache')).out).toContain('We will keep');
  });

  test('that nobody set is not taken off', async () => {
    expect(await desk('tag 1 Autonomy --remove --archive a.attache')).toEqual({
      code: 1,
      out: '',
      err: 'It is not tagged with “Autonomy”; nothing was taken off.',
    });
  });
});

describe('who works here', () => {
  test('is asked once, where somebody sits there to answer', async () => {
    const answers = ['Ben', 'Cleo'];
    const other = openDesk(folder, createTestEnvironment(1), answers);
    await other('import a.txt --archive b.attache');
    expect(answers).toEqual(['Ben', 'Cleo']);
    await other('tag 1 Autonomy --archive b.attache');
    await other('tag 1 Deterrence --archive b.attache');
    expect([answers, (await other('analyst --archive b.attache')).out]).toEqual([['Cleo'], 'Ben']);
  });

  test('is said by --as, and not otherwise by the way', async () => {
    expect(await desk('tag 1 Autonomy --archive a.attache --as Ben')).toMatchObject({ code: 2, out: '' });
    expect((await desk('analyst --archive a.attache')).out).toBe('Ana');
    expect((await desk('tag 1 Autonomy --archive a.attache --as Ana')).code).toBe(0);
  });

  test('a script that does not say it goes on as nobody, and signs nothing', async () => {
    const other = openDesk(folder, createTestEnvironment(1));
    await other('import a.txt --archive b.attache');
    expect((await other('tag 1 Autonomy --archive b.attache')).err).toContain('--as');
    writeFileSync(join(folder, 'words'), 'nine small boats\n');
    expect((await other('key --make words --archive b.attache')).code).toBe(1);
    const history = await other('export --coding b.coding.json --archive b.attache --json');
    expect(`${history.out}${history.err}`).not.toContain('Analyst');
  });
});

describe.runIf(process.platform !== 'win32')('no verb reads a pipe or a device, which may never end', () => {
  test.each([
    'inspect FILE',
    'merge FILE --archive a.attache',
    'take-in FILE --archive a.attache',
    'revise FILE --article 1 --archive a.attache',
    'key --accept FILE --archive a.attache',
    'extract FILE',
    'evaluate FILE',
    'agreement FILE',
  ])('%s', async (line) => {
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    expect(await desk(line.replace('FILE', '/dev/null'))).toEqual({
      code: 1,
      out: '',
      err: messages.cli.failed('/dev/null', messages.cli.noRegularFile.device),
    });
    expect(await desk(line.replace('FILE', 'pipe'))).toMatchObject({
      code: 1,
      err: messages.cli.failed(join(folder, 'pipe'), messages.cli.noRegularFile.pipe),
    });
  });
});

test('a line end in the name of a file begins no line of its own', async () => {
  writeFileSync(join(folder, 'x\ndup c.txt'), ARTICLE);
  writeFileSync(join(folder, 'y\n9 added.txt'), '');
  const { out, err } = await desk('import --archive a.attache', 'x\ndup c.txt', 'y\n9 added.txt');
  expect(out.split('\n')).toHaveLength(1);
  expect(out).toContain('x\\ndup c.txt');
  expect(err.split('\n')).toEqual([
    messages.cli.failed(`${join(folder, 'y')}\\n9 added.txt`, messages.ingest.failures.empty),
    messages.cli.importTotals(0, 1, 1, 0),
  ]);
});

describe('every verb below a group answers in JSON', () => {
  test.each([
    ['theme add Ports', { name: 'Ports' }],
    ['theme edit Autonomy --definition Words', { name: 'Autonomy', definition: 'Words' }],
    ['theme move Autonomy 2', []],
    ['theme remove Autonomy', null],
    ['theme merge Autonomy Deterrence', { name: 'Autonomy' }],
    ['theme retire Autonomy', { name: 'Autonomy', status: 'retired' }],
    ['theme history', []],
    ['person different 1 3', null],
    ['person merge 1 3', { name: 'Ada Brandt' }],
  ])('%s', async (line, expected) => {
    const said = await desk(`${line} --archive a.attache --json`);
    expect([said.code, said.err]).toEqual([0, '']);
    const answer = JSON.parse(said.out) as unknown;
    if (Array.isArray(expected)) expect(answer).toBeInstanceOf(Array);
    else if (expected === null) expect(answer).toBeNull();
    else expect(answer).toMatchObject(expected);
  });
});

describe('what no file could carry is refused with a sentence', () => {
  test.each([
    [['theme', 'add', '   '], 'A name or title cannot be blank. Give one that can be seen.'],
    [['theme', 'add', 'Two\nlines'], 'A name or title is one line. Take the line ends out of it.'],
    [['theme', 'add', 'Two\u2028lines'], 'A name or title is one line. Take the line ends out of it.'],
    [
      ['theme', 'add', 'Ports', '--definition', 'n'.repeat(5_001)],
      '“details.definition” is longer than 5,000 characters. Shorten it.',
    ],
    [
      ['annotate', '1', 'Deterrence', '--note', 'n'.repeat(100_001), '--theme', 'Deterrence'],
      '“note” is longer than 100,000 characters. Shorten it.',
    ],
  ])('%#', async ([verb = '', ...args], sentence) => {
    const themes = await desk('themes --archive a.attache --json');
    const said = await desk(verb, ...args, '--archive', 'a.attache');
    expect(said).toEqual({ code: 2, out: '', err: sentence });
    expect(await desk('themes --archive a.attache --json')).toEqual(themes);
  });
});
