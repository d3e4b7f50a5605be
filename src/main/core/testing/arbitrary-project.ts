/** For tests: projects of any content. */
import fc from 'fast-check';
import type { IsoInstant, Uid } from '../contract/ids';
import { canonicalText } from '../ingest/canonical-text';
import type { CodedProject, CodedSource, CodedTheme } from '../interchange/coded-project';

export const uid = (number: number): Uid =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as Uid;
export const theme = (number: number, rest: Partial<CodedTheme> = {}): CodedTheme => ({
  uid: uid(number),
  parentUid: null,
  name: `Theme ${number}`,
  definition: '',
  useFor: '',
  notFor: '',
  keywords: [],
  status: 'active',
  colour: null,
  ...rest,
});

const text = fc
  .array(fc.constantFrom('word', ' ', '\n\n', '😀', 'é', '👩‍💻', '“', 'x\u0323', '<&>'), {
    minLength: 1,
    maxLength: 40,
  })
  .map((all) => canonicalText(`a${all.join('')}z`));
const passage = fc.record({
  at: fc.nat(),
  length: fc.nat(),
  note: fc.constantFrom('', 'A note', '# Markdown\n\n- one\n- "two" & <three> 😀'),
  analyst: fc.nat({ max: 1 }),
  tags: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }),
});
const sourcesDrawn = fc.array(fc.tuple(text, fc.array(passage, { maxLength: 6 })), { maxLength: 4 });

type Drawn = typeof sourcesDrawn extends fc.Arbitrary<infer Value> ? Value : never;

const toProject = (sources: Drawn): CodedProject => {
  let next = 100;
  return {
    name: 'desk',
    origin: 'Attaché',
    analysts: [
      { uid: uid(1), name: 'Ada' },
      { uid: uid(2), name: 'Jean "J" Fabre' },
    ],
    themes: [
      theme(10, { definition: 'What it is', colour: '#23609f' }),
      theme(11, { parentUid: uid(10), notFor: 'others', keywords: ['k'] }),
      theme(12, { parentUid: uid(11), colour: '#ff8800', status: 'retired' }),
      theme(13),
    ],
    sources: sources.map(([whole, passages], nth): CodedSource => {
      const edges = Array.from(whole).reduce<number[]>(
        (all, one) => [...all, (all.at(-1) ?? 0) + one.length],
        [0],
      );
      return {
        uid: uid((next += 1)),
        details: {
          title: `Article ${nth}`,
          ...(nth % 2 === 0 && { outlet: 'Le Soir', url: 'https://a.example/?a=1&b=2' }),
        },
        text: whole,
        textHash: null,
        original: null,
        passages: passages.flatMap(({ at, length, note, analyst, tags }) => {
          const first = at % (edges.length - 1);
          const last = first + 1 + (length % (edges.length - 1 - first));
          const span = { start: edges[first] ?? 0, end: edges[last] ?? 0 };
          if (whole.slice(span.start, span.end).trim() === '') return [];
          return [
            {
              uid: uid((next += 1)),
              speaker: null,
              place: { kind: 'span' as const, span },
              note,
              analystUid: uid(1 + analyst),
              createdAt: '2026-10-14T07:00:00.000Z' as IsoInstant,
              updatedAt: '2026-10-15T07:00:00.000Z' as IsoInstant,
              tags: tags.map((tag) => ({
                uid: uid((next += 1)),
                themeUid: uid(10 + tag),
                analystUid: uid(1 + ((analyst + tag) % 2)),
              })),
            },
          ];
        }),
      };
    }),
    notices: [],
  };
};

export const drawnProject = sourcesDrawn.map(toProject);
