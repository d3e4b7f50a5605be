import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodedProject } from '../coded-project';
import { drawnProject, theme, uid } from '../../testing/arbitrary-project';
import { lossesOf } from '../losses';
import { readXml, type XmlElement } from '../xml/read-xml';
import { writeCsv } from './csv';
import { delimiterOf, readCsv } from './read-csv';
import { readTables } from './read-table';
import { readXlsx } from './read-xlsx';
import { COLUMNS, passageRows } from './rows';
import { LONGEST_CELL, writeXlsx } from './xlsx';

/** One passage, the whole of its article, under one theme. */
const project = (text: string, note = ''): CodedProject => ({
  name: 'desk',
  origin: null,
  analysts: [{ uid: uid(1), name: 'Ada' }],
  themes: [theme(2)],
  sources: [
    {
      uid: uid(3),
      details: { title: 'Article' },
      text,
      textHash: null,
      original: null,
      passages: [
        {
          uid: uid(4),
          speaker: null,
          place: { kind: 'span', span: { start: 0, end: text.length } },
          note,
          analystUid: uid(1),
          createdAt: null,
          updatedAt: null,
          tags: [{ uid: uid(5), themeUid: uid(2), analystUid: uid(1) }],
        },
      ],
    },
  ],
  notices: [],
});

const PASSAGE = COLUMNS.indexOf('passage');
const NOTE = COLUMNS.indexOf('note');

/** The texts of a workbook's cells, row by row. */
function cellsOf(bytes: Uint8Array): string[][] {
  const textOf = ({ text, children }: XmlElement): string =>
    children.length > 0 ? children.map(textOf).join('') : text;
  const sheet = readXml(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const rows = sheet.children.find(({ name }) => name === 'sheetData')?.children ?? [];
  return rows.map((row) => row.children.map(textOf));
}

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a cell that begins as a formula stays text: %j',
  (text) => {
    const rows: string[][] = parse(Buffer.from(writeCsv(project('Words.', text))), { bom: true });
    expect(rows[1]?.[NOTE]).toBe(`'${text}`);
    expect(cellsOf(writeXlsx(project('Words.', text)))[1]?.[NOTE]).toBe(text);
  },
);

test('a passage of several paragraphs is one cell', () => {
  const text = 'One, “two”;\n\nthree "four" 😀 <&>.';
  const rows: string[][] = parse(Buffer.from(writeCsv(project(text))), { bom: true });
  expect([rows.length, rows[1]?.[PASSAGE]]).toEqual([2, text]);
  expect(cellsOf(writeXlsx(project(text)))[1]?.[PASSAGE]).toBe(text);
});

test('a text longer than a cell is cut in Excel alone, and counted', () => {
  const long = project('a'.repeat(LONGEST_CELL + 5));
  const beyond = {
    earlierRevisions: 0,
    untaggedQuotes: 0,
    lostPassages: 0,
    briefs: 0,
    examples: 0,
    settlements: 0,
    codebookChanges: 0,
  };
  expect(cellsOf(writeXlsx(long))[1]?.[PASSAGE]).toHaveLength(LONGEST_CELL);
  expect(lossesOf('xlsx', long, beyond)).toContainEqual({ loss: 'long-cells', count: 1 });
  expect(lossesOf('csv', long, beyond).map(({ loss }) => loss)).not.toContain('long-cells');
});

const NOTHING = { hasWords: () => false, hasArticle: () => false, articleWith: () => null };
const SEED = 20_261_130;

describe.each([
  ['CSV', (bytes: Uint8Array) => [readCsv(bytes)], writeCsv],
  ['XLSX', readXlsx, writeXlsx],
] as const)('a table of %s', (_name, read, write) => {
  test('is read as the cells that were written', () => {
    fc.assert(
      fc.property(drawnProject, (drawn) => {
        const rows = [COLUMNS, ...passageRows(drawn)].map((row) => row.map(String));
        expect(
          read(write(drawn))[0]?.rows.map((row) =>
            [...row, ...(rows[0]?.map(() => '') ?? [])].slice(0, COLUMNS.length),
          ),
        ).toEqual(rows);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('keeps any note to the letter', () => {
    const characters = fc.constantFrom(...Array.from('=+-@\'\t"\n,;_x000D_ é😀<&>'));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 12 }), (all) => {
        const note = all.join('');
        const [source] = readTables(read(write(project('Words.', note))), NOTHING).sources;
        expect(source?.passages.map((passage) => passage.note)).toEqual([note]);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});

test.each([
  ['a comma', 'quote,url\nA; b,c\nD,e', ','],
  ['a semicolon beside decimal commas', 'quote;at\n"A, b";1,5\nC;2,5', ';'],
  ['a tab', 'quote\turl\nA, b, c\td', '\t'],
  ['a bar, with line breaks in a cell', 'quote|url\n"A\n\nb, c, d"|e\nF|g', '|'],
  ['nothing: it is prose', 'A title\n\nOne, two and three.\n\nFour; five, six, seven.\n\nEight.', null],
])('the cells of a table are parted by %s', (_what, text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter);
});
