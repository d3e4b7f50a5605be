import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Quote } from '../contract/quotes';
import { parseDesk } from './desk';
import { importText, openTestCore, RESOURCES, BACKGROUND } from '../testing/test-core';

const desk = parseDesk(readFileSync(join(RESOURCES, 'sample', 'desk.json'), 'utf8'));

async function openSample() {
  const { handlers } = await openTestCore();
  const reports = await handlers.loadSample({}, BACKGROUND);
  return { handlers, reports };
}

test('the sample is marked as sample, is sound, and begins with a clean history', async () => {
  const { handlers, reports } = await openSample();
  expect(new Set(reports.map(({ outcome }) => outcome))).toEqual(new Set(['added']));
  expect(await handlers.archiveInfo({}, BACKGROUND)).toMatchObject({
    sample: true,
    undo: null,
    redo: null,
    counts: { articles: reports.length, annotations: desk.annotated.length, briefs: 1 },
  });
  expect(await handlers.checkArchive({}, BACKGROUND)).toEqual([]);
});

test('the desk has read every article, uses every theme, and leaves about a quarter of the quotes to review', async () => {
  const { handlers } = await openSample();
  const quotes = await handlers.listAllQuotes({}, BACKGROUND);
  const byStatus = Map.groupBy(quotes, ({ status }) => status);
  const toReview = (byStatus.get('suggested')?.length ?? 0) / quotes.length;
  expect(toReview).toBeGreaterThan(0.15);
  expect(toReview).toBeLessThan(0.35);
  expect(byStatus.get('rejected')).toHaveLength(desk.rejected.length);
  const themes = await handlers.listThemes({}, BACKGROUND);
  expect(themes.map(({ name }) => name)).toContain(desk.theme.name);
  expect(themes.filter((theme) => theme.quotes < 5 || theme.annotations === 0)).toEqual([]);
  const articles = await handlers.listArticles({}, BACKGROUND);
  expect(articles.filter(({ themes }) => themes.length === 0)).toEqual([]);
});

test('whom the desk names as speaker is the speaker, and nobody without a quote is left over', async () => {
  const { handlers } = await openSample();
  const quotes = await handlers.listAllQuotes({}, BACKGROUND);
  const inSample = desk.corrected.map(({ exact, speaker, personKind, role }) => ({
    exact,
    found: quotes
      .filter((quote) => quote.anchor.exact === exact && quote.status !== 'rejected')
      .some(
        (quote) =>
          quote.speaker?.name === speaker && quote.speaker.kind === personKind && quote.role === role,
      ),
  }));
  expect(inSample.filter(({ found }) => !found)).toEqual([]);
  const people = await handlers.listPeople({}, BACKGROUND);
  expect(people.filter((person) => person.quotes === 0)).toEqual([]);
});

test('an annotation remarks on words that no quote has, and a quote the desk added is not there twice', async () => {
  const { handlers } = await openSample();
  for (const { id } of await handlers.listArticles({}, BACKGROUND)) {
    const quotes = await handlers.listQuotes({ articleId: id }, BACKGROUND);
    const annotations = await handlers.listAnnotations({ articleId: id }, BACKGROUND);
    expect(annotations.filter((one) => quotes.some((quote) => overlap(one, quote)))).toEqual([]);
    const certain = quotes.filter(({ status }) => status === 'accepted' || status === 'corrected');
    expect(certain.filter((one) => certain.some((other) => one !== other && overlap(one, other)))).toEqual(
      [],
    );
  }
});

test('the brief of the sample rests on reviewed evidence alone, and exports without a warning', async () => {
  const { handlers } = await openSample();
  const [summary, ...others] = await handlers.listBriefs({}, BACKGROUND);
  expect(others).toEqual([]);
  expect(summary).toMatchObject({ title: desk.brief.title, judgements: 3, date: desk.brief.date });
  if (summary === undefined) return;
  const { brief, evidence } = await handlers.readBrief({ briefId: summary.id }, BACKGROUND);
  expect([...brief.judgements, ...brief.sections].map((part) => part.evidence.length)).toEqual(
    [...desk.brief.judgements, ...desk.brief.sections].map((part) => part.evidence.length),
  );
  expect(evidence.filter(({ status }) => status === 'suggested' || status === 'rejected')).toEqual([]);
  const pdf = await handlers.exportBrief({ briefId: summary.id }, BACKGROUND);
  expect(pdf.warnings).toEqual([]);
  expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
});

test('the sample never mixes with an analyst’s own articles', async () => {
  const core = await openTestCore();
  await importText(core, 'My own article\n\nIts only paragraph, with a few words in it.');
  await expect(async () => core.handlers.loadSample({}, BACKGROUND)).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await core.handlers.archiveInfo({}, BACKGROUND)).toMatchObject({
    sample: false,
    counts: { articles: 1 },
  });
});

const overlap = (one: Pick<Quote, 'anchor'>, other: Pick<Quote, 'anchor'>): boolean =>
  one.anchor.start < other.anchor.end && other.anchor.start < one.anchor.end;
