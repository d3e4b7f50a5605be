import { stringify } from 'csv-stringify/sync';
import type { CodedProject } from '../coded-project';
import { COLUMNS, tagRows } from './rows';

/**
 * A CSV table (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes it for another encoding. A cell that
 * begins as a formula does gets an apostrophe before it, so that no spreadsheet runs what an article says (OWASP, CSV
 * Injection).
 */
export function writeCsv(project: CodedProject): Uint8Array {
  const table = stringify([COLUMNS, ...tagRows(project)], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/u, // by itself it quotes for the delimiter of records alone
  });
  return new TextEncoder().encode(table);
}
