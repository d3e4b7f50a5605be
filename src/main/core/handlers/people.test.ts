import { describe, expect, test } from 'vitest';
import type { IsoDate, PersonId, QuoteId } from '../contract/ids';
import { addArticle, called, FERRIES, openTestCore, STRAITS, BACKGROUND } from '../testing/test-core';

describe('people', () => {
  test('one full name, however spelt, is one person with the roles of each article, the latest first', async () => {
    const core = await openTestCore();
    const first = await addArticle(core, STRAITS, { publishedOn: '2026-01-01' as IsoDate });
    const second = await addArticle(core, FERRIES, { publishedOn: '2026-02-01' as IsoDate });
    for (const [{ quotes }, name, role] of [
      [first, 'Ana Sørlund', 'director'],
      [second, 'Dr Ana SØRLUND', 'minister'],
    ] as const) {
      for (const { id, anchor } of quotes) {
        await core.handlers.correctQuote(
          { quoteId: id, speaker: called(name), role, span: anchor },
          BACKGROUND,
        );
      }
    }
    expect(await core.handlers.listPeople({}, BACKGROUND)).toMatchObject([
      {
        name: 'Ana Sørlund',
        roles: [
          { role: 'minister', articleId: second.articleId, statedOn: '2026-02-01' },
          { role: 'director', articleId: first.articleId, statedOn: '2026-01-01' },
        ],
        quotes: 3,
        articles: 2,
      },
    ]);
  });

  test.each([
    ['a surname alone', 'Sørlund', 'human'],
    ['an anonymous source', 'a senior official', 'anonymous'],
    ['a document', 'the report', 'document'],
  ] as const)('%s is never taken for somebody of another article', async (_what, name, personKind) => {
    const core = await openTestCore();
    for (const { quotes } of [await addArticle(core, STRAITS), await addArticle(core, FERRIES)]) {
      for (const { id, anchor } of quotes.slice(0, 1)) {
        await core.handlers.correctQuote(
          { quoteId: id, speaker: { kind: 'new', name, personKind }, role: null, span: anchor },
          BACKGROUND,
        );
      }
    }
    expect((await core.handlers.listPeople({}, BACKGROUND)).map((person) => person.name)).toEqual([
      name,
      name,
    ]);
  });

  test('a renamed person keeps the old name as a variant, and is found by it', async () => {
    const core = await openTestCore();
    const { quotes } = await addArticle(core, STRAITS);
    const [quote] = quotes;
    if (quote === undefined) throw new Error('no quote');
    const corrected = await core.handlers.correctQuote(
      { quoteId: quote.id, speaker: called('Mira Hölt'), role: null, span: quote.anchor },
      BACKGROUND,
    );
    const personId = corrected.speaker?.id ?? (0 as PersonId);
    const person = await core.handlers.editPerson(
      { personId, name: 'Mira Hölt-Vik', personKind: 'human' },
      BACKGROUND,
    );
    expect(person).toMatchObject({ name: 'Mira Hölt-Vik', variants: ['Mira Hölt'] });
    const again = await addArticle(core, FERRIES);
    const met = await core.handlers.correctQuote(
      {
        quoteId: again.quotes[0]?.id ?? (0 as QuoteId),
        speaker: called('mira holt'),
        role: null,
        span: again.quotes[0]?.anchor ?? { start: 0, end: 1 },
      },
      BACKGROUND,
    );
    expect(met.speaker?.id).toBe(personId);
  });

  test('goes when nothing quotes them any more', async () => {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, STRAITS);
    for (const { id, anchor } of quotes) {
      await core.handlers.correctQuote(
        { quoteId: id, speaker: { kind: 'unclear' }, role: 'director', span: anchor },
        BACKGROUND,
      );
    }
    expect(await core.handlers.listPeople({}, BACKGROUND)).toEqual([]);
    expect(
      (await core.handlers.listQuotes({ articleId }, BACKGROUND)).map(({ speaker, role }) => [speaker, role]),
    ).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
