import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { createSession } from './session/session';
import { createTestEnvironment, RESOURCES } from './testing/test-core';

const nouns = globSync('src/main/core/contract/calls/*.ts')
  .map((file) => basename(file, '.ts'))
  .filter((noun) => noun !== 'shell') // answered outside the core
  .sort();

/** The names in what a module exports: a table of calls, or a function that makes a table of handlers. */
function namesIn(exported: Readonly<Record<string, unknown>>, ending: RegExp): readonly string[] {
  const session = createSession({ environment: createTestEnvironment(), resources: RESOURCES, lock: false });
  const [table] = Object.entries(exported).filter(([name]) => ending.test(name));
  const made: unknown =
    typeof table?.[1] === 'function'
      ? (table[1] as (...given: unknown[]) => unknown)(session, ...(table[1].length > 1 ? [{}] : []))
      : table?.[1];
  return Object.keys(made ?? {}).sort();
}

test.each(nouns)('the handlers of %s stand in the file that their contract is named after', async (noun) => {
  const contract = (await import(`./contract/calls/${noun}`)) as Record<string, unknown>;
  const handlers = (await import(`./handlers/${noun}`)) as Record<string, unknown>;
  const declared = namesIn(contract, /Calls$/u);
  expect(declared.length).toBeGreaterThan(0);
  expect(namesIn(handlers, /Handlers$/u)).toEqual(declared);
});
