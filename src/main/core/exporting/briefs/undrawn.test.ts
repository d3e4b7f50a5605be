/** What no font draws never leaves: not in a quote, a name, a heading, nor anywhere else that a brief prints. */
import { describe, expect, test } from 'vitest';
import type { BriefDraft } from '../../contract/briefs';
import type { PersonId } from '../../contract/ids';
import type { Undrawn } from '../../contract/undrawn';
import { addArticle, importText, BACKGROUND } from '../../testing/test-core';
import { ask, exportPdf, openWithBrief, payloadOf } from '../../testing/test-brief';

/** A rune: none of our fonts has it. */
const RUNE = 'ᚠ';

type Opened = Awaited<ReturnType<typeof openWithBrief>>;
const findings = async (core: Opened): Promise<readonly Undrawn[]> =>
  (await ask(core, 'readBrief', { briefId: core.brief.id })).undrawn;
const refusal = async (core: Opened): Promise<string> =>
  exportPdf(core, core.brief.id).then(
    () => 'exported',
    (error: unknown) => (error as Error).message,
  );

describe('the author’s own words', () => {
  const judgement = (over: object) => ({
    statement: 'They will probably pay.',
    likelihood: 'likely' as const,
    confidence: 'low' as const,
    confidenceReason: '',
    evidence: [],
    ...over,
  });
  const section = (over: object) => ({ heading: 'Presence', text: '', evidence: [], ...over });
  const cases: readonly (readonly [string, Partial<BriefDraft>, Undrawn['place']])[] = [
    ['The title', { title: RUNE }, { kind: 'title' }],
    ['The subtitle', { subtitle: `a ${RUNE}` }, { kind: 'subtitle' }],
    ['The line of authors', { authors: ['Ada', RUNE] }, { kind: 'authors' }],
    ['The line for whom the brief is', { audience: RUNE }, { kind: 'audience' }],
    ['The bottom line', { bottomLine: `One.\n\n${RUNE}.` }, { kind: 'bottom-line' }],
    ['Judgement 1', { judgements: [judgement({ statement: RUNE })] }, { kind: 'judgement', index: 0 }],
    ['Judgement 1', { judgements: [judgement({ confidenceReason: RUNE })] }, { kind: 'judgement', index: 0 }],
    ['Section 2', { sections: [section({}), section({ heading: RUNE })] }, { kind: 'section', index: 1 }],
    ['Section 1', { sections: [section({ text: RUNE })] }, { kind: 'section', index: 0 }],
  ];
  test.each(cases)('%s', async (name, changes, place) => {
    const core = await openWithBrief(changes);
    expect(await findings(core)).toEqual([{ place, characters: [RUNE] }]);
    const message = await refusal(core);
    expect(message).toContain(`- ${name}`);
    expect(message).toContain('holds ᚠ (U+16A0), which no font of the PDF draws. Write it in other letters.');
  });

  test('a judgement without a statement is not printed, so it holds nothing back', async () => {
    const core = await openWithBrief({ judgements: [judgement({ statement: '', confidenceReason: RUNE })] });
    expect(await findings(core)).toEqual([]);
    expect(await refusal(core)).toBe('exported');
  });
});

describe('evidence', () => {
  test('a quote is named with its speaker, its article and its characters, and what can be done is said', async () => {
    const core = await openWithBrief();
    const { articleId, quotes } = await addArticle(
      core,
      `Runes\n\n“The ${RUNE} stands, ${RUNE} and ᛒ,” said Lin Tao, a spokesman.`,
      {
        title: 'The other side speaks',
        outlet: 'Coast Post',
      },
    );
    const [said] = quotes;
    if (said === undefined) throw new Error(`no quote in article ${articleId}`);
    const ref = { kind: 'quote', id: said.id } as const;
    const sections = [{ heading: 'Runes', text: '', evidence: [core.quote, ref] }];
    const { undrawn } = await ask(core, 'saveBrief', {
      briefId: core.brief.id,
      draft: { ...core.draft, sections },
    });
    expect(undrawn).toEqual([{ place: { kind: 'evidence', ref, part: 'words' }, characters: [RUNE, 'ᛒ'] }]);
    expect(await refusal(core)).toBe(
      [
        'Nothing was exported: a brief prints words as they are written or not at all.',
        '- The quote of Lin Tao in “The other side speaks” holds ᚠ (U+16A0), ᛒ (U+16D2), which no font of the PDF draws. Leave it out; what it says may stand in the text of its section, as your own transliteration or translation.',
      ].join('\n'),
    );

    // A judgement prints who spoke and where, not the words.
    const judgements = core.draft.judgements.map((judgement) => ({ ...judgement, evidence: [ref] }));
    const judged = { ...core.draft, judgements, sections: [] };
    expect((await ask(core, 'saveBrief', { briefId: core.brief.id, draft: judged })).undrawn).toEqual([]);
    expect(await refusal(core)).toBe('exported');
  });

  test.each(['title', 'outlet', 'author', 'place'] as const)('the %s of a source', async (detail) => {
    const core = await openWithBrief();
    const { articleId } = core.straits;
    const { title, standfirst, outlet, author, publishedOn, place, language, url, marking, licence } =
      await ask(core, 'readArticle', {
        articleId,
      });
    const details = {
      title,
      standfirst,
      outlet,
      author,
      publishedOn,
      place,
      language,
      url,
      marking,
      licence,
    };
    await ask(core, 'editArticle', { articleId, details: { ...details, [detail]: `${RUNE} a` } });
    expect(await findings(core)).toEqual([
      { place: { kind: 'evidence', ref: core.quote, part: 'source' }, characters: [RUNE] },
    ]);
    expect(await refusal(core)).toContain('Write it in other letters in the details of the article.');
  });

  test('the name of a speaker', async () => {
    const core = await openWithBrief();
    const [{ id, name } = { id: 0 as PersonId, name: '' }] = await ask(core, 'listPeople', {});
    await ask(core, 'editPerson', { personId: id, name: `${name} ${RUNE}`, personKind: 'human' });
    expect((await findings(core)).map(({ place }) => place)).toEqual([
      { kind: 'evidence', ref: core.quote, part: 'speaker' },
      expect.objectContaining({ part: 'speaker' }) as Undrawn['place'],
    ]);
    expect(await refusal(core)).toContain('Write the name in other letters under People.');
  });

  test('the note on a passage', async () => {
    const core = await openWithBrief();
    await ask(core, 'editAnnotation', { annotationId: core.passage.id, note: RUNE });
    expect(await findings(core)).toEqual([
      { place: { kind: 'evidence', ref: core.passage, part: 'note' }, characters: [RUNE] },
    ]);
  });

  test('a character that was lost before is not passed on as if it had been written', async () => {
    expect(await refusal(await openWithBrief({ subtitle: 'caf\ufffd' }))).toContain(
      'U+FFFD (left where a character was lost as the text was read)',
    );
  });
});

test('a preview stands, with a frame and a warning in place of what keeps the brief from leaving', async () => {
  const core = await openWithBrief({ bottomLine: RUNE });
  const drawn = await ask(core, 'drawBrief', { briefId: core.brief.id, draft: core.draft });
  expect(drawn.warnings).toEqual([
    'No font can draw ᚠ (U+16A0), used 1 time; a frame stands in its place, and the brief cannot be exported with it.',
  ]);
});

test('Han, kana and Hangul leave word for word, on the page and as data', async () => {
  const core = await openWithBrief();
  const said = '海峡是开放的，「海峡」は開いている，해협은 열려 있다';
  const report = await importText(core, `Coast\n\n“${said},” said Lin Tao, a spokesman.`);
  const [quote] = await core.handlers.listQuotes(
    { articleId: report.articleId ?? core.straits.articleId },
    BACKGROUND,
  );
  const sections = [
    { heading: 'Coast', text: '', evidence: [{ kind: 'quote', id: quote?.id ?? core.quote.id } as const] },
  ];
  await ask(core, 'saveBrief', { briefId: core.brief.id, draft: { ...core.draft, sections } });
  const { bytes, warnings } = await exportPdf(core, core.brief.id);
  expect(warnings).toEqual([]);
  expect(payloadOf(bytes)?.evidence.map((piece) => piece.anchor.exact)).toContain(`${said},`);
});
