import { walkXml } from '../xml/walk-xml';
import { createSizeGuard } from './table';
import { dateOfSerial } from './xlsx-dates';

/** What the cells of every sheet refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  /** Cell styles that show a date. */
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** The shared texts (18.4.8), each without its formatting and without the readings of its characters. */
export function readSharedStrings(bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  const text = collectText((words) => (strings[strings.length - 1] = (strings.at(-1) ?? '') + words));
  walkXml(bytes, {
    ...text,
    open(name) {
      if (name === 'si') strings.push('');
      text.open(name);
    },
  });
  return strings.map(withoutEscapes);
}

/** The rows of a sheet (18.3.1.73) as they follow each other, with empty cells where the file leaves some out. */
export function readSheet(bytes: Uint8Array, book: Workbook): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let cell: { column: number; type: string; style: number; value: string } | null = null;
  let value = false;
  const guard = createSizeGuard();
  const text = collectText((words) => cell !== null && (cell.value += words));
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'row') rows.push([]);
      else if (name === 'c') {
        const column = columnOf(attributes.get('r')) ?? rows.at(-1)?.length ?? 0;
        guard(Math.max(1, column + 1 - (rows.at(-1)?.length ?? 0)));
        const style = Number(attributes.get('s') ?? 0);
        cell = { column, type: attributes.get('t') ?? 'n', style, value: '' };
      } else if (name === 'v') value = true;
      else text.open(name);
    },
    close(name) {
      if (name === 'v') value = false;
      const row = rows.at(-1);
      if (name === 'c' && cell !== null && row !== undefined) {
        while (row.length < cell.column) row.push('');
        row[cell.column] = shown(cell, book);
        cell = null;
      }
      text.close(name);
    },
    text(words) {
      if (value && cell !== null) cell.value += words;
      else text.text(words);
    },
  });
  return rows.filter((row) => row.some((one) => one !== ''));
}

/** What stands in `t`, inside `is` or `si` and their runs; `rPh` has the same words in another script (18.4.6). */
function collectText(add: (words: string) => void) {
  let inText = false;
  let reading = 0;
  return {
    open(name: string): void {
      if (name === 'rPh') reading += 1;
      if (name === 't') inText = reading === 0;
    },
    close(name: string): void {
      if (name === 'rPh') reading -= 1;
      if (name === 't') inText = false;
    },
    text(words: string): void {
      if (inText) add(words);
    },
  };
}

/** The column of a name such as `AB12`, from 0; null where a cell has none. */
function columnOf(name: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(name ?? '')?.[1];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Cell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

/** The text of a cell by its type (18.18.11); of an error there is none. */
function shown({ type, style, value }: Cell, { strings, dates, from1904 }: Workbook): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'e':
      return '';
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'n': {
      const date = dates.has(style) && value !== '' ? dateOfSerial(Number(value), from1904) : null;
      return date ?? value;
    }
    default:
      return withoutEscapes(value);
  }
}

/** `_x000D_` is how a workbook writes what XML cannot hold (18.18.24 of part 4, `ST_Xstring`). */
const withoutEscapes = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\r\n?/gu, '\n');
