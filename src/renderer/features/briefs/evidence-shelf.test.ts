import { expect, test } from 'vitest';
import type { Evidence } from '../../../main/core/contract/evidence';
import { EvidenceShelf, PAGE } from './evidence-shelf.svelte';
import { evidenceKey, type EvidenceKey, type Place } from './evidence-refs';
import { AUTONOMY, DETERRENCE, evidence, source } from './test-briefs';

async function shelfOf(
  pieces: readonly Evidence[],
  used: readonly EvidenceKey[] = [],
): Promise<EvidenceShelf> {
  const places = new Map(used.map((key): [EvidenceKey, Place[]] => [key, [{ kind: 'judgement', index: 0 }]]));
  const shelf = new EvidenceShelf({ listEvidence: () => Promise.resolve(pieces) }, () => places);
  await shelf.load();
  return shelf;
}
const ids = (shelf: EvidenceShelf): number[] => shelf.shown.map(({ ref }) => ref.id);

const PIECES = [
  evidence(1, { text: '“La souveraineté européenne”', speaker: 'Ana Ferrow', themes: [AUTONOMY] }),
  evidence(2, { text: '“Spare parts”', themes: [AUTONOMY, DETERRENCE] }),
  evidence(3, {
    text: 'An annotated passage',
    speaker: null,
    note: 'Compare with the wire',
    source: source(8, { title: 'Harbour notes' }),
  }),
];

test.each([
  [{ words: 'SOUVERAINETE ferrow' }, [1]],
  [{ words: 'wire harbour' }, [3]],
  [{ words: '  ' }, [1, 2, 3]],
  [{ themeId: AUTONOMY }, [1, 2]],
  [{ themeId: AUTONOMY, speaker: 'Anselm Brandvik' }, [2]],
  [{ unusedOnly: true }, [1, 3]],
  [{ words: 'nowhere' }, []],
])('%j shows %j', async (filter, shown) => {
  const shelf = await shelfOf(PIECES, ['quote-2']);
  shelf.narrow(filter);
  expect(ids(shelf)).toEqual(shown);
});

test('names the speakers with the most quoted first', async () => {
  const shelf = await shelfOf([...PIECES, evidence(4)]);
  expect(shelf.speakers).toEqual([
    { name: 'Anselm Brandvik', count: 2 },
    { name: 'Ana Ferrow', count: 1 },
  ]);
});

test('draws a page at a time however much there is', async () => {
  const shelf = await shelfOf(Array.from({ length: 5000 }, (_, index) => evidence(index + 1)));
  expect([shelf.shown.length, shelf.hidden, shelf.total]).toEqual([PAGE, 5000 - PAGE, 5000]);
  shelf.showMore();
  expect(shelf.shown.length).toBe(PAGE * 2);
  shelf.narrow({ words: 'words' });
  expect(shelf.shown.length).toBe(PAGE);
});

test('steps through what is shown and stops at the ends', async () => {
  const shelf = await shelfOf(PIECES);
  const visited = [1, 1, 1, 1, -1].map((by) => {
    shelf.step(by === 1 ? 1 : -1);
    return shelf.selectedKey;
  });
  expect(visited).toEqual(['quote-1', 'quote-2', 'quote-3', 'quote-3', 'quote-2']);
});

test('a revealed piece is shown even when the filter or the page hid it', async () => {
  const shelf = await shelfOf(Array.from({ length: 200 }, (_, index) => evidence(index + 1)));
  shelf.narrow({ words: 'nowhere' });
  shelf.reveal(evidenceKey(evidence(150).ref));
  expect(shelf.selected?.ref.id).toBe(150);
});

test('showing all again forgets every filter', async () => {
  const shelf = await shelfOf(PIECES, ['quote-1']);
  shelf.narrow({ unusedOnly: true, words: 'spare' });
  expect(shelf.isNarrowed).toBe(true);
  shelf.clear();
  expect([shelf.isNarrowed, ids(shelf)]).toEqual([false, [1, 2, 3]]);
});
