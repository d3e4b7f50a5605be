import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CallName, Request, Response } from '../contract/calls';
import { EXPORT_FORMATS } from '../contract/interchange';
import type { LeavingBytes, LeavingTerms } from '../contract/leaving';
import { MARKINGS, type Marking } from '../contract/markings';
import { readAttachment } from '../pdf/read/attachments';
import { ReadPdf } from '../pdf/read/read-pdf';
import { PAYLOAD_FILE } from '../exchange/payload';
import { Failure } from '../failure';
import { ask } from '../testing/test-brief';
import { addArticle, DAY, openTestCore, type TestCore } from '../testing/test-core';

type AnsweringWith<Bytes> = {
  [C in CallName]: Response<C> extends { readonly bytes: Bytes } ? C : never;
}[CallName];

/** Calls that answer with a file for somebody else. */
type WayOut = AnsweringWith<LeavingBytes>;
/** Calls that answer with bytes for the eyes of who asks. */
type ShownBytes = Exclude<AnsweringWith<Uint8Array>, WayOut>;

/** A word that stands in the article with this marking, in what was coded there and nowhere else. */
const wordOf = (marking: Marking): string => `Word${marking.replace(/\W/gu, '').toLowerCase()}word`;

/** An archive with an article of every marking, each with a quote, an annotation and a tag. */
async function openDesk() {
  const core = await openTestCore();
  await ask(core, 'renameAnalyst', { name: 'Mara Quist' });
  const [theme] = await ask(core, 'listThemes', {});
  if (theme === undefined) throw new Error('no theme');
  const evidence = [];
  for (const marking of MARKINGS) {
    const word = wordOf(marking);
    const text = `${word} in the title\n\n“We shall keep ${word} ready,” said Ana Sørlund, minister of ${word}.`;
    const { articleId, quotes } = await addArticle(core, text, { marking });
    const [quote] = quotes;
    if (quote === undefined) throw new Error('no quote');
    const target = { kind: 'quote', id: quote.id } as const;
    await ask(core, 'addTag', { target, themeId: theme.id });
    const span = { start: 0, end: word.length };
    await ask(core, 'addAnnotation', { articleId, span, note: `Note on ${word}`, themeIds: [theme.id] });
    evidence.push(target);
  }
  const themeIds = [theme.id];
  const brief = await ask(core, 'composeBrief', { themeIds, title: 'What is ready?', date: DAY });
  return { ...core, brief, evidence };
}
type Desk = Awaited<ReturnType<typeof openDesk>>;

/** One form in which a call lets something out, and the text that can be read in its file. */
interface Way {
  readonly form: string;
  /** @returns all that can be read in what left; nothing where it was refused */
  readonly leave: (desk: Desk, terms: LeavingTerms) => Promise<string>;
}

const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const unpacked = (bytes: Uint8Array): string => Object.values(unzipSync(bytes)).map(utf8).join('\n');

/** Everything that a brief's PDF says: its pages are set letter by letter, so its data has to do for them. */
async function leaveBrief(
  { brief, ...desk }: Desk,
  { marking = 'none', release }: LeavingTerms,
  options: Omit<Request<'exportBrief'>, 'briefId'>,
): Promise<string> {
  const briefId = brief.id;
  await ask(desk, 'saveBrief', { briefId, draft: { ...brief, marking } });
  if (release !== undefined && marking !== 'TLP:RED') {
    await ask(desk, 'releaseBrief', { briefId, reason: release });
  }
  try {
    const { bytes } = await ask(desk, 'exportBrief', { briefId, ...options, readerCopy: false });
    await ask(desk, 'exportBrief', { briefId, ...options });
    return utf8(readAttachment(new ReadPdf(bytes), PAYLOAD_FILE) ?? new Uint8Array());
  } catch (error) {
    if (error instanceof Failure && error.code === 'conflict') return '';
    throw error;
  }
}

/** The ways of every call that answers with a file for somebody else. A new one does not compile until it is tried here. */
const WAYS: Readonly<Record<WayOut, readonly Way[]>> = {
  exportBrief: [
    { form: 'brief', leave: (desk, terms) => leaveBrief(desk, terms, {}) },
    { form: 'brief with whole texts', leave: (desk, terms) => leaveBrief(desk, terms, { fullTexts: true }) },
    { form: 'copy for readers', leave: (desk, terms) => leaveBrief(desk, terms, { readerCopy: true }) },
  ],
  exportCoded: EXPORT_FORMATS.map((format) => ({
    form: format,
    async leave(desk, terms) {
      const { bytes } = await ask(desk, 'exportCoded', { format, ...terms });
      return format === 'qdpx' || format === 'xlsx' ? unpacked(bytes) : utf8(bytes);
    },
  })),
  giveCoding: [true, false].map((sources) => ({
    form: sources ? 'coding with articles' : 'coding',
    leave: async (desk, terms) => utf8((await ask(desk, 'giveCoding', { sources, ...terms })).bytes),
  })),
  keyStatement: [
    {
      form: 'statement of a key',
      async leave(desk) {
        const passphrase = 'nine small boats';
        await ask(desk, 'makeSigningKey', { passphrase });
        await ask(desk, 'replaceSigningKey', { passphrase, newPassphrase: passphrase });
        return utf8((await ask(desk, 'keyStatement', {})).bytes);
      },
    },
  ],
  recoverySheet: [
    {
      form: 'sheet for a passphrase',
      leave: async (desk) => utf8((await ask(desk, 'recoverySheet', {})).bytes),
    },
  ],
};

/** Forms that hold no article, so that there is nothing in them for a marking to keep. */
const WITHOUT_ARTICLES = ['qdc', 'statement of a key', 'sheet for a passphrase'];

/** Calls with bytes for the eyes of who asks: the pages of a brief as its author writes it, drawn and not saved. */
const SHOWN: Readonly<Record<ShownBytes, true>> = { drawBrief: true };

const ways = Object.values(WAYS).flat();
const mayGo = (marking: Marking): readonly Marking[] =>
  marking === 'none' ? ['none', 'TLP:CLEAR'] : MARKINGS.slice(0, MARKINGS.indexOf(marking) + 1);
const wordsIn = (text: string): readonly Marking[] =>
  MARKINGS.filter((marking) => text.toLowerCase().includes(wordOf(marking).toLowerCase()));

test('what is drawn for its author is the one call that answers with bytes and asks no rule', () => {
  expect(Object.keys(SHOWN)).toEqual(['drawBrief']);
});

describe.each(ways)('out as $form', ({ form, leave }) => {
  /** A codebook holds no article; a brief is refused whole where it may not go. */
  const expected = (marking: Marking): readonly Marking[] => {
    if (WITHOUT_ARTICLES.includes(form)) return [];
    if (!/brief|readers/u.test(form)) return mayGo(marking);
    return marking === 'TLP:RED' ? MARKINGS : [];
  };

  test.each(MARKINGS)('to those who may have what is marked %s goes nothing above it', async (marking) => {
    const desk = await openDesk();
    expect(wordsIn(await leave(desk, { marking }))).toEqual(expected(marking));
  });

  test('with a reason, all of it goes', async () => {
    const desk = await openDesk();
    const out = await leave(desk, { release: 'Ana agreed by telephone.' });
    expect(wordsIn(out)).toEqual(WITHOUT_ARTICLES.includes(form) ? [] : MARKINGS);
  });
});

describe('a release', () => {
  const leftOut = MARKINGS.slice(2).map((marking) => `${wordOf(marking)} in the title (${marking})`);
  const named = (articles: readonly { title: string; marking: Marking }[]): string[] =>
    articles.map(({ title, marking }) => `${title} (${marking})`).sort();

  test.each([...EXPORT_FORMATS.filter((format) => format !== 'qdc'), 'coding'] as const)(
    'of %s is named before and after, and stays in the history whatever is undone',
    async (form) => {
      const desk = await openDesk();
      const before = await ask(desk, 'leftOut', { form, marking: 'none' });
      expect(named(before)).toEqual([...leftOut].sort());
      const release = ' Ana agreed. ';
      const { sha256, passed } =
        form === 'coding'
          ? await ask(desk, 'giveCoding', { sources: true, release })
          : await ask(desk, 'exportCoded', { format: form, release });
      expect([passed.leftOut, named(passed.released)]).toEqual([[], named(before)]);
      await ask(desk, 'undo', {});
      expect(await ask(desk, 'listReleases', {})).toMatchObject([
        {
          by: 'Mara Quist',
          form,
          fileHash: sha256,
          marking: 'none',
          reason: 'Ana agreed.',
          articles: before,
        },
      ]);
    },
  );

  test.each([
    [
      'exportCoded',
      (desk: Desk, terms: LeavingTerms) => ask(desk, 'exportCoded', { format: 'csv', ...terms }),
    ],
    ['giveCoding', (desk: Desk, terms: LeavingTerms) => ask(desk, 'giveCoding', { sources: true, ...terms })],
  ] as const)(
    'that nobody asked for is none: %s leaves out what is above it, and its file says for whom it is',
    async (_call, leave) => {
      const desk = await openDesk();
      const name = (await ask(desk, 'archiveInfo', {}))?.name ?? '';
      const { fileName, passed } = await leave(desk, { marking: 'TLP:AMBER' });
      expect({ ...passed, leftOut: named(passed.leftOut) }).toEqual({
        marking: 'TLP:AMBER',
        leftOut: MARKINGS.slice(4)
          .map((marking) => `${wordOf(marking)} in the title (${marking})`)
          .sort(),
        released: [],
      });
      const unmarked = (await leave(desk, {})).fileName;
      expect(fileName).toBe(unmarked.replace(/\.[^ ]*$/u, ' (TLP-AMBER)$&'));
      expect(unmarked.startsWith(name)).toBe(true);
    },
  );

  test('without a word is none', async () => {
    const desk = await openDesk();
    await expect(ask(desk, 'exportCoded', { format: 'csv', release: '  ' })).rejects.toThrow('Give a reason');
    expect(await ask(desk, 'listReleases', {})).toEqual([]);
  });

  test('of nothing is not kept', async () => {
    const core = await openTestCore();
    await addArticle(core, 'Harbour report\n\nNobody marked it.');
    await ask(core, 'exportCoded', { format: 'qdpx', release: 'To be sure.' });
    expect(await ask(core, 'listReleases', {})).toEqual([]);
  });
});

describe('coding of an article that is not here', () => {
  const RED = { marking: 'TLP:RED' } as const;

  async function giveTo(from: Pick<TestCore, 'handlers'>, to: TestCore, terms: LeavingTerms): Promise<void> {
    const { bytes } = await ask(from, 'giveCoding', { sources: false, ...terms });
    await ask(to, 'importCoding', {
      fileName: null,
      base64: Buffer.from(bytes).toString('base64'),
      choice: { sources: true, leaveOut: [], decide: [] },
    });
  }

  test('goes on only as strictly marked as it came', async () => {
    const desk = await openDesk();
    const ben = await openTestCore(':memory:', 1);
    await giveTo(desk, ben, RED);
    const passedOn = async (terms: LeavingTerms) => {
      const { bytes, passed } = await ask(ben, 'giveCoding', { sources: false, ...terms });
      return { words: wordsIn(utf8(bytes)), leftOut: passed.leftOut };
    };
    expect(await passedOn({ marking: 'TLP:AMBER+STRICT' })).toEqual({
      words: [],
      leftOut: [{ uid: null, title: '6 articles not in this archive', marking: 'TLP:RED' }],
    });
    expect(await passedOn(RED)).toEqual({ words: MARKINGS, leftOut: [] });
  });

  test('counts as the strictest where it was removed here', async () => {
    const desk = await openDesk();
    await ask(desk, 'giveCoding', { sources: false });
    const [article] = (await ask(desk, 'listArticles', {})).filter(({ marking }) => marking === 'TLP:RED');
    if (article === undefined) throw new Error('no article');
    await ask(desk, 'removeBrief', { briefId: desk.brief.id });
    await ask(desk, 'removeArticle', { articleId: article.id });
    const { bytes } = await ask(desk, 'giveCoding', { sources: false });
    expect(wordsIn(utf8(bytes))).toEqual(mayGo('none'));
  });
});
