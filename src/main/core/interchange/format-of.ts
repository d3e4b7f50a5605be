import type { OtherFile, TakeInFormat } from '../contract/interchange';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { decodeText } from '../ingest/decode';
import { foreignTypeOf } from '../ingest/file-type';
import { delimiterOf } from './tables/read-csv';
import { namesIn } from './zip/names-in';

/**
 * The form of a file by what is in it, whatever it is called: a package, XML, JSON, or a table of plain text.
 * @throws Failure `bad-file` that says what else it is
 */
export function formatOf(bytes: Uint8Array): TakeInFormat {
  const head = headOf(bytes);
  if (head === '') throw other('empty');
  if (head.startsWith('PK\x03\x04')) return packed(bytes);
  const foreign = foreignTypeOf(bytes);
  if (foreign !== null) throw other(foreign.kind, foreign.type);
  if (head.startsWith('<')) return marked(head);
  if (/^\{\s*"articles"\s*:\s*\[/u.test(head) && latin1(bytes).includes('"format":"attache-coding"')) {
    throw other('coding');
  }
  if (head.startsWith('{') || head.startsWith('[')) return 'web-annotation';
  return written(bytes);
}

const other = (kind: OtherFile, type?: string): Failure =>
  new Failure('bad-file', messages.interchange.failures.otherFile(kind, type));

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The beginning without byte order mark, blanks, and the zeros that UTF-16 puts between letters. */
const headOf = (bytes: Uint8Array): string =>
  latin1(bytes.subarray(0, 2_048))
    .replace(/^\xEF\xBB\xBF|^\xFF\xFE|^\xFE\xFF/u, '')
    .replace(/^[\s\0]+/u, '');

/** Where Excel puts it, `xl/workbook.xml`; other programs name and place it otherwise. */
const WORKBOOK = /^(?:[^/]+\/)*workbook[^/]*\.xml$/u;

/** Of packed files a project and a workbook are taken in; a package of nothing that is known may still be a project. */
function packed(bytes: Uint8Array): TakeInFormat {
  const names = namesIn(bytes);
  if (names.some((name) => name.endsWith('.qde'))) return 'qdpx';
  if (names.some((name) => WORKBOOK.test(name))) return 'xlsx';
  const foreign = foreignTypeOf(bytes);
  throw foreign === null ? other('unknown') : other(foreign.kind, foreign.type);
}

function marked(head: string): TakeInFormat {
  const text = head.replaceAll('\0', '');
  if (/<(?:!doctype\s+)?html\b/iu.test(text)) throw other('web-page');
  if (/<(?:\w+:)?Project\b[^>]*QDA-XML/u.test(text)) throw other('project-file');
  return 'qdc';
}

/** Text whose lines have the same delimiters is a table. */
function written(bytes: Uint8Array): TakeInFormat {
  let text: string;
  try {
    text = decodeText(bytes);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw other('unknown');
  }
  if (/^\uFEFF?sep=/u.test(text) || delimiterOf(text) !== null) return 'csv';
  throw other('text');
}
