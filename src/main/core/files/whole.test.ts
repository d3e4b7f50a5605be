import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type * as Fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  placeWhole,
  placeWholeSync,
  replaceWhole,
  replaceWholeSync,
  writeWhole,
  writeWholeSync,
} from './whole';

/** A trouble of the disk, and the functions that meet it. */
const trouble = vi.hoisted(() => ({ in: '', code: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const failing = (
    name: 'linkSync' | 'writeFileSync' | 'fsyncSync' | 'mkdtempSync' | 'renameSync',
  ): object => ({
    [name]: (...given: unknown[]): unknown => {
      if (trouble.in.split(' ').includes(name)) {
        throw Object.assign(new Error(`${trouble.code}: no`), { code: trouble.code });
      }
      return (fs[name] as (...all: unknown[]) => unknown)(...given);
    },
  });
  const names = ['linkSync', 'writeFileSync', 'fsyncSync', 'mkdtempSync', 'renameSync'] as const;
  return Object.assign({}, fs, ...names.map(failing)) as typeof Fs;
});

const OWN = { access: 'own' } as const;
const UMASK = { access: 'umask' } as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

let folder: string;
let path: string;
beforeEach(() => {
  Object.assign(trouble, { in: '', code: '' });
  folder = mkdtempSync(join(tmpdir(), 'attache-whole-'));
  path = join(folder, 'brief.pdf');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Every way to write a file that is new; as promises, so that one test holds for all. */
const WAYS: readonly (readonly [string, (to: string) => Promise<void>])[] = [
  ['writeWhole', (to) => writeWhole(to, bytesOf('whole'), UMASK)],
  ['writeWholeSync', promised((to) => writeWholeSync(to, bytesOf('whole'), UMASK))],
  [
    'placeWhole',
    (to) =>
      placeWhole(
        to,
        promised((file) => writeFileSync(file, 'whole')),
        UMASK,
      ),
  ],
  ['placeWholeSync', promised((to) => placeWholeSync(to, (file) => writeFileSync(file, 'whole'), UMASK))],
];

function promised(write: (path: string) => void): (path: string) => Promise<void> {
  return (to) => Promise.resolve().then(() => write(to));
}

describe.each(WAYS)('%s', (_name, write) => {
  test('writes a file and nothing beside it', async () => {
    await write(path);
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['brief.pdf'], 'whole']);
  });

  test('never writes over a file, nor over a link to nowhere', async () => {
    writeFileSync(path, 'there before');
    const link = join(folder, 'link');
    symlinkSync(join(folder, 'nowhere'), link);
    for (const taken of [path, link]) {
      await expect(write(taken)).rejects.toMatchObject({
        code: 'conflict',
        message: `${taken} exists already and was left as it is. Choose another name.`,
      });
    }
    expect([readdirSync(folder).sort(), readFileSync(path, 'utf8')]).toEqual([
      ['brief.pdf', 'link'],
      'there before',
    ]);
  });

  test('takes a name as long as the disk allows, and says of a longer one that it is', async () => {
    const longest = join(folder, 'é'.repeat(127) + 'x');
    await write(longest);
    expect(readFileSync(longest, 'utf8')).toBe('whole');
    await expect(write(`${longest}x`)).rejects.toMatchObject({
      code: 'bad-file',
      message: expect.stringContaining('Choose a shorter one.') as string,
    });
  });

  test('leaves nothing where the last step fails', async () => {
    Object.assign(trouble, { in: 'fsyncSync', code: 'EIO' });
    await expect(write(path)).rejects.toMatchObject({ code: 'bad-file' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a file that appears meanwhile is not written over', () => {
  const write = (): void =>
    placeWholeSync(
      path,
      (file) => {
        writeFileSync(file, 'ours');
        writeFileSync(path, 'theirs');
      },
      OWN,
    );
  expect(write).toThrow('exists already');
  expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['brief.pdf'], 'theirs']);
});

test('a disk without hard links is written to all the same, and never over a file', () => {
  Object.assign(trouble, { in: 'linkSync', code: 'EPERM' });
  writeWholeSync(path, bytesOf('whole'), OWN);
  expect([readdirSync(folder), readFileSync(path, 'utf8'), modeOf(path)]).toEqual([
    ['brief.pdf'],
    'whole',
    '600',
  ]);
  const late = (): void =>
    placeWholeSync(join(folder, 'late'), () => writeFileSync(join(folder, 'late'), 'theirs'), OWN);
  expect(late).toThrow('exists already');
  expect(readFileSync(join(folder, 'late'), 'utf8')).toBe('theirs');
});

test('where neither a link nor a renaming is had, no empty file stays under the name', () => {
  Object.assign(trouble, { in: 'linkSync renameSync', code: 'EACCES' });
  expect(() => writeWholeSync(path, bytesOf('x'), OWN)).toThrow('You may not write');
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  [
    'ENOSPC',
    'disk-full',
    /^The disk is full, so .*brief\.pdf was not written\. It needs 5 bytes, and [\d.,]+ [KMG]B are free there\. Make room there/u,
  ],
  ['EDQUOT', 'disk-full', /^Your share of the disk is full, .* It needs 5 bytes\. Remove something/u],
  ['EFBIG', 'too-big', /larger than its disk lets a file be/u],
  ['EROFS', 'read-only', /can only be read/u],
  ['EACCES', 'read-only', /^You may not write/u],
  ['EPERM', 'read-only', /^You may not write/u],
  ['ENAMETOOLONG', 'bad-file', /too long for this disk/u],
  ['EINVAL', 'bad-file', /Leave signs like/u],
  ['ENOENT', 'read-only', /^You may not write/u],
  ['ENOTDIR', 'not-found', /is not a folder/u],
  ['EIO', 'bad-file', /reported an error/u],
])('%s is said in a sentence of its own, with nothing left', (code, failure, words) => {
  for (const where of ['mkdtempSync', 'writeFileSync', 'fsyncSync']) {
    Object.assign(trouble, { in: where, code });
    expect(() => writeWholeSync(path, bytesOf('whole'), UMASK)).toThrow(
      expect.objectContaining({ code: failure, message: expect.stringMatching(words) as string }) as Error,
    );
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('a missing folder and a file where the folder should be are named', () => {
  expect(() => writeWholeSync(join(folder, 'no', 'x'), bytesOf(''), OWN)).toThrow(
    `The folder ${join(folder, 'no')} does not exist.`,
  );
  writeFileSync(path, '');
  expect(() => writeWholeSync(join(path, 'x'), bytesOf(''), OWN)).toThrow(`${path} is not a folder`);
});

test('what goes wrong with other files is not told of this one', () => {
  const missing = join(tmpdir(), 'attache-no-such-font');
  expect(() => placeWholeSync(path, () => readFileSync(missing), OWN)).toThrow(/^ENOENT/u);
  expect(readdirSync(folder)).toEqual([]);
});

describe('SQLite', () => {
  test('makes a database in the empty file, for its owner alone', () => {
    placeWholeSync(
      path,
      (file) => {
        const db = new Database(file);
        db.pragma('journal_mode = WAL');
        db.exec('CREATE TABLE t (x); INSERT INTO t VALUES (7)');
        expect(readdirSync(join(file, '..')).map((name) => modeOf(join(file, '..', name)))).toEqual(
          Array(3).fill('600'),
        );
        db.close();
      },
      OWN,
    );
    const db = new Database(path, { readonly: true });
    expect(db.prepare('SELECT x FROM t').pluck().get()).toBe(7);
    db.close();
    expect(modeOf(path)).toBe('600');
  });

  test('whose rows still stand in its log is not placed without them', () => {
    let db: Database.Database | undefined;
    const leaveOpen = (file: string): void => {
      db = new Database(file);
      db.pragma('journal_mode = WAL');
      db.exec('CREATE TABLE t (x)');
    };
    expect(() => placeWholeSync(path, leaveOpen, OWN)).toThrow('a database is still open');
    db?.close();
    expect(existsSync(path)).toBe(false);
  });
});

describe('permissions', () => {
  let before: number;
  beforeEach(() => {
    before = process.umask(0o027);
  });
  afterEach(() => void process.umask(before));

  test.skipIf(process.platform === 'win32')('own is the owner’s alone, umask follows the umask', () => {
    writeWholeSync(path, bytesOf(''), UMASK);
    writeWholeSync(join(folder, 'key'), bytesOf(''), OWN);
    expect([modeOf(path), modeOf(join(folder, 'key'))]).toEqual(['640', '600']);
  });

  test.skipIf(process.platform === 'win32')(
    'what is replaced keeps its permissions, but what is ours becomes ours',
    async () => {
      writeFileSync(path, 'old');
      chmodSync(path, 0o664);
      await replaceWhole(path, bytesOf('new'), UMASK);
      expect([modeOf(path), readFileSync(path, 'utf8')]).toEqual(['664', 'new']);
      replaceWholeSync(path, bytesOf('newer'), OWN);
      expect([modeOf(path), readFileSync(path, 'utf8')]).toEqual(['600', 'newer']);
    },
  );
});

describe('replacing', () => {
  test('leaves the old file where the new one cannot be written', async () => {
    writeFileSync(path, 'old');
    for (const where of ['mkdtempSync', 'fsyncSync', 'renameSync']) {
      Object.assign(trouble, { in: where, code: 'ENOSPC' });
      await expect(replaceWhole(path, bytesOf('new'), UMASK)).rejects.toMatchObject({ code: 'disk-full' });
      expect(() => replaceWholeSync(path, bytesOf('new'), OWN)).toThrow('The disk is full');
    }
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['brief.pdf'], 'old']);
  });

  test('leaves a link a link', () => {
    const link = join(folder, 'link.pdf');
    symlinkSync(path, link);
    writeFileSync(path, 'old');
    replaceWholeSync(link, bytesOf('new'), UMASK);
    expect([lstatSync(link).isSymbolicLink(), readFileSync(path, 'utf8')]).toEqual([true, 'new']);
  });
});

test('what killed processes left an hour ago goes; all else stays', () => {
  const DEAD = 2 ** 30; // no system gives so high a number
  const HOUR = 60 * 60;
  function leftover(name: string, age: number): string {
    const left = join(folder, name);
    mkdirSync(left);
    writeFileSync(join(left, 'file'), 'half');
    const then = Date.now() / 1000 - age;
    for (const one of [join(left, 'file'), left]) utimesSync(one, then, then);
    return name;
  }
  leftover(`.attache-${DEAD}-aB3dE6`, 2 * HOUR);
  // A number may come again.
  leftover(`.attache-${process.pid}-aB3dE6`, 1_000 * HOUR);
  const stay = [
    leftover(`.attache-${DEAD}-aB3dE7`, HOUR / 2),
    leftover(`.attache-${process.ppid}-aB3dE6`, 2 * HOUR),
    leftover(`.attache-${DEAD}-notes`, 2 * HOUR),
    leftover(`attache-${DEAD}-aB3dE6`, 2 * HOUR),
    leftover(`xattache-${DEAD}-aB3dE6`, 2 * HOUR),
  ];
  writeWholeSync(path, bytesOf('whole'), OWN);
  expect(readdirSync(folder).sort()).toEqual([...stay, 'brief.pdf'].sort());
});
