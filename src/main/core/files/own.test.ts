import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../testing/test-core';
import { makeOwnFile, makeOwnFolder, tighten } from './own';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe.skipIf(process.platform === 'win32')('what the program makes for itself', () => {
  let folder: string;
  beforeEach(() => {
    const before = process.umask(0o022);
    onTestFinished(() => void process.umask(before));
    folder = makeFolder(onTestFinished);
  });

  test('is its owner’s alone, with the folders above it that were missing', () => {
    chmodSync(folder, 0o755);
    const above = join(folder, 'share');
    const own = join(above, 'attache', 'archives');
    makeOwnFolder(own);
    makeOwnFolder(own);
    makeOwnFile(join(own, 'lock'));
    makeOwnFile(join(own, 'lock'));
    const made = [above, join(own, '..'), own, join(own, 'lock'), folder];
    expect(made.map(modeOf)).toEqual(['700', '700', '700', '600', '755']);
  });

  test('is tightened where it was left open to others; what others own, or nobody, is passed over', () => {
    const file = join(folder, 'settings');
    const inner = join(folder, 'archives');
    writeFileSync(file, '{}');
    mkdirSync(inner, 0o755);
    tighten(file, inner, join(folder, 'missing'));
    expect([modeOf(file), modeOf(inner)]).toEqual(['600', '700']);
  });

  test('says where it cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => makeOwnFolder(join(folder, 'file', 'attache'))).toThrow('is not a folder');
    expect(() => makeOwnFile(join(folder, 'missing', 'lock'))).toThrow('does not exist');
  });

  test.skipIf(!existsSync('/proc/self'))('ends where no folder can be made', () => {
    expect(() => makeOwnFolder('/proc/nope/attache')).toThrow('You may not write /proc/nope');
  });
});
