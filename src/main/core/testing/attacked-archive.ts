/** For tests: an archive that something hostile is brought to, and whether it is still what it was. */
import { join } from 'node:path';
import { openArchive } from '../archive/open';
import { Failure } from '../failure';
import { createTestEnvironment, makeFolder, openTestCore, type TestCore } from './test-core';
import { ask, base64Of } from './test-brief';

export interface AttackedArchive {
  readonly core: TestCore;
  /** Every row of every table, and what undo would take back: equal texts mean that nothing was written. */
  contents(): Promise<string>;
  /** Takes a file in, all that may be; gives the failure with which it was refused, or null. */
  take(bytes: Uint8Array): Promise<Failure | null>;
}

/** @param onEnd vitest's `onTestFinished`, or `afterAll` */
export async function openAttacked(onEnd: (run: () => void) => void): Promise<AttackedArchive> {
  const path = join(makeFolder(onEnd), 'attacked.attache');
  const core = await openTestCore(path, 1);
  const reader = openArchive(path, { mode: 'read-only', environment: createTestEnvironment() });
  onEnd(() => reader.close());
  return {
    core,
    async contents() {
      const info = await ask(core, 'archiveInfo', {});
      return new TextDecoder().decode(reader.dump()) + JSON.stringify([info?.undo, info?.redo]);
    },
    async take(bytes) {
      const choice = { keys: null, theirs: [], acceptKey: false };
      try {
        await ask(core, 'importBrief', { base64: base64Of(bytes), choice });
        return null;
      } catch (error) {
        if (error instanceof Failure) return error;
        throw error;
      }
    },
  };
}
