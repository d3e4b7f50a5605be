import { expect, test } from 'vitest';
import type { ThemeId } from '../contract/ids';
import { draftBrief } from './draft';
import { day, passage, quote, source, theme } from './fixtures';

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
  proposedThemes: (): readonly ThemeId[] => [],
};

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
    title: 'Tolls and safety at night',
    subtitle: '',
    marking: 'TLP:GREEN',
    date: '2026-03-09',
    authors: ['R. Tolland'],
    audience: '',
    bottomLine: '',
    judgements: [],
    sections: [
      {
        heading: 'Tolls',
        text: '6 quotes by 2 speakers in 2 articles, 2\u00a0Mar to 6\u00a0Mar\u00a02026.',
        evidence: [5, 7, 4, 1, 2, 3].map((id) => ({ kind: 'quote', id })),
      },
      {
        heading: 'Safety at night',
        text: '1 passage in 1 article, 2\u00a0Mar\u00a02026. 1 more with this theme is under Tolls.',
        evidence: [{ kind: 'annotation', id: 8 }],
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
  expect(draftBrief({ ...basics, evidence, themeIds: [DREDGING] }).sections).toEqual([
    {
      heading: 'Dredging',
      text: '2 quotes by 2 speakers in 1 article, 2\u00a0Mar\u00a02026. 1 repeat of the same words left out.',
      evidence: [
        { kind: 'quote', id: 1 },
        { kind: 'quote', id: 3 },
      ],
    },
  ]);
});

test('keeps a section for a theme without evidence, and says so', () => {
  expect(draftBrief({ ...basics, evidence: [], themeIds: [DREDGING], title: 'Sand' })).toMatchObject({
    title: 'Sand',
    marking: 'none',
    sections: [{ heading: 'Dredging', text: 'No quote or passage carries this theme yet.', evidence: [] }],
  });
});

test('drafts a theme that nobody has tagged from what its keywords propose, and says so', () => {
  const evidence = [
    quote(1, { themes: [TOLLS], status: 'suggested' }),
    quote(2, { themes: [], status: 'suggested', speaker: 'Aurelio Benn' }),
    quote(3, { themes: [], status: 'rejected', speaker: 'Aurelio Benn' }),
    passage(4, { themes: [] }),
  ];
  const proposedThemes = (): readonly ThemeId[] => [TOLLS, DREDGING];
  const { sections } = draftBrief({ ...basics, evidence, proposedThemes, themeIds: [TOLLS, DREDGING] });
  expect(sections).toEqual([
    {
      heading: 'Tolls',
      text: '1 quote by 1 speaker in 1 article, 2\u00a0Mar\u00a02026.',
      evidence: [{ kind: 'quote', id: 1 }],
    },
    {
      heading: 'Dredging',
      text: 'Nothing is tagged with this theme yet: the quotes below are proposed by its keywords and wait for an analyst. 1 quote by 1 speaker in 1 article, 2\u00a0Mar\u00a02026. 1 more with this theme is under Tolls.',
      evidence: [{ kind: 'quote', id: 2 }],
    },
  ]);
});
