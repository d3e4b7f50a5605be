/** For tests: briefs drawn by chance, in several scripts, with all that a brief may have. */
import fc from 'fast-check';
import { trimSpan } from '../anchors/anchor';
import type { ArticleId, BriefId, IsoDate, ThemeId } from '../contract/ids';
import type { Span } from '../contract/anchors';
import { CONFIDENCES, LIKELIHOODS, type Likelihood } from '../contract/briefs';
import type { EvidenceRef } from '../contract/evidence';
import { MARKINGS } from '../contract/markings';
import { addArticle, openTestCore, type TestCore } from './test-core';
import { ask } from './test-brief';

const WORDS =
  'a naïve Łódź ŞİŞLİ 😀 العربية עברית Ελλάς ﬁnal office e\u0301té “so” «là» … — 1,000 % \\ <b>&amp; "q" C:\\x'.split(
    ' ',
  );
const SPEAKERS = ['Ada Brandt', 'أمينة الحسن', 'דוד לוי (שר)', 'Zoë Ørsted-Łuk', 'Ivan Grozdev'];
const DATES = ['2026-03-02', '2026-07-19', '2025-12-30'] as const;
const ADDRESSES = [
  'https://lantern.example/a',
  'https://www.lantern.example/',
  'http://lantern.example/2026/03/02/a-very-long-path-that-is-not-printed-because-it-is-so-long?and=more',
];
const phrase = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((all) => all.join(' '));
const prose = fc.array(phrase(12), { maxLength: 3 }).map((all) => all.join('\n\n'));
/** Places in a text, as shares of its length. */
const passages = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 60 })),
  { maxLength: 6 },
);

export const plan = fc.record({
  articles: fc.array(
    fc.record({
      text: phrase(60),
      title: phrase(4),
      quotes: passages,
      notes: passages,
      outlet: fc.option(phrase(2)),
      author: fc.option(phrase(2)),
      place: fc.option(phrase(1)),
      publishedOn: fc.option(fc.constantFrom(...DATES)),
      url: fc.option(fc.constantFrom(...ADDRESSES)),
      language: fc.option(fc.constantFrom('en', 'ar', 'he', 'fr')),
    }),
    { maxLength: 3 },
  ),
  speakers: fc.subarray(SPEAKERS, { minLength: 1 }),
  /** Each theme's parent among those before it, or none. */
  themes: fc.array(
    fc.record({ definition: prose, parent: fc.option(fc.nat({ max: 5 })), isRetired: fc.boolean() }),
    { maxLength: 6 },
  ),
  title: phrase(5),
  subtitle: phrase(5),
  audience: phrase(3),
  authors: fc.array(phrase(2), { maxLength: 2 }),
  marking: fc.constantFrom(...MARKINGS),
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
export type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

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
  speakers: readonly string[],
  themes: ThemeId[],
): Promise<EvidenceRef[]> {
  const { text } = (await ask(core, 'readArticle', { articleId })).revision;
  const refs: EvidenceRef[] = [];
  const spans = new Map(
    quotes.map((place) => spanIn(text, place)).map((span) => [`${span?.start} ${span?.end}`, span]),
  );
  for (const span of spans.values()) {
    if (span === null) continue;
    const name = speakers[span.end % speakers.length] ?? '';
    const speaker = { kind: 'new', name, personKind: 'human' } as const;
    const role = span.end % 3 === 0 ? null : 'harbour master';
    const { id } = await ask(core, 'addQuote', { articleId, span, speaker, role });
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

const orNone = (words: string | null): string | null =>
  words === null || words.trim() === '' ? null : words.trim();

/** An archive with the brief that is planned. */
export async function buildBrief(planned: Plan): Promise<{ core: TestCore; briefId: BriefId }> {
  const core = await openTestCore();
  await ask(core, 'renameAnalyst', { name: 'Mara Quist' });
  const themes = await addThemes(core, planned.themes);
  const refs: EvidenceRef[] = [];
  for (const [index, article] of planned.articles.entries()) {
    const text = `Article ${index}\n\n${article.text}\n\nThe end of ${index}.`;
    const { outlet, author, place, publishedOn, url, language } = article;
    const { articleId } = await addArticle(core, text, {
      title: article.title.trim() || `Article ${index}`,
      outlet: orNone(outlet),
      author: orNone(author),
      place: orNone(place),
      publishedOn: publishedOn as IsoDate | null,
      url: url === null ? null : `${url}${url.includes('?') ? '&' : '?'}${index}`,
      language,
    });
    refs.push(...(await addEvidence(core, articleId, article, planned.speakers, themes)));
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
      audience: planned.audience,
      authors: planned.authors.map((name) => name.trim()).filter((name) => name !== ''),
      marking: planned.marking,
      bottomLine: planned.bottomLine,
      judgements: planned.judgements.map(({ cited, ...rest }) => ({ ...rest, evidence: pick(cited) })),
      sections: planned.sections.map(({ cited, ...rest }) => ({ ...rest, evidence: pick(cited) })),
    },
  });
  return { core, briefId: composed.id };
}

/** A brief of many pages: contents, charts, a table of speakers, quotes that go on overleaf, words that run both ways. */
export function longPlan(): Plan {
  const many = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const text = many(900)
    .map((index) => `${WORDS[index % WORDS.length] ?? ''} word${index}${index % 60 === 59 ? '.\n\n' : ''}`)
    .join(' ');
  const article = (index: number): Plan['articles'][number] => ({
    text,
    title: `Part ${index} العربية`,
    quotes: many(50).map((at): [number, number] => [(at + 0.5) / 50, at === 7 ? 2_500 : 60 + at]),
    notes: [[0.4, 50]],
    outlet: index === 1 ? 'صحيفة' : 'The Lantern',
    author: 'Odile Marsh',
    place: 'Port',
    publishedOn: DATES[index % DATES.length] ?? null,
    url: index === 0 ? null : 'https://lantern.example/a',
    language: index === 1 ? 'ar' : 'en',
  });
  const judgement = (index: number): Plan['judgements'][number] => ({
    statement: `The port will probably accept outside money, part ${index} עברית.`,
    likelihood: index === 0 ? null : 'likely',
    confidence: 'low',
    confidenceReason: 'One source (العربية).',
    cited: [index, index + 3],
  });
  return {
    articles: many(4).map(article),
    speakers: SPEAKERS,
    themes: [],
    title:
      'Who pilots the estuary, and who pays for it, in so many words that the head of a page must cut them (עברית)?',
    subtitle: 'A question of ships',
    audience: 'the Harbour Board',
    authors: ['R. Tolland'],
    marking: 'TLP:CLEAR',
    bottomLine: 'Ships that are there deter.\n\nPromises do not.',
    judgements: many(3).map(judgement),
    sections: many(9).map((index) => ({
      heading: index === 4 ? '' : `Section about the administration, part ${index}`,
      text: 'The administration depends upon extraordinary cooperation.\n\nAnd so on.',
      cited: many(22).map((at) => at + 22 * index),
    })),
    fullTexts: true,
  };
}

/** The same in a few pages. */
export function shortPlan(): Plan {
  const { articles, sections, ...rest } = longPlan();
  return {
    ...rest,
    fullTexts: false,
    articles: articles.slice(0, 2).map((article) => ({ ...article, quotes: article.quotes.slice(8, 12) })),
    sections: sections.slice(0, 2).map((section) => ({ ...section, cited: section.cited.slice(0, 6) })),
  };
}
