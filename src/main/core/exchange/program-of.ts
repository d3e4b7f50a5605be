/** What programs write in the comment after a file's first line (ISO 32000-1, 7.5.2), each its own four bytes. */
const MARKS: Readonly<Record<string, string>> = {
  bff7a2fe: 'qpdf',
  c2b5c2b6: 'MuPDF',
  c7ec8fa2: 'Ghostscript',
  b5edaefb: 'cairo',
  d3ebe9e1: 'Skia (Chromium)',
  a1b3c5d7: 'PDFium (Chromium)',
};
const LINEARIZED = '/Linearized';

/** The program that wrote a file from its beginning, as far as that gives it away; null where it does not. */
export function programOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const mark = /^%PDF-\d\.\d\s+%(.{4})/u.exec(start)?.[1];
  const program = mark === undefined ? undefined : MARKS[Buffer.from(mark, 'latin1').toString('hex')];
  return program ?? null;
}

/** Whether it was put in order for being read from the web, as optimisers do. */
export const isLinearized = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1024)).includes(LINEARIZED);
