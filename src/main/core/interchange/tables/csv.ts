import { stringify } from 'csv-stringify/sync';
import type { CodedProject } from '../coded-project';
import { COLUMNS, passageRows } from './rows';

/**
 * A CSV table (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes it for another encoding. A cell that
 * begins as a formula does gets an apostrophe before it, so that no spreadsheet runs what an article says (OWASP, CSV
 * Injection), and so does one that begins as such a cell: what is read back is what was written.
 */
export function writeCsv(project: CodedProject): Uint8Array {
  const rows = passageRows(project).map((row) =>
    row.map((cell) => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell)),
  );
  const table = stringify([COLUMNS, ...rows], {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/u, // by itself it quotes for the delimiter of records alone
  });
  return new TextEncoder().encode(table);
}

const FORMULA = /^'*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u;
