import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ArticleId, QuoteId, ThemeId } from '../contract/ids';
import type { Span } from '../contract/anchors';
import type { StrandedPassage } from '../contract/revisions';
import {
  addArticle,
  aFailure,
  makeFolder,
  openTestCore,
  toBase64,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';

const DETERRENCE = 3 as ThemeId;
const PLEDGE = 'The invoice comes to whoever sails last';
const TALKS = `Harbour talks

Envoys met on Monday in the old customs house. They stayed until the lamps were lit.

“The strait cannot be guarded on goodwill alone,” said Ana Sørlund, director of the Tidal Institute.

“${PLEDGE},” said Mira Holt, a harbour pilot. Nobody laughed. The ferries had gone home.

Nobody signed anything before midnight.`;
const corrected = (text: string) => ({ kind: 'text', text }) as const;

async function openTalks() {
  const core = await openTestCore(join(makeFolder(onTestFinished), 'desk.attache'));
  onTestFinished(() => void core.handlers.closeArchive({}, BACKGROUND));
  const { articleId, quotes } = await addArticle(core, TALKS);
  const { revision } = await core.handlers.readArticle({ articleId }, BACKGROUND);
  return { core, articleId, quotes, text: revision.text };
}

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
};

async function annotate({ handlers }: TestCore, articleId: ArticleId, words: string) {
  const { revision } = await handlers.readArticle({ articleId }, BACKGROUND);
  const span = spanOf(revision.text, words);
  return handlers.addAnnotation({ articleId, span, note: `On ${words}`, themeIds: [DETERRENCE] }, BACKGROUND);
}

const revise = ({ handlers }: TestCore, articleId: ArticleId, text: string, dryRun = false) =>
  handlers.reviseArticle({ articleId, corrected: corrected(text), reason: 'Erratum', dryRun }, BACKGROUND);
const stranded = async ({ handlers }: TestCore): Promise<readonly StrandedPassage[]> =>
  handlers.listUnsettled({}, BACKGROUND);
const dump = async ({ handlers }: TestCore, articleId: ArticleId) => [
  await handlers.readArticle({ articleId }, BACKGROUND),
  await handlers.listQuotes({ articleId }, BACKGROUND),
  await handlers.listAnnotations({ articleId }, BACKGROUND),
];

describe('a corrected text', () => {
  test('is marked as strictly as its file says, and never more loosely than the article is', async () => {
    const { core, articleId, text } = await openTalks();
    const markingOf = async (): Promise<string> =>
      (await core.handlers.readArticle({ articleId }, BACKGROUND)).marking;
    const file = (marking: string, words: string) => ({
      kind: 'file' as const,
      fileName: 'erratum.md',
      base64: toBase64(`---\nmarking: ${marking}\n---\n\n${text.replace('midnight', words)}`),
    });
    const reviseBy = (corrected: ReturnType<typeof file>) =>
      core.handlers.reviseArticle({ articleId, corrected, reason: '', dryRun: false }, BACKGROUND);
    const markings = [await markingOf()];
    await reviseBy(file('TLP:AMBER', 'dawn'));
    markings.push(await markingOf());
    await reviseBy(file('TLP:GREEN', 'noon'));
    markings.push(await markingOf());
    await revise(core, articleId, text.replace('midnight', 'dusk'));
    markings.push(await markingOf());
    expect(markings).toEqual(['none', 'TLP:AMBER', 'TLP:AMBER', 'TLP:AMBER']);
  });

  test('moves along what keeps its place, words, note and tags, and one undo takes it back', async () => {
    const { core, articleId, text } = await openTalks();
    const noted = await annotate(core, articleId, 'Nobody signed anything');
    const before = await dump(core, articleId);
    const next = text.replace('on Monday', 'on Tuesday evening');
    expect(await revise(core, articleId, next, true)).toEqual({
      articleId,
      revision: 2,
      counts: { exact: 0, moved: 1, 'needs-review': 0, lost: 0 },
    });
    expect(await dump(core, articleId)).toEqual(before);

    await revise(core, articleId, next);
    const { revision } = await core.handlers.readArticle({ articleId }, BACKGROUND);
    expect([revision.number, revision.text]).toEqual([2, next]);
    expect(await core.handlers.listAnnotations({ articleId }, BACKGROUND)).toEqual([
      {
        ...noted,
        anchor: {
          ...noted.anchor,
          ...spanOf(next, 'Nobody signed anything'),
          revisionId: revision.id,
        },
      },
    ]);
    const quotes = await core.handlers.listQuotes({ articleId }, BACKGROUND);
    expect(quotes.map(({ anchor }) => next.slice(anchor.start, anchor.end))).toEqual(
      quotes.map(({ anchor }) => anchor.exact),
    );
    expect(quotes.map(({ mention }) => mention && next.slice(mention.start, mention.end))).toEqual([
      'Ana Sørlund',
      'Mira Holt',
    ]);
    expect(await stranded(core)).toEqual([]);
    expect(await core.handlers.checkArchive({}, BACKGROUND)).toEqual([]);
    expect((await core.handlers.archiveInfo({}, BACKGROUND))?.counts.articlesToReread).toBe(1);

    await core.handlers.undo({}, BACKGROUND);
    expect(await dump(core, articleId)).toEqual(before);
  });

  test('leaves what it changed where it was, to be reviewed, and reattaching keeps note and tags', async () => {
    const { core, articleId, text } = await openTalks();
    const noted = await annotate(core, articleId, PLEDGE);
    const next = text.replace(PLEDGE, 'The invoice goes to whoever sails last');
    expect((await revise(core, articleId, next)).counts).toEqual({
      exact: 0,
      moved: 0,
      'needs-review': 1,
      lost: 0,
    });
    const [open, ...others] = await stranded(core);
    expect(others).toEqual([]);
    expect(open).toMatchObject({
      target: { kind: 'annotation', id: noted.id },
      state: 'needs-review',
      words: PLEDGE,
      note: noted.note,
      themes: 1,
      briefs: [],
      candidates: [{ words: 'The invoice goes to whoever sails last' }],
    });
    const [candidate] = open?.candidates ?? [];
    if (open === undefined || candidate === undefined) throw new Error('nothing to review');
    expect(candidate.similarity).toBeGreaterThan(0.8);

    await core.handlers.reattach({ target: open.target, span: candidate }, BACKGROUND);
    expect(await stranded(core)).toEqual([]);
    const [moved] = await core.handlers.listAnnotations({ articleId }, BACKGROUND);
    expect(moved).toMatchObject({
      id: noted.id,
      note: noted.note,
      tags: noted.tags,
      anchor: { exact: candidate.words },
    });
    await core.handlers.undo({}, BACKGROUND);
    expect(await stranded(core)).toEqual([open]);
  });

  test('keeps a passage that is gone, and drops only quotes that nobody has decided on', async () => {
    const { core, articleId, quotes, text } = await openTalks();
    const accepted = quotes.find(({ anchor }) => anchor.exact.startsWith(PLEDGE));
    if (accepted === undefined) throw new Error('the quote was not found');
    await core.handlers.decideQuote({ quoteId: accepted.id, status: 'accepted' }, BACKGROUND);
    const next = text
      .split('\n\n')
      .filter((paragraph) => !paragraph.startsWith('“'))
      .join('\n\n');
    expect((await revise(core, articleId, next)).counts).toMatchObject({ lost: 1 });
    expect(await core.handlers.listQuotes({ articleId }, BACKGROUND)).toEqual([]);
    expect((await core.handlers.listAllQuotes({}, BACKGROUND)).map(({ id }) => id)).toEqual([accepted.id]);
    expect((await stranded(core)).map(({ state, words, candidates }) => [state, words, candidates])).toEqual([
      ['lost', accepted.anchor.exact, []],
    ]);
    const evidence = await core.handlers.listEvidence({}, BACKGROUND);
    expect(evidence.map(({ text: cited, source }) => [cited, source.corrected])).toEqual([
      [accepted.anchor.exact, true],
    ]);
    // The words come back with the next correction, and so does the quote's place.
    await revise(core, articleId, `${text}\n\nA note was added.`);
    expect(await stranded(core)).toEqual([]);
  });

  test('may be read anew before a quote is put in its place: what nobody decided on gives way', async () => {
    const { core, articleId, quotes, text } = await openTalks();
    const [accepted] = quotes;
    if (accepted === undefined) throw new Error('no quote was found');
    await core.handlers.decideQuote({ quoteId: accepted.id, status: 'accepted' }, BACKGROUND);
    await revise(core, articleId, text.replace('goodwill', 'kindness'));
    await core.handlers.takeRereading({ scope: { kind: 'article', articleId }, keys: null }, BACKGROUND);
    const readAnew = await core.handlers.listQuotes({ articleId }, BACKGROUND);
    const [open] = await stranded(core);
    const [span] = open?.candidates ?? [];
    if (open === undefined || span === undefined) throw new Error('nothing to review');

    await core.handlers.reattach({ target: open.target, span }, BACKGROUND);
    const put = await core.handlers.listQuotes({ articleId }, BACKGROUND);
    expect(put.map(({ id, status, anchor }) => [id, status, anchor.exact])).toEqual([
      [accepted.id, 'accepted', 'The strait cannot be guarded on kindness alone,'],
      [quotes[1]?.id, 'suggested', quotes[1]?.anchor.exact],
    ]);
    await core.handlers.undo({}, BACKGROUND);
    expect(await core.handlers.listQuotes({ articleId }, BACKGROUND)).toEqual(readAnew);

    const twin = readAnew.find(({ anchor }) => anchor.exact === span.words);
    if (twin === undefined) throw new Error('the quote was not read anew');
    await core.handlers.decideQuote({ quoteId: twin.id, status: 'accepted' }, BACKGROUND);
    expect(() => core.handlers.reattach({ target: open.target, span }, BACKGROUND)).toThrow(
      aFailure('conflict'),
    );
  });

  test('does not send a reviewer to quotes that it left behind, nor keep people who say nothing any more', async () => {
    const { core, articleId, quotes, text } = await openTalks();
    const target = { kind: 'quote', id: (quotes[0]?.id ?? 0) as QuoteId } as const;
    await core.handlers.addTag({ target, themeId: DETERRENCE }, BACKGROUND);
    await revise(core, articleId, text.replace('goodwill', 'kindness').replace(PLEDGE, 'Nothing'));
    expect((await stranded(core)).map((passage) => passage.target)).toEqual([target]);
    expect(await core.handlers.nextToReview({ after: null }, BACKGROUND)).toBeNull();
    const people = await core.handlers.listPeople({}, BACKGROUND);
    expect(people.map(({ name }) => name)).toEqual(['Ana Sørlund']);
    await core.handlers.undo({}, BACKGROUND);
    expect(await core.handlers.listPeople({}, BACKGROUND)).toHaveLength(2);
  });

  test('may come from a file, which is kept', async () => {
    const { core, articleId, text } = await openTalks();
    const base64 = toBase64(text.replace('midnight', 'one o’clock'));
    await core.handlers.reviseArticle(
      { articleId, corrected: { kind: 'file', fileName: 'erratum.txt', base64 }, reason: '', dryRun: false },
      BACKGROUND,
    );
    const { revision } = await core.handlers.readArticle({ articleId }, BACKGROUND);
    expect(revision.text).toContain('before one o’clock.');
    expect(await core.handlers.checkArchive({}, BACKGROUND)).toEqual([]);
    await core.handlers.removeArticle({ articleId }, BACKGROUND);
    expect(await core.handlers.checkArchive({}, BACKGROUND)).toEqual([]);
  });

  test('that is the same, empty, or another article’s is refused, and nothing is written', async () => {
    const { core, articleId, text } = await openTalks();
    const other = await addArticle(core, 'Ferries\n\nThe ferries ran all winter, and nobody asked why.');
    const { revision } = await core.handlers.readArticle({ articleId: other.articleId }, BACKGROUND);
    const before = await dump(core, articleId);
    for (const [wrong, code] of [
      [text, 'bad-request'],
      [' \n ', 'bad-request'],
      [revision.text, 'conflict'],
    ] as const) {
      expect(() =>
        core.handlers.reviseArticle(
          { articleId, corrected: corrected(wrong), reason: '', dryRun: false },
          BACKGROUND,
        ),
      ).toThrow(aFailure(code));
    }
    expect(await dump(core, articleId)).toEqual(before);
  });
});
