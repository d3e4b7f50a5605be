import { expect, test } from 'vitest';
import type { ArticleRereading, Rereading, RereadingChange } from '../../../main/core/contract/rereading';
import { CallFailure } from '../../client';
import { quote, summary } from '../../testing/test-articles';
import { isSurenessOnly, Proposal } from './proposal.svelte';

const TEXT = 'Alpha said “one”. Beta said “two”.';
const gone = (id: number, words: string): RereadingChange => ({
  kind: 'gone',
  key: `gone:${id}`,
  quote: quote(id, TEXT, words),
});
const ARTICLES: readonly ArticleRereading[] = [
  { articleId: summary(1).id, title: 'First', changes: [gone(1, 'one'), gone(2, 'two')], disagreements: [] },
  { articleId: summary(2).id, title: 'Second', changes: [gone(3, 'one')], disagreements: [] },
];

/** A core whose readings are answered by hand, and that a signal can stop. */
function coreOf() {
  const answers: ((rereading: Rereading) => void)[] = [];
  const taken: unknown[] = [];
  const proposal = new Proposal(
    {
      proposeRereading: (_request, options) =>
        new Promise((resolve, reject) => {
          answers.push(resolve);
          options?.signal?.addEventListener('abort', () => reject(new CallFailure('cancelled', '')));
        }),
      takeRereading: (request) => {
        taken.push(request);
        return Promise.resolve({ articles: 2, changes: request.keys?.length ?? 0 });
      },
    },
    { kind: 'older' },
  );
  return { proposal, answers, taken };
}

test('everything is chosen until it is refused, and only what is chosen is taken', async () => {
  const { proposal, answers, taken } = coreOf();
  const loaded = proposal.load();
  answers[0]?.({ read: 7, failed: [], articles: ARTICLES });
  await loaded;
  expect([proposal.state, proposal.read, proposal.chosen.length]).toEqual(['ready', 7, 3]);
  const [first] = ARTICLES;
  proposal.choose(first?.changes ?? [], false);
  proposal.choose(first?.changes.slice(0, 1) ?? [], true);
  expect([proposal.isChosen(first?.changes ?? []), proposal.chosen.map(({ key }) => key)]).toEqual([
    false,
    ['gone:1', 'gone:3'],
  ]);
  await proposal.take();
  await proposal.takeNothing();
  expect(taken).toEqual([
    { scope: { kind: 'older' }, keys: ['gone:1', 'gone:3'] },
    { scope: { kind: 'older' }, keys: [] },
  ]);
});

test('a reading that is stopped shows nothing, and one that was begun anew does not count as stopped', async () => {
  const { proposal, answers } = coreOf();
  const first = proposal.load();
  proposal.stop();
  await first;
  expect(proposal.state).toBe('stopped');
  const second = proposal.load();
  const third = proposal.load();
  answers[2]?.({ read: 1, failed: [], articles: [] });
  await Promise.all([second, third]);
  expect([proposal.state, proposal.read]).toEqual(['ready', 1]);
});

test('what changes in confidence alone is told apart', () => {
  const before = quote(1, TEXT, 'one');
  const found = { ...before, text: 'one', speaker: null, speakerKind: null, start: 0, end: 3 };
  const changed = (parts: readonly ('confidence' | 'speaker')[]): RereadingChange => ({
    kind: 'changed',
    key: 'changed:1:0-3',
    quote: before,
    found,
    parts,
  });
  expect(
    [changed(['confidence']), changed(['speaker', 'confidence']), gone(1, 'one')].map(isSurenessOnly),
  ).toEqual([true, false, false]);
});
