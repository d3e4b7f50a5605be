import { expect, test } from 'vitest';
import type { Span } from '../contract/anchors';
import { drawEdit, type DrawnEdit } from '../testing/arbitrary-edits';
import { createReanchorer, type Reanchoring } from './reanchor';

/** `ATTACHE_ANCHOR_CASES=100000` takes a minute or two; what it printed stands in docs/anchors.md. */
const CASES = Number(process.env.ATTACHE_ANCHOR_CASES ?? 4_000);
const LEAST_RECOVERED = 0.98;

test(
  'over random texts and edits, a place is named only when it is the passage’s own',
  () => {
    const wrong: object[] = [];
    let [intact, recovered] = [0, 0];
    for (let seed = 1; seed <= CASES; seed += 1) {
      const drawn = drawEdit(seed);
      const found = createReanchorer(drawn.from, drawn.to)(drawn.span);
      if (drawn.truth !== null) intact += 1;
      if (found.state !== 'exact' && found.state !== 'moved') continue;
      if (!isOwn(drawn, found)) wrong.push({ seed, edits: drawn.edits, truth: drawn.truth, found });
      else if (found.start === drawn.truth) recovered += 1;
    }
    if (process.env.ATTACHE_ANCHOR_CASES !== undefined) {
      console.log(`${CASES} cases: ${wrong.length} wrong, ${recovered} of ${intact} recovered`);
    }
    expect(wrong).toEqual([]);
    expect(recovered / intact).toBeGreaterThanOrEqual(LEAST_RECOVERED);
  },
  CASES * 20,
);

/**
 * The same words, most letters of which are the passage's own, and in its state told by its place. Not all letters: of
 * "the the", an edit that takes one away cannot be told from an edit that takes the other.
 */
function isOwn({ from, to, span, origins }: DrawnEdit, found: Span & { readonly state: string }): boolean {
  const own = origins
    .slice(found.start, found.end)
    .filter((origin, offset) => origin === span.start + offset);
  return (
    to.slice(found.start, found.end) === from.slice(span.start, span.end) &&
    (found.state === 'exact') === (found.start === span.start) &&
    own.length * 2 > span.end - span.start
  );
}

const PLEDGE = 'we will pay our share';
const at = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const reanchor = (from: string, to: string, span: Span): Reanchoring => createReanchorer(from, to)(span);
const TEXT = `The talks opened on Monday. The minister said that ${PLEDGE} of the cost. Nobody else spoke.

The fleet left on Tuesday. It carried nothing but mail and a broken crane.

Rain fell on the port. The allies went home.`;

test.each([
  ['nothing changed', TEXT, { state: 'exact', ...at(TEXT, PLEDGE) }],
  [
    'something was put before it',
    `A correction.\n\n${TEXT}`,
    { state: 'moved', ...at(`A correction.\n\n${TEXT}`, PLEDGE) },
  ],
  [
    'a word beside it was changed',
    TEXT.replace('said that', 'claims'),
    { state: 'moved', ...at(TEXT.replace('said that', 'claims'), PLEDGE) },
  ],
  [
    'its paragraph went to the end',
    TEXT.split('\n\n').toSorted().join('\n\n'),
    { state: 'moved', ...at(TEXT.split('\n\n').toSorted().join('\n\n'), PLEDGE) },
  ],
  [
    'its words changed',
    TEXT.replace(PLEDGE, 'we’ll pay our share'),
    {
      state: 'needs-review',
      candidates: [
        { ...at(TEXT.replace(PLEDGE, 'we’ll pay our share'), 'we’ll pay our share'), similarity: 0.8 },
      ],
    },
  ],
  ['its paragraph was taken out', TEXT.split('\n\n').slice(1).join('\n\n'), { state: 'lost' }],
  [
    'its sentence went to another paragraph, where it may be a copy',
    TEXT.replace(` The minister said that ${PLEDGE} of the cost.`, '').replace(
      'The allies',
      `The minister said that ${PLEDGE} of the cost. The allies`,
    ),
    { state: 'needs-review', candidates: [{ start: 170, end: 191, similarity: 1 }] },
  ],
] as const)('when %s', (_what, to, expected) => {
  const found = reanchor(TEXT, to, at(TEXT, PLEDGE));
  const rounded =
    found.state === 'needs-review'
      ? {
          ...found,
          candidates: found.candidates.map((one) => ({
            ...one,
            similarity: Math.round(one.similarity * 100) / 100,
          })),
        }
      : found;
  expect(rounded).toEqual(expected);
});

test('of words that stand twice, the one that was taken away is not mistaken for the other', () => {
  const twice = `They met. ${PLEDGE}, he said. They parted.\n\nThey wrote. ${PLEDGE}, he said. They rested.`;
  const once = twice.replace(` ${PLEDGE}, he said.`, '');
  const second = at(twice, PLEDGE, 20);
  expect(reanchor(twice, once, at(twice, PLEDGE)).state).toBe('needs-review');
  expect(reanchor(twice, once, second)).toEqual({ state: 'moved', ...at(once, PLEDGE) });
});

test('words of several sentences with nothing beside them that stayed may be a copy', () => {
  const [one, other] = ['We will pay our share of the border. The winter', 'was long for all of the allies'];
  const words = `${one} ${other}`;
  const from = `It rained on NATO when ${words} fleet share.\n\nNobody asked why.`;
  const to = `${one} ${words} ${other} Nobody asked why.`;
  expect(reanchor(from, to, at(from, words))).toEqual({
    state: 'needs-review',
    candidates: [{ ...at(to, words), similarity: 1 }],
  });
});

test('texts that have nothing in common lose every passage, and a span that is none is refused', () => {
  expect(reanchor(TEXT, 'Quite another text.', at(TEXT, PLEDGE))).toEqual({ state: 'lost' });
  expect(() => reanchor(TEXT, TEXT, { start: 5, end: 5 })).toThrow(RangeError);
});
