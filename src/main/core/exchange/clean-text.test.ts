import { expect, test } from 'vitest';
import { cleaned, findUnclean, publicAddress, shownLine } from './clean-text';

test.each([
  ['as it is', 'Straits talks stall', 'Straits talks stall'],
  ['on one line', ' Straits\n\n talks\tstall ', 'Straits talks stall'],
  ['whole where it is as long as it may be', 'Straits', 'Straits'],
  ['cut where it is longer', 'Straits talks stall', 'Straits ta…', 11],
  ['cut, never through a letter', 'Strait😀😀', 'Strait�…', 8],
  ['without what is not seen', 'Stra\u200Bits', 'Straits'],
])('a line is shown %s', (_how, text, line, longest = 30) => {
  expect(shownLine(text, longest)).toBe(line);
});

test('a line of a file from outside is at most 300 units long', () => {
  expect([shownLine('a'.repeat(300)), shownLine('a'.repeat(301))]).toEqual([
    'a'.repeat(300),
    `${'a'.repeat(299)}…`,
  ]);
});

test('every string of a value is cleaned, and nothing else is touched', () => {
  const value = {
    name: 'A\u200Bna',
    count: 2,
    none: null,
    is: true,
    list: ['B\u200Ben', { of: 'C\u200Bem' }],
  };
  expect(cleaned(value)).toEqual({
    name: 'Ana',
    count: 2,
    none: null,
    is: true,
    list: ['Ben', { of: 'Cem' }],
  });
});

test.each([
  ['nothing', { people: [{ name: 'Ana' }], count: 2, none: null }, null],
  ['a string that is the value', 'A\u200Bna', ''],
  ['a field', { name: 'A\u200Bna' }, 'name'],
  [
    'the first of two',
    { people: [{ name: 'Ana' }, { name: 'B\u200Ben' }], title: 'A\u200Bna' },
    'people.1.name',
  ],
  [
    'words around a passage, together',
    { anchors: [{ prefix: 'e\u200B', exact: 'x', suffix: '' }] },
    'anchors.0',
  ],
  ['no letter that was cut in two', { anchor: { prefix: '\ud83d', exact: '\ude00x', suffix: '' } }, null],
  ['a field beside which stands no passage', { exact: '\u200Bx', prefix: 1, suffix: '' }, 'exact'],
])('unclean is %s', (_what, value, path) => {
  expect(findUnclean(value)).toBe(path);
});

test.each([
  ['https://example.org/a?b=c', true],
  ['http://example.org', true],
  ['https://ana@example.org/', false],
  ['https://:secret@example.org/', false],
  ['file:///home/ana/report.pdf', false],
  ['https://localhost/report', false],
  ['no address', false],
  [null, false],
])('%s may travel: %s', (url, may) => {
  expect(publicAddress(url)).toBe(may ? url : null);
});
