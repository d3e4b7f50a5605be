import { expect, test } from 'vitest';
import { trimSpan } from '../../anchors/anchor';
import type { ArticleId, BriefId, IsoDate, ThemeId } from '../../contract/ids';
import type { Span } from '../../contract/anchors';
import { CONFIDENCES, LIKELIHOODS, type Likelihood } from '../../contract/briefs';
import type { EvidenceRef } from '../../contract/evidence';
import { addArticle, openTestCore, type TestCore } from '../test-core';
import { ask, base64Of, exportPdf, payloadOf } from './test-brief';
import fc, { seedOr } from '../../../../seeded';

/** More of them with `npm run test:hostile`. */
const RUNS = Math.min(300, Number(process.env.ATTACHE_RUNS ?? 12));
const SEED = seedOr(20261126);
const MANY_QUOTES = 500;

const WORDS =
  'a naïve Łódź ŞİŞLİ 😀 海峡 العربية עברית Ελλάς ﬁnal office e\u0301té “so” «là» … — 1,000 % \\ <b>&amp; "q" C:\\x'.split(
    ' ',
  );
const phrase = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((all) => all.join(' '));
const prose = fc.array(phrase(12), { maxLength: 3 }).map((all) => all.join('\n\n'));
/** Places in a text, as shares of its length. */
const passages = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 60 })),
  { maxLength: 6 },
);

const plan = fc.record({
  articles: fc.array(fc.record({ text: phrase(60), title: phrase(4), quotes: passages, notes: passages }), {
    maxLength: 3,
  }),
  /** Each theme's parent among those before it, or none. */
  themes: fc.array(
    fc.record({ definition: prose, parent: fc.option(fc.nat({ max: 5 })), isRetired: fc.boolean() }),
    { maxLength: 6 },
  ),
  title: phrase(5),
  subtitle: phrase(5),
  bottomLine: prose,
  judgements: fc.array(
    fc.record({
      statement: phrase(10),
      likelihood: fc.option(fc.constantFrom(...(Object.keys(LIKELIHOODS) as Likelihood[]))),
      confidence: fc.option(fc.constantFrom(...CONFIDENCES)),
      confidenceReason: phrase(5),
      cited: fc.array(fc.nat(), { maxLength: 4 }),
    }),
    { maxLength: 4 },
  ),
  sections: fc.array(
    fc.record({ heading: phrase(4), text: prose, cited: fc.array(fc.nat(), { maxLength: 8 }) }),
    { maxLength: 5 },
  ),
  fullTexts: fc.boolean(),
});
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

function spanIn(text: string, [share, length]: readonly [number, number]): Span | null {
  const start = Math.floor(share * text.length);
  const characters = Array.from(text.slice(0, start)).join('').length;
  const end = characters + Array.from(text.slice(characters)).slice(0, length).join('').length;
  return trimSpan(text, { start: characters, end });
}

async function addThemes(core: TestCore, themes: Plan['themes']): Promise<ThemeId[]> {
  const ids: ThemeId[] = [];
  for (const [index, { definition, parent }] of themes.entries()) {
    const details = {
      name: `Theme ${index}`,
      definition,
      useFor: '',
      notFor: '',
      look: 'hexagon',
      keywords: [`k${index}`],
    } as const;
    const { id } = await ask(core, 'addTheme', {
      details,
      parentId: parent === null ? null : (ids[parent] ?? null),
    });
    ids.push(id);
  }
  return ids;
}

async function addEvidence(
  core: TestCore,
  articleId: ArticleId,
  { quotes, notes }: Plan['articles'][number],
  themes: ThemeId[],
): Promise<EvidenceRef[]> {
  const { text } = (await ask(core, 'readArticle', { articleId })).revision;
  const refs: EvidenceRef[] = [];
  const spans = new Map(
    quotes.map((place) => spanIn(text, place)).map((span) => [`${span?.start} ${span?.end}`, span]),
  );
  for (const span of spans.values()) {
    if (span === null) continue;
    const speaker = { kind: 'new', name: 'Ada Brandt', personKind: 'human' } as const;
    const { id } = await ask(core, 'addQuote', { articleId, span, speaker, role: 'harbour master' });
    const [themeId] = themes.slice(span.start % Math.max(1, themes.length));
    const target = { kind: 'quote', id } as const;
    if (themeId !== undefined) {
      await ask(core, 'addTag', { target, themeId });
      await ask(core, 'pickExample', { themeId, target, picked: span.end % 2 === 0 });
    }
    refs.push(target);
  }
  for (const span of notes.map((place) => spanIn(text, place))) {
    if (span === null) continue;
    const { id } = await ask(core, 'addAnnotation', {
      articleId,
      span,
      note: 'See “there”.',
      themeIds: themes.slice(0, 2),
    });
    refs.push({ kind: 'annotation', id });
  }
  return refs;
}

async function build(planned: Plan): Promise<{ core: TestCore; briefId: BriefId }> {
  const core = await openTestCore();
  const themes = await addThemes(core, planned.themes);
  const refs: EvidenceRef[] = [];
  for (const [index, article] of planned.articles.entries()) {
    const text = `Article ${index}\n\n${article.text}\n\nThe end of ${index}.`;
    const { articleId } = await addArticle(core, text, { title: article.title.trim() || `Article ${index}` });
    refs.push(...(await addEvidence(core, articleId, article, themes)));
  }
  for (const [index, themeId] of themes.entries()) {
    if (planned.themes[index]?.isRetired === true) {
      await ask(core, 'setThemeStatus', { themeId, status: 'retired' });
    }
  }
  const pick = (cited: readonly number[]): EvidenceRef[] =>
    refs.length === 0
      ? []
      : [...new Set(cited.map((place) => place % refs.length))].flatMap((place) => refs[place] ?? []);
  const composed = await ask(core, 'composeBrief', {
    themeIds: [],
    title: 'x',
    date: '2026-11-26' as IsoDate,
  });
  await ask(core, 'saveBrief', {
    briefId: composed.id,
    draft: {
      ...composed,
      title: planned.title.trim() || 'Untitled',
      subtitle: planned.subtitle,
      bottomLine: planned.bottomLine,
      judgements: planned.judgements.map(({ cited, ...rest }) => ({ ...rest, evidence: pick(cited) })),
      sections: planned.sections.map(({ cited, ...rest }) => ({ ...rest, evidence: pick(cited) })),
    },
  });
  return { core, briefId: composed.id };
}

/** Exports, takes in on an empty archive, exports there; gives both files. */
async function roundTrip(planned: Plan) {
  const { core, briefId } = await build(planned);
  const { fullTexts } = planned;
  const sent = await exportPdf(core, briefId, { fullTexts });
  const colleague = await openTestCore(':memory:', 1);
  const choice = { keys: null, theirs: [], acceptKey: false };
  const taken = await ask(colleague, 'mergeBrief', { base64: base64Of(sent.bytes), choice });
  const back = await exportPdf(colleague, taken.briefId ?? briefId, { fullTexts });
  expect(await ask(colleague, 'checkArchive', {})).toEqual([]);
  return { sent, back };
}

test(
  'a brief that went to an empty archive and comes out again is the same file',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (planned) => {
        const { sent, back } = await roundTrip(planned);
        expect(payloadOf(back.bytes)).toEqual(payloadOf(sent.bytes));
        expect(back.sha256).toBe(sent.sha256);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  },
);

test('so is one with five hundred quotations', { timeout: 600_000 }, async () => {
  const quotes = Array.from({ length: MANY_QUOTES }, (_, index): [number, number] => [
    index / MANY_QUOTES,
    20,
  ]);
  const text = Array.from({ length: 4_000 }, (_, index) => `word${index}`).join(' ');
  const cited = Array.from({ length: MANY_QUOTES }, (_, index) => index);
  const { sent, back } = await roundTrip({
    articles: [{ text, title: 'Many', quotes, notes: [] }],
    themes: [],
    title: 'Many',
    subtitle: '',
    bottomLine: '',
    judgements: [],
    sections: [{ heading: 'All', text: '', cited }],
    fullTexts: false,
  });
  expect(sent.carries?.quotes).toBe(MANY_QUOTES);
  expect(back.sha256).toBe(sent.sha256);
});
