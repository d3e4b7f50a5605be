import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc, { seedOr } from '../../../../seeded';
import { paragraphAt, paragraphsOf } from './paragraphs';
import { sentenceAt, sentencesIn, sentencesOf } from './sentences';

const cut = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    [
      'end at a sign and a blank',
      'Ships came. They left! Why? Nobody knows',
      ['Ships came.', 'They left!', 'Why?', 'Nobody knows'],
    ],
    [
      'take along what closes with them',
      '“Now.” (She left.) »Nein.« Ende',
      ['“Now.”', '(She left.)', '»Nein.«', 'Ende'],
    ],
    [
      'close in French after a blank',
      '« Oui.\u00a0» Il part. « Non ! » Elle reste. « Pas là. »',
      ['« Oui.\u00a0»', 'Il part.', '« Non ! »', 'Elle reste.', '« Pas là. »'],
    ],
    [
      'go on with a small letter',
      '“Why?” he asked. And so … on. But… Well',
      ['“Why?” he asked.', 'And so … on.', 'But…', 'Well'],
    ],
    [
      'go on after a title',
      'Dr. Brandt met Gen. Roe and M. Fabre. They spoke',
      ['Dr. Brandt met Gen. Roe and M. Fabre.', 'They spoke'],
    ],
    [
      'go on after initials',
      'J. R. Roe of the U.S. Navy left. The U.S. stayed.',
      ['J. R. Roe of the U.S. Navy left.', 'The U.S. stayed.'],
    ],
    [
      'end at a small word that abbreviates another',
      'He said no. The art. Nothing ill. All',
      ['He said no.', 'The art.', 'Nothing ill.', 'All'],
    ],
    [
      'go on where a number follows',
      'See no. 5 and fig. 3. Then p. 7 vs. Ohio.',
      ['See no. 5 and fig. 3.', 'Then p. 7 vs. Ohio.'],
    ],
    [
      'go on after a German day',
      'Am 3. Oktober kam sie. Es waren 30. Dann ging sie.',
      ['Am 3. Oktober kam sie.', 'Es waren 30.', 'Dann ging sie.'],
    ],
    [
      'hold figures',
      'It rose 3.5 percent in 2019. Then it fell.',
      ['It rose 3.5 percent in 2019.', 'Then it fell.'],
    ],
    [
      'begin with the number of an entry',
      '1. Ships come\n2. They leave\n- or stay',
      ['1. Ships come', '2. They leave', '- or stay'],
    ],
    [
      'run over the lines of wrapped text',
      'Ships came in\nthe night. They\nleft',
      ['Ships came in\nthe night.', 'They\nleft'],
    ],
    ['end with their paragraph', 'A headline\n\nA text', ['A headline', 'A text']],
    [
      'need no blank in Chinese and Japanese',
      '船が来た。「帰れ。」人は去った',
      ['船が来た。', '「帰れ。」', '人は去った'],
    ],
    [
      'end with the signs of Arabic and Hindi',
      'لماذا؟ لا أحد يعرف. जहाज आए। वे गए।',
      ['لماذا؟', 'لا أحد يعرف.', 'जहाज आए।', 'वे गए।'],
    ],
    ['are none where there is nothing', '', []],
  ])('%s', (_what, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('hold all but the blanks of any text, in its order', () => {
    const piece = fc.constantFrom(
      'Dr',
      'no',
      'A',
      'ships',
      'Oui',
      '3',
      'Mai',
      '.',
      '?',
      '…',
      '。',
      '”',
      '“',
      '«',
      ' »',
      ' ',
      '\u00a0',
      '\n',
      '\n\n',
      '- ',
      '😀',
      'e\u0301',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const sentences = sentencesOf(text);
        let at = 0;
        for (const { start, end } of sentences) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
        expect(paragraphsOf(text).flatMap((paragraph) => sentencesIn(text, paragraph))).toEqual(sentences);
      }),
      { seed: seedOr(19), numRuns: 1_000 },
    );
  });

  test('rest on no data of the machine that they are read on', () => {
    for (const name of readdirSync(new URL('.', import.meta.url)).filter(
      (one) => !one.endsWith('.test.ts'),
    )) {
      const source = readFileSync(new URL(name, import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '');
      expect(source).not.toMatch(/\bIntl\b|toLocale/u);
    }
  });

  test('take a long text in one go', () => {
    const text = 'A. b.” '.repeat(50_000);
    expect(sentencesOf(text).at(-1)?.end).toBe(text.length - 1);
  });
});

describe('the sentence around a place', () => {
  test.each([
    ['Ships', 'Ships came.'],
    ['“Now', '“Now or never.”'],
    ['said', 'She said 3.5 percent.'],
    ['Last', 'Last.'],
    [' She', '“Now or never.”'],
  ])('%j: %j', (at, sentence) => {
    const text = 'Title here\n\nShips came. “Now or never.” She said 3.5 percent. Done? Yes.\n\nLast.';
    const offset = text.indexOf(at);
    const { start, end } = sentenceAt(text, paragraphAt(text, offset), offset);
    expect(text.slice(start, end)).toBe(sentence);
  });
});

describe('paragraphs', () => {
  test('stand between blank lines and hold line breaks', () => {
    const text = 'One\nline\n\nTwo\n\nThree';
    const paragraphs = paragraphsOf(text);
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(['One\nline', 'Two', 'Three']);
    for (const paragraph of paragraphs) {
      for (let at = paragraph.start; at < paragraph.end; at += 1) {
        expect(paragraphAt(text, at)).toEqual(paragraph);
      }
    }
    expect(paragraphsOf('')).toEqual([]);
  });
});
