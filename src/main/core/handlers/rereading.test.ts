import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { makeAnchor } from '../anchors/anchor';
import type { Archive } from '../archive/archive';
import { openArchive } from '../archive/open';
import type { ArticleId, IsoDate } from '../contract/ids';
import type { Quote } from '../contract/quotes';
import type { RereadingScope } from '../contract/rereading';
import { messages } from '../contract/messages/catalogue';
import { extractQuotes } from '../quotes/extract';
import { EXTRACTOR_VERSION } from '../quotes/version';
import {
  addArticle,
  aFailure,
  called,
  makeFolder,
  openTestCore,
  STRAITS,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';

// As it is, but for the one call that a test makes fail.
vi.mock(import('../quotes/extract'), { spy: true });

const ALL = { kind: 'all' } as const;
const OLDER = { kind: 'older' } as const;
const TALKS = `Harbour talks

Envoys met on Monday in the old customs house.

“The strait cannot be guarded on goodwill alone,” said Ana Sørlund, director of the Tidal Institute.

“Deterrence begins with ships that are really there,” Jean Fabre told reporters.

“The invoice comes to whoever sails last,” said Mira Holt, a harbour pilot.

“We will keep the ferries running all winter,” said Ole Lind, the harbour master.`;

/** An archive whose one article an older extractor read: `misread` does what that one did otherwise. */
async function archiveReadBefore(misread: (archive: Archive, quotes: readonly Quote[]) => void) {
  const core = await openTestCore(join(makeFolder(onTestFinished), 'desk.attache'));
  onTestFinished(() => void core.handlers.closeArchive({}, BACKGROUND));
  const { articleId, quotes } = await addArticle(core, TALKS);
  const older = openArchive(core.path, { mode: 'open', environment: core.environment, lock: false });
  older.journal.inStep('set-up', '', () => {
    older.articles.stamp(articleId, EXTRACTOR_VERSION - 1);
    misread(older, quotes);
  });
  older.close();
  return { core, articleId, quotes: await core.handlers.listQuotes({ articleId }, BACKGROUND) };
}

const propose = ({ handlers }: TestCore, scope: RereadingScope) =>
  handlers.proposeRereading({ scope }, BACKGROUND);
const take = ({ handlers }: TestCore, scope: RereadingScope, keys: readonly string[] | null) =>
  handlers.takeRereading({ scope, keys }, BACKGROUND);
const listed = ({ handlers }: TestCore, articleId: ArticleId) =>
  handlers.listQuotes({ articleId }, BACKGROUND);
const toReread = async ({ handlers }: TestCore) =>
  (await handlers.archiveInfo({}, BACKGROUND))?.counts.articlesToReread;
const spoken = (quotes: readonly Quote[]) =>
  quotes.map(({ anchor, speaker, status }) => [anchor.exact.slice(0, 12), speaker?.name ?? null, status]);

function nth<Thing>(things: readonly Thing[], index: number): Thing {
  const thing = things[index];
  if (thing === undefined) throw new Error(`there is no number ${index}`);
  return thing;
}

/** The older rules missed the first quote, cut the second short, gave the third away and took a title for a quote. */
function misreadAll(archive: Archive, quotes: readonly Quote[]): void {
  const [first, second, third] = [nth(quotes, 0), nth(quotes, 1), nth(quotes, 2)];
  archive.quotes.remove(first.id);
  const shorter = { start: second.anchor.start, end: second.anchor.end - 7 };
  archive.quotes.update(second.id, {
    ...stateOf(second),
    anchor: makeAnchor(
      archive.revisions.readText(second.anchor.revisionId) ?? '',
      shorter,
      second.anchor.revisionId,
    ),
  });
  archive.quotes.update(third.id, { ...stateOf(third), speakerId: nth(quotes, 3).speaker?.id ?? null });
  archive.quotes.insert({
    ...stateOf(third),
    uid: '01900000-0000-7000-8000-999999999999' as Quote['uid'],
    articleId: third.articleId,
    anchor: makeAnchor(
      archive.revisions.readText(third.anchor.revisionId) ?? '',
      { start: 0, end: 6 },
      third.anchor.revisionId,
    ),
  });
}

const stateOf = ({
  speaker,
  anchor,
  kind,
  status,
  utterance,
  role,
  mention,
  cue,
  confidence,
  reasons,
}: Quote) => ({
  anchor,
  kind,
  status,
  utterance,
  speakerId: speaker?.id ?? null,
  role,
  mention,
  cue,
  confidence,
  reasons,
});

describe('reading an archive again', () => {
  test('what these rules read themselves they would not change', async () => {
    const core = await openTestCore();
    await addArticle(core, TALKS);
    expect([await toReread(core), await propose(core, ALL), await propose(core, OLDER)]).toEqual([
      0,
      { read: 1, failed: [], articles: [] },
      { read: 0, failed: [], articles: [] },
    ]);
  });

  test('proposes new, changed and gone quotes, and writes nothing by that', async () => {
    const { core, articleId, quotes } = await archiveReadBefore(misreadAll);
    const proposed = await propose(core, OLDER);
    expect(proposed).toMatchObject({
      read: 1,
      articles: [{ articleId, title: 'Harbour talks', disagreements: [] }],
    });
    expect(
      nth(proposed.articles, 0).changes.map((change) => [
        change.kind,
        ...('parts' in change ? change.parts : []),
      ]),
    ).toEqual([['gone'], ['new'], ['changed', 'span'], ['changed', 'speaker']]);
    expect([await listed(core, articleId), await toReread(core)]).toEqual([quotes, 1]);
  });

  test('all of it is taken in one step, which undo takes back', async () => {
    const { core, articleId, quotes: before } = await archiveReadBefore(misreadAll);
    expect(await take(core, OLDER, null)).toEqual({ articles: 1, changes: 4 });
    const after = await listed(core, articleId);
    expect(spoken(after)).toEqual([
      ['The strait c', 'Ana Sørlund', 'suggested'],
      ['Deterrence b', 'Jean Fabre', 'suggested'],
      ['The invoice ', 'Mira Holt', 'suggested'],
      ['We will keep', 'Ole Lind', 'suggested'],
    ]);
    expect(after.slice(1).map(({ uid }) => uid)).toEqual(before.slice(1).map(({ uid }) => uid));
    expect([await toReread(core), await propose(core, ALL)]).toEqual([
      0,
      { read: 1, failed: [], articles: [] },
    ]);
    expect(await core.handlers.checkArchive({}, BACKGROUND)).toEqual([]);

    expect(await core.handlers.undo({}, BACKGROUND)).toMatchObject({
      kind: 'reread',
      subject: 'Harbour talks',
    });
    expect([await listed(core, articleId), await toReread(core)]).toEqual([before, 1]);
  });

  test('only what is chosen is taken, and the article then counts as read', async () => {
    const { core, articleId, quotes: before } = await archiveReadBefore(misreadAll);
    const changes = nth((await propose(core, OLDER)).articles, 0).changes;
    const [gone] = changes.filter(({ kind }) => kind === 'gone');
    expect(await take(core, OLDER, [gone?.key ?? ''])).toEqual({ articles: 1, changes: 1 });
    expect([await listed(core, articleId), await toReread(core)]).toEqual([before.slice(1), 0]);
  });

  test('a cancelled reading changes nothing', async () => {
    const { core, articleId, quotes } = await archiveReadBefore(misreadAll);
    const stopped = { signal: AbortSignal.abort(), progress: () => undefined };
    await expect(core.handlers.takeRereading({ scope: OLDER, keys: null }, stopped)).rejects.toEqual(
      aFailure('cancelled'),
    );
    expect([await listed(core, articleId), await toReread(core)]).toEqual([quotes, 1]);
  });

  test('a bug in one article is reported and named, and the others are read and taken', async () => {
    const core = await openTestCore();
    await addArticle(core, TALKS);
    await addArticle(core, STRAITS);
    const bug = new RangeError('Maximum call stack size exceeded');
    const reported: unknown[] = [];
    const failOnce = (): void => {
      vi.mocked(extractQuotes).mockImplementationOnce(() => {
        throw bug;
      });
    };
    vi.spyOn(core.environment, 'report').mockImplementation((error) => void reported.push(error));
    failOnce();
    const proposed = await propose(core, ALL);
    expect(proposed).toEqual({
      read: 1,
      failed: [{ articleId: 1, title: 'Harbour talks', why: messages.rereading.fault }],
      articles: [],
    });
    failOnce();
    expect(await take(core, ALL, null)).toEqual({ articles: 1, changes: 0 });
    expect(reported).toEqual([bug, bug]);
  });

  test('an article that is gone is not read', async () => {
    const core = await openTestCore();
    await expect(propose(core, { kind: 'article', articleId: 7 as ArticleId })).rejects.toEqual(
      aFailure('not-found'),
    );
  });
});

describe('what an analyst decided stands', () => {
  test('a corrected speaker and a moved end stay, and the disagreement is shown', async () => {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, TALKS);
    const { id, anchor } = nth(quotes, 1);
    const span = { start: anchor.start, end: anchor.end - 7 };
    const corrected = await core.handlers.correctQuote(
      { quoteId: id, speaker: called('Ana Sørlund'), role: 'director', span },
      BACKGROUND,
    );
    const { articles } = await propose(core, ALL);
    expect(articles).toMatchObject([
      {
        changes: [],
        disagreements: [
          { quote: corrected, found: { speaker: 'Jean Fabre', start: anchor.start, end: anchor.end } },
        ],
      },
    ]);
    const before = await listed(core, articleId);
    await take(core, ALL, null);
    expect(await listed(core, articleId)).toEqual(before);
  });

  test('rejected words are not proposed again, also where the rules now find more of them', async () => {
    const { core, articleId } = await archiveReadBefore((archive, quotes) => {
      const { id, anchor, ...quote } = nth(quotes, 1);
      const text = archive.revisions.readText(anchor.revisionId) ?? '';
      const fewer = makeAnchor(text, { start: anchor.start + 11, end: anchor.end }, anchor.revisionId);
      archive.quotes.update(id, { ...stateOf({ id, ...quote, anchor: fewer }), status: 'rejected' });
    });
    const before = await listed(core, articleId);
    expect(await propose(core, OLDER)).toMatchObject({
      articles: [{ changes: [], disagreements: [{ quote: { status: 'rejected' } }] }],
    });
    await take(core, OLDER, null);
    expect(await listed(core, articleId)).toEqual(before);
  });

  test('a quote marked by hand is no disagreement', async () => {
    const core = await openTestCore();
    const { articleId } = await addArticle(core, TALKS);
    await core.handlers.addQuote(
      { articleId, span: { start: 0, end: 6 }, speaker: { kind: 'unclear' }, role: null },
      BACKGROUND,
    );
    expect(await propose(core, ALL)).toEqual({ read: 1, failed: [], articles: [] });
  });

  test('an undecided quote that is tagged or cited is not taken away', async () => {
    const { core, articleId, quotes } = await archiveReadBefore((archive, found) => {
      const { anchor, ...quote } = nth(found, 0);
      const text = archive.revisions.readText(anchor.revisionId) ?? '';
      for (const [start, uid] of [
        [0, '1'],
        [7, '2'],
      ] as const) {
        archive.quotes.insert({
          ...stateOf({ ...quote, anchor: makeAnchor(text, { start, end: start + 5 }, anchor.revisionId) }),
          uid: `01900000-0000-7000-8000-99999999999${uid}` as Quote['uid'],
          articleId: quote.articleId,
        });
      }
    });
    const [tagged, cited] = [nth(quotes, 0), nth(quotes, 1)];
    const [theme] = await core.handlers.listThemes({}, BACKGROUND);
    if (theme === undefined) throw new Error('a theme expected');
    await core.handlers.addTag({ target: { kind: 'quote', id: tagged.id }, themeId: theme.id }, BACKGROUND);
    const brief = await core.handlers.composeBrief(
      { themeIds: [], title: 'Brief', date: '2026-10-14' as IsoDate },
      BACKGROUND,
    );
    const section = { heading: '', text: '', evidence: [{ kind: 'quote', id: cited.id } as const] };
    await core.handlers.saveBrief(
      { briefId: brief.id, draft: { ...brief, sections: [section] } },
      BACKGROUND,
    );

    expect(await propose(core, OLDER)).toMatchObject({
      articles: [
        {
          changes: [],
          disagreements: [
            { quote: { id: tagged.id }, found: null },
            { quote: { id: cited.id }, found: null },
          ],
        },
      ],
    });
    await take(core, OLDER, null);
    expect((await listed(core, articleId)).map(({ id }) => id)).toEqual(quotes.map(({ id }) => id));
  });

  test('a person who was given another name is the same speaker', async () => {
    const core = await openTestCore();
    const { quotes } = await addArticle(core, TALKS);
    const personId = nth(quotes, 1).speaker?.id;
    if (personId === undefined) throw new Error('a speaker expected');
    await core.handlers.editPerson({ personId, name: 'Jean-Marie Fabre', personKind: 'human' }, BACKGROUND);
    expect(await propose(core, ALL)).toEqual({ read: 1, failed: [], articles: [] });
  });
});

test('the way through all undecided quotes goes from the most doubtful on, round the archive', async () => {
  const core = await openTestCore();
  await addArticle(core, TALKS);
  const { quotes: others } = await addArticle(
    core,
    TALKS.replace('Harbour talks', 'More talks').replace('Jean Fabre told', 'somebody told'),
  );
  await core.handlers.decideQuote({ quoteId: nth(others, 0).id, status: 'accepted' }, BACKGROUND);
  const undecided = (await core.handlers.listAllQuotes({}, BACKGROUND)).filter(
    ({ status }) => status === 'suggested',
  );
  const byDoubt = undecided.toSorted(
    (a, b) => a.confidence - b.confidence || a.articleId - b.articleId || a.anchor.start - b.anchor.start,
  );
  const walked = [];
  let after: Quote['id'] | null = null;
  for (let step = 0; step <= byDoubt.length; step++) {
    const next = await core.handlers.nextToReview({ after }, BACKGROUND);
    after = next?.quoteId ?? null;
    walked.push(after);
  }
  expect(walked).toEqual([...byDoubt.map(({ id }) => id), byDoubt[0]?.id]);
});
