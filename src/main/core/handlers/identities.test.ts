import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../archive/open';
import type { Archive } from '../archive/archive';
import type { PersonId, QuoteId } from '../contract/ids';
import type { Person, PersonKind } from '../contract/people';
import {
  addArticle,
  aFailure,
  createTestEnvironment,
  makeFolder,
  openTestCore,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';

/** An article that quotes one person once. */
const saying = (name: string, role: string, words: string): string =>
  `Notes from the strait\n\n“${words},” said ${name}, ${role}.`;

interface Speaks {
  readonly name: string;
  readonly role?: string | null;
  readonly kind?: PersonKind;
}

/** Imports an article for each and says by hand who spoke in it, as if the extractor had. */
async function speakers(core: TestCore, all: readonly Speaks[]): Promise<Person[]> {
  const people: Person[] = [];
  for (const [index, { name, role = null, kind = 'human' }] of all.entries()) {
    const article = saying(
      'Ana Sørlund',
      'director',
      `Ship number ${index} is a promise that somebody keeps`,
    );
    const { quotes } = await addArticle(core, article);
    const [quote] = quotes;
    if (quote === undefined) throw new Error('no quote');
    const speaker = { kind: 'new', name, personKind: kind } as const;
    const { speaker: met } = await core.handlers.correctQuote(
      { quoteId: quote.id, speaker, role, span: quote.anchor },
      BACKGROUND,
    );
    people.push(
      (await core.handlers.readPerson({ personId: met?.id ?? (0 as PersonId) }, BACKGROUND)).person,
    );
  }
  return people;
}

const pick = <Thing>(things: readonly Thing[], index: number): Thing => {
  const thing = things[index];
  if (thing === undefined) throw new Error(`nothing at ${index}`);
  return thing;
};
const quotesOf = async (core: TestCore, personId: PersonId) =>
  (await core.handlers.readPerson({ personId }, BACKGROUND)).quotes;

/** A core on a file, and how its archive looks, byte for byte. */
async function watchedCore(): Promise<{ core: TestCore; reader: Archive; dump: () => string }> {
  const core = await openTestCore(join(makeFolder(onTestFinished), 'people.attache'));
  const reader = openArchive(core.path, { mode: 'read-only', environment: createTestEnvironment() });
  onTestFinished(async () => {
    reader.close();
    await core.handlers.closeArchive({}, BACKGROUND);
  });
  return { core, reader, dump: () => new TextDecoder().decode(reader.dump()) };
}

describe('merging two people', () => {
  test('quotes, roles and names follow, the kept name stays; undo and redo restore every byte', async () => {
    const { core, reader, dump } = await watchedCore();
    const [kept, merged] = await speakers(core, [
      { name: 'Volodymyr Zelensky', role: 'president' },
      { name: 'Vladimir Zelenskiy', role: 'leader of the country' },
    ]);
    if (kept === undefined || merged === undefined) throw new Error('two people');
    const before = dump();

    const person = await core.handlers.mergePeople({ keptId: kept.id, mergedId: merged.id }, BACKGROUND);

    expect(person).toMatchObject({
      name: 'Volodymyr Zelensky',
      variants: ['Vladimir Zelenskiy'],
      roles: [{ role: 'leader of the country' }, { role: 'president' }],
      quotes: 2,
      articles: 2,
    });
    expect(await core.handlers.listPeople({}, BACKGROUND)).toEqual([person]);
    expect(await core.handlers.listSimilarPeople({}, BACKGROUND)).toEqual([]);
    expect([reader.identities.findByUid(merged.uid), reader.identities.findByUid(kept.uid)]).toEqual([
      kept.id,
      kept.id,
    ]);
    const after = dump();
    expect(await core.handlers.undo({}, BACKGROUND)).toMatchObject({
      kind: 'merge-people',
      subject: 'Vladimir Zelenskiy and Volodymyr Zelensky',
    });
    expect(dump()).toBe(before);
    expect(reader.identities.findByUid(merged.uid)).toBe(merged.id);
    await core.handlers.redo({}, BACKGROUND);
    expect(dump()).toBe(after);
    expect(await core.handlers.checkArchive({}, BACKGROUND)).toEqual([]);
  });

  test('a later import under the merged name goes to the merged person, also where the kinds differed', async () => {
    const core = await openTestCore();
    const [kept, merged] = await speakers(core, [
      { name: 'Tidal Institute', kind: 'organisation' },
      { name: 'Ana Sørlund' },
    ]);
    if (kept === undefined || merged === undefined) throw new Error('two people');
    await core.handlers.mergePeople({ keptId: kept.id, mergedId: merged.id }, BACKGROUND);
    const { quotes } = await addArticle(core, saying('Ana Sørlund', 'director', 'Nothing floats by itself'));
    expect(quotes.map(({ speaker }) => speaker)).toEqual([
      { id: kept.id, name: 'Tidal Institute', kind: 'organisation' },
    ]);
  });

  test('a chain of merges leads every uid to whoever is left, and undoing goes back one by one', async () => {
    const { core, reader, dump } = await watchedCore();
    const people = await speakers(core, [
      { name: 'Ada Holt', role: 'mayor' },
      { name: 'Ada Hoelt', role: 'mayor' },
      { name: 'A. Holt' },
    ]);
    const [one, two, three] = people.map(({ id }) => id);
    if (one === undefined || two === undefined || three === undefined) throw new Error('three people');
    const states = [dump()];
    await core.handlers.distinguishPeople({ people: [three, one] }, BACKGROUND);
    states.push(dump());
    await core.handlers.mergePeople({ keptId: two, mergedId: one }, BACKGROUND);
    states.push(dump());
    expect(reader.identities.listDistinctions()).toEqual([[two, three]]);
    await core.handlers.mergePeople({ keptId: three, mergedId: two }, BACKGROUND);
    expect(people.map(({ uid }) => reader.identities.findByUid(uid))).toEqual([three, three, three]);
    expect(reader.identities.listDistinctions()).toEqual([]);
    for (const state of states.reverse()) {
      await core.handlers.undo({}, BACKGROUND);
      expect(dump()).toBe(state);
    }
  });

  test('nobody is merged with themselves or with somebody who is not there', async () => {
    const core = await openTestCore();
    const { id } = pick(await speakers(core, [{ name: 'Ada Holt' }]), 0);
    const merge = (keptId: PersonId, mergedId: PersonId) => () =>
      core.handlers.mergePeople({ keptId, mergedId }, BACKGROUND);
    expect(merge(id, id)).toThrow(aFailure('bad-request'));
    expect(merge(id, 999 as PersonId)).toThrow(aFailure('not-found'));
    expect(merge(999 as PersonId, id)).toThrow(aFailure('not-found'));
  });
});

describe('splitting a person', () => {
  const split = (core: TestCore, personId: PersonId, name: string, quoteIds: readonly QuoteId[]) =>
    core.handlers.splitPerson({ personId, name, personKind: 'human', quoteIds }, BACKGROUND);

  test('the chosen quotes and their roles go to somebody new, who is told apart; undo restores every byte', async () => {
    const { core, dump } = await watchedCore();
    const people = await speakers(core, [
      { name: 'John Smith', role: 'senator' },
      { name: 'John Smith', role: 'goalkeeper' },
    ]);
    const { id: personId } = pick(people, 0);
    const before = dump();
    const goalkeeping = (await quotesOf(core, personId)).filter(({ role }) => role === 'goalkeeper');

    const person = await split(
      core,
      personId,
      'John Smith',
      goalkeeping.map(({ id }) => id),
    );

    expect(
      (await core.handlers.listPeople({}, BACKGROUND)).map(({ name, roles, quotes }) => [
        name,
        roles[0]?.role,
        quotes,
      ]),
    ).toEqual([
      ['John Smith', 'senator', 1],
      ['John Smith', 'goalkeeper', 1],
    ]);
    expect(await core.handlers.listSimilarPeople({}, BACKGROUND)).toEqual([]);
    const after = dump();
    await core.handlers.undo({}, BACKGROUND);
    expect(dump()).toBe(before);
    await core.handlers.redo({}, BACKGROUND);
    expect(dump()).toBe(after);
    expect((await quotesOf(core, person.id)).map(({ id }) => id)).toEqual(goalkeeping.map(({ id }) => id));
  });

  test('afterwards the role tells which of the two an article means; without it nobody is guessed', async () => {
    const core = await openTestCore();
    const people = await speakers(core, [
      { name: 'John Smith', role: 'senator' },
      { name: 'John Smith', role: 'goalkeeper' },
    ]);
    const { id: senator } = pick(people, 0);
    const [quote] = (await quotesOf(core, senator)).filter(({ role }) => role === 'goalkeeper');
    if (quote === undefined) throw new Error('no quote');
    const { id: goalkeeper } = await split(core, senator, 'John Smith', [quote.id]);
    const met = await speakers(core, [
      { name: 'John Smith', role: 'Senator' },
      { name: 'JOHN SMITH', role: 'goalkeeper' },
      { name: 'John Smith', role: 'baker' },
    ]);
    expect(met.map(({ id }) => id)).toEqual([senator, goalkeeper, expect.anything()]);
    expect([senator, goalkeeper]).not.toContain(pick(met, 2).id);
    expect(
      (await core.handlers.listSimilarPeople({}, BACKGROUND)).map(({ similarity }) => similarity),
    ).toEqual(['same-name', 'same-name']);
  });

  test('takes a merge back later: the name that had been merged goes along', async () => {
    const core = await openTestCore();
    const people = await speakers(core, [{ name: 'Ada Holt' }, { name: 'Ada Hoelt' }]);
    const [kept, merged] = [pick(people, 0).id, pick(people, 1).id];
    const theirs = await quotesOf(core, merged);
    await core.handlers.mergePeople({ keptId: kept, mergedId: merged }, BACKGROUND);
    const { id } = await split(
      core,
      kept,
      'Ada Hoelt',
      theirs.map((quote) => quote.id),
    );
    expect((await core.handlers.readPerson({ personId: kept }, BACKGROUND)).person.variants).toEqual([]);
    expect(pick(await speakers(core, [{ name: 'ada hoelt' }]), 0).id).toBe(id);
  });

  test('the parts of one utterance stay together', async () => {
    const core = await openTestCore();
    await addArticle(core, saying('Ana Sørlund', 'director', 'Nothing floats by itself'));
    const { quotes } = await addArticle(
      core,
      'Straits\n\n“Deterrence begins with ships,” said Ana Sørlund, director of the Tidal Institute. “The rest is theatre.”',
    );
    const [first] = quotes;
    const person = await split(core, first?.speaker?.id ?? (0 as PersonId), 'Ana Other', [
      first?.id ?? (0 as QuoteId),
    ]);
    expect((await quotesOf(core, person.id)).map(({ id }) => id)).toEqual(quotes.map(({ id }) => id));
  });

  test('is refused for all quotes, and for quotes of somebody else', async () => {
    const core = await openTestCore();
    const people = await speakers(core, [{ name: 'Ada Holt' }, { name: 'Ida Lund' }, { name: 'Ada Holt' }]);
    const [ada, ida] = [pick(people, 0).id, pick(people, 1).id];
    const all = (await quotesOf(core, ada)).map(({ id }) => id);
    const others = (await quotesOf(core, ida)).map(({ id }) => id);
    expect(() => split(core, ada, 'X', all)).toThrow(aFailure('bad-request'));
    expect(() => split(core, ada, 'X', others)).toThrow(aFailure('bad-request'));
    expect(await core.handlers.archiveInfo({}, BACKGROUND)).toMatchObject({
      undo: { kind: 'correct-quote' },
    });
  });
});

describe('possible same people', () => {
  test('imports that spell a name otherwise are proposed with the reason, never merged; a dismissal is remembered', async () => {
    const core = await openTestCore();
    await addArticle(
      core,
      saying('Ana Sørlund', 'director of the Tidal Institute', 'Nothing floats by itself'),
    );
    await addArticle(core, saying('Ana Soerlund', 'director of the Tidal Institute', 'A keel costs money'));
    const [proposal] = await core.handlers.listSimilarPeople({}, BACKGROUND);
    if (proposal === undefined) throw new Error('no proposal');
    expect(proposal).toEqual({
      people: [1, 2],
      names: ['Ana Sørlund', 'Ana Soerlund'],
      similarity: 'spelling',
      sharedRole: 'director of the Tidal Institute',
    });
    await core.handlers.distinguishPeople({ people: proposal.people }, BACKGROUND);
    expect(await core.handlers.listSimilarPeople({}, BACKGROUND)).toEqual([]);
    await core.handlers.undo({}, BACKGROUND);
    expect(await core.handlers.listSimilarPeople({}, BACKGROUND)).toEqual([proposal]);
  });

  test('whoever was merged or told apart goes with the last article without a trace', async () => {
    const core = await openTestCore();
    const people = await speakers(core, [{ name: 'Ada Holt' }, { name: 'Ada Hoelt' }, { name: 'Ida Lund' }]);
    const [ada, hoelt, ida] = [pick(people, 0).id, pick(people, 1).id, pick(people, 2).id];
    await core.handlers.mergePeople({ keptId: ada, mergedId: hoelt }, BACKGROUND);
    await core.handlers.distinguishPeople({ people: [ada, ida] }, BACKGROUND);
    for (const { id } of await core.handlers.listArticles({}, BACKGROUND)) {
      await core.handlers.removeArticle({ articleId: id }, BACKGROUND);
    }
    expect(await core.handlers.listPeople({}, BACKGROUND)).toEqual([]);
    expect(await core.handlers.checkArchive({}, BACKGROUND)).toEqual([]);
  });
});
