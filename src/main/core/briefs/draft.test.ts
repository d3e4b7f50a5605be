import { describe, expect, test } from 'vitest';
import type { ThemeId } from '../contract/ids';
import { draftBrief } from './draft';
import { day, passage, quote, source, theme } from '../testing/brief-fixtures';

const TOLLS = 1 as ThemeId;
const SAFETY = 2 as ThemeId;
const LIGHTS = 3 as ThemeId;
const DREDGING = 4 as ThemeId;
const themes = [
  theme(1, 'tolls'),
  theme(2, 'safety at night'),
  theme(3, 'lights', { parentId: SAFETY }),
  theme(4, 'dredging'),
];
const basics = {
  themes,
  title: null,
  date: day('2026-03-09'),
  author: 'R. Tolland',
  keywordsIn: () => [],
  proposals: 10,
};
const refs = (...ids: number[]) => ids.map((id) => ({ kind: 'quote', id }));
const nothingLeftOut = { rest: [], repeats: 0, elsewhere: { count: 0, headings: [] } };

test('makes a section a theme, speakers with reviewed quotes first, and judges nothing', () => {
  const later = source(2, { publishedOn: day('2026-03-06'), marking: 'TLP:GREEN' });
  const evidence = [
    quote(1, { speaker: 'Aurelio Benn', status: 'suggested' }),
    quote(2, { speaker: 'Aurelio Benn', status: 'suggested', source: later }),
    quote(3, { speaker: null, role: null }),
    quote(4, { speaker: 'Ines Carrow', status: 'suggested' }),
    quote(5, { speaker: 'Ines Carrow', status: 'corrected', source: later }),
    quote(6, { status: 'rejected' }),
    quote(7, { themes: [TOLLS, LIGHTS], speaker: 'Ines Carrow', source: later }),
    passage(8, { themes: [LIGHTS] }),
  ];

  expect(draftBrief({ ...basics, evidence, themeIds: [TOLLS, SAFETY] })).toEqual({
    draft: {
      title: 'Tolls and safety at night',
      subtitle: '',
      marking: 'TLP:GREEN',
      date: '2026-03-09',
      authors: ['R. Tolland'],
      audience: '',
      bottomLine: '',
      judgements: [],
      sections: [
        { heading: 'Tolls', text: '', evidence: refs(5, 7, 4, 1, 2, 3) },
        { heading: 'Safety at night', text: '', evidence: [{ kind: 'annotation', id: 8 }] },
      ],
    },
    drafted: [
      { theme: 'Tolls', basis: 'tagged', taken: refs(5, 7, 4, 1, 2, 3), ...nothingLeftOut },
      {
        theme: 'Safety at night',
        basis: 'tagged',
        taken: [{ kind: 'annotation', id: 8 }],
        ...nothingLeftOut,
        elsewhere: { count: 1, headings: ['Tolls'] },
      },
    ],
  });
});

test('leaves out the same words by the same speaker from another article, and counts them', () => {
  const evidence = [
    quote(1, { text: 'The tide signs nothing,', themes: [DREDGING] }),
    quote(2, { text: 'The tide signs nothing.', themes: [DREDGING], source: source(2) }),
    quote(3, { text: 'The tide signs nothing.', themes: [DREDGING], speaker: 'Aurelio Benn' }),
  ];
  const { draft, drafted } = draftBrief({ ...basics, evidence, themeIds: [DREDGING] });
  expect(draft.sections).toEqual([{ heading: 'Dredging', text: '', evidence: refs(1, 3) }]);
  expect(drafted).toEqual([
    { theme: 'Dredging', basis: 'tagged', taken: refs(1, 3), ...nothingLeftOut, repeats: 1 },
  ]);
});

test('keeps a section for a theme without evidence, and writes no text into it', () => {
  const { draft, drafted } = draftBrief({ ...basics, evidence: [], themeIds: [DREDGING], title: 'Sand' });
  expect(draft).toMatchObject({
    title: 'Sand',
    marking: 'none',
    sections: [{ heading: 'Dredging', text: '', evidence: [] }],
  });
  expect(drafted).toEqual([{ theme: 'Dredging', basis: 'proposed', taken: [], ...nothingLeftOut }]);
});

describe('a theme that nobody has tagged yet', () => {
  const terms = (...themeIds: ThemeId[]) => themeIds.map((themeId) => ({ themeId, terms: ['sand'] }));

  test('is drafted from what its keywords propose, and only its author is told', () => {
    const evidence = [
      quote(1, { themes: [TOLLS], status: 'suggested' }),
      quote(2, { themes: [], status: 'suggested', speaker: 'Aurelio Benn' }),
      quote(3, { themes: [], status: 'rejected', speaker: 'Aurelio Benn' }),
      passage(4, { themes: [] }),
    ];
    const { draft, drafted } = draftBrief({
      ...basics,
      evidence,
      keywordsIn: () => terms(TOLLS, DREDGING),
      themeIds: [TOLLS, DREDGING],
    });
    expect(draft.sections).toEqual([
      { heading: 'Tolls', text: '', evidence: refs(1) },
      { heading: 'Dredging', text: '', evidence: refs(2) },
    ]);
    expect(drafted).toEqual([
      { theme: 'Tolls', basis: 'tagged', taken: refs(1), ...nothingLeftOut },
      {
        theme: 'Dredging',
        basis: 'proposed',
        taken: refs(2),
        ...nothingLeftOut,
        elsewhere: { count: 1, headings: ['Tolls'] },
      },
    ]);
  });

  const many = Array.from({ length: 40 }, (_, index) =>
    quote(index + 1, { themes: [], status: 'suggested', speaker: `Pilot ${index % 20}` }),
  );

  test.each([
    [10, 10, 30],
    [0, 0, 40],
    [25, 25, 15],
    [99, 40, 0],
  ])('with %i proposals asked for has %i and leaves %i to choose from', (proposals, taken, rest) => {
    const { draft, drafted } = draftBrief({
      ...basics,
      evidence: many,
      keywordsIn: () => terms(DREDGING),
      themeIds: [DREDGING],
      proposals,
    });
    const [section] = drafted;
    expect([draft.sections[0]?.evidence.length, section?.taken.length, section?.rest.length]).toEqual([
      taken,
      taken,
      rest,
    ]);
    expect(new Set([...(section?.taken ?? []), ...(section?.rest ?? [])].map(({ id }) => id)).size).toBe(40);
  });

  test('leaves to a later theme what it did not take itself', () => {
    const { draft } = draftBrief({
      ...basics,
      evidence: many,
      keywordsIn: () => terms(TOLLS, DREDGING),
      themeIds: [TOLLS, DREDGING],
    });
    const cited = draft.sections.flatMap(({ evidence }) => evidence.map(({ id }) => id));
    expect([cited.length, new Set(cited).size]).toEqual([20, 20]);
  });
});
