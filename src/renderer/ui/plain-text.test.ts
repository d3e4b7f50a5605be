import { expect, test } from 'vitest';
import { plainText } from './plain-text';

test.each([
  ['**Strong** claim, _compare_:\n\n- one\n- two', 'Strong claim, compare: one two'],
  ['# Head\n\n> said `so`', 'Head said so'],
  ['Not <b>HTML</b>, a [link](http://nowhere.example)', 'Not <b>HTML</b>, a link'],
  ['', ''],
])('%j says %j', (markdown, words) => expect(plainText(markdown)).toBe(words));
