import { describe, expect, test } from 'vitest';
import { HARD_TEXTS, hardText } from '../../bench/hard-texts';
import { extractQuotes } from './extract';

/** No clock: a stage that grows with the square of the text needs minutes for these, and the runner stops the test. */
const MEGABYTE = 1_000_000;

describe.each(['en', 'fr'])('read as %s', (language) => {
  test.each([
    'straight marks',
    'single straight marks',
    'opening marks',
    'marks of all kinds',
    'opened paragraphs',
    'dash dialogue',
    'stray closing marks',
    'elisions',
    'words with many combining marks',
    'many people and turns',
    'newlines',
  ])('a megabyte of %s is read through', (name) => {
    const text = hardText(name, MEGABYTE);
    for (const quote of extractQuotes(text, { language })) {
      expect(quote.text).toBe(text.slice(quote.start, quote.end));
    }
  });

  test.each(HARD_TEXTS)('%s: every quote is verbatim', (name) => {
    const text = hardText(name, 10_000);
    const quotes = extractQuotes(text, { language });
    expect(quotes.every(({ start, end, text: words }) => text.slice(start, end) === words)).toBe(true);
  });
});
