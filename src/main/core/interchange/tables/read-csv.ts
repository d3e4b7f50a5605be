import { CsvError, parse } from 'csv-parse/sync';
import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import { decodeText } from '../../ingest/decode';
import { createSizeGuard, type Table } from './table';

/** What parts cells in the world: RFC 4180, Excel where the comma is decimal, and what is copied out of a sheet. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** UTF-16 units and records that are looked at for the delimiter. */
const LOOKED_AT = 65_536;
const RECORDS = 20;

/**
 * A CSV file in any of the encodings that `core/ingest` knows, whatever parts its cells.
 * @throws Failure `bad-file` where its quotation marks do not close
 */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes).replace(/^\uFEFF/u, '');
  const told = /^sep=(.)\r?\n/u.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const delimiter = told?.[1] ?? delimiterOf(body);
  if (delimiter === null) throw new Failure('bad-file', messages.interchange.failures.otherFile('text'));
  const guard = createSizeGuard();
  try {
    const rows: string[][] = parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (record: string[]) => {
        guard(record.length);
        return record.map(withoutGuard);
      },
    });
    return { name: '', rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error;
    const line = typeof lines === 'number' ? lines : 1;
    throw new Failure('bad-file', messages.interchange.failures.badCsv(line), { cause: error });
  }
}

/** An apostrophe before what begins as a formula is no part of the text (OWASP, CSV Injection). */
const withoutGuard = (cell: string): string =>
  cell.replace(/^'(?='*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20])/u, '');

/** The one that parts most of the first records into equally many cells, and more than one; null when none does. */
export function delimiterOf(text: string): Delimiter | null {
  const records = countOutsideQuotes(text.slice(0, LOOKED_AT));
  const ranked = DELIMITERS.map((delimiter) => {
    const counts = Map.groupBy(
      records.map((record) => record[delimiter]).filter((count) => count > 0),
      (count) => count,
    );
    const [usual] = Array.from(counts).sort(
      ([one, some], [other, more]) => more.length - some.length || other - one,
    );
    return { delimiter, count: usual?.[0] ?? 0, records: usual?.[1].length ?? 0 };
  }).sort((one, other) => other.records - one.records || other.count - one.count);
  const [best] = ranked;
  return best !== undefined && best.records > records.length / 2 ? best.delimiter : null;
}

/** How often each delimiter stands in each of the first records, outside quotation marks. */
function countOutsideQuotes(text: string): readonly Readonly<Record<Delimiter, number>>[] {
  const none = (): Record<Delimiter, number> => ({ ',': 0, ';': 0, '\t': 0, '|': 0 });
  const records = [none()];
  let quoted = false;
  let before = '\n';
  for (const character of text) {
    const record = records.at(-1) ?? none();
    // A mark inside an unquoted cell is a mark; two in a quoted one are one, and it goes on.
    const canOpen = before === '"' || before === '\n' || isDelimiter(before);
    if (character === '"') quoted = !quoted && canOpen;
    else if (!quoted && isDelimiter(character)) record[character] += 1;
    else if (!quoted && character === '\n' && before !== '\n') {
      if (records.length === RECORDS) return records;
      records.push(none());
    }
    if (character !== '\r') before = character;
  }
  return before === '\n' ? records.slice(0, -1) : records;
}

const isDelimiter = (character: string): character is Delimiter =>
  DELIMITERS.some((delimiter) => delimiter === character);
