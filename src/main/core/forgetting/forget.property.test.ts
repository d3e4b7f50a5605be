import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import fc, { seedOr } from '../../../seeded';
import { openArchive } from '../archive/open';
import type { Request } from '../contract/calls';
import { tolerating, WRITE_NAMES, writes } from '../testing/arbitrary-writes';
import {
  createTestEnvironment,
  makeFolder,
  openTestCore,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';
import { goneWith, readState, without, type Key, type State } from '../testing/forgetting-states';

const SEED = seedOr(20261130);
const RUNS = Number(process.env.ATTACHE_FORGETTING_RUNS ?? 6);

const move = fc.record({
  name: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...WRITE_NAMES) },
    { weight: 4, arbitrary: fc.constantFrom('importArticles' as const, 'mergePeople' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom('addTag' as const, 'composeBrief' as const, 'saveBrief' as const),
    },
    { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  ),
  a: fc.nat(999),
  b: fc.nat(999),
});
const KINDS = ['article', 'person', 'brief', 'half'] as const;
type Kind = (typeof KINDS)[number];
const choice = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(999),
});

test(`what was forgotten is in no state that undo and redo go through, and all else is as it was (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(move, { minLength: 10, maxLength: 30, size: 'max' }), choice), {
        minLength: 1,
        maxLength: 2,
      }),
      async (rounds) => {
        const core = await openTestCore(join(makeFolder(onTestFinished), 'forgetting.attache'));
        const reader = openArchive(core.path, { mode: 'read-only', environment: createTestEnvironment() });
        const keys = readKeys(core.path);
        try {
          let states = [readState(reader)];
          for (const [moves, { kind, a }] of rounds) {
            await writes.importArticles(core, a, a); // there is always something to forget
            for (const { name, a: x, b: y } of moves) {
              await tolerating(() =>
                name === 'undo' || name === 'redo'
                  ? core.handlers[name]({}, BACKGROUND)
                  : writes[name](core, x, y),
              );
            }
            states = await statesOf(core, () => readState(reader));
            const named = await choose(core, kind, a);
            const people = states.flatMap((state) => state.get('people') ?? []);
            const variants = states.flatMap((state) => state.get('person_variants') ?? []);
            const gone = goneWith(states, keys, named);
            const names = new Set(
              named.people.length === 0
                ? []
                : [...people, ...variants].flatMap(({ id, name: called, person_id }) =>
                    gone.get('people')?.has((person_id ?? id) as number) === true ? [String(called)] : [],
                  ),
            );
            const expected = states.map((state) => without(state, gone, names));

            const forgotten = await core.handlers.forget(
              { ...named, removed: false, backups: false },
              BACKGROUND,
            );
            expect(forgotten.foundIn).toEqual([]);
            states = await statesOf(core, () => readState(reader));
            const left = states.map((state) => without(state, new Map(), new Set()));
            expect(collapsed(left)).toEqual(collapsed(expected));
            expect(await core.handlers.checkArchive({}, BACKGROUND)).toEqual([]);
          }
        } finally {
          reader.close();
          await core.handlers.closeArchive({}, BACKGROUND);
        }
      },
    ),
    { seed: SEED, numRuns: RUNS },
  );
});

/** From the oldest that undo goes back to, to the one from which it began; redo goes the same way back. */
async function statesOf({ handlers }: TestCore, read: () => State): Promise<State[]> {
  const states = [read()];
  while ((await handlers.undo({}, BACKGROUND)) !== null) states.push(read());
  let at = states.length - 1;
  for (let steps = at; steps > 0; steps--) {
    await handlers.redo({}, BACKGROUND);
    expect(read()).toEqual(states[--at]);
  }
  return states.reverse();
}

/** Something of this kind, or half of everything; all there is where there is none. Briefs that rest on it go too. */
async function choose({ handlers }: TestCore, kind: Kind, draw: number): Promise<Request<'forget'>> {
  const articles = (await handlers.listArticles({}, BACKGROUND)).map(({ id }) => id);
  const people = (await handlers.listPeople({}, BACKGROUND)).map(({ id }) => id);
  const briefs = (await handlers.listBriefs({}, BACKGROUND)).map(({ id }) => id);
  const everything = { articles, people, briefs, removed: false, backups: false };
  const take = <Id extends number>(of: Kind, ids: readonly Id[]): Id[] => {
    if (kind === 'half') return ids.filter((id) => id % 2 === draw % 2);
    return ids.filter((_id, index) => kind === of && index === draw % ids.length);
  };
  const chosen = {
    ...everything,
    articles: take('article', articles),
    people: take('person', people),
    briefs: take('brief', briefs),
  };
  if (chosen.articles.length + chosen.people.length + chosen.briefs.length === 0) return everything;
  const { hindrances } = await handlers.previewForgetting(chosen, BACKGROUND);
  return hindrances.length === 0 ? chosen : { ...chosen, briefs };
}

function readKeys(path: string): Key[] {
  const db = new Database(path, { readonly: true });
  const keys = db
    .prepare<[], Key>(
      `SELECT tables.name AS "table", keys."from" AS "column", keys."table" AS parent
       FROM pragma_table_list AS tables JOIN pragma_foreign_key_list(tables.name) AS keys WHERE keys."to" = 'id'`,
    )
    .all();
  db.close();
  return keys;
}

/** Without those that are the same as the one before: what was done there was all about what is gone. */
const collapsed = (states: readonly string[]): string[] =>
  states.filter((state, at) => state !== states[at - 1]);
