import { describe, expect, test } from 'vitest';
import { CALLS, type CallName } from '../core/contract/calls';
import { parsers } from './parsers';

const refused = (call: CallName, input: unknown, says: string = call): void =>
  expect(
    () => parsers[call](input),
    ((JSON.stringify(input) as string | undefined) ?? 'undefined').slice(0, 80),
  ).toThrow(
    expect.objectContaining({
      name: 'Failure',
      code: 'bad-request',
      message: expect.stringContaining(says) as string,
    }) as Error,
  );

test('every call has a parser', () => {
  expect(Object.keys(parsers).sort()).toEqual(Object.keys(CALLS).sort());
});

test.each(Object.keys(CALLS) as CallName[])(
  '%s refuses what is no request, and what nobody asked for',
  (call) => {
    for (const input of [null, undefined, 7, 'x', [], { nobody: 'asked' }]) refused(call, input);
  },
);

describe('parsers', () => {
  test.each([0, -1, 1.5, NaN, Infinity, 2 ** 53, '1', null])('refuse %s as an id', (articleId) => {
    refused('readArticle', { articleId });
  });

  test.each([
    { start: 3, end: 3 },
    { start: 4, end: 3 },
    { start: -1, end: 3 },
    { start: 0.5, end: 3 },
    { start: 0 },
  ])('refuse %j as a span', (span) => {
    refused('addAnnotation', { articleId: 1, span, note: '', themeIds: [] });
  });

  test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-01-01T00:00:00Z', '0000-00-00'])(
    'refuse %s as a day',
    (date) => {
      refused('composeBrief', { themeIds: [], title: null, date });
    },
  );

  test('refuse texts and files beyond their limits', () => {
    refused(
      'search',
      { query: 'x'.repeat(1_001), filters: {}, limit: 10 },
      '“query” is longer than 1,000 characters. Shorten it.',
    );
    refused('search', { query: 'x', filters: {}, limit: 1_001 });
    refused('renameAnalyst', { name: 'x'.repeat(201) }, '“name” is longer than 200 characters.');
    refused('renameAnalyst', { name: ' \t' }, 'A name or title cannot be blank. Give one that can be seen.');
    refused('editPerson', { personId: 1, name: 'two\nlines', personKind: 'human' }, 'is one line.');
    refused('importArticles', { inputs: [{ fileName: null, base64: 'not base64!' }] });
    refused(
      'importArticles',
      { inputs: [{ fileName: null, base64: 'A'.repeat(4 * Math.ceil((64 * 1024 * 1024) / 3) + 4) }] },
      '“inputs.0.base64” is longer than',
    );
  });

  test('let through a file as large as may be', () => {
    const request = {
      inputs: [{ fileName: null, base64: 'A'.repeat(4 * Math.ceil((64 * 1024 * 1024) / 3)) }],
    };
    expect(parsers.importArticles(request).inputs).toHaveLength(1);
  });

  test('let through what a window asks, tidied', () => {
    expect(parsers.renameAnalyst({ name: ' Ine\u0301s\u0000 ' })).toEqual({ name: 'Inés' });
    expect(
      parsers.addAnnotation({ articleId: 1, span: { start: 0, end: 2 }, note: 'half \ud800', themeIds: [2] }),
    ).toEqual({
      articleId: 1,
      span: { start: 0, end: 2 },
      note: 'half \ufffd',
      themeIds: [2],
    });
    expect(parsers.editArticle({ articleId: 1, details: { outlet: ' ', title: ' T ' } })).toEqual({
      articleId: 1,
      details: { outlet: null, title: 'T' },
    });
    const speaker = { kind: 'new', name: 'Ana Sørlund', personKind: 'human' };
    const correction = { quoteId: 1, speaker, role: null, span: { start: 0, end: 9 } };
    expect(parsers.correctQuote(correction)).toEqual(correction);
  });
});
