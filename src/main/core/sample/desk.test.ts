import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locate, only, parseDesk } from './desk';

const json = readFileSync(join(import.meta.dirname, '../../../../resources/sample/desk.json'), 'utf8');

test('a desk with a field that nobody knows, or without one, is refused', () => {
  const desk = JSON.parse(json) as Record<string, unknown>;
  expect(() => parseDesk(JSON.stringify({ ...desk, mood: 'good' }))).toThrow('mood');
  expect(() => parseDesk(JSON.stringify({ ...desk, brief: undefined }))).toThrow('brief');
});

test('a judgement of the sample brief says its likelihood in its own words', () => {
  for (const { statement, likelihood } of parseDesk(json).brief.judgements) {
    expect(statement).toContain(likelihood.replaceAll('-', ' '));
  }
});

test('words are located only where they stand once', () => {
  expect(locate('a line, a promise', 'promise')).toEqual({ start: 10, end: 17 });
  expect(() => locate('a line, a promise', 'a ')).toThrow('a ');
  expect(() => locate('aaa', 'aa')).toThrow('aa');
  expect(() => locate('a line', 'threat')).toThrow('threat');
});

test('one thing of its kind is given; none and two are refused', () => {
  expect(only(['line'], 'lines')).toBe('line');
  expect(() => only([], 'lines')).toThrow('lines');
  expect(() => only(['line', 'line'], 'lines')).toThrow('lines');
});
