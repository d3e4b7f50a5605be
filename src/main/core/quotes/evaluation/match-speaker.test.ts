import { expect, test } from 'vitest';
import type { GoldSpeaker } from './gold';
import { matchSpeaker } from './match-speaker';

const speaker = (name: string, more: Partial<GoldSpeaker> = {}): GoldSpeaker => ({
  name,
  type: 'person',
  aliases: [],
  role: null,
  ...more,
});
const SPEAKERS = [
  speaker('Zoë Łąckowska', { aliases: ['the commissioner', 'Łąckowska'], role: 'harbour commissioner' }),
  speaker('Ole Brandt', { aliases: ['Brandt'] }),
  speaker('Ida Brandt', { aliases: ['Brandt'] }),
  speaker('the Harbour Board', { type: 'organisation', aliases: ['the board'] }),
  speaker('a senior port official', { type: 'anonymous' }),
];

test.each([
  ['Zoë Łąckowska', 'Zoë Łąckowska', 'full'],
  ['Zoë Łąckowska', 'Zoe Lackowska', 'full'],
  ['Zoë Łąckowska', 'Dr. Zoë Łąckowska, harbour commissioner', 'full'],
  ['Zoë Łąckowska', 'Łąckowska', 'short'],
  ['Zoë Łąckowska', 'Z. Łąckowska', 'short'],
  ['Zoë Łąckowska', 'harbour commissioner Łąckowska', 'short'],
  ['Zoë Łąckowska', 'Anna Łąckowska', null],
  ['Zoë Łąckowska', 'Ole Brandt', null],
  ['Ole Brandt', 'Ole Brandt', 'full'],
  ['Ole Brandt', 'Brandt', null],
  ['Ole Brandt', 'Ida Brandt', null],
  ['the Harbour Board', 'Harbour Board', 'full'],
  ['the Harbour Board', 'The board', 'short'],
  ['the Harbour Board', 'Harbour', null],
  ['a senior port official', 'one senior port official in the capital', 'full'],
  ['a senior port official', 'a senior official', 'short'],
  ['a senior port official', 'an official', null],
  [null, null, 'full'],
  [null, 'Unknown', 'full'],
  [null, 'Ole Brandt', null],
  ['Ole Brandt', '', null],
  ['Nobody Listed', 'Listed', 'short'],
] as const)('gold %s, found %s: %s', (gold, found, match) => {
  expect(matchSpeaker(gold, found, SPEAKERS)).toBe(match);
});
