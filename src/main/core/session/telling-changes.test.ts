import { expect, onTestFinished, test } from 'vitest';
import { EVERYTHING, NOTHING_CHANGED, concerns, type Changes, type Interest } from '../contract/changes';
import type { Handlers } from '../contract/calls';
import type { ThemeId } from '../contract/ids';
import { createHandlers } from '../handlers';
import { tolerating, WRITE_NAMES, writes } from '../testing/arbitrary-writes';
import {
  createTestEnvironment,
  DAY,
  FERRIES,
  importText,
  addArticle,
  RESOURCES,
  STRAITS,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';
import fc, { seedOr } from '../../../seeded';

const SEED = seedOr(20261130);

/** A core, and what it told of changes since that was asked last. */
async function tellingCore(): Promise<TestCore & { told: () => Changes[] }> {
  const environment = createTestEnvironment();
  let told: Changes[] = [];
  const handlers = createHandlers({
    environment,
    resources: RESOURCES,
    lock: true,
    tell: (changes) => told.push(changes),
  });
  const path = ':memory:';
  await handlers.openArchive({ path, mode: 'create' }, BACKGROUND);
  onTestFinished(() => void handlers.closeArchive({}, BACKGROUND));
  return {
    handlers,
    path,
    environment,
    told() {
      const changes = told;
      told = [];
      return changes;
    },
  };
}

test('a call tells the things that its step touched, and undo tells them again', async () => {
  const core = await tellingCore();
  const { handlers, told } = core;
  expect(told()).toEqual([EVERYTHING]);
  const { quotes } = await addArticle(core, STRAITS);
  await importText(core, FERRIES);
  const [quote] = quotes;
  if (!quote?.speaker) throw new Error('nobody is quoted');
  told();
  const [theme] = await handlers.listThemes({}, BACKGROUND);
  if (theme === undefined) throw new Error('no theme');
  expect(told()).toEqual([]); // reading tells nothing

  const of = { articles: [quote.articleId], people: [quote.speaker.id] };
  const target = { kind: 'quote', id: quote.id } as const;
  await handlers.decideQuote({ quoteId: quote.id, status: 'accepted' }, BACKGROUND);
  expect(told()).toEqual([{ ...NOTHING_CHANGED, ...of, kinds: ['quote'] }]);
  await handlers.addTag({ target, themeId: theme.id }, BACKGROUND);
  const tagged = { ...NOTHING_CHANGED, ...of, kinds: ['tag'], themes: [theme.id] };
  expect(told()).toEqual([tagged]);
  await handlers.undo({}, BACKGROUND);
  await handlers.redo({}, BACKGROUND);
  expect(told()).toEqual([tagged, tagged]);
  // A quote that goes to somebody else touches both, and the themes that it carries.
  const speaker = { kind: 'new', name: 'Jean Fabre', personKind: 'human' } as const;
  const { start, end } = quote.anchor;
  const corrected = await handlers.correctQuote(
    { quoteId: quote.id, speaker, role: null, span: { start, end } },
    BACKGROUND,
  );
  const [change] = told();
  expect([change?.people, change?.themes]).toEqual([[quote.speaker.id, corrected.speaker?.id], [theme.id]]);
  // What was refused wrote nothing.
  expect(() => handlers.addTag({ target, themeId: 999 as ThemeId }, BACKGROUND)).toThrow();
  expect(told()).toEqual([{ ...NOTHING_CHANGED, kinds: ['setting'] }]);
});

test('a save of a sitting tells its brief, also where it leaves the journal as it was', async () => {
  const { handlers, told } = await tellingCore();
  const brief = await handlers.composeBrief({ themeIds: [], title: 'One', date: DAY }, BACKGROUND);
  const save = async (title: string): Promise<Changes[]> => {
    told();
    await handlers.saveBrief({ briefId: brief.id, draft: { ...brief, title } }, BACKGROUND);
    return told();
  };
  const saved = { ...NOTHING_CHANGED, kinds: ['brief'], briefs: [brief.id] };
  expect([await save('Two'), await save('Three')]).toEqual([[saved], [saved]]);
});

test('an import of more than can be named tells so', async () => {
  const core = await tellingCore();
  core.told();
  const inputs = Array.from({ length: 501 }, (_, index) => ({
    fileName: `${index}.txt`,
    base64: Buffer.from(`Note ${index}\n\nNothing is said in ${index}.`).toString('base64'),
  }));
  await core.handlers.importArticles({ inputs }, BACKGROUND);
  expect(core.told()).toEqual([{ ...NOTHING_CHANGED, kinds: ['article'], articles: 'any' }]);
});

/** Quotes and annotations that carry a theme. */
async function passagesOf(handlers: Handlers, theme: ThemeId): Promise<unknown> {
  const all = [
    ...(await handlers.listAllQuotes({}, BACKGROUND)),
    ...(await handlers.listAllAnnotations({}, BACKGROUND)),
  ];
  return all.filter(({ tags }) => tags.some(({ themeId }) => themeId === theme));
}

/** What views show, and what each says that it wants to hear of: all of the window's interests are at least these. */
async function shown({ handlers }: { handlers: Handlers }): Promise<Map<string, [Interest[], string]>> {
  const views = new Map<string, [Interest[], string]>();
  const show = async (name: string, interests: Interest[], read: unknown): Promise<void> => {
    views.set(name, [interests, JSON.stringify(await read)]);
  };
  const passages = ['quote', 'annotation', 'tag'] as const;
  await show('themes', [{ kinds: [...passages, 'theme', 'article'] }], handlers.listThemes({}, BACKGROUND));
  await show('briefs', [{ kinds: ['brief', 'origin'] }], handlers.listBriefs({}, BACKGROUND));
  for (const { id } of await handlers.listArticles({}, BACKGROUND)) {
    await show(
      `article ${id}`,
      [
        { kinds: [...passages, 'article', 'origin'], article: id },
        { kinds: ['person', 'analyst', 'setting'] },
      ],
      Promise.all([
        handlers.readArticle({ articleId: id }, BACKGROUND),
        handlers.readPassages({ articleId: id }, BACKGROUND),
      ]),
    );
  }
  for (const { id } of await handlers.listPeople({}, BACKGROUND)) {
    await show(
      `person ${id}`,
      [
        { kinds: ['person', 'quote', 'tag'], person: id },
        { kinds: ['article', 'brief', 'theme', 'setting'] },
      ],
      handlers.readPerson({ personId: id }, BACKGROUND),
    );
  }
  for (const { id } of await handlers.listThemes({}, BACKGROUND)) {
    await show(
      `theme ${id}`,
      [
        { kinds: [...passages, 'rejection', 'theme'], theme: id },
        { kinds: ['article', 'person', 'setting'] },
      ],
      passagesOf(handlers, id),
    );
  }
  for (const { id } of await handlers.listBriefs({}, BACKGROUND)) {
    await show(
      `brief ${id}`,
      [{ kinds: ['brief'], brief: id }, { kinds: [...passages, 'article', 'person', 'setting'] }],
      handlers.readBrief({ briefId: id }, BACKGROUND),
    );
  }
  return views;
}

test(`whatever a view shows differently after a write, it hears of (seed ${SEED})`, async () => {
  const move = fc.record({
    name: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WRITE_NAMES) },
      { weight: 3, arbitrary: fc.constantFrom('importArticles' as const, 'addTag' as const) },
      { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    ),
    a: fc.nat(999),
    b: fc.nat(999),
  });
  let differing = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 15, maxLength: 30, size: 'max' }), async (moves) => {
      const core = await tellingCore();
      let before = await shown(core);
      for (const { name, a, b } of moves) {
        core.told();
        if (name === 'undo' || name === 'redo') await core.handlers[name]({}, BACKGROUND);
        else await tolerating(() => writes[name](core, a, b));
        const told = core.told();
        const now = await shown(core);
        for (const [view, [interests, answer]] of before) {
          const after = now.get(view);
          if (after?.[1] === answer) continue;
          differing += 1;
          const heard = told.some((changes) => concerns(changes, interests));
          expect([name, view, heard]).toEqual([name, view, true]);
        }
        before = now;
      }
    }),
    { seed: SEED, numRuns: 12 },
  );
  expect(differing).toBeGreaterThan(200);
});
