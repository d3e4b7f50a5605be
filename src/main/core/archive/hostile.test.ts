import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Failure } from '../failure';
import {
  createTestEnvironment,
  importText,
  makeFolder,
  openTestCore,
  STRAITS,
  BACKGROUND,
} from '../testing/test-core';
import { ALTERED, FORGED } from '../testing/test-hostile-alterations';
import { HEADERS, PAGES } from '../testing/test-hostile-files';
import { FOREIGN } from '../testing/test-hostile-schemas';
import { openArchive } from './open';

let sound: Buffer;
beforeAll(async () => {
  const folders: (() => void)[] = [];
  const core = await openTestCore(
    join(
      makeFolder((remove) => folders.push(remove)),
      'sound.attache',
    ),
  );
  await importText(core, STRAITS);
  await core.handlers.closeArchive({}, BACKGROUND);
  sound = readFileSync(core.path);
  for (const remove of folders) remove();
});

/** A copy of the sound archive that was changed for the worse. */
function made(make: (path: string) => void): string {
  const path = join(makeFolder(onTestFinished), 'hostile.attache');
  writeFileSync(path, sound);
  make(path);
  return path;
}

function refusal(path: string, mode: 'open' | 'read-only'): string {
  try {
    openArchive(path, { mode, environment: createTestEnvironment() }).close();
    return 'opened';
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}

describe('an archive from outside is data: refused, left as it is, and told why', () => {
  test.each([...FOREIGN, ...ALTERED, ...FORGED, ...HEADERS, ...PAGES])('$what', ({ make, says }) => {
    const path = made(make);
    const before = readFileSync(path);
    expect(refusal(path, 'open')).toMatch(says);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
