/** Bytes of a PDF that is looked at; a brief of 300 pages with its data has some six million. */
export const LARGEST_PDF = 128 * 1024 * 1024;
