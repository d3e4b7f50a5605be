import type { Paper } from '../brief-pdf';
import { counted } from './counted';

const sizes: Record<Paper, string> = { a4: '210 × 297 mm', letter: '8½ × 11 in' };

/** English words of `preview`: the PDF beside a brief that is being written, and printing it. */
export const preview = {
  button: 'PDF',
  title: 'PDF',
  pane: 'PDF of this brief',
  resize: 'Width of the PDF',
  close: 'Close the PDF',
  /** Said to screen readers, which read the draft better than a page. */
  described:
    'The pages as an export would print them now. They hold the words of the draft, which is easier to read.',
  page: (number: number, of: number): string => `Page ${number} of ${of}`,
  previous: 'Previous page',
  next: 'Next page',
  states: { drawing: 'Drawing…', shown: 'Up to date', failed: 'Not up to date' },
  /** Before the first pages stand. */
  first: 'Drawing the pages…',
  failedTitle: 'The pages are not up to date',
  broke: 'The pages could not be drawn. The draft itself is not touched; change something, or try again.',
  tryAgain: 'Try again',
  warnings: (count: number): string => `${counted(count, 'warning', 'warnings')} for the export`,
  zoom: 'Size of the page',
  zooms: { width: 'Fit width', page: 'Fit page', actual: '100 %', large: '150 %', double: '200 %' },
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' } satisfies Record<Paper, string>,
  paperText: (paper: Paper): string =>
    `${sizes[paper]}. Kept on this computer, for the PDF beside the draft and for printing too.`,
  print: 'Print…',
  printing: 'Making the copy to print…',
  /** What was done: no shell can print a PDF as well as the program that the system has for it. */
  printed: 'Opened in your PDF viewer. Print it from there.',
  printUnsaved: 'The brief could not be saved first, so it was not printed. Its text is kept.',
  keys: { toggle: 'write, PDF', larger: 'larger', smaller: 'smaller', group: 'PDF of a brief' },
} as const;
