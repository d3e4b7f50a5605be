import { expect, test } from 'vitest';
import fc from '../../../seeded';
import type { ArticleId, IsoDate, QuoteId } from '../contract/ids';
import { foldSayings, type Said } from './sayings';
import { foldSayingsPlainly } from '../testing/test-plain-sayings';

const WORDS = 'we have to pool what you not bought the ships line money'.split(' ');
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 14 });
/** A few statements, each with its repetitions: words left out, put in or put elsewhere. */
const quotes = fc
  .array(
    fc.tuple(
      sentence,
      fc.array(
        fc.array(fc.tuple(fc.nat({ max: 14 }), fc.nat({ max: 2 }), fc.constantFrom(...WORDS)), {
          maxLength: 3,
        }),
        {
          maxLength: 5,
        },
      ),
    ),
    { maxLength: 5 },
  )
  .map((statements) =>
    statements.flatMap(([words, changes]) => [
      words,
      ...changes.map((edits) =>
        edits.reduce<string[]>((text, [at, removed, word]) => text.toSpliced(at, removed, word), words),
      ),
    ]),
  );

test('what repeats what is found by rare words, as it is by comparing all that share a run of words', () => {
  fc.assert(
    fc.property(quotes, fc.array(fc.nat({ max: 3 }), { minLength: 40, maxLength: 40 }), (texts, days) => {
      const said = texts.map((words, index): Said => ({
        id: (index + 1) as QuoteId,
        articleId: ((index % 4) + 1) as ArticleId,
        anchor: { start: index, exact: words.join(' ') },
        publishedOn: days[index] === 0 ? null : (`2026-10-0${days[index] ?? 1}` as IsoDate),
      }));
      expect(foldSayings(said)).toEqual(foldSayingsPlainly(said));
    }),
    { numRuns: 4_000 },
  );
});
