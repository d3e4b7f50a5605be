import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ingest } from './ingest';

const ARTICLE = new URL('../../../../../shared/samples/nato-on-the-brink.txt', import.meta.url);
const SEED = new URL('../../../../../shared/eval/seed.jsonl', import.meta.url);

interface Seed {
  readonly text: string;
  readonly quotes: readonly { readonly start: number; readonly end: number; readonly optional?: unknown }[];
}

describe.skipIf(!existsSync(ARTICLE))('a real article (skipped where ../shared/samples is missing)', () => {
  const read = () => ingest({ fileName: 'nato-on-the-brink.txt', bytes: readFileSync(ARTICLE) });

  test('states its title, outlet, date, place and language', () => {
    expect(read().details).toMatchObject({
      title: 'NATO on the brink — What happens if the US steps back?',
      standfirst: expect.stringMatching(/^Washington remains .* rethink security\./) as string,
      outlet: 'TRT World',
      author: null,
      publishedOn: '2025-03-06',
      place: 'Washington, DC',
      language: 'en',
      marking: 'none',
    });
  });

  test('has three crossheads, begins with its dateline and ends with its last quote', () => {
    const { text, headings } = read();
    expect(headings.map((at) => text.slice(at).split('\n')[0])).toEqual([
      "Trump's criticism of bloc",
      "Is 'European Treaty Organisation' the answer?",
      'Shared interests and values',
    ]);
    expect(text).toMatch(/^Washington, DC — Over the weekend/);
    expect(text).toMatch(/in the first place\."$/);
  });

  test('has none of what was around it', () => {
    expect(read().text).not.toMatch(
      /min read|^WORLD$|SOURCE|feedback|Contact us|🔗|Trump sympathises|understands Russia's concerns|formed to 'screw'|sparked controversy/m,
    );
  });

  test.skipIf(!existsSync(SEED))('keeps every quote word for word', () => {
    const { text } = read();
    const seed = JSON.parse(readFileSync(SEED, 'utf8').split('\n')[0] ?? '') as Seed;
    const quotes = seed.quotes.map(({ start, end }) => seed.text.slice(start, end));
    expect(quotes.filter((quote) => !text.includes(quote))).toEqual([]);
    expect(quotes.length).toBeGreaterThan(15);
  });
});
