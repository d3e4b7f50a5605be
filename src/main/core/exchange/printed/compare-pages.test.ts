import { expect, test } from 'vitest';
import type { BriefDocument } from '../../briefs/document';
import type { FileChange } from '../../contract/exchange';
import type { IsoDate } from '../../contract/ids';
import { comparePages } from './compare-pages';

const SENTENCES = [
  'Rain fell on the port.',
  'The allies went home.',
  'A broken crane was left behind.',
  'Nobody asked for it again.',
];

/** A brief whose text is these paragraphs, and whose only note is of a source. */
const DOCUMENT: BriefDocument = {
  title: 'Harbours',
  language: 'en',
  authors: [],
  date: '2026-10-14' as IsoDate,
  marking: 'none',
  head: 'For the desk',
  foot: 'Attaché',
  sample: false,
  blocks: [{ kind: 'bottom-line', label: 'Bottom line', paragraphs: SENTENCES }],
  notes: [{ number: 1, runs: [{ kind: 'words', text: 'Harbour report, page 4.' }] }],
  warnings: [],
};
const NOTE = '1 Harbour report, page 4.';
const WHOLE = ['Bottom line', ...SENTENCES];

/** Pages with these texts, framed as every page is. */
function compared(...contents: readonly string[]): readonly FileChange[] {
  const pages = contents.map((content, index) => ({
    content,
    artifacts: `${index === 0 ? 'For the desk' : 'Harbours'}AttachéPage ${index + 1} of ${contents.length}`,
    foreign: new Set<never>(),
  }));
  return comparePages(DOCUMENT, pages);
}
const text = (...parts: readonly string[]): string => parts.join(' ');

test.each([
  ['on one page', [text(...WHOLE, NOTE)]],
  [
    'over pages, wherever they end',
    [text(...WHOLE.slice(0, 2), 'The all'), text('ies went home.', ...WHOLE.slice(3), NOTE)],
  ],
  ['with the note on the page before', [text(...WHOLE.slice(0, 3), NOTE), text(...WHOLE.slice(3))]],
  [
    'with words that are broken at the end of a line',
    [text(...WHOLE, NOTE).replace('broken', 'bro\u00ad\nken')],
  ],
])('pages that print all of a brief and nothing else are its own: %s', (_how, pages) => {
  expect(compared(...pages)).toEqual([]);
});

test.each<[string, string[], FileChange[]]>([
  [
    'a sentence was put in on the first page of two',
    [text(...WHOLE.slice(0, 2), 'All is lost.', ...WHOLE.slice(2, 3)), text(...WHOLE.slice(3), NOTE)],
    [{ kind: 'added', page: 1, words: 'All is lost.' }],
  ],
  [
    'a sentence was put in on the last page',
    [text(...WHOLE.slice(0, 3)), text(...WHOLE.slice(3), 'All is lost.', NOTE)],
    [{ kind: 'added', page: 2, words: 'All is lost.' }],
  ],
  [
    'words were put in over the end of a page',
    [text(...WHOLE.slice(0, 3), 'All is'), text('lost.', ...WHOLE.slice(3), NOTE)],
    [
      { kind: 'added', page: 1, words: 'All is' },
      { kind: 'added', page: 2, words: 'lost.' },
    ],
  ],
  [
    'a sentence is missing',
    [text(...WHOLE.slice(0, 3), ...WHOLE.slice(4), NOTE)],
    [{ kind: 'unprinted', what: 'bottom-line', words: SENTENCES[2] ?? '', page: 1 }],
  ],
  [
    'two sentences changed places',
    [text(...WHOLE.slice(0, 2), ...[3, 2, 4].map((at) => WHOLE[at] ?? ''), NOTE)],
    [
      { kind: 'unprinted', what: 'bottom-line', words: SENTENCES[1] ?? '', page: 1 },
      { kind: 'added', page: 1, words: 'The allies went home.' },
    ],
  ],
  [
    'the note is another',
    [text(...WHOLE, NOTE.replace('4', '5'))],
    [
      { kind: 'unprinted', what: 'note', words: NOTE, page: 1 },
      { kind: 'added', page: 1, words: '1 Harbour report, page 5.' },
    ],
  ],
])('it is told that %s', (_what, pages, changes) => {
  expect(compared(...pages)).toEqual(changes);
});

test('of a file whose every word is another, twenty changes are told', () => {
  const strange = Array.from({ length: 30 }, (_, index) => `Page ${index} is about something else.`);
  expect(compared(...strange)).toHaveLength(20);
});
