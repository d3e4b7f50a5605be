import { describe, expect, test } from 'vitest';
import type { QuoteId } from '../contract/ids';
import { addArticle, aFailure, called, openTestCore, STRAITS, BACKGROUND } from '../testing/test-core';

const BODY = STRAITS.slice(STRAITS.indexOf('“'));

describe('quotes', () => {
  test('a correction is verbatim, certain, and holds for the whole utterance', async () => {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, STRAITS);
    const [first, second] = quotes;
    if (first === undefined || second === undefined) throw new Error('two quotes expected');
    const { start, end } = first.anchor;
    const corrected = await core.handlers.correctQuote(
      { quoteId: first.id, speaker: called('Jean Fabre'), role: 'captain', span: { start, end: end - 1 } },
      BACKGROUND,
    );
    expect(corrected).toMatchObject({
      anchor: { start, end: end - 1, exact: 'Deterrence begins with ships that are really there' },
      status: 'corrected',
      speaker: { name: 'Jean Fabre', kind: 'human' },
      role: 'captain',
      confidence: 1,
      reasons: [],
    });
    const after = await core.handlers.listQuotes({ articleId }, BACKGROUND);
    const sameUtterance = first.utterance === second.utterance;
    expect(after[1]?.speaker?.name === 'Jean Fabre').toBe(sameUtterance);
  });

  test.each([
    ['empty', { start: 5, end: 5 }],
    ['blank', { start: BODY.indexOf(' '), end: BODY.indexOf(' ') + 1 }],
    ['beyond the text', { start: 5, end: 5_000 }],
  ])('a span that is %s is refused', async (_what, span) => {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, STRAITS);
    const request = { speaker: { kind: 'unclear' } as const, role: null, span };
    expect(() => core.handlers.addQuote({ articleId, ...request }, BACKGROUND)).toThrow(
      aFailure('bad-request'),
    );
    expect(() =>
      core.handlers.correctQuote({ quoteId: quotes[0]?.id ?? (0 as QuoteId), ...request }, BACKGROUND),
    ).toThrow(aFailure('bad-request'));
  });

  test('a missed quote is added as accepted, once', async () => {
    const core = await openTestCore();
    const { articleId } = await addArticle(core, STRAITS);
    const text = (await core.handlers.readArticle({ articleId }, BACKGROUND)).revision.text;
    const start = text.indexOf('director');
    const request = {
      articleId,
      span: { start, end: start + 9 },
      speaker: called('Jean Fabre'),
      role: 'captain',
    };
    expect(await core.handlers.addQuote(request, BACKGROUND)).toMatchObject({
      anchor: { exact: 'director' },
      status: 'accepted',
      utterance: expect.any(Number) as number,
    });
    expect(() => core.handlers.addQuote(request, BACKGROUND)).toThrow(aFailure('conflict'));
  });
});
