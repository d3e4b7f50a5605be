import { expect, test } from 'vitest';
import {
  ARTICLE_FIELDS,
  articleDetailsOf,
  forArticleFields,
  fromArticleRow,
  mapArticleDetails,
  statedDetails,
  toArticleRow,
  travellingDetailsOf,
} from './article-fields';
import type { IsoDate } from './ids';
import { articleFields } from './messages/article-fields';

const given = {
  title: 'Ports',
  outlet: 'The Harbour Post',
  publishedOn: '2026-10-14' as IsoDate,
  url: 'https://example.com/ports',
};
const details = statedDetails(given);

test('what is not given is not stated', () => {
  expect(details).toMatchObject({
    ...given,
    standfirst: null,
    author: null,
    place: null,
    language: null,
    marking: 'none',
    licence: null,
  });
  expect(articleDetailsOf({ ...details, ...{ words: 12 } })).toEqual(details);
  expect(statedDetails(travellingDetailsOf(details))).toEqual(details);
});

test('a row holds the same under the names of its columns', () => {
  const row = toArticleRow(details);
  const columns = Object.values(ARTICLE_FIELDS).map(({ column }) => column);
  expect(Object.keys(row)).toEqual([...columns]);
  expect(new Set(columns).size).toBe(columns.length);
  expect(row.published_on).toBe(details.publishedOn);
  expect(fromArticleRow(row)).toEqual(details);
});

test('values are changed by their kind, and the others stay', () => {
  const changed = mapArticleDetails(details, {
    title: (title, { longest }) => `${title} ${longest}`,
    line: (value) => value?.toUpperCase() ?? null,
  });
  expect(changed).toEqual({ ...details, title: 'Ports 1000', outlet: 'THE HARBOUR POST' });
});

test('each field has what is made for its kind, and its words', () => {
  const kindOf = ({ kind }: { readonly kind: string }): string => kind;
  const made = forArticleFields({
    title: kindOf,
    line: kindOf,
    text: kindOf,
    address: kindOf,
    day: kindOf,
    language: kindOf,
    marking: kindOf,
  });
  expect(made).toEqual(
    Object.fromEntries(Object.entries(ARTICLE_FIELDS).map(([name, { kind }]) => [name, kind])),
  );
  for (const words of [articleFields.labels, articleFields.inWords]) {
    expect(Object.keys(words)).toEqual(Object.keys(ARTICLE_FIELDS));
  }
});
