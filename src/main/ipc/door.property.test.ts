import { expect, test } from 'vitest';
import type { CallName, Request, Response } from '../core/contract/calls';
import { ARTICLE_FIELDS } from '../core/contract/article-fields';
import { LIMITS } from '../core/contract/limits';
import { Failure } from '../core/failure';
import { base64Of, openWithBrief } from '../core/testing/test-brief';
import { openTestCore, BACKGROUND, type TestCore } from '../core/testing/test-core';
import fc from '../../seeded';
import { parsers } from './parsers';

/** What makes a text longer, shorter, or of several lines once it is stored. */
const PIECES = [
  'a',
  'Ł',
  'e\u0301',
  '\u0958',
  '\uFB2C',
  '\u200b',
  '\u202e',
  '\u00ad',
  '\ud800',
  '\0',
  '\u2028',
];
const MORE = ['\u0085', '\v', '\r\n', '\n', '\t', ' ', '\ufff9', '\u200d', '\u3164', '\u{E0041}', '\ufeff'];
const piece = fc.constantFrom(...PIECES, ...MORE);

/** A text such as nobody would type: short and odd, or about as long as the field lets it be. */
const odd = (longest: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
    fc
      .tuple(piece, fc.integer({ min: -1, max: 1 }))
      .map(([part, over]) => part.repeat(Math.ceil((longest + over) / part.length)).slice(0, longest + over)),
  );

const texts = fc.record({
  analyst: odd(LIMITS.analyst.name),
  person: odd(LIMITS.person.name),
  role: odd(LIMITS.person.role),
  theme: odd(LIMITS.theme.name),
  definition: odd(LIMITS.theme.definition),
  keyword: odd(LIMITS.theme.keyword),
  note: fc.oneof({ weight: 3, arbitrary: odd(200) }, { weight: 1, arbitrary: odd(LIMITS.passage.note) }),
  title: odd(ARTICLE_FIELDS.title.longest),
  outlet: odd(ARTICLE_FIELDS.outlet.longest),
  licence: odd(ARTICLE_FIELDS.licence.longest),
  url: odd(ARTICLE_FIELDS.url.longest),
  language: fc.constantFrom('en', `en${'-abcdefgh'.repeat(5)}`, `en${'-abcdefgh'.repeat(6)}`),
  brief: odd(LIMITS.brief.title),
  author: odd(LIMITS.brief.author),
  heading: odd(LIMITS.brief.heading),
  statement: odd(LIMITS.brief.statement),
  reason: odd(LIMITS.reason),
});
type Texts = typeof texts extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Asks as a window or a command does, through the parsers; null where the door refuses. */
async function knock<C extends CallName>(
  { handlers }: Pick<TestCore, 'handlers'>,
  call: C,
  request: Request<C>,
): Promise<Response<C> | null> {
  let parsed: Request<C>;
  try {
    parsed = parsers[call](request);
  } catch (error) {
    if (error instanceof Failure && error.code === 'bad-request') return null;
    throw error;
  }
  return handlers[call](parsed, BACKGROUND);
}

/** Fills every field of text that travels; answers how many of them the door let in. */
async function fill(core: Awaited<ReturnType<typeof openWithBrief>>, drawn: Texts): Promise<number> {
  const { articleId } = core.straits;
  const details = { definition: drawn.definition, useFor: drawn.definition, notFor: drawn.definition };
  const speaker = { kind: 'new', name: drawn.person, personKind: 'human' } as const;
  const said = core.straits.quotes[0];
  if (said === undefined) throw new Error('no quote');
  const { start, end } = said.anchor;
  const judgement = {
    statement: drawn.statement,
    likelihood: null,
    confidence: null,
    confidenceReason: drawn.statement,
    evidence: [core.quote],
  } as const;
  const section = { heading: drawn.heading, text: drawn.statement, evidence: [core.quote, core.passage] };
  const draft = { ...core.draft, judgements: [judgement], sections: [section] };
  const answers = [
    await knock(core, 'renameAnalyst', { name: `Ada ${drawn.analyst}` }),
    await knock(core, 'editTheme', {
      themeId: core.theme.id,
      details: { ...details, name: drawn.theme, look: 'bar', keywords: [drawn.keyword] },
    }),
    await knock(core, 'correctQuote', { quoteId: said.id, speaker, role: drawn.role, span: { start, end } }),
    await knock(core, 'editAnnotation', { annotationId: core.passage.id, note: drawn.note }),
    await knock(core, 'editArticle', { articleId, details: { title: drawn.title } }),
    await knock(core, 'editArticle', { articleId, details: { outlet: drawn.outlet, place: drawn.outlet } }),
    await knock(core, 'editArticle', { articleId, details: { licence: drawn.licence, url: drawn.url } }),
    await knock(core, 'editArticle', { articleId, details: { language: drawn.language } }),
    await knock(core, 'saveBrief', { briefId: core.brief.id, draft: { ...draft, title: drawn.brief } }),
    await knock(core, 'saveBrief', { briefId: core.brief.id, draft: { ...draft, authors: [drawn.author] } }),
  ];
  return answers.filter((answer) => answer !== null).length;
}

test(
  'what the door lets in, a file of coding and a brief can carry, and are read back',
  { timeout: 900_000 },
  async () => {
    let letIn = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (drawn) => {
        const core = await openWithBrief();
        letIn += await fill(core, drawn);
        const coding = await core.handlers.giveCoding({ sources: true }, BACKGROUND);
        const colleague = await openTestCore(':memory:', 1);
        const choice = { sources: true, leaveOut: [], decide: [] };
        const taken = { fileName: null, base64: base64Of(coding.bytes), choice };
        await colleague.handlers.importCoding(taken, BACKGROUND);
        expect((await colleague.handlers.listThemes({}, BACKGROUND)).map(({ name }) => name)).toEqual(
          (await core.handlers.listThemes({}, BACKGROUND)).map(({ name }) => name),
        );
        const pdf = await exported(core);
        if (pdf === null) return;
        const base64 = base64Of(pdf);
        expect((await colleague.handlers.inspectPdf({ base64 }, BACKGROUND)).intact).toBe(true);
        const reader = await openTestCore(':memory:', 2);
        await reader.handlers.importBrief(
          { base64, choice: { keys: null, theirs: [], acceptKey: false } },
          BACKGROUND,
        );
        const note = async ({ handlers }: Pick<TestCore, 'handlers'>): Promise<string | undefined> =>
          (await handlers.listAllAnnotations({}, BACKGROUND))[0]?.note;
        expect(await note(reader)).toBe(await note(core));
      }),
      { numRuns: 4 },
    );
    expect(letIn).toBeGreaterThan(8);
  },
);

/** The brief as PDF; null where a letter of it is in no font that is carried, which the analyst is told letter by letter. */
async function exported({
  handlers,
  brief,
}: Awaited<ReturnType<typeof openWithBrief>>): Promise<Uint8Array | null> {
  const { undrawn } = await handlers.readBrief({ briefId: brief.id }, BACKGROUND);
  if (undrawn.length > 0) return null;
  return (await handlers.exportBrief({ briefId: brief.id }, BACKGROUND)).bytes;
}
