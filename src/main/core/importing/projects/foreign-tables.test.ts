import { describe, expect, test } from 'vitest';
import { messages } from '../../contract/messages/catalogue';
import {
  addArticle,
  aFailure,
  openTestCore,
  toBase64,
  BACKGROUND,
  type TestCore,
} from '../../testing/test-core';
import { coded, NONE, importProject } from '../../testing/test-interchange';
import { workbook } from '../../testing/test-workbook';

const FERRY = 'https://harbour.example/ferry-trial';
const FERRY_TEXT = `Ferry trial begins

The harbour board starts its trial on Monday. It will last a year, “if nobody sinks”.

Nobody pays for the first month; the board does.`;
const TOLL_TEXT = `Toll falls to two euros

The toll on the northern bridge falls to two euros in May, the board said.`;

/** One article with an address and one without. */
async function openHarbour(): Promise<TestCore> {
  const core = await openTestCore();
  await addArticle(core, FERRY_TEXT, { url: FERRY });
  const toll = { fileName: 'toll.txt', base64: toBase64(TOLL_TEXT), details: {} };
  await core.handlers.importArticles({ inputs: [toll] }, BACKGROUND);
  return core;
}

const TRIAL = 'The harbour board starts its trial on Monday.';
const OVER = 'if nobody sinks”.\n\nNobody pays for the first month';
const TOLL = 'The toll on the northern bridge falls to two euros';
const NOBODY = messages.interchange.unknownAnalyst;

const line = (...cells: readonly string[]): string =>
  cells.map((cell) => (/[",;\n\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
const table = (...rows: readonly (readonly string[])[]): string => rows.map((row) => line(...row)).join('\n');

describe('a table', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'of the client of Hypothesis',
      table(
        ['Created at', 'Author', 'Page', 'URL', 'Group', 'Type', 'Quote/description', 'Comment', 'Tags'],
        ['2026-10-02 08:00', 'Ada', '', FERRY, 'Public', 'Annotation', TRIAL, 'Look, here', 'ferry,trial'],
        ['2026-10-02 08:05', 'Bo', '', FERRY, 'Public', 'Highlight', OVER.replace('\n\n', ''), '', ''],
        ['2026-10-02 08:06', 'Bo', '', FERRY, 'Public', 'Reply', '', 'I think so too', ''],
        ['2026-10-02 08:07', 'Bo', '', FERRY, 'Public', 'Page note', '', 'Read this', ''],
      ),
      [
        [TRIAL, 'Look, here', 'Ada', 'ferry, trial'],
        [OVER, '', 'Bo', ''],
      ],
    ],
    [
      'with a row a tag, as Taguette writes',
      table(
        ['id', 'document', 'content', 'tag'],
        ['1', 'Ferry trial begins', TRIAL, 'Law, order'],
        ['1', 'Ferry trial begins', TRIAL, 'trial'],
        ['2', 'Toll falls to two euros', TOLL, 'trial'],
      ),
      [
        [TOLL, '', NOBODY, 'trial'],
        [TRIAL, '', NOBODY, 'Law, order, trial'],
      ],
    ],
    [
      'of Readwise, where the author is the book’s',
      table(
        [
          'Highlight',
          'Book Title',
          'Book Author',
          'Amazon Book ID',
          'Note',
          'Color',
          'Tags',
          'Location Type',
          'Location',
          'Highlighted at',
          'Document tags',
        ],
        [
          TOLL,
          'Toll falls to two euros',
          'A. Writer',
          '',
          'Cheap',
          'yellow',
          'toll',
          'order',
          '3',
          '2026-02-11 09:10:11+00:00',
          'later',
        ],
      ),
      [[TOLL, 'Cheap', NOBODY, 'toll']],
    ],
    [
      'in German, with semicolons and a title above its heading',
      `Export;;;\nDokumentname;Code;Textsegment;Kommentar;Erstellt von\nFerry trial begins;Fähre;${TRIAL};Siehe;Ada\n`,
      [[TRIAL, 'Siehe', 'Ada', 'Fähre']],
    ],
    [
      'with tabs and addresses, whose headings nobody knows',
      `Fundort\tWortlaut\tBemerkt\n${FERRY}\t${TRIAL}\tx\n${FERRY}\t${OVER.replace(/\s+/u, ' ').replace('\n\n', ' ')}\ty`,
      [
        [TRIAL, '', NOBODY, ''],
        [OVER, '', NOBODY, ''],
      ],
    ],
    [
      'without a heading',
      table([FERRY, TRIAL, '7'], [FERRY, 'Nobody pays for the first month;', '8']),
      [
        [TRIAL, '', NOBODY, ''],
        ['Nobody pays for the first month;', '', NOBODY, ''],
      ],
    ],
    [
      'that has notes in “text” and words in “quote”',
      table(['url', 'user', 'quote', 'text', 'tags'], [FERRY, 'acct:ada@hypothes.is', TRIAL, TOLL, 'a; b']),
      [[TRIAL, TOLL, 'ada', 'a, b']],
    ],
    [
      'with tags as a script writes a list, and the person who changed it last',
      table(
        ['source_title', 'text', 'labels', 'Modified by'],
        ['Ferry trial begins', TRIAL, "['money', 'trial']", 'Ada'],
      ),
      [[TRIAL, '', 'Ada', 'money, trial']],
    ],
    [
      'that names the file of an article, or none',
      table(['document', 'quote'], ['toll.txt', TOLL], ['', `${TRIAL} It will last a year`]),
      [
        [TOLL, '', NOBODY, ''],
        [`${TRIAL} It will last a year`, '', NOBODY, ''],
      ],
    ],
    [
      'with two notes of one person on the same words',
      table(
        ['url', 'quote', 'note', 'analyst'],
        [FERRY, TRIAL, 'One', 'Ada'],
        [FERRY, TRIAL, 'Two', 'Ada'],
        [FERRY, TRIAL, 'Two', 'Ada'],
      ),
      [
        [TRIAL, 'One', 'Ada', ''],
        [TRIAL, 'Two', 'Ada', ''],
      ],
    ],
  ])('%s comes in, and nothing twice', async (_what, csv, expected) => {
    const core = await openHarbour();
    const bytes = toBase64(csv);
    expect(await importProject(core, bytes, true)).toMatchObject({ added: { annotations: expected.length } });
    const { unplaced } = await importProject(core, bytes);
    expect({ unplaced, coded: await coded(core) }).toEqual({ unplaced: [], coded: expected });
    expect(await importProject(core, bytes)).toMatchObject({ added: NONE, unplaced: [] });
  });

  test('is read in every encoding that spreadsheets write', async () => {
    const csv = `quote;url;note\r\n${TRIAL};${FERRY};Café\r\n`;
    const encodings: readonly Buffer[] = [
      Buffer.from(`\uFEFF${csv}`),
      Buffer.from(`\uFEFF${csv}`, 'utf16le'),
      Buffer.from(csv, 'latin1'),
      Buffer.from(`sep=;\r\n${csv}`),
    ];
    for (const bytes of encodings) {
      const core = await openHarbour();
      await importProject(core, bytes.toString('base64'));
      expect(await coded(core)).toEqual([[TRIAL, 'Café', NOBODY, '']]);
    }
  });

  test('names what is not here or not certain, and brings nobody whose passages stay away', async () => {
    const core = await openHarbour();
    const report = await importProject(
      core,
      toBase64(
        table(
          ['title', 'url', 'quote', 'tag', 'user'],
          ['Elsewhere', 'https://elsewhere.example/', TRIAL, 'far', 'Zoe'],
          ['Ferry trial begins', '', 'the board', 'near', 'Zoe'],
          ['Another ferry', '', TRIAL, 'near', 'Zoe'],
          ['', '', 'the board does', 'near', 'Zoe'],
        ),
      ),
    );
    expect(report.unplaced.map(({ source, why }) => [source, why])).toEqual([
      ['Elsewhere', 'no-article'],
      ['Ferry trial begins', 'few-words'],
      ['Another ferry', 'no-article'],
      ['', 'no-article'],
    ]);
    expect(report.added).toEqual(NONE);
  });

  test('keeps the moment of a passage, where nobody has to guess its day and month', async () => {
    const core = await openHarbour();
    const rows = [
      ['2026-10-02T08:00:00+02:00', 'a'],
      ['2026-10-02 08:00', 'b'],
      ['October 2, 2026 3:05 PM', 'c'],
      ['2 Oct 2026', 'd'],
      ['02/10/2026', 'e'],
    ];
    const csv = table(
      ['quote', 'url', 'note', 'created'],
      ...rows.map(([day = '', note = '']) => [TRIAL, FERRY, note, day]),
    );
    await importProject(core, toBase64(csv));
    const all = await core.handlers.listAllAnnotations({}, BACKGROUND);
    expect(all.slice(0, 4).map(({ createdAt }) => createdAt)).toEqual([
      '2026-10-02T06:00:00.000Z',
      '2026-10-02T08:00:00.000Z',
      '2026-10-02T15:05:00.000Z',
      '2026-10-02T00:00:00.000Z',
    ]);
    expect(all[4]?.createdAt).not.toMatch(/^(?:2026-10-02|2026-02-10|1970)/u);
  });

  test.each([
    ['without passages', 'colour,size\nred,3\nblue,4', /colour, size/u],
    ['whose quotation mark does not close', 'quote,url\nsome,words\n"words', /line/u],
  ])('%s is refused with what is wrong', async (_what, csv, message) => {
    const core = await openHarbour();
    await expect(importProject(core, toBase64(csv))).rejects.toThrow(aFailure('bad-file'));
    await expect(importProject(core, toBase64(csv))).rejects.toThrow(message);
  });
});

describe('a workbook', () => {
  const sheet = (rows: string): string => `<sheetData>${rows}</sheetData>`;

  test('of shared and rich texts, dates and several sheets comes in', async () => {
    const core = await openHarbour();
    const bytes = workbook({
      strings: `<si><t>quote</t></si><si><t>url</t></si><si><t>created</t></si>
        <si><r><rPr><b/></rPr><t xml:space="preserve">The harbour board </t></r><r><t>starts its trial on Monday.</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>`,
      sheets: {
        Notes: sheet('<row><c t="inlineStr"><is><t>Just words</t></is></c></row>'),
        Coding:
          sheet(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
          <row r="2"><c r="A2" t="s"><v>3</v></c><c r="C2" t="str"><f>A1</f><v>${FERRY}</v></c><c r="D2" s="1"><v>46297.25</v></c></row>`),
      },
    });
    const report = await importProject(core, bytes);
    expect(report).toMatchObject({
      format: 'xlsx',
      added: { annotations: 1 },
      notices: [
        { notice: 'other-sheets', examples: ['Notes'] },
        { notice: 'unnamed-annotations', count: 1 },
      ],
      unplaced: [],
    });
    const [only] = await core.handlers.listAllAnnotations({}, BACKGROUND);
    expect([only?.anchor.exact, only?.createdAt]).toEqual([TRIAL, '2026-10-02T06:00:00.000Z']);
  });

  test.each([
    ['a cell in a column beyond every sheet', sheet('<row><c r="ZZZ1"><v>1</v></c></row>'), 'too-big'],
    ['an entity', '<!DOCTYPE x [<!ENTITY a "b">]>', 'bad-file'],
    ['no cell', sheet(''), 'bad-file'],
  ] as const)('with %s is refused', async (_what, written, code) => {
    const core = await openHarbour();
    await expect(importProject(core, workbook({ strings: '', sheets: { One: written } }))).rejects.toThrow(
      aFailure(code),
    );
  });
});
