import * as v from 'valibot';
import { expect, expectTypeOf, test } from 'vitest';
import { call, type RequestOf } from '../core/contract/call';
import { CALLS, type ClientOf, type HandlersOf } from '../core/contract/calls';
import type { ArticleId } from '../core/contract/ids';
import { id } from '../core/contract/shapes';
import { parsersOf } from './parsers';

const planted = {
  countWords: call({
    lane: 'aside',
    writes: false,
    request: v.strictObject({ articleId: id<'article'>() }),
  }).answers<number>(),
};
type Planted = typeof planted;

test('a call that is planted has its parser and its lane, and asks for no table', () => {
  const parsers = parsersOf(planted, (name, issue) => `${name}: ${issue.message}`);
  expect(parsers.countWords({ articleId: 3 })).toEqual({ articleId: 3 });
  expect(() => parsers.countWords({ articleId: 0 })).toThrow(/^countWords: /u);
  expect(planted.countWords).toMatchObject({ lane: 'aside', writes: false, signed: false, coreOnly: false });
});

test('the window’s client has it, with the types of its schema and its reply', () => {
  expectTypeOf<RequestOf<Planted['countWords']>>().toEqualTypeOf<{ articleId: ArticleId }>();
  expectTypeOf<ClientOf<Planted, object>['countWords']>().returns.resolves.toEqualTypeOf<number>();
});

test('a call that has no handler, or one that answers something else, does not compile', () => {
  // @ts-expect-error nobody answers it
  const none = {} satisfies HandlersOf<Planted>;
  // @ts-expect-error a number is promised
  const other = { countWords: () => 'many' } satisfies HandlersOf<Planted>;
  expect([none, other]).toHaveLength(2);
});

test('no two files of the contract declare a call of the same name', async () => {
  const { globSync } = await import('node:fs');
  const names: string[] = [];
  for (const file of globSync('src/main/core/contract/calls/*.ts')) {
    if (file.endsWith('shell.ts')) continue;
    const exported = (await import(`../../../${file}`)) as Record<string, object>;
    names.push(...Object.values(exported).flatMap((calls) => Object.keys(calls)));
  }
  expect(names.sort()).toEqual(Object.keys(CALLS).sort());
});
