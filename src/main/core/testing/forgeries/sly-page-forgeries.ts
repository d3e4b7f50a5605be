/** For tests: pages forged by somebody who has read how a page is examined. */
import type { Forgery } from './forgery';
import { again, onPages } from './on-pages';

/** The first line of the page that is longer than a few letters: where it starts, and what shows it. */
const LINE = /1 0 0 1 ([\d.]+) ([\d.]+) Tm\S* ?[^\n]*\n([\d.-]+) Ts \[(<[0-9a-f]{40,}[^\]]*)\] TJ/u;

const SHOWN_BY = /\[<[0-9a-f]{40,}[^\]]*\] TJ/u;
const inked = 'FONT 0 0 0 rg 1 0 0 1 100 300 Tm 0 Ts';

/** Something drawn over the first long line, after it or before it. */
const onLine =
  (draw: (x: number, y: number) => string, place: 'over' | 'under') =>
  (content: string): string => {
    const [, x, y] = LINE.exec(content) ?? [];
    if (x === undefined) return content;
    const drawn = draw(Number(x), Number(y));
    return place === 'over' ? `${content}\n${drawn}` : `${drawn}\n${content}`;
  };

export const SLY_PAGES: readonly Forgery[] = [
  onPages('text in the colour of cream', 'invisible', again('FONT 1 1 0.79 rg 1 0 0 1 100 300 Tm 0 Ts')),
  onPages('yellow text', 'invisible', again('FONT 1 1 0 rg 1 0 0 1 100 300 Tm 0 Ts')),
  onPages(
    'a dark bar over the middle of a line',
    'covered',
    onLine((x, y) => `0 0 0 rg ${x + 5} ${y - 2} 18 12 re f`, 'over'),
  ),
  onPages(
    'rules that cover a line together',
    'covered',
    onLine(
      (x, y) => [0, 3, 6, 9].map((up) => `0 0 0 rg ${x + 5} ${y - 2 + up} 300 3 re f`).join('\n'),
      'over',
    ),
  ),
  onPages(
    'a line struck out',
    'covered',
    onLine((x, y) => `0 0 0 rg ${x} ${y + 3} 300 0.5 re f`, 'over'),
  ),
  onPages(
    'dark text on a dark bar',
    'invisible',
    onLine((x, y) => `0.086 0.098 0.102 rg ${x - 5} ${y - 3} 400 14 re f`, 'under'),
  ),
  onPages('a line that begins at the edge', 'outside', (content) =>
    content.replace(LINE, (line, x: string) => line.replace(`1 0 0 1 ${x}`, '1 0 0 1 590')),
  ),
  onPages('a line pushed off the page piece by piece', 'outside', (content) =>
    content.replace(LINE, (line, _x, _y, _rise, shown: string) =>
      line.replace(shown, `${'2900 '.repeat(40)}${shown}`),
    ),
  ),
  onPages('a line raised to another', 'outside', (content) =>
    content.replace(LINE, (line) => line.replace(/[\d.-]+ Ts/u, '30 Ts')),
  ),
  onPages('other words for those who copy or hear them', 'entry', (content) =>
    content.replace(SHOWN_BY, '/Span <</ActualText <feff0056006f007400650020005900450053>>> BDC $& EMC'),
  ),
  onPages('an expansion for those who hear it', 'entry', (content) =>
    content.replace(SHOWN_BY, '/Span <</E (Vote YES)>> BDC $& EMC'),
  ),
  onPages('words in a font that the page does not have', 'font', (content, dice) =>
    again(inked)(content, dice).replace(/BT \/\S+ (?=[^\n]*$)/u, 'BT /Helvetica '),
  ),
];
