import type { ExportFormat, TakeInFormat } from '../contract/interchange';
import type { CodedProject } from './coded-project';
import { readQdc, writeQdc } from './refi/qdc';
import { readQdpx } from './refi/read-qdpx';
import { writeQdpx } from './refi/write-qdpx';
import { writeCsv } from './tables/csv';
import type { Evidence } from './tables/evidence';
import { readCsv } from './tables/read-csv';
import { readTables } from './tables/read-table';
import { readXlsx } from './tables/read-xlsx';
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

type Reader = (bytes: Uint8Array, evidence: Evidence) => CodedProject;

/** A table says of no column what it is: the archive's texts are the evidence. */
export const READERS: Readonly<Record<TakeInFormat, Reader>> = {
  qdc: readQdc,
  qdpx: readQdpx,
  'web-annotation': readWebAnnotations,
  csv: (bytes, evidence) => readTables([readCsv(bytes)], evidence),
  xlsx: (bytes, evidence) => readTables(readXlsx(bytes), evidence),
};
