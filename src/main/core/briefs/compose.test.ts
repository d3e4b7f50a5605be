import { expect, test } from 'vitest';
import type { BriefDraft } from '../contract/briefs';
import type { Evidence } from '../contract/evidence';
import { composeBrief } from './compose';
import type { BriefDocument } from './document';
import { brief, day, passage, quote, source } from '../testing/brief-fixtures';

const compose = (
  draft: Partial<BriefDraft>,
  evidence: readonly Evidence[] = [],
  sample = false,
): BriefDocument => composeBrief({ brief: brief(draft), evidence, sample });

test('says everything in order, with notes and sources numbered by first use', () => {
  const french = source(2, {
    title: 'La rade',
    outlet: 'Le Courrier',
    author: null,
    publishedOn: day('2026-02-27'),
  });
  const evidence = [
    quote(1, { text: 'The tide signs nothing,', role: 'harbour master' }),
    quote(2, {
      text: 'La marée ne signe rien.',
      language: 'fr',
      speaker: 'Solène Dervaux',
      role: null,
      source: french,
    }),
    passage(3, {
      source: source(3, { title: '“Who pays?”', outlet: null, publishedOn: null, url: 'https://x.example/' }),
    }),
  ];
  const [first, second, third] = evidence.map((piece) => piece.ref);
  if (first === undefined || second === undefined || third === undefined) throw new Error('three pieces');

  expect(
    compose(
      {
        subtitle: ' One season more ',
        marking: 'TLP:AMBER',
        authors: ['R. Tolland', 'J. Amsel'],
        audience: 'the Minister',
        bottomLine: 'One season\nis left.\n\nNo more.',
        judgements: [
          {
            statement: 'A toll is likely.',
            likelihood: 'likely',
            confidence: 'low',
            confidenceReason: 'One speaker.',
            evidence: [second, second],
          },
        ],
        sections: [{ heading: 'Pilots', text: 'Two of them.', evidence: [first, second, third] }],
      },
      evidence,
    ),
  ).toEqual({
    title: 'Who pilots the estuary?',
    language: 'en-GB',
    authors: ['R. Tolland', 'J. Amsel'],
    date: '2026-03-09',
    marking: 'TLP:AMBER',
    head: 'For the Minister',
    foot: 'Policy brief, 9\u00a0March\u00a02026',
    sample: false,
    blocks: [
      {
        kind: 'title',
        labels: ['Policy brief', '9\u00a0March\u00a02026'],
        title: 'Who pilots the estuary?',
        subtitle: 'One season more',
        byline:
          'Prepared by R. Tolland and J. Amsel. Drawn from 2\u00a0quotes by 2\u00a0speakers and 1\u00a0passage in 3\u00a0articles, 27\u00a0Feb to 2\u00a0Mar\u00a02026.',
        sample: null,
      },
      { kind: 'bottom-line', label: 'Bottom line', paragraphs: ['One season is left.', 'No more.'] },
      {
        kind: 'judgement',
        label: 'Key judgement 1',
        statement: 'A toll is likely.',
        note: 1,
        likelihood: { word: 'Likely', low: 55, high: 80 },
        confidence: { word: 'Low confidence', reason: 'One speaker.' },
      },
      { kind: 'section', label: 'Section 1', heading: 'Pilots', paragraphs: ['Two of them.'] },
      {
        kind: 'quote',
        speaker: 'Ines Carrow',
        details: ['Harbour master', '2\u00a0Mar\u00a02026'],
        text: 'The tide signs nothing,',
        marks: { open: '“', close: '”' },
        language: 'en',
        analystNote: '',
        note: 2,
      },
      {
        kind: 'quote',
        speaker: 'Solène Dervaux',
        details: ['27\u00a0Feb\u00a02026'],
        text: 'La marée ne signe rien.',
        marks: { open: '«\u00a0', close: '\u00a0»' },
        language: 'fr',
        analystNote: '',
        note: 3,
      },
      {
        kind: 'quote',
        speaker: 'Passage',
        details: ['“Who pays?”', 'undated'],
        text: 'The tariff has not moved since the breakwater was built.',
        marks: { open: '', close: '' },
        language: 'en',
        analystNote: 'Check against the port’s own tables.',
        note: 4,
      },
      {
        kind: 'sources',
        label: 'Sources',
        sources: [
          {
            number: 1,
            runs: [
              { kind: 'words', text: '“La rade.”', language: 'fr' },
              words(' '),
              italic('Le Courrier'),
              words(', 27\u00a0Feb\u00a02026.'),
            ],
            url: null,
            language: 'fr',
          },
          {
            number: 2,
            runs: [
              words('Odile Marsh, “Pilots and pilotage, part 1.” '),
              italic('Lantern Gazette'),
              words(', 2\u00a0Mar\u00a02026.'),
            ],
            url: null,
            language: 'en',
          },
          {
            number: 3,
            runs: [words('Odile Marsh, “Who pays?” undated.')],
            url: 'https://x.example/',
            language: 'en',
          },
        ],
      },
      {
        kind: 'likelihood-scale',
        label: 'How likelihood is expressed',
        ranges: [
          { word: 'Almost no chance', low: 1, high: 5 },
          { word: 'Very unlikely', low: 5, high: 20 },
          { word: 'Unlikely', low: 20, high: 45 },
          { word: 'Roughly even chance', low: 45, high: 55 },
          { word: 'Likely', low: 55, high: 80 },
          { word: 'Very likely', low: 80, high: 95 },
          { word: 'Almost certain', low: 95, high: 99 },
        ],
        remark: 'Words and ranges after ICD 203 (2015).',
      },
    ],
    notes: [
      noteOn(1, [words('Solène Dervaux, '), italic('Le Courrier'), words(', 27\u00a0Feb\u00a02026, ')], 1),
      noteOn(2, [words('Ines Carrow, '), italic('Lantern Gazette'), words(', 2\u00a0Mar\u00a02026, ')], 2),
      noteOn(3, [words('Solène Dervaux, '), italic('Le Courrier'), words(', 27\u00a0Feb\u00a02026, ')], 1),
      noteOn(4, [words('Passage, '), words('“Who pays?”'), words(', undated, ')], 3),
    ],
    warnings: [],
  });
});

test('prints nothing of what is empty', () => {
  const document = compose({
    title: ' ',
    authors: [],
    judgements: [{ statement: ' ', likelihood: null, confidence: null, confidenceReason: '', evidence: [] }],
    sections: [{ heading: '', text: '', evidence: [] }],
  });
  expect(document.blocks).toEqual([
    {
      kind: 'title',
      labels: ['Policy brief', '9\u00a0March\u00a02026'],
      title: 'Untitled brief',
      subtitle: '',
      byline: '',
      sample: null,
    },
  ]);
});

test('says on page 1 that a sample brief rests on invented articles', () => {
  expect(compose({}, [], true).blocks[0]).toMatchObject({
    kind: 'title',
    sample: {
      label: 'Sample',
      text: 'Made from the sample archive that comes with Attaché. Its articles, people and quotes are invented.',
    },
  });
});

test('names a source once in a note, with everybody who speaks in it', () => {
  const evidence = [
    quote(1),
    quote(2, { speaker: 'Solène Dervaux' }),
    quote(3, { speaker: 'Jon Amsel', source: source(2, { outlet: 'Le Courrier' }) }),
    passage(4),
    quote(5),
    quote(6, { speaker: 'Jon Amsel', status: 'suggested' }),
  ];
  const judgement = {
    statement: 'A toll is likely.',
    likelihood: null,
    confidence: null,
    confidenceReason: '',
    evidence: evidence.map((piece) => piece.ref),
  };
  const [note] = compose({ judgements: [judgement] }, evidence).notes;
  expect(note?.runs.map((run) => (run.kind === 'words' ? run.text : `S${run.number}`)).join('')).toBe(
    'Ines Carrow, Solène Dervaux and a passage, Lantern Gazette, 2\u00a0Mar\u00a02026, S1; ' +
      'Jon Amsel, Le Courrier, 2\u00a0Mar\u00a02026, S2; ' +
      'Jon Amsel, Lantern Gazette, 2\u00a0Mar\u00a02026, S1 (attribution not reviewed).',
  );
});

test('leaves out what was rejected or removed, and warns of it and of stricter sources', () => {
  const evidence = [
    quote(1, { status: 'rejected' }),
    quote(2, { status: 'suggested', source: source(1, { marking: 'TLP:RED' }) }),
  ];
  const refs = [...evidence.map((piece) => piece.ref), quote(3).ref];
  const document = compose(
    { marking: 'TLP:GREEN', sections: [{ heading: 'Tides', text: '', evidence: refs }] },
    evidence,
  );

  expect(document.blocks.filter((block) => block.kind === 'quote')).toHaveLength(1);
  expect(document.notes[0]?.runs.at(-2)).toEqual(words(' (attribution not reviewed)'));
  expect(document.warnings).toEqual([
    '1 piece of evidence cited by this brief is no longer in the archive and was left out.',
    '1 quote cited by this brief was rejected in review and left out.',
    'Source S1 is marked TLP:RED, stricter than this brief (TLP:GREEN). Raise the marking or leave the source out.',
  ]);
});

function words(text: string): { kind: 'words'; text: string } {
  return { kind: 'words', text };
}

function italic(text: string): { kind: 'words'; text: string; style: 'italic' } {
  return { kind: 'words', text, style: 'italic' };
}

function noteOn(number: number, runs: readonly object[], sourceNumber: number): object {
  return { number, runs: [...runs, { kind: 'source', number: sourceNumber }, words('.')] };
}
