import { expect, test } from 'vitest';
import type { ArticleId, QuoteId, RevisionId, Uid } from '../contract/ids';
import type { Span } from '../contract/anchors';
import { QUOTE_STATUSES, type ExtractedQuote, type Quote } from '../contract/quotes';
import { compareReadings } from './compare-readings';
import fc, { seedOr } from '../../../seeded';

const NAMES = ['Ana Sørlund', 'Jean Fabre', null] as const;
const ARTICLE = 1 as ArticleId;

const span = fc
  .tuple(fc.nat(120), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

/** Quotes of the archive: in the order of the text, overlapping or not, decided or not. */
const kept = fc
  .array(fc.record({ span, status: fc.constantFrom(...QUOTE_STATUSES), name: fc.constantFrom(...NAMES) }), {
    maxLength: 12,
  })
  .map((drawn) =>
    drawn
      .toSorted((a, b) => a.span.start - b.span.start)
      .map(({ span: at, status, name }, index) => ({
        ...asQuote({ ...FOUND, ...at, text: '', speaker: name, speakerKind: null }, index),
        status,
      })),
  );

/** What was found: in the order of the text, never overlapping. */
const found = fc
  .array(
    fc.record({ gap: fc.nat(9), length: fc.integer({ min: 1, max: 30 }), name: fc.constantFrom(...NAMES) }),
    {
      maxLength: 12,
    },
  )
  .map((drawn) => {
    let free = 0;
    return drawn.map(({ gap, length, name }): ExtractedQuote => {
      const start = free + gap;
      free = start + length;
      return {
        ...FOUND,
        start,
        end: free,
        text: '',
        speaker: name,
        speakerKind: name === null ? null : 'human',
      };
    });
  });

const FOUND = {
  kind: 'direct',
  utterance: 0,
  role: null,
  mention: null,
  cue: null,
  confidence: 0.5,
  reasons: [{ code: 'no-speaker' }],
} as const;

const FACTS = {
  isSpokenBy: (quote: Quote, reading: ExtractedQuote) => (quote.speaker?.name ?? null) === reading.speaker,
  isInUse: ({ id }: Quote) => id % 5 === 0,
};
const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

test('whatever is read, a decision is never proposed to change and decided words are never proposed anew', () => {
  fc.assert(
    fc.property(kept, found, (quotes, readings) => {
      const { changes, disagreements } = compareReadings(ARTICLE, quotes, readings, FACTS);
      const touched = changes.flatMap((change) => (change.kind === 'new' ? [] : [change.quote]));
      expect(touched.filter(({ status }) => status !== 'suggested')).toEqual([]);
      expect(new Set(touched).size).toBe(touched.length);
      expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length);
      const decided = quotes.filter(({ status }) => status !== 'suggested');
      const fresh = changes.flatMap((change) => (change.kind === 'gone' ? [] : [change.found]));
      expect(fresh.filter((reading) => decided.some(({ anchor }) => meet(anchor, reading)))).toEqual([]);
      expect(changes.filter((change) => change.kind === 'gone' && FACTS.isInUse(change.quote))).toEqual([]);
      expect(disagreements.every(({ quote }) => quote.status !== 'suggested' || FACTS.isInUse(quote))).toBe(
        true,
      );
    }),
    { seed: seedOr(20261125), numRuns: 2_000 },
  );
});

test('each change that is taken leaves nothing to propose', () => {
  fc.assert(
    fc.property(found, found, (before, after) => {
      const quotes = before.map(asQuote);
      const { changes, pairs } = compareReadings(ARTICLE, quotes, after, NOTHING_IN_USE);
      const gone = new Set(changes.flatMap((change) => (change.kind === 'gone' ? [change.quote] : [])));
      const stands = new Set(pairs.values());
      expect(quotes.filter((quote) => !gone.has(quote) && !stands.has(quote))).toEqual([]);
      expect(after.filter((reading) => !pairs.has(reading)).length).toBe(
        changes.filter(({ kind }) => kind === 'new').length,
      );
      const taken = after.map(asQuote);
      expect(compareReadings(ARTICLE, taken, after, NOTHING_IN_USE).changes).toEqual([]);
    }),
    { seed: seedOr(20261125) },
  );
});

const NOTHING_IN_USE = { ...FACTS, isInUse: () => false };

function asQuote(reading: ExtractedQuote, index: number): Quote {
  const { start, end, speaker: name } = reading;
  return {
    ...FOUND,
    id: (index + 1) as QuoteId,
    uid: String(index) as Uid,
    articleId: ARTICLE,
    anchor: { start, end, revisionId: 1 as RevisionId, exact: '', prefix: '', suffix: '' },
    status: 'suggested',
    speaker: name === null ? null : { id: 1 as never, name, kind: 'human' },
    tags: [],
  };
}
