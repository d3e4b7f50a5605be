/** A string in a PDF file. pdfkit writes a plain JavaScript string as a name. */
export class PdfText extends String {}

/** An object of the file that others point to. */
export interface Reference {
  readonly id: number;
  data: PdfDictionary;
  toString(): string;
}

export interface PdfDictionary {
  [key: string]: PdfValue | undefined;
}

/** What pdfkit can write: a JavaScript string is a name, a `PdfText` a string, bytes a hexadecimal string. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | PdfText
  | Date
  | Uint8Array
  | Reference
  | readonly PdfValue[]
  | PdfDictionary;

export const text = (value: string): PdfText => new PdfText(value);

/** Points and thousandths as they stand in content streams: two decimals, no minus zero. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

export const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** Byte order for the ASCII keys of name trees; a reader searches them by it. */
export const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
