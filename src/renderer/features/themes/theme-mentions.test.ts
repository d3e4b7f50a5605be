import { expect, test } from 'vitest';
import { theme } from '../../testing/test-themes';
import { themeMentions } from './theme-mentions';

const THEMES = [
  theme(1, { name: 'Deterrence' }),
  theme(2, { name: 'Deterrence by denial' }),
  theme(3, { name: 'C++ (own)' }),
];
const pieces = (text: string): readonly string[] =>
  themeMentions(text, THEMES).map((piece) => ('theme' in piece ? `#${piece.theme.id}` : piece.text));

test.each([
  ['Who pays: use another.', ['Who pays: use another.']],
  ['use deterrence, or Deterrence by denial.', ['use ', '#1', ', or ', '#2', '.']],
  ['Deterrence', ['#1']],
  ['deterrences and nuclear-deterrence', ['deterrences and nuclear-deterrence']],
  ['see C++ (own) too', ['see ', '#3', ' too']],
])('%s', (text, expected) => {
  expect(pieces(text)).toEqual(expected);
});

test('without themes the text stays whole', () => {
  expect(themeMentions('Autonomy', [])).toEqual([{ text: 'Autonomy' }]);
});
