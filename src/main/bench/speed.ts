/** How fast quotes are found, in text that people write and in text that nobody does. Milliseconds, and megabytes of UTF-8 a second. */
import { extractQuotes } from '../core/quotes/extract';
import { compromiseQuotations } from './compromise';
import { articles } from './corpus';
import { HARD_TEXTS, hardText } from './hard-texts';

/** Long enough for the clock and for the compiler of the machine to settle. */
const LEAST_TIME = 400; // ms
const ARTICLES = 60;
const LENGTHS = [1_000, 10_000, 100_000, 1_000_000, 5_000_000];
const SHORTER = 250_000;
const LONGER = 1_000_000;
const SLOWEST = 5;

export interface Speed {
  /** Both on the same articles in the same run; ours with attribution, theirs `quotations()` alone. */
  readonly megabytesPerSecond: { readonly ours: number; readonly compromiseQuotations: number };
  readonly byLength: readonly {
    readonly bytes: number;
    readonly ms: number;
    readonly megabytesPerSecond: number;
  }[];
  /** The slowest of the texts made to slow it down, at two lengths: four times the text should take four times as long. */
  readonly hardTexts: readonly { readonly name: string; readonly ms250k: number; readonly ms1m: number }[];
}

/** @param texts canonical texts of real length to draw paragraphs from */
export function measureSpeed(texts: readonly string[]): Speed {
  const corpus = [...articles(texts, ARTICLES)];
  const bytes = corpus.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return {
    megabytesPerSecond: {
      ours: perSecond(
        bytes,
        medianTime(() => corpus.forEach((text) => extractQuotes(text))),
      ),
      compromiseQuotations: perSecond(
        bytes,
        medianTime(() => corpus.forEach((text) => compromiseQuotations(text))),
      ),
    },
    byLength: LENGTHS.map((length) => ofLength(texts, length)),
    hardTexts: HARD_TEXTS.map((name) => ({
      name,
      ms250k: timeOf(name, SHORTER),
      ms1m: timeOf(name, LONGER),
    }))
      .sort((a, b) => b.ms1m - a.ms1m)
      .slice(0, SLOWEST),
  };
}

function ofLength(texts: readonly string[], length: number): Speed['byLength'][number] {
  let text = '';
  for (const article of articles(texts, length)) {
    text += `${article}\n`;
    if (text.length >= length) break;
  }
  text = text.slice(0, length);
  const bytes = Buffer.byteLength(text);
  const ms = medianTime(() => extractQuotes(text));
  return { bytes, ms: Math.round(ms * 100) / 100, megabytesPerSecond: perSecond(bytes, ms) };
}

function timeOf(name: string, length: number): number {
  const text = hardText(name, length);
  const begin = performance.now();
  extractQuotes(text);
  return Math.round(performance.now() - begin);
}

/** Runs it until the clock can tell, at least three times and once more for warming up. */
function medianTime(run: () => void): number {
  run();
  const times: number[] = [];
  for (let total = 0; total < LEAST_TIME || times.length < 3;) {
    const begin = performance.now();
    run();
    const took = performance.now() - begin;
    times.push(took);
    total += took;
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? NaN;
}

function perSecond(bytes: number, ms: number): number {
  return Math.round(bytes / 1e4 / (ms / 1_000)) / 100;
}
