import { describe, expect, test } from 'vitest';
import type { ArticleId, ThemeId } from '../contract/ids';
import type { PassageSuggestions } from '../contract/suggestions';
import { addArticle, openTestCore, STRAITS, BACKGROUND, type TestCore } from '../testing/test-core';

const BURDEN = 2 as ThemeId;
const DETERRENCE = 3 as ThemeId;

/** Articles in which invoices stand for burden-sharing, with no keyword of it. */
const invoice = (number: number): string => `Invoice ${number} arrives

The senator sent the allies his invoice number ${number} for the garrison on the coast this week.

The harbour will be closed on Friday number ${number} for dredging, the port authority announced.`;

async function suggested(
  { handlers }: TestCore,
  articleId: ArticleId,
): Promise<readonly PassageSuggestions[]> {
  return handlers.suggestThemes({ articleId }, BACKGROUND);
}
const textOf = async ({ handlers }: TestCore, articleId: ArticleId): Promise<string> =>
  (await handlers.readArticle({ articleId }, BACKGROUND)).revision.text;

/** Marks the sentence on the invoice, as an analyst would. */
async function tagInvoice(core: TestCore, articleId: ArticleId): Promise<void> {
  const text = await textOf(core, articleId);
  const start = text.indexOf('The senator');
  const span = { start, end: text.indexOf('\n', start) };
  await core.handlers.addAnnotation({ articleId, span, note: '', themeIds: [BURDEN] }, BACKGROUND);
}

describe('suggestions', () => {
  test('come for paragraphs too, learned from what was tagged, with the words that speak for them', async () => {
    const core = await openTestCore();
    const articles: ArticleId[] = [];
    for (let number = 1; number <= 6; number += 1) {
      articles.push((await addArticle(core, invoice(number))).articleId);
    }
    const last = articles.pop() ?? (0 as ArticleId);
    expect(
      (await suggested(core, last)).flatMap(({ suggestions }) => suggestions.map(({ themeId }) => themeId)),
    ).toEqual([
      DETERRENCE, // the keyword is garrison
    ]);

    for (const articleId of articles) await tagInvoice(core, articleId);

    const [passage] = await suggested(core, last);
    const text = await textOf(core, last);
    expect(text.slice(passage?.span.start, passage?.span.end)).toMatch(/^The senator sent .* this week\.$/u);
    const burden = passage?.suggestions.find(({ themeId }) => themeId === BURDEN);
    expect(burden?.score).toBeGreaterThan(0.5);
    expect(burden?.terms.join(' ')).toMatch(/invoice/u);
    expect(passage?.quoteId).toBeNull();

    const overall = await core.handlers.suggestPassages({ themeId: BURDEN, limit: 10 }, BACKGROUND);
    expect(overall.map(({ articleId, suggestion }) => [articleId, suggestion])).toEqual([[last, burden]]);
  });

  test('are never made by the surroundings alone: some word of the passage speaks for each', async () => {
    const core = await openTestCore();
    for (let number = 1; number <= 4; number += 1) {
      const { articleId } = await addArticle(core, invoice(number));
      await tagInvoice(core, articleId);
    }
    const amid = `Shares and shares

Every ally must pay its fair share of the burden before the winter comes.

The gulls had gone inland and nobody on the quay could say for how long.`;
    const { articleId } = await addArticle(core, amid);
    const text = await textOf(core, articleId);
    for (const { span, suggestions } of await suggested(core, articleId)) {
      for (const { terms } of suggestions) {
        expect(terms.length).toBeGreaterThan(0);
        for (const term of terms) expect(text.slice(span.start, span.end)).toContain(term);
      }
    }
    expect(
      (await suggested(core, articleId)).map(({ span }) => text.slice(span.start, span.start + 10)),
    ).toEqual(['Every ally']);
  });

  test('a rejected one stays away until that is undone', async () => {
    const core = await openTestCore();
    const { articleId } = await addArticle(core, STRAITS);
    const before = await suggested(core, articleId);
    const span = before[0]?.span ?? { start: 0, end: 0 };
    expect(before).toHaveLength(1);
    await core.handlers.rejectSuggestion({ articleId, span, themeId: DETERRENCE }, BACKGROUND);
    expect(await suggested(core, articleId)).toEqual([]);
    await core.handlers.undo({}, BACKGROUND);
    expect(await suggested(core, articleId)).toEqual(before);
  });

  test('a paragraph leaves to its quotes what is suggested for them', async () => {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, STRAITS);
    expect((await suggested(core, articleId)).map(({ quoteId }) => quoteId)).toEqual([quotes[0]?.id]);
  });
});
