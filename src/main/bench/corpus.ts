/** Articles by the thousand, made from the sample archive's own, the same ones every time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '../core/ingest/ingest';

/** Mulberry32, a small generator with a fixed seed: a benchmark must not draw new articles each run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The canonical texts of the sample archive. */
export function sampleTexts(resources: string): readonly string[] {
  const folder = join(resources, 'sample');
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as readonly string[];
  return names.map((name) => ingest({ fileName: name, bytes: readFileSync(join(folder, name)) }).text);
}

/**
 * Plain-text articles of about `words` words: paragraphs of the samples in a drawn order under a title of their own,
 * so that no two are duplicates.
 */
export function* articles(texts: readonly string[], count: number, words = 700): Generator<string> {
  const random = seededRandom(20_261_123);
  const paragraphs = texts.flatMap((text) => text.split('\n\n'));
  for (let number = 1; number <= count; number += 1) {
    const body: string[] = [];
    for (let length = 0; length < words;) {
      const paragraph = paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
      body.push(paragraph);
      length += paragraph.split(' ').length;
    }
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    yield `Dispatch number ${number} on ${number % 7 === 0 ? 'deterrence' : 'allied budgets'}\n\n${day} October 2026\n\n${body.join('\n\n')}\n`;
  }
}
