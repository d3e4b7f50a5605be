import type { CodedProject } from '../coded-project';
import { element, textElement, writeXml, type XmlNode } from '../xml/write-xml';
import { pack } from '../zip/pack';
import { COLUMNS, passageRows, type Row } from './rows';

/** UTF-16 units that Excel takes in one cell. */
export const LONGEST_CELL = 32_767;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The smallest workbook (ECMA-376, SpreadsheetML): one sheet, its first row fixed, every text as an inline string, which
 * no program reads as a formula whatever it begins with.
 */
export function writeXlsx(project: CodedProject): Uint8Array {
  const rows = [COLUMNS, ...passageRows(project)];
  return pack(
    new Map([
      ['[Content_Types].xml', contentTypes()],
      ['_rels/.rels', relationships('officeDocument', 'xl/workbook.xml')],
      ['xl/_rels/workbook.xml.rels', relationships('worksheet', 'worksheets/sheet1.xml')],
      ['xl/workbook.xml', workbook()],
      ['xl/worksheets/sheet1.xml', sheet(rows)],
    ]),
  );
}

function contentTypes(): string {
  const part = (name: string, type: string): XmlNode =>
    element('Override', { PartName: name, ContentType: `${CONTENT}.${type}+xml` });
  return writeXml(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      part('/xl/workbook.xml', 'sheet.main'),
      part('/xl/worksheets/sheet1.xml', 'worksheet'),
    ),
  );
}

const relationships = (type: string, target: string): string =>
  writeXml(
    element(
      'Relationships',
      { xmlns: RELATIONSHIPS },
      element('Relationship', { Id: 'rId1', Type: `${OFFICE}/${type}`, Target: target }),
    ),
  );

const workbook = (): string =>
  writeXml(
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      element('sheets', {}, element('sheet', { name: 'Passages', sheetId: '1', 'r:id': 'rId1' })),
    ),
  );

function sheet(rows: readonly Row[]): string {
  const pane = element('pane', { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  const written = rows.map((row, at) => {
    const number = String(at + 1);
    return element(
      'row',
      { r: number },
      ...row.map((value, column) => cell(columnName(column) + number, value)),
    );
  });
  return writeXml(
    element(
      'worksheet',
      { xmlns: MAIN },
      element('sheetViews', {}, element('sheetView', { workbookViewId: '0' }, pane)),
      element('sheetData', {}, ...written),
    ),
  );
}

/** `A` to `Z`, then `AA`: of a column, from 0. */
const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Its name could be left out, but not every program reads it then. */
function cell(name: string, value: string | number): XmlNode {
  if (typeof value === 'number') return element('c', { r: name }, textElement('v', String(value)));
  const text = value
    .slice(0, LONGEST_CELL)
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'); // or it would be read as a character's number (`ST_Xstring`)
  return element(
    'c',
    { r: name, t: 'inlineStr' },
    element('is', {}, textElement('t', text, { 'xml:space': 'preserve' })),
  );
}
