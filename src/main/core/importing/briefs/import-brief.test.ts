import { describe, expect, test } from 'vitest';
import type { MergeChoice, MergeItem } from '../../contract/exchange';
import type { BriefId } from '../../contract/ids';
import type { BriefDraft } from '../../contract/briefs';
import {
  addArticle,
  aFailure,
  importText,
  openTestCore,
  STRAITS,
  type TestCore,
} from '../../testing/test-core';
import { ask, base64Of, exportPdf, openWithBrief, payloadOf } from '../../testing/test-brief';

const ALL: MergeChoice = { keys: null, theirs: [], acceptKey: false };

const openColleague = (): Promise<TestCore> => openTestCore(':memory:', 1);
const take = (core: TestCore, bytes: Uint8Array, choice: Partial<MergeChoice> = {}) =>
  ask(core, 'importBrief', { base64: base64Of(bytes), choice: { ...ALL, ...choice } });
const look = (core: TestCore, bytes: Uint8Array) =>
  ask(core, 'previewBriefImport', { base64: base64Of(bytes) });
const statesOf = (items: readonly MergeItem[]): string[] =>
  items.map(({ key, state }) => `${state}: ${key.replace(/0190000\d-0000-7000-8000-0*/u, '')}`);
const changed = (items: readonly MergeItem[]): MergeItem[] => items.filter(({ state }) => state !== 'known');
async function dump({ handlers }: TestCore): Promise<unknown> {
  const one = { handlers };
  return [
    await ask(one, 'archiveInfo', {}),
    await ask(one, 'listArticles', {}),
    await ask(one, 'listAllQuotes', {}),
    await ask(one, 'listAllAnnotations', {}),
    await ask(one, 'listPeople', {}),
    await ask(one, 'listThemes', {}),
    await ask(one, 'listBriefs', {}),
  ];
}
async function edit(
  core: TestCore,
  briefId: BriefId,
  change: (draft: BriefDraft) => Partial<BriefDraft>,
): Promise<void> {
  const { brief } = await ask(core, 'readBrief', { briefId });
  await ask(core, 'saveBrief', { briefId, draft: { ...brief, ...change(brief) } });
}
const judged =
  (confidence: 'low' | 'high') =>
  ({ judgements }: BriefDraft): Partial<BriefDraft> => ({
    judgements: judgements.map((judgement) => ({ ...judgement, confidence })),
  });

/** A brief of mine, its PDF, and a colleague who took it in. */
async function handOver() {
  const mine = await openWithBrief();
  const { bytes } = await exportPdf(mine, mine.brief.id);
  const colleague = await openColleague();
  const { briefId } = await take(colleague, bytes);
  if (briefId === null) throw new Error('no brief was taken');
  return { mine, bytes, colleague, briefId };
}

describe('a brief that comes in', () => {
  test('is told part by part before anything is written', async () => {
    const mine = await openWithBrief();
    const { bytes } = await exportPdf(mine, mine.brief.id);
    const colleague = await openColleague();
    const before = await dump(colleague);
    const { items, counts, trust, briefId, warnings } = await look(colleague, bytes);
    expect(statesOf(items)).toEqual(
      [
        'new: brief',
        'new: judgement 1',
        'new: section 1',
        'new: section 2',
        'new: source 3',
        'new: source 10',
        'new: quote 7',
        'new: passage 22',
        'new: quote 12',
        'new: person 5',
        'new: theme 16',
        'new: theme 18',
      ].map((line) => expect.stringMatching(new RegExp(`^${line.replace(/\d+$/u, '\\d+')}$`, 'u')) as string),
    );
    expect(items.filter(({ words }) => words !== null).map(({ words }) => words)).toEqual([
      'excerpt',
      'excerpt',
      'excerpt',
    ]);
    expect({ counts, trust, briefId, warnings }).toEqual({
      counts: { new: 12, known: 0, different: 0, mine: 0, conflict: 0, removed: 0 },
      trust: 'unsigned',
      briefId: null,
      warnings: [],
    });
    expect(await dump(colleague)).toEqual(before);
  });

  test('has no author where a former release named nobody so: it neither prints nor is signed for again', async () => {
    const mine = await openWithBrief();
    await edit(mine, mine.brief.id, () => ({ authors: ['Analyst', 'Ada Quill'] }));
    const { bytes } = await exportPdf(mine, mine.brief.id);
    const colleague = await openColleague();
    const { preview, briefId } = await take(colleague, bytes);
    expect(preview.inspection).toMatchObject({ verdict: 'as-sealed', authors: ['Ada Quill'] });
    if (briefId === null) throw new Error('no brief was taken');
    const { brief } = await ask(colleague, 'readBrief', { briefId });
    expect(brief.authors).toEqual(['Ada Quill']);
    expect((await look(colleague, bytes)).counts).toMatchObject({ new: 0, different: 0, conflict: 0 });
  });

  test('goes out again with the same data and the same words', async () => {
    const { bytes, colleague, briefId } = await handOver();
    const again = await exportPdf(colleague, briefId);
    expect(payloadOf(again.bytes)).toEqual(payloadOf(bytes));
    expect(await ask(colleague, 'checkArchive', {})).toEqual([]);
  });

  test('goes out again with whole texts', async () => {
    const mine = await openWithBrief();
    const { bytes } = await exportPdf(mine, mine.brief.id, { fullTexts: true });
    const colleague = await openColleague();
    const { briefId } = await take(colleague, bytes);
    const again = await exportPdf(colleague, briefId ?? mine.brief.id, { fullTexts: true });
    expect(payloadOf(again.bytes)).toEqual(payloadOf(bytes));
    const [article] = await ask(colleague, 'listArticles', {});
    expect(article).toMatchObject({ excerpt: false, title: 'Ferries and budgets' });
  });

  test('twice changes nothing', async () => {
    const { bytes, colleague } = await handOver();
    const before = await dump(colleague);
    const { taken, preview } = await take(colleague, bytes);
    expect([taken, new Set(preview.items.map(({ state }) => state))]).toEqual([0, new Set(['known'])]);
    expect(await dump(colleague)).toEqual(before);
  });

  test('is known where it was written, and changes nothing there', async () => {
    const { mine, bytes } = await handOver();
    const before = await dump(mine);
    expect((await take(mine, bytes)).taken).toBe(0);
    expect(await dump(mine)).toEqual(before);
  });

  test('is one step, which undo takes back', async () => {
    const mine = await openWithBrief();
    const { bytes } = await exportPdf(mine, mine.brief.id);
    const colleague = await openColleague();
    const before = await dump(colleague);
    await take(colleague, bytes);
    const after = await dump(colleague);
    expect((await ask(colleague, 'archiveInfo', {}))?.undo?.kind).toBe('merge-brief');
    await ask(colleague, 'undo', {});
    expect(await ask(colleague, 'listBriefs', {})).toEqual([]);
    const [info, ...lists] = (await dump(colleague)) as [{ counts: object }, ...unknown[]];
    const [infoBefore, ...listsBefore] = before as [{ counts: object }, ...unknown[]];
    expect([info.counts, lists]).toEqual([infoBefore.counts, listsBefore]);
    await ask(colleague, 'redo', {});
    expect(await dump(colleague)).toEqual(after);
  });

  test('keeps on each thing from whom it came', async () => {
    const { mine, colleague, briefId } = await handOver();
    const from = {
      briefTitle: 'Who guards the straits?',
      briefUid: mine.brief.uid,
      authors: ['Ada Quill'],
      marking: 'none',
      mergedAt: expect.any(String) as string,
      signer: null,
      fingerprint: null,
    };
    const [quote] = await ask(colleague, 'listAllQuotes', {});
    if (quote === undefined) throw new Error('no quote came in');
    expect(await ask(colleague, 'provenance', { of: { kind: 'quote', id: quote.id } })).toEqual([from]);
    expect(await ask(colleague, 'provenance', { of: { kind: 'brief', id: briefId } })).toEqual([from]);
    expect(await ask(mine, 'provenance', { of: { kind: 'quote', id: mine.quote.id } })).toEqual([]);
  });

  test('in parts brings what a part rests on, and nothing else', async () => {
    const mine = await openWithBrief();
    const { bytes } = await exportPdf(mine, mine.brief.id);
    const colleague = await openColleague();
    const { items } = await look(colleague, bytes);
    const quote = items.find(({ label }) => label.startsWith('Deterrence'))?.key ?? '';
    const { taken, briefId } = await take(colleague, bytes, { keys: [quote] });
    expect([taken, briefId]).toEqual([5, null]); // the quote, its source, its speaker, its theme and the theme above
    expect((await ask(colleague, 'listAllQuotes', {})).map(({ anchor }) => anchor.exact)).toEqual([
      'Deterrence begins with ships that are really there,',
    ]);
    expect(await ask(colleague, 'listBriefs', {})).toEqual([]);
    await expect(take(colleague, bytes, { keys: ['quote of somebody'] })).rejects.toThrow(
      aFailure('bad-request'),
    );
  });
});

describe('an earlier version', () => {
  test('is said to be older, with both dates, where it was written and where it came in', async () => {
    const { mine, bytes: first, colleague } = await handOver();
    await edit(mine, mine.brief.id, judged('high'));
    const { bytes: second } = await exportPdf(mine, mine.brief.id);
    const when = (bytes: Uint8Array) => payloadOf(bytes)?.brief.updatedAt;
    const older = { there: when(first), here: when(second) };
    expect((await look(colleague, second)).older).toBeNull();
    await take(colleague, second);
    for (const core of [mine, colleague]) {
      const { older: said, warnings } = await look(core, first);
      expect(said).toEqual(older);
      expect(warnings[0]).toMatch(/^This is an older version, of 2026-10-14 \d\d:\d\d UTC, than/u);
      expect((await look(core, second)).older).toBeNull();
    }
  });

  test('is none that went its own way, however early', async () => {
    const { mine, colleague, briefId } = await handOver();
    await edit(colleague, briefId, judged('low'));
    const { bytes } = await exportPdf(colleague, briefId);
    await edit(mine, mine.brief.id, judged('high'));
    expect((await look(mine, bytes)).older).toBeNull();
  });
});

describe('a later version', () => {
  test('shows exactly what a colleague changed, and takes it', async () => {
    const { mine, colleague, briefId } = await handOver();
    await edit(colleague, briefId, judged('low'));
    const { bytes } = await exportPdf(colleague, briefId);
    const { items } = await look(mine, bytes);
    expect(changed(items)).toEqual([
      {
        key: 'judgement 1',
        kind: 'judgement',
        state: 'different',
        label: 'Patrols will probably be doubled.',
        marking: 'none',
        differences: [{ field: 'confidence', mine: 'Moderate', theirs: 'Low' }],
        words: null,
      },
    ]);
    await take(mine, bytes);
    const { brief } = await ask(mine, 'readBrief', { briefId: mine.brief.id });
    expect(brief.judgements[0]?.confidence).toBe('low');
    expect(payloadOf((await exportPdf(mine, mine.brief.id)).bytes)).toEqual(payloadOf(bytes));
  });

  test('leaves what only I changed', async () => {
    const { mine, bytes } = await handOver();
    await edit(mine, mine.brief.id, judged('high'));
    const { items } = await look(mine, bytes);
    expect(changed(items).map(({ key, state }) => [key, state])).toEqual([['judgement 1', 'mine']]);
    expect((await take(mine, bytes)).taken).toBe(0);
  });

  test('leaves a conflict to me, and takes theirs where I say so', async () => {
    const { mine, colleague, briefId } = await handOver();
    await edit(mine, mine.brief.id, judged('high'));
    await edit(colleague, briefId, judged('low'));
    const { bytes } = await exportPdf(colleague, briefId);
    const { items } = await look(mine, bytes);
    expect(changed(items).map(({ key, state }) => [key, state])).toEqual([['judgement 1', 'conflict']]);
    expect(await take(mine, bytes)).toMatchObject({ taken: 0, kept: 1 });
    expect((await take(mine, bytes, { theirs: ['judgement 1'] })).taken).toBe(1);
    const { brief } = await ask(mine, 'readBrief', { briefId: mine.brief.id });
    expect(brief.judgements[0]?.confidence).toBe('low');
  });

  test.each([
    ['mine', [], 'mine', { taken: 0, kept: 1 }],
    ['theirs', ['judgement 1'], 'known', { taken: 1, kept: 0 }],
  ] as const)('asks of a conflict once: decided for %s', async (_side, theirs, state, result) => {
    const { mine, colleague, briefId } = await handOver();
    await edit(mine, mine.brief.id, judged('high'));
    await edit(colleague, briefId, judged('low'));
    const { bytes } = await exportPdf(colleague, briefId);
    expect(await take(mine, bytes, { theirs })).toMatchObject(result);
    const again = await look(mine, bytes);
    expect(again.counts).toMatchObject({ conflict: 0, new: 0, different: 0, removed: 0 });
    expect(again.items.find(({ key }) => key === 'judgement 1')?.state).toBe(state);
    const before = await dump(mine);
    expect(await take(mine, bytes)).toMatchObject({ taken: 0, kept: 0 });
    expect(await dump(mine)).toEqual(before);
    // What they change after that is asked again.
    await edit(colleague, briefId, ({ judgements }) => ({
      judgements: judgements.map((judgement) => ({ ...judgement, statement: 'Patrols will end.' })),
    }));
    const later = await look(mine, (await exportPdf(colleague, briefId)).bytes);
    expect(later.counts.conflict + later.counts.different).toBe(1);
  });

  test('is asked of again once the decision is undone', async () => {
    const { mine, colleague, briefId } = await handOver();
    await edit(mine, mine.brief.id, judged('high'));
    await edit(colleague, briefId, judged('low'));
    const { bytes } = await exportPdf(colleague, briefId);
    await take(mine, bytes);
    await ask(mine, 'undo', {});
    expect((await look(mine, bytes)).counts.conflict).toBe(1);
  });

  test('shows what was removed and added, and takes both', async () => {
    const { mine, colleague, briefId } = await handOver();
    const [first] = mine.draft.sections;
    await edit(mine, mine.brief.id, ({ sections }) => ({
      sections: [
        ...sections.filter(({ heading }) => heading !== 'Money'),
        { heading: 'Ice', text: 'It melts.', evidence: [] },
        { heading: 'Fog', text: 'It stays.', evidence: [] },
      ],
    }));
    const { bytes } = await exportPdf(mine, mine.brief.id);
    await take(colleague, bytes);
    const { brief } = await ask(colleague, 'readBrief', { briefId });
    expect(brief.sections.map(({ heading }) => heading)).toEqual([first?.heading, 'Ice', 'Fog']);
  });
});

describe('with my own copy of a source', () => {
  test('words are checked in it and hang on it', async () => {
    const mine = await openWithBrief();
    const { bytes } = await exportPdf(mine, mine.brief.id);
    const colleague = await openColleague();
    const { articleId } = await addArticle(colleague, STRAITS, {
      title: 'Straits talks stall',
      language: 'en',
    });
    const { items } = await look(colleague, bytes);
    const found = items.filter(({ words }) => words !== null);
    expect(found.map(({ kind, state, words }) => [kind, state, words])).toEqual([
      ['quote', 'different', 'exact'],
      ['passage', 'new', 'exact'],
      ['quote', 'new', 'excerpt'],
    ]);
    await take(colleague, bytes);
    expect((await ask(colleague, 'listQuotes', { articleId })).length).toBe(2);
    expect((await ask(colleague, 'listAnnotations', { articleId })).map(({ note }) => note)).toEqual([
      'Stalled since spring.',
    ]);
    expect(await ask(colleague, 'checkArchive', {})).toEqual([]);
    expect((await take(colleague, bytes)).taken).toBe(0);
  });

  test('words that do not stand in it are told, and come as excerpts beside it', async () => {
    const mine = await openWithBrief();
    const { bytes } = await exportPdf(mine, mine.brief.id);
    const colleague = await openColleague();
    const edited = STRAITS.replace('Deterrence begins', 'Deterrence starts');
    await importText(colleague, edited, { title: 'Straits', url: 'https://lantern.example/straits' });
    const { items, warnings } = await look(colleague, bytes);
    expect(items.filter(({ words }) => words === 'lost').map(({ label }) => label)).toEqual([
      'Deterrence begins with ships that are really there,',
      '“Deterrence b',
    ]);
    expect(warnings).toEqual(['2 quotations do not stand as quoted in my own copy of the source.']);
    const { briefId } = await take(colleague, bytes);
    expect((await ask(colleague, 'listArticles', {})).map(({ excerpt }) => excerpt).sort()).toEqual([
      false,
      true,
      true,
    ]);
    expect(payloadOf((await exportPdf(colleague, briefId ?? mine.brief.id)).bytes)).toEqual(payloadOf(bytes));
  });
});

test('excerpts grow when a later version cites more of a source', async () => {
  const { mine, colleague, briefId } = await handOver();
  const [, theatre] = mine.straits.quotes;
  if (theatre === undefined) throw new Error('no second quote was found');
  await edit(mine, mine.brief.id, ({ sections }) => ({
    sections: [...sections, { heading: 'Theatre', text: '', evidence: [{ kind: 'quote', id: theatre.id }] }],
  }));
  const { bytes } = await exportPdf(mine, mine.brief.id);
  await take(colleague, bytes);
  expect(payloadOf((await exportPdf(colleague, briefId)).bytes)).toEqual(payloadOf(bytes));
  expect(await ask(colleague, 'checkArchive', {})).toEqual([]);
});

test('only excerpts of a source: words in it are not chosen anew, and it is not read again', async () => {
  const { colleague } = await handOver();
  const [quote] = await ask(colleague, 'listAllQuotes', {});
  if (quote === undefined) throw new Error('no quote came in');
  const { articleId } = quote;
  await expect(
    ask(colleague, 'addAnnotation', { articleId, span: { start: 0, end: 5 }, note: '', themeIds: [] }),
  ).rejects.toThrow(aFailure('conflict'));
  await expect(ask(colleague, 'proposeRereading', { scope: { kind: 'article', articleId } })).rejects.toThrow(
    aFailure('conflict'),
  );
  expect((await ask(colleague, 'archiveInfo', {}))?.counts.articlesToReread).toBe(0);
});

test.each([['a reader copy', { readerCopy: true }, 'This PDF is a reader copy']] as const)(
  '%s says that there is nothing to take in',
  async (_what, options, message) => {
    const mine = await openWithBrief();
    const { bytes } = await exportPdf(mine, mine.brief.id, options);
    await expect(look(await openColleague(), bytes)).rejects.toThrow(message);
  },
);

test.each([
  ['mine', 'conflict'],
  ['theirs', 'different'],
] as const)('going back to what it once was counts as a change of %s', async (side, state) => {
  const mine = await openWithBrief();
  await edit(mine, mine.brief.id, judged('low'));
  await edit(mine, mine.brief.id, judged('high'));
  const colleague = await openColleague();
  const { briefId } = await take(colleague, (await exportPdf(mine, mine.brief.id)).bytes);
  if (briefId === null) throw new Error('no brief was taken');
  const reworded = ({ judgements }: BriefDraft) => ({
    judgements: judgements.map((judgement) => ({ ...judgement, statement: 'Patrols will grow.' })),
  });
  await edit(colleague, briefId, side === 'mine' ? reworded : judged('low'));
  if (side === 'mine') await edit(mine, mine.brief.id, judged('low'));
  const { items } = await look(mine, (await exportPdf(colleague, briefId)).bytes);
  expect(changed(items).map((item) => [item.kind, item.state])).toEqual([['judgement', state]]);
});

test('differences are told in words: things by their names, choices as the window says them', async () => {
  const { mine, colleague, briefId } = await handOver();
  await edit(colleague, briefId, ({ judgements }) => ({
    judgements: judgements.map((judgement) => ({ ...judgement, likelihood: 'very-likely', evidence: [] })),
  }));
  const [quote] = await ask(colleague, 'listAllQuotes', {});
  const [theme] = (await ask(colleague, 'listThemes', {})).filter(({ name }) => name === 'Sea');
  if (quote === undefined || theme === undefined) throw new Error('quote and theme came in');
  await ask(colleague, 'addTag', { target: { kind: 'quote', id: quote.id }, themeId: theme.id });
  const { items } = await look(mine, (await exportPdf(colleague, briefId)).bytes);
  const differences = changed(items).flatMap((item) => item.differences);
  expect(differences.map(({ field }) => field)).toEqual(['likelihood', 'evidence', 'themes']);
  expect(differences[0]).toEqual({ field: 'likelihood', mine: 'Likely', theirs: 'Very likely' });
  expect(JSON.stringify(differences)).not.toMatch(/0190000\d-/u);
});

test('a colleague who goes by the name of an analyst here is told apart in differences', async () => {
  const { mine, colleague, briefId } = await handOver();
  const { analyst } = (await ask(mine, 'archiveInfo', {})) ?? {};
  await ask(colleague, 'renameAnalyst', { name: analyst?.name ?? '' });
  const [quote] = await ask(colleague, 'listAllQuotes', {});
  const [theme] = (await ask(colleague, 'listThemes', {})).filter(({ name }) => name === 'Presence');
  if (quote === undefined || theme === undefined) throw new Error('quote and theme came in');
  await ask(colleague, 'addTag', { target: { kind: 'quote', id: quote.id }, themeId: theme.id });
  const { items } = await look(mine, (await exportPdf(colleague, briefId)).bytes);
  const [tags] = changed(items).flatMap((item) => item.differences);
  expect(tags).toMatchObject({ field: 'themes' });
  expect(tags?.theirs).toContain(`another ${analyst?.name ?? ''}`);
  expect(tags?.mine).not.toContain('another');
});

describe('of the codebook', () => {
  test('come the themes in use as they are: retired ones, their examples, those above them; and its history says so', async () => {
    const mine = await openWithBrief();
    await ask(mine, 'setThemeStatus', { themeId: mine.theme.id, status: 'retired' });
    const { bytes } = await exportPdf(mine, mine.brief.id);
    const colleague = await openColleague();
    await take(colleague, bytes);
    const themes = await ask(colleague, 'listThemes', {});
    const quotes = await ask(colleague, 'listAllQuotes', {});
    const quote = quotes.find(({ anchor }) => anchor.exact.startsWith('Deterrence'));
    const came = themes.filter(({ name }) => ['Sea', 'Presence'].includes(name));
    expect(came.map(({ name, status, examples }) => [name, status, examples])).toEqual([
      ['Sea', 'active', []],
      ['Presence', 'retired', [{ kind: 'quote', id: quote?.id }]],
    ]);
    const history = await ask(colleague, 'readCodebookHistory', {});
    expect(history.map(({ kind, theme }) => [kind, theme])).toEqual([
      ['add-theme', 'Presence'],
      ['add-theme', 'Sea'],
    ]);
  });

  test('a theme that a colleague retired and an example that they dropped are shown and taken', async () => {
    const { mine, colleague } = await handOver();
    const { theme, quote: target } = mine;
    await ask(mine, 'setThemeStatus', { themeId: theme.id, status: 'retired' });
    await ask(mine, 'pickExample', { themeId: theme.id, target, picked: false });
    const { bytes } = await exportPdf(mine, mine.brief.id);
    const { items } = await look(colleague, bytes);
    expect(
      changed(items).map(({ kind, state, differences }) => [
        kind,
        state,
        differences.map(({ field }) => field),
      ]),
    ).toEqual([
      ['quote', 'different', ['themes']],
      ['theme', 'different', ['status']],
    ]);
    await take(colleague, bytes);
    const here = (await ask(colleague, 'listThemes', {})).find(({ name }) => name === 'Presence');
    expect([here?.status, here?.examples]).toEqual(['retired', []]);
  });
});
