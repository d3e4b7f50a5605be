/** Files that would become far larger than they are, or never end. That a test here ends is its first promise. */
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectPdf } from '../../exchange/inspect';
import { openAttacked, type AttackedArchive } from '../../testing/attacked-archive';
import { contentsOf, plainPdf, withData, withStream } from '../../testing/tampering';
import { exportPdf, openWithBrief } from '../../testing/test-brief';

const MIB = 1024 * 1024;
const TOO_BIG = 'it is, or unpacks to, far more than any brief; ask the sender to export it again';
/** Bytes that the process may ever have held: some 220 million before it begins, and the files that it makes itself. */
const MOST_MEMORY = 900 * MIB;

let bytes: Uint8Array;
let archive: AttackedArchive;
beforeAll(async () => {
  const core = await openWithBrief();
  ({ bytes } = await exportPdf(core, core.brief.id));
  archive = await openAttacked(afterAll);
});
afterAll(() => expect(process.resourceUsage().maxRSS * 1024).toBeLessThan(MOST_MEMORY));

const zeros = (megabytes: number): Buffer => deflateSync(Buffer.alloc(megabytes * MIB), { level: 9 });
const stream = (dictionary: string, content: Uint8Array | string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${Buffer.from(content).length} >>\nstream\n`),
    Buffer.from(content),
    Buffer.from('\nendstream'),
  ]);
/** A file with one page that says this, in a font whose map is this. */
const onePage = (content: Uint8Array | string, map = '', more: readonly (Buffer | string)[] = []): Buffer =>
  plainPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 7 0 R >> >> >>',
    stream('', content),
    '<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>',
    stream('', map),
    ...more,
  ]);
const dataId = (): number =>
  Number(/(\d+) 0 obj\s*<<\s*\/Type \/EmbeddedFile/u.exec(Buffer.from(bytes).toString('latin1'))?.[1]);
const firstPage = (): number => contentsOf(bytes)[0]?.id ?? 0;
const range = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join(' ');

const bombs: [string, () => Uint8Array][] = [
  ['data that unpacks to 200 MB', () => withStream(bytes, dataId(), '/Filter /FlateDecode', zeros(200))],
  [
    'data that is packed twice',
    () => withStream(bytes, dataId(), '/Filter [/FlateDecode /FlateDecode]', deflateSync(zeros(300))),
  ],
  [
    'data under a hundred filters',
    () => withStream(bytes, dataId(), `/Filter [${'/FlateDecode '.repeat(100)}]`, zeros(1)),
  ],
  [
    'data that is four zeros a sign',
    () =>
      withStream(bytes, dataId(), '/Filter [/FlateDecode /ASCII85Decode]', deflateSync('z'.repeat(33 * MIB))),
  ],
  ['a page that unpacks to 200 MB', () => withStream(bytes, firstPage(), '/Filter /FlateDecode', zeros(200))],
  ['arrays in arrays', () => plainPdf(['['.repeat(500_000)])],
  ['dictionaries in dictionaries', () => plainPdf(['<< /A '.repeat(500_000)])],
  ...['[]', '<<>>', '/A', '1 ', '()'].flatMap((few): [string, () => Uint8Array][] => [
    [`${few} by the million in a list`, () => plainPdf([`[${few.repeat(8 * MIB)}]`])],
    [`${few} by the million on a page`, () => onePage(few.repeat(8 * MIB))],
  ]),
  ['keys by the million', () => plainPdf([`<<${range(MIB, (index) => `/${index} 0`)}>>`])],
  [
    'twenty thousand pages with a thousand lists each',
    () =>
      plainPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${range(20_000, (index) => `${index + 3} 0 R`)}] >>`,
        ...Array.from({ length: 20_000 }, () => `<< /Type /Page /A [${'[]'.repeat(1_000)}] >>`),
      ]),
  ],
  [
    'trailers that all end in one remark',
    () => Buffer.from(`%PDF-1.7\n${'trailer << %'.repeat(50)}${'x'.repeat(40 * MIB)}`),
  ],
  [
    'a thousand pages of the same letters that are none',
    () =>
      plainPdf([
        '<< /Type /Catalog /Pages 2 0 R /AF [3 0 R] >>',
        `<< /Type /Pages /Kids [${range(1_000, (index) => `${index + 6} 0 R`)}] >>`,
        '<< /F (brief.attache.json) /EF << /F 4 0 R >> >>',
        stream('', '{}'),
        stream('/Filter /ASCIIHexDecode', `${'0'.repeat(8 * MIB)}x`),
        ...Array.from({ length: 1_000 }, () => '<< /Type /Page /Contents 5 0 R >>'),
      ]),
  ],
  ['a string that does not end', () => plainPdf([`(${'('.repeat(4 * MIB)}`])],
  [
    'a thousand streams that break when they are unpacked',
    () => {
      const broken = Buffer.concat([zeros(50).subarray(0, -4), Buffer.from('!!!!')]);
      const pages = Array.from(
        { length: 1_000 },
        (_, index) => `<< /Type /Page /Contents ${index + 1_006} 0 R >>`,
      );
      return plainPdf([
        '<< /Type /Catalog /Pages 2 0 R /AF [3 0 R] >>',
        `<< /Type /Pages /Kids [${range(1_000, (index) => `${index + 6} 0 R`)}] >>`,
        '<< /F (brief.attache.json) /EF << /F 4 0 R >> >>',
        stream('', '{}'),
        'null',
        ...pages,
        ...pages.map(() => stream('/Filter /FlateDecode', broken)),
      ]);
    },
  ],
  [
    'one content a million times on a page',
    () =>
      plainPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] >>',
        `<< /Type /Page /Contents [${'4 0 R '.repeat(1_000_000)}] >>`,
        stream('', ' '.repeat(1_000)),
      ]),
  ],
  [
    'forms that draw forms that draw forms',
    () => onePage('/X Do '.repeat(10), '', [stream('/Subtype /Form', '/X Do '.repeat(10))]),
  ],
  [
    'a character that stands for a book',
    () => onePage(`/F 1 Tf <${'0041'.repeat(MIB)}> Tj`, `<0041> <${'0041'.repeat(256)}> endbfchar`),
  ],
  [
    'a map of characters that is written over and over',
    () => onePage('/F 1 Tf <0041> Tj', '<0000> <ffff> <0041> endbfrange '.repeat(100_000)),
  ],
  [
    'a list of pages that every page shares',
    () =>
      plainPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids 3 0 R >>',
        `[${range(2_000, (index) => `${index + 4} 0 R`)}]`,
        ...Array.from({ length: 2_000 }, () => '<< /Type /Pages /Kids 3 0 R >>'),
      ]),
  ],
  [
    'lengths that stand in streams whose lengths stand in streams',
    () =>
      plainPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        ...Array.from(
          { length: 50_000 },
          (_, index) => `<< /Length ${index + 3} 0 R >>\nstream\nx\nendstream`,
        ),
      ]),
  ],
];
test.each(bombs)('%s is refused', async (_what, make) => {
  const before = await archive.contents();
  const file = make();
  const { payload, inspection } = inspectPdf(file);
  expect([payload, inspection.intact, inspection.problem]).toEqual([null, false, TOO_BIG]);
  expect((await archive.take(file))?.message).toBe(`Nothing was taken from this PDF: ${TOO_BIG}.`);
  expect(await archive.contents()).toBe(before);
});

describe('is read as far as it goes:', () => {
  const SAMPLE =
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Kids [] >>\nendobj\n';
  const files: [string, () => Uint8Array][] = [
    ['a number of a million digits', () => onePage(`${'1'.repeat(MIB)}x 1 Tj`)],
    ['a million pictures without an end', () => onePage('BI '.repeat(1_000_000))],
    ['pages that contain themselves', () => selfContaining('/Kids [2 0 R 2 0 R 2 0 R]')],
    ['a name tree that contains itself', () => selfContaining('/Kids [] /Names 2 0 R')],
    ['a form that draws nothing of itself', () => onePage('/X Do', '', [stream('/Subtype /Form', '/Y Do')])],
    ['tables of objects that follow each other in a ring', () => ringOfTables()],
    [
      'a table that says it has a billion objects',
      () => tableOf('xref\n0 1000000000\n0000000000 65535 f \n'),
    ],
    ['a table with a negative object', () => tableOf('xref\n-5 1\n0000000009 00000 n \n')],
    ['a million trailers', () => Buffer.from(SAMPLE + 'trailer\n<< /Root 1 0 R >>\n'.repeat(1_000_000))],
    [
      'a million objects with one number',
      () => Buffer.from(`${SAMPLE}${'3 0 obj null endobj\n'.repeat(1_000_000)}trailer << /Root 1 0 R >>`),
    ],
    ['a catalogue that is nothing', () => plainPdf(['null'])],
    ['a length that is its own', () => onePage('', '', ['<< /Length 7 0 R >>\nstream\nx\nendstream'])],
  ];
  const selfContaining = (node: string): Uint8Array =>
    plainPdf([
      '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 2 0 R >> >>',
      `<< /Type /Pages ${node} /Count 999999999 >>`,
    ]);
  const tableOf = (table: string): Uint8Array =>
    Buffer.from(`${SAMPLE}${table}trailer\n<< /Root 1 0 R >>\nstartxref\n${SAMPLE.length}\n%%EOF`);
  const ringOfTables = (): Uint8Array => {
    const table = (previous: number): string =>
      `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Prev ${previous} >>\n`;
    const second = String(SAMPLE.length + table(1_000).length);
    return Buffer.from(
      `${SAMPLE}${table(Number(second.padStart(4, '1')))}${table(SAMPLE.length)}startxref\n${SAMPLE.length}\n%%EOF`,
    );
  };
  test.each(files)('%s', async (_what, make) => {
    const file = make();
    expect(inspectPdf(file).inspection).toMatchObject({ verdict: 'no-data', intact: false, problem: null });
    expect((await archive.take(file))?.message).toBe(
      'This PDF carries no data of Attaché, so there is nothing to take in.',
    );
  });

  test.each([
    ['none', ''],
    ['negative', '/Length -7'],
    ['that of a library', '/Length 99999999999'],
    ['an object that is not there', '/Length 99999 0 R'],
    ['too short', '/Length 100'],
  ])('data whose length is %s, up to where its stream ends', (_what, length) => {
    const file = withStream(bytes, dataId(), '/Type /EmbeddedFile', Buffer.from('{}'));
    const at = file.length - 400;
    const tail = Buffer.from(file.subarray(at))
      .toString('latin1')
      .replace(/\/Length \d+/u, length);
    const { verdict, where, problem } = inspectPdf(
      Buffer.concat([file.subarray(0, at), Buffer.from(tail, 'latin1')]),
    ).inspection;
    expect([verdict, where.some(({ kind }) => kind === 'data')]).toEqual(['changed', true]);
    expect(problem).toMatch(/; ask the sender/u);
  });
});

test('data over which other programs put filters of letters is read', () => {
  const id = dataId();
  const data = Buffer.from('{"a":1}');
  const hex = withStream(bytes, id, '/Filter /ASCIIHexDecode', Buffer.from(`${data.toString('hex')}>`));
  const base85 = withStream(bytes, id, '/Filter [/A85 /Fl]', Buffer.from(base85Of(deflateSync(data))));
  const plain = withData(bytes, data);
  const problems = [hex, base85, plain].map((file) => inspectPdf(file).inspection.problem);
  expect(problems).toEqual(
    Array<string>(3).fill('its data is not that of an Attaché brief; ask the sender to export it again'),
  );
});

/** As Adobe writes it, the last group cut to its length. */
function base85Of(data: Uint8Array): string {
  let text = '';
  for (let at = 0; at < data.length; at += 4) {
    const group = Buffer.alloc(4);
    group.set(data.subarray(at, at + 4));
    let value = group.readUInt32BE();
    const digits = Array.from({ length: 5 }, () => {
      const digit = value % 85;
      value = Math.floor(value / 85);
      return String.fromCharCode(33 + digit);
    }).reverse();
    const length = Math.min(4, data.length - at);
    text +=
      value === 0 && group.readUInt32BE() === 0 && length === 4 ? 'z' : digits.slice(0, length + 1).join('');
  }
  return `${text}~>`;
}

test('entities of XML that grow are not expanded', () => {
  const entities = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  ).join('');
  const bomb = `<!DOCTYPE x [<!ENTITY l0 "ha">${entities}]>`;
  const source = Buffer.from(bytes).toString('latin1');
  const at = source.indexOf('<attache:carries>');
  const end = source.indexOf('</attache:carries>');
  const laughs = `${bomb}&l9;`
    .padEnd(end - at - '<attache:carries>'.length, ' ')
    .slice(0, end - at - '<attache:carries>'.length);
  const forged = Buffer.from(
    source.slice(0, at + '<attache:carries>'.length) + laughs + source.slice(end),
    'latin1',
  );
  expect(inspectPdf(forged).inspection).toMatchObject({ verdict: 'resaved', intact: false });
});
