import type { ExportFormat, TakeInFormat } from '../contract/interchange';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import type { CodedProject } from './coded-project';
import { readQdc, writeQdc } from './refi/qdc';
import { readQdpx } from './refi/read-qdpx';
import { writeQdpx } from './refi/write-qdpx';
import { writeCsv } from './tables/csv';
import { writeXlsx } from './tables/xlsx';
import { readWebAnnotations } from './web-annotation/read';
import { writeWebAnnotations } from './web-annotation/write';

interface Writer {
  /** Of the file's name, with its full stop. */
  readonly ending: string;
  readonly write: (project: CodedProject) => Uint8Array;
}

/** Every format that goes out: the whole of what the verbs and calls know of it. */
export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  qdc: { ending: '.qdc', write: writeQdc },
  qdpx: { ending: '.qdpx', write: writeQdpx },
  'web-annotation': { ending: '.jsonld', write: writeWebAnnotations },
  csv: { ending: '.csv', write: writeCsv },
  xlsx: { ending: '.xlsx', write: writeXlsx },
};

export const READERS: Readonly<Record<TakeInFormat, (bytes: Uint8Array) => CodedProject>> = {
  qdc: readQdc,
  qdpx: readQdpx,
  'web-annotation': readWebAnnotations,
};

/** By how the file begins, whatever it is called: a package, XML, or JSON. */
export function formatOf(bytes: Uint8Array): TakeInFormat {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 64))
    .replace(/^\xEF\xBB\xBF|^\xFF\xFE|^\xFE\xFF/u, '');
  if (head.startsWith('PK\x03\x04')) return 'qdpx';
  const [first] = head.replace(/[\s\0]+/gu, '');
  if (first === '<') return 'qdc';
  if (first === '{' || first === '[') return 'web-annotation';
  throw new Failure('bad-file', en.interchange.failures.unknownFormat);
}
