import { describe, expect, test } from 'vitest';
import type { BriefDraft } from '../../../main/core/contract/briefs';
import type { PrintedPlace, Undrawn } from '../../../main/core/contract/undrawn';
import { NOTHING_HIDDEN } from './evidence-refs';
import { draft, evidence, judgement, lookup, quoteRef, section, source } from '../../testing/test-briefs';
import { listFindings } from './findings';
import { placeOfFinding, sayFinding } from './finding-words';

const settled = draft({
  judgements: [judgement({ evidence: [quoteRef(1)] })],
  sections: [section({ evidence: [quoteRef(1)] })],
});

test('a whole brief has nothing to settle', () => {
  expect(listFindings(settled, lookup(evidence(1)))).toEqual([]);
});

test('names every gap of a judgement by its place', () => {
  const gaps = draft({
    bottomLine: ' ',
    title: '',
    judgements: [
      judgement({ evidence: [quoteRef(1)] }),
      judgement({ statement: '', likelihood: null }),
      judgement({ likelihood: 'unlikely', evidence: [quoteRef(1)] }),
      judgement({
        statement: 'We have high confidence that they will probably pay.',
        evidence: [quoteRef(1)],
      }),
    ],
  });
  expect(listFindings(gaps, lookup(evidence(1)))).toEqual([
    { kind: 'no-title' },
    { kind: 'no-bottom-line' },
    { kind: 'no-statement', index: 1 },
    { kind: 'no-likelihood', index: 1 },
    { kind: 'no-evidence', index: 1 },
    { kind: 'wording', index: 2 },
    { kind: 'mixed-sentence', index: 3 },
  ]);
});

test('points at words that a corrected text no longer has', () => {
  const cited = { ...settled, sections: [section({ evidence: [quoteRef(1), quoteRef(2)] })] };
  const known = lookup(evidence(1), evidence(2, { source: source(1, { corrected: true }) }));
  expect(listFindings(cited, known)).toEqual([
    { kind: 'corrected', count: 1, key: 'quote-2', place: { kind: 'section', index: 0 } },
  ]);
});

test('points at the first quote that nobody has reviewed, and at what is no longer there', () => {
  const cited = draft({
    sections: [
      section({ evidence: [quoteRef(1)] }),
      section({ evidence: [quoteRef(2), quoteRef(3), quoteRef(4)] }),
    ],
  });
  const known = lookup(
    evidence(1),
    evidence(2, { status: 'suggested' }),
    evidence(3, { status: 'suggested' }),
  );
  expect(listFindings(cited, known)).toEqual([
    { kind: 'to-review', count: 2, key: 'quote-2', place: { kind: 'section', index: 1 } },
    { kind: 'missing', count: 1, key: 'quote-4', place: { kind: 'section', index: 1 } },
  ]);
});

test('a source above the marking comes first, each article once, with the highest marking among them', () => {
  const known = lookup(
    evidence(1, { source: source(1, { marking: 'TLP:AMBER' }) }),
    evidence(2, { source: source(1, { marking: 'TLP:AMBER' }) }),
    evidence(3, { source: source(2, { marking: 'TLP:RED' }) }),
    evidence(4, { source: source(3, { marking: 'TLP:GREEN' }) }),
  );
  const cited = {
    ...settled,
    marking: 'TLP:GREEN',
    sections: [section({ evidence: [1, 2, 3, 4].map(quoteRef) })],
  } as const;
  expect(listFindings(cited, known)).toEqual([
    {
      kind: 'source-above-marking',
      highest: 'TLP:RED',
      sources: [
        { title: 'Article 1', marking: 'TLP:AMBER' },
        { title: 'Article 2', marking: 'TLP:RED' },
      ],
    },
  ]);
});

test.each([
  ['as they were', 'TLP:AMBER', 'TLP:GREEN', 0],
  ['a stricter brief', 'TLP:AMBER', 'TLP:CLEAR', 0],
  ['a stricter source', 'TLP:GREEN', 'TLP:GREEN', 1],
  ['a looser brief', 'TLP:AMBER', 'TLP:AMBER', 1],
] as const)('a release holds for %s', (_what, marking, brief, expected) => {
  const amber = source(1, { marking: 'TLP:AMBER' });
  const cited = {
    ...settled,
    marking: 'TLP:GREEN',
    sections: [section({ evidence: [quoteRef(1)] })],
  } as const;
  const released = [{ source: amber.uid, marking, brief }];
  expect(listFindings(cited, lookup(evidence(1, { source: amber })), released)).toHaveLength(expected);
});

describe('what no font of the PDF draws', () => {
  const undrawn = (place: PrintedPlace): Undrawn => ({ place, characters: ['ᚠ'] });
  const words = { kind: 'evidence', ref: quoteRef(1), part: 'words' } as const;
  const placesIn = (given: BriefDraft, place: PrintedPlace) =>
    listFindings(given, lookup(evidence(1)), [], NOTHING_HIDDEN, [undrawn(place)]).map((finding) => ({
      kind: finding.kind,
      place: placeOfFinding(finding),
      key: 'key' in finding ? finding.key : null,
    }));

  test.each<[PrintedPlace, object]>([
    [{ kind: 'authors' }, { place: 'title', key: null }],
    [{ kind: 'bottom-line' }, { place: 'bottom-line', key: null }],
    [
      { kind: 'judgement', index: 0 },
      { place: { kind: 'judgement', index: 0 }, key: null },
    ],
    [words, { place: { kind: 'section', index: 0 }, key: 'quote-1' }],
    [
      { ...words, part: 'speaker' },
      { place: { kind: 'judgement', index: 0 }, key: 'quote-1' },
    ],
  ])('is found where it is settled: %o', (place, expected) => {
    expect(placesIn(settled, place)).toEqual([{ kind: 'undrawn', ...expected }]);
  });

  test('is settled by taking it out, before the archive has looked again', () => {
    expect(placesIn({ ...settled, sections: [section()] }, words)).toEqual([]);
    expect(placesIn({ ...settled, judgements: [] }, { kind: 'judgement', index: 0 })).toEqual([]);
  });

  test('is said with its characters and what can be done', () => {
    const [finding] = listFindings(settled, lookup(evidence(1)), [], NOTHING_HIDDEN, [undrawn(words)]);
    expect(finding && sayFinding(finding, settled, lookup(evidence(1)))).toBe(
      'The quote of Anselm Brandvik in “Article 1” holds ᚠ (U+16A0), which no font of the PDF draws. Leave it out; what it says may stand in the text of its section, as your own transliteration or translation.',
    );
  });
});
