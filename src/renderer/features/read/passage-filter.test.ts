import { expect, test } from 'vitest';
import type { AnalystId } from '../../../main/core/contract/ids';
import { annotation, quote } from '../../testing/test-articles';
import { tag, themeId } from '../../testing/test-themes';
import { EVERY_PASSAGE, showsAnnotation, showsQuote, type PassageFilter } from './passage-filter';

const TEXT = 'One two three four five';
const OTHER = 2 as AnalystId;
const ANNOTATIONS = [
  annotation(1, TEXT, 'One'),
  annotation(2, TEXT, 'two', { note: 'Why?' }),
  annotation(3, TEXT, 'three', { tags: [tag(1)] }),
  annotation(4, TEXT, 'four', { analystId: OTHER, tags: [{ ...tag(2), analystId: OTHER }] }),
];
const QUOTES = [quote(1, TEXT, 'One'), quote(2, TEXT, 'two', { tags: [tag(1)] })];

test.each<[Partial<PassageFilter>, annotations: number[], quotes: number[]]>([
  [{}, [1, 2, 3, 4], [2]],
  [{ themeId: themeId(1) }, [3], [2]],
  [{ themeId: themeId(2) }, [4], []],
  [{ analystId: OTHER }, [4], []],
  [{ status: 'tagged' }, [3, 4], [2]],
  [{ status: 'untagged' }, [1, 2], []],
  [{ status: 'noted' }, [2], []],
  [{ status: 'tagged', analystId: OTHER, themeId: themeId(1) }, [], []],
])('%o shows what fits it', (over, annotations, quotes) => {
  const filter = { ...EVERY_PASSAGE, ...over };
  expect(ANNOTATIONS.filter((one) => showsAnnotation(filter, one)).map(({ id }) => id)).toEqual(annotations);
  expect(QUOTES.filter((one) => showsQuote(filter, one)).map(({ id }) => id)).toEqual(quotes);
});
