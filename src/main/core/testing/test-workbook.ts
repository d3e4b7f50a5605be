/** Workbooks as Excel packs them, with parts that a test writes. */
import { pack } from '../interchange/zip/pack';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Parts {
  /** The items of the shared strings. */
  readonly strings: string;
  /** By name, what stands in each sheet's document; one that declares a type stands alone. */
  readonly sheets: Readonly<Record<string, string>>;
}

/** @returns the file in base64; its second cell style is a date. */
export function workbook({ strings, sheets }: Parts): string {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]): string =>
    `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
  const files = new Map([
    ['_rels/.rels', relations(relation('r', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        relation('s', 'sharedStrings', '/xl/sharedStrings.xml'),
        relation('f', 'styles', 'styles.xml'),
        ...names.map((_name, nth) => relation(`r${nth}`, 'worksheet', `worksheets/sheet${nth}.xml`)),
      ),
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
        .map((name, nth) => `<sheet name="${name}" sheetId="${nth + 1}" r:id="r${nth}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd&quot;d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    ],
    ...Object.values(sheets).map((written, nth): [string, string] => [
      `xl/worksheets/sheet${nth}.xml`,
      written.startsWith('<!')
        ? `${written}<worksheet/>`
        : `<worksheet xmlns="${MAIN}">${written}</worksheet>`,
    ]),
  ]);
  return Buffer.from(pack(files)).toString('base64');
}
