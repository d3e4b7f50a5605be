import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extractQuotes } from '../extract';

const FOLDER = join(import.meta.dirname, 'fixtures');

/** A turn as a person marked it: who speaks in the line that begins here, by name and role. */
interface Marked {
  readonly at: number;
  readonly speaker: string;
  readonly role: string | null;
}

/** A transcript without the lines that say who speaks in the next one: `@@ Name | role`. */
function read(marked: string): { readonly text: string; readonly turns: readonly Marked[] } {
  const turns: Marked[] = [];
  let text = '';
  for (const line of marked.split(/(?<=\n)/)) {
    const mark = /^@@ (.*?) \| ?(.*)\n/.exec(line);
    if (mark === null) text += line;
    else {
      turns.push({
        at: text.length,
        speaker: (mark[1] ?? '').toLowerCase(),
        role: mark[2] === '' ? null : (mark[2] ?? null),
      });
    }
  }
  return { text, turns };
}

/** The first quote of each turn: who is said to speak, in which line. */
function found(text: string): Marked[] {
  const turns = new Map<number, Marked>();
  for (const { start, mention, speaker, role } of extractQuotes(text)) {
    const line = text.lastIndexOf('\n', Math.min(mention?.start ?? start, start) - 1) + 1;
    if (speaker !== null && !turns.has(line)) {
      turns.set(line, { at: line, speaker: speaker.toLowerCase(), role });
    }
  }
  return [...turns.values()];
}

const transcripts = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('=====\n')
    .map((marked, index) => ({ name: `${file} ${index + 1}`, ...read(marked) })),
);

test('of the turns of 24 transcripts of eight kinds, 95 in 100 have their speaker, and as many of those found are turns', () => {
  const missed = transcripts.flatMap(({ name, text, turns }) => {
    const spoken = found(text).map(({ at, speaker }) => `${at} ${speaker}`);
    return turns
      .filter(({ at, speaker }) => !spoken.includes(`${at} ${speaker}`))
      .map(({ at, speaker }) => `${name}: ${speaker} ${at}`);
  });
  const extra = transcripts.flatMap(({ name, text, turns }) =>
    found(text)
      .filter(({ at }) => !turns.some((turn) => turn.at === at))
      .map(({ speaker, at }) => `${name}: ${speaker} ${at}`),
  );
  const all = transcripts.reduce((sum, { turns }) => sum + turns.length, 0);
  expect(transcripts.length).toBe(24);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(all * 0.05);
  expect(extra.length, extra.join('\n')).toBeLessThanOrEqual(all * 0.05);
});

test('and 90 in 100 of these have their office, country or constituency', () => {
  const pairs = transcripts.flatMap(({ text, turns }) => {
    const spoken = new Map(found(text).map((turn) => [turn.at, turn]));
    return turns.flatMap(({ at, speaker, role }) =>
      spoken.get(at)?.speaker === speaker ? [{ speaker, role, read: spoken.get(at)?.role ?? null }] : [],
    );
  });
  const wrong = pairs.filter(({ role, read: given }) => role?.toLowerCase() !== given?.toLowerCase());
  expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(pairs.length * 0.1);
});

test.each([
  [
    'database headers',
    'LENGTH: 812 words\nSECTION: News; Pg. 4\nBYLINE: By Mara Lund\n\nThe canal opened on Friday. Ships passed.\n\nNobody waved.',
  ],
  [
    'a recipe',
    'Ingredients: Flour and salt.\n\nMethod: Mix well. Wait an hour.\n\nNote: Salt is optional.\n\nServes: Four people.',
  ],
  [
    'a form',
    'Name: Mara Lund\nTitle: Keeper of the lights\nAddress: Port Calder\nReason: The lamp is out.\nName: Tobias Wexler\nTitle: Minister',
  ],
  ['an agenda', 'Chairman: Mr. Lund\n\nSecretary: Ms. Okoye\n\nTreasurer: Mr. Wexler\n\nPlace: Calder Hall.'],
  [
    'an article',
    'Mr. Lund. That was his name, and nobody knew another.\n\nSenator Ines Carrow, a keeper of secrets, said so. She was right.',
  ],
])('%s are no turns', (_, text) => {
  expect(extractQuotes(text)).toEqual([]);
});
