import { expect, test, vi } from 'vitest';
import type { Evidence } from '../../../main/core/contract/evidence';
import { evidencePagesOf } from '../../../main/core/testing/test-evidence-pages';
import { EvidenceShelf, PAGE } from './evidence-shelf.svelte';
import { evidenceKey, type EvidenceKey, type Place } from './evidence-refs';
import { AUTONOMY, DETERRENCE, evidence, source } from '../../testing/test-briefs';

/** An archive of these pieces; a reply holds at most 60. */
function archiveOf(pieces: readonly Evidence[]) {
  const pages = evidencePagesOf(pieces);
  return {
    pageEvidence: (request: Parameters<typeof pages.pageEvidence>[0]) =>
      Promise.resolve(pages.pageEvidence({ ...request, limit: Math.min(request.limit, PAGE) })),
    placeEvidence: (request: Parameters<typeof pages.placeEvidence>[0]) =>
      Promise.resolve(pages.placeEvidence(request)),
    listEvidenceSpeakers: (request: Parameters<typeof pages.listEvidenceSpeakers>[0]) =>
      Promise.resolve(pages.listEvidenceSpeakers(request)),
  };
}

async function shelfOf(
  pieces: readonly Evidence[],
  used: readonly EvidenceKey[] = [],
): Promise<EvidenceShelf> {
  const places = new Map(used.map((key): [EvidenceKey, Place[]] => [key, [{ kind: 'judgement', index: 0 }]]));
  const shelf = new EvidenceShelf(archiveOf(pieces), () => places);
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
  await shelf.follow();
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
  await shelf.showMore();
  expect(shelf.shown.length).toBe(PAGE * 2);
  shelf.narrow({ words: 'words' });
  await shelf.follow();
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
  await shelf.follow();
  await shelf.reveal(evidenceKey(evidence(150).ref));
  expect(shelf.selected?.ref.id).toBe(150);
});

test('showing all again forgets every filter', async () => {
  const shelf = await shelfOf(PIECES, ['quote-1']);
  shelf.narrow({ unusedOnly: true, words: 'spare' });
  await shelf.follow();
  expect(shelf.isNarrowed).toBe(true);
  shelf.clear();
  await shelf.follow();
  expect([shelf.isNarrowed, ids(shelf)]).toEqual([false, [1, 2, 3]]);
});

test('far down the list begins shortly before a revealed piece, and goes on in both directions', async () => {
  const shelf = await shelfOf(Array.from({ length: 5000 }, (_, index) => evidence(index + 1)));
  await shelf.reveal(evidenceKey(evidence(3000).ref));
  expect([shelf.selected?.ref.id, shelf.shown.length, shelf.earlier, shelf.hidden]).toEqual([
    3000,
    PAGE,
    2989,
    5000 - 2989 - PAGE,
  ]);
  await shelf.showEarlier();
  expect([ids(shelf)[0], shelf.shown.length, shelf.earlier]).toEqual([2930, 2 * PAGE, 2929]);
});

test('an answer to an earlier question never replaces the newer one’s', async () => {
  const archive = archiveOf(PIECES);
  const answers: (() => void)[] = [];
  const shelf = new EvidenceShelf(
    {
      ...archive,
      pageEvidence: async (request) => {
        const page = await archive.pageEvidence(request);
        await new Promise<void>((resolve) => answers.push(resolve));
        return page;
      },
    },
    () => new Map(),
  );
  shelf.narrow({ words: 'spare' });
  const first = shelf.follow();
  await vi.waitUntil(() => answers.length === 1);
  shelf.narrow({ words: 'wire' });
  const second = shelf.follow();
  answers[0]?.();
  await vi.waitUntil(() => answers.length === 2);
  expect(shelf.loaded).toBe(false);
  answers[1]?.();
  await Promise.all([first, second]);
  expect(ids(shelf)).toEqual([3]);
});

test('of very many speakers those are offered too whose names hold the words that are looked for', async () => {
  const archive = archiveOf(PIECES);
  const shelf = new EvidenceShelf(
    {
      ...archive,
      listEvidenceSpeakers: async ({ words }) => {
        const { speakers, inAll } = await archive.listEvidenceSpeakers({ words });
        return { speakers: speakers.slice(0, 1), inAll };
      },
    },
    () => new Map(),
  );
  await shelf.load();
  expect(shelf.speakers.map(({ name }) => name)).toEqual(['Ana Ferrow']);
  shelf.narrow({ words: 'brand' });
  await shelf.follow();
  expect(shelf.speakers.map(({ name }) => name)).toEqual(['Ana Ferrow', 'Anselm Brandvik']);
});
