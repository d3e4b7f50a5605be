import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import type { CodedProject } from '../coded-project';
import { createNotices, type Notices } from '../notices';
import type { ForeignAnnotation } from '../web-annotation/foreign-annotation';
import { toProject } from '../web-annotation/to-project';
import { ORIGIN } from '../refi/namespaces';
import { knownHeadings, recogniseColumns } from './columns';
import type { Evidence } from './evidence';
import { readForeignRows } from './foreign-table';
import { isOwnHeading, readOwnRows } from './own-table';
import type { Table } from './table';

/** Rows in which the heading is looked for: some programs write a title above it. */
const HEADING_WITHIN = 10;

/**
 * Reads the passages of a workbook's sheets, or of the one table of a file. Sheets without passages are told of.
 * @throws Failure `bad-file` where no sheet has a column of words
 */
export function readTables(tables: readonly Table[], evidence: Evidence): CodedProject {
  const notices = createNotices();
  const read = tables.map((table) => ({ table, found: readRows(table, evidence, notices) }));
  const passages = read.flatMap(({ found }) => found?.annotations ?? []);
  if (read.every(({ found }) => found === null)) {
    const heading = tables[0] === undefined ? [] : headingOf(tables[0]);
    throw new Failure(
      'bad-file',
      messages.interchange.failures.noPassages(heading.filter((name) => name !== '')),
    );
  }
  for (const { table, found } of read) {
    if (found === null && table.rows.length > 0) notices.add('other-sheets', table.name);
  }
  const origin = read.some(({ found }) => found?.own === true) ? ORIGIN : null;
  return toProject(passages, { name: '', origin }, notices);
}

interface ReadRows {
  readonly own: boolean;
  readonly annotations: readonly ForeignAnnotation[];
}

function readRows(table: Table, evidence: Evidence, notices: Notices): ReadRows | null {
  const { at, heading } = findHeading(table);
  const rows = table.rows.slice(at + 1);
  if (isOwnHeading(heading)) return { own: true, annotations: readOwnRows(heading, rows) };
  // A table of nothing but cells has its first passage where others have the heading.
  const hasHeading = knownHeadings(heading) > 0 || !heading.some(evidence.hasWords);
  const body = hasHeading ? rows : table.rows;
  const columns = recogniseColumns(hasHeading ? heading : heading.map(() => ''), body, evidence);
  return columns === null
    ? null
    : { own: false, annotations: readForeignRows(body, columns, evidence, notices) };
}

const headingOf = (table: Table): readonly string[] => findHeading(table).heading;

/** The row, among the first, with most headings that are known; the first of these. */
function findHeading({ rows }: Table): { readonly at: number; readonly heading: readonly string[] } {
  const known = rows
    .slice(0, HEADING_WITHIN)
    .map((row) => (isOwnHeading(row) ? Infinity : knownHeadings(row)));
  const at = Math.max(0, known.indexOf(Math.max(...known)));
  return { at, heading: (rows[at] ?? []).map((name) => name.trim()) };
}
