import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HARD_TEXTS, hardText } from '../../bench/hard-texts';
import type { ExtractedQuote } from '../contract/quotes';
import { extractQuotes } from './extract';
import fc from '../../../seeded';

/** What real articles are made of, in any order, and what no article is made of. */
const pieces = fc.constantFrom(
  ...['"', '“', '”', '„', '«', '»', '‹', '›', "'", '‘', '’', '`', '``', "''", '&quot;', '<<', '>>'],
  ...['— ', '– ', ': ', ', ', '. ', '? ', '…', ' ', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u202f', '> '],
  ...[
    ' said ',
    'a dit ',
    ' she ',
    ' il ',
    ' according to ',
    ' selon ',
    ' added that ',
    'a-t-elle lancé',
    'Q: ',
  ],
  ...[
    'Mara Lund ',
    'Lund',
    ' the mayor ',
    'la ministre ',
    'We will stay',
    'Nous restons ici',
    ' x',
    '6',
    '6\'2"',
  ],
  ...['😀', '\ud83d', '\udc00', '\u0301', '\u0000', '\ufeff', '\u200b', 'ﷺ', '漢字', 'שלום', '\u202e'],
);
const texts = fc.oneof(
  { weight: 3, arbitrary: fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  // Half of a surrogate pair is no character and yet occurs.
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...HARD_TEXTS).map((name) => hardText(name, 500)),
  },
);
const languages = fc.constantFrom('en', 'fr', 'de', null);

function always(holds: (quotes: readonly ExtractedQuote[], text: string) => void, numRuns = 1_000): void {
  fc.assert(
    fc.property(texts, languages, (text, language) => holds(extractQuotes(text, { language }), text)),
    { numRuns },
  );
}

test('a quote is the text’s own words', () => {
  always((quotes, text) => {
    for (const { start, end, text: words } of quotes) expect(text.slice(start, end)).toBe(words);
  });
});

test('quotes stand in order, apart, and none is empty', () => {
  always((quotes) => {
    let last = 0;
    for (const { start, end } of quotes) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
  });
});

test('neither space nor a mark stands at the ends of a quote, unless it is a nested one’s', () => {
  always((quotes) => {
    for (const { text } of quotes) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/^(?:"[^"]*|“[^”]*|„[^“”]*|«[^»]*)$/u);
      expect(text).not.toMatch(/^(?:[^"]*"|[^“„]*”|[^«]*»)$/u);
    }
  });
});

test('a mention stands in the text, and not in its own quote', () => {
  always((quotes, text) => {
    for (const { mention, start, end } of quotes) {
      if (mention === null) continue;
      expect(mention.start).toBeGreaterThanOrEqual(0);
      expect(mention.end).toBeGreaterThan(mention.start);
      expect(mention.end).toBeLessThanOrEqual(text.length);
      expect(mention.end <= start || mention.start >= end).toBe(true);
    }
  });
});

test('utterances are counted from 1 without a gap', () => {
  always((quotes) => {
    let last = 0;
    for (const { utterance } of quotes) {
      expect([last, last + 1]).toContain(utterance);
      last = utterance;
    }
    expect(quotes[0]?.utterance ?? 1).toBe(1);
  });
});

test('confidence is a probability, and there is a reason for every speaker', () => {
  always((quotes) => {
    for (const { confidence, reasons } of quotes) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });
});

/** `ATTACHE_TEXTS=20000` is run before a release. */
const TEXTS = Number(process.env.ATTACHE_TEXTS ?? 2_000);

test('what articles are made of can be put together in any way', () => {
  const paragraphs = fixtureParagraphs();
  const sentences = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.!?…][”"»’]?) /u));
  const part = fc.oneof(fc.constantFrom(...paragraphs), fc.constantFrom(...sentences));
  const parts = fc.array(fc.tuple(part, fc.constantFrom(' ', '\n', '\n\n')), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(parts, languages, (drawn, language) => {
      const text = drawn.flat().join('');
      for (const { start, end, text: words } of extractQuotes(text, { language })) {
        expect(text.slice(start, end)).toBe(words);
      }
    }),
    { numRuns: TEXTS },
  );
});

function fixtureParagraphs(): string[] {
  return ['en', 'fr']
    .flatMap((language) =>
      readFileSync(join(import.meta.dirname, `fixtures/holdout-${language}.jsonl`), 'utf8').split('\n'),
    )
    .filter((line) => line !== '')
    .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/\n+/u))
    .concat('At one point the lights went out.', '« À un moment, on a cru que tout s’arrêtait. »');
}

test('the same text gives the same quotes', () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      expect(extractQuotes(text, { language })).toEqual(extractQuotes(text, { language }));
    }),
  );
});
