import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import { childOf, childrenOf, readXml, type XmlElement } from '../xml/read-xml';
import { unpack } from '../zip/unpack';
import { readSharedStrings, readSheet, type Workbook } from './read-sheet';
import type { Table } from './table';
import { dateStyles } from './xlsx-dates';

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * The sheets of an Excel workbook (ECMA-376, SpreadsheetML), in their order. Nothing of it is computed: a formula is the
 * value that it had when the file was saved.
 * @throws Failure `bad-file` where it is damaged, `too-big` beyond the limits of `zip/unpack` and `table`
 */
export function readXlsx(bytes: Uint8Array): readonly Table[] {
  const files = unpack(
    bytes,
    (name) => /\.(?:xml|rels)$/u.test(name) && !/\/(?:drawings|media)\//u.test(name),
  );
  const main = targetsOf(files, '').find(({ type }) => type.endsWith('/officeDocument'))?.path;
  const path = main ?? 'xl/workbook.xml';
  const workbook = readPart(files, path);
  if (workbook === null) throw new Failure('bad-file', messages.interchange.failures.badWorkbook);
  const targets = targetsOf(files, path);
  const partOf = (type: string): Uint8Array | undefined =>
    files.get(targets.find((target) => target.type.endsWith(`/${type}`))?.path ?? '');
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const book: Workbook = {
    strings: strings === undefined ? [] : readSharedStrings(strings),
    dates: dateStyles(styles === undefined ? null : readXml(styles)),
    from1904: isTrue(childOf(workbook, 'workbookPr')?.attributes.get('date1904')),
  };
  return childrenOf(childOf(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const target = targets.find(({ id }) => id === attributes.get('id'));
    const sheet = target?.type.endsWith('/worksheet') === true ? files.get(target.path) : undefined;
    return sheet === undefined ? [] : [{ name: attributes.get('name') ?? '', rows: readSheet(sheet, book) }];
  });
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

interface Target {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** What a part points to (ECMA-376, Open Packaging Conventions, 9.3), by names in the package. */
function targetsOf(files: Files, part: string): readonly Target[] {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/u.exec(part) ?? [];
  return childrenOf(readPart(files, `${folder}_rels/${file}.rels`), 'Relationship').map(({ attributes }) => {
    const target = (attributes.get('Target') ?? '').replaceAll('\\', '/').toLowerCase();
    const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^(?:\.\/)+/u, '');
    return { id: attributes.get('Id') ?? '', type: attributes.get('Type') ?? '', path };
  });
}

function readPart(files: Files, path: string): XmlElement | null {
  const bytes = files.get(path);
  return bytes === undefined ? null : readXml(bytes);
}
