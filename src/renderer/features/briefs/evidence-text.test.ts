import { expect, test } from 'vitest';
import type { AnnotationId } from '../../../main/core/contract/ids';
import { chipText, nameOf, quotedText, sourceText } from './evidence-text';
import { evidence, source } from '../../testing/test-briefs';

const passage = { kind: 'annotation', id: 4 as AnnotationId } as const;

test.each([
  ['“Already marked”', '“Already marked”'],
  ['« Déjà »', '« Déjà »'],
  ['bare words', '“bare words”'],
])('a quote %s is printed as %s', (text, printed) => {
  expect(quotedText(evidence(1, { text }))).toBe(printed);
});

test('an annotated passage gets no quotation marks: nobody said it', () => {
  expect(quotedText({ ref: passage, text: 'The fleet sailed.' })).toBe('The fleet sailed.');
});

test('names a piece by its speaker, else by its outlet', () => {
  expect(nameOf(evidence(1))).toBe('Anselm Brandvik');
  expect(nameOf(evidence(1, { ref: passage, speaker: null }))).toBe('Harbour Courier');
});

test('an outlet is said once', () => {
  expect(sourceText(evidence(1, { ref: passage, speaker: null }))).toBe('Article 1, 14\u00a0Oct\u00a02026');
});

test('dates are printed, or left out where the article has none', () => {
  expect(chipText(evidence(1))).toBe('Anselm Brandvik, 14\u00a0Oct');
  expect(sourceText(evidence(1))).toBe('Harbour Courier, 14\u00a0Oct\u00a02026');
  expect(sourceText(evidence(1, { source: source(2, { publishedOn: null, outlet: null }) }))).toBe(
    'Article 2',
  );
});
