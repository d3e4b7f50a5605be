/** The tables of docs/quotes.md, between comments that name them, so that no figure there is ever typed by hand. */
import { counted } from '../core/contract/messages/counted';
import type { Calibration } from '../core/quotes/evaluation/calibration';
import type { Comparison, Quality } from './quality';
import type { Speed } from './speed';

/** Everything that one run measures. */
export interface Measured {
  readonly machine: string;
  readonly rules: number;
  readonly quality: readonly Comparison[];
  readonly reliability: Calibration;
  readonly speed: Speed;
}

export type Row = readonly (string | number)[];

/** The document with its tables replaced. @throws where one of them has no place */
export function withTables(markdown: string, measured: Measured): string {
  const { machine, rules, quality, reliability, speed } = measured;
  const tables = {
    quality: table(
      ['gold', 'who', 'exact F1', 'overlap F1', 'full name', 'end to end', 'traps'],
      quality.flatMap(qualityRows),
    ),
    reliability: [
      table(['confidence', 'quotes', 'mean confidence', 'right'], reliability.table.map(binRow)),
      `${reliability.quotes} quotes, ${reliability.errors} of them wrong; expected calibration error ` +
        `${reliability.expectedError.toFixed(3)}; the least confident fifth holds ${percent(reliability.errorsInLeastFifth)} % of the errors.`,
    ].join('\n\n'),
    speed: [
      table(['what', 'MB/s'], speedRows(speed)),
      table(
        ['bytes of text', 'ms', 'MB/s'],
        speed.byLength.map(({ bytes, ms, megabytesPerSecond }) => [bytes, ms, megabytesPerSecond]),
      ),
      table(
        ['slowest hard texts', 'ms at 250 kB', 'ms at 1 MB'],
        speed.hardTexts.map(({ name, ms250k, ms1m }) => [name, ms250k, ms1m]),
      ),
      `Measured on ${machine}; rules of version ${rules}.`,
    ].join('\n\n'),
  };
  return replaceTables(markdown, tables);
}

/** The document with the content between the comments that name each table replaced. @throws where one has no place */
export function replaceTables(markdown: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce((text, [name, content]) => replaced(text, name, content), markdown);
}

function replaced(markdown: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = markdown.indexOf(begin);
  const to = markdown.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the document has no place for ${name}`);
  return `${markdown.slice(0, from + begin.length)}\n\n${content}\n\n${markdown.slice(to)}`;
}

function qualityRows({ name, articles, quotes, scores }: Comparison): Row[] {
  return Object.entries(scores).map(([who, quality], index) => [
    index === 0
      ? `${name}: ${counted(articles, 'article', 'articles')}, ${counted(quotes, 'quote', 'quotes')}`
      : '',
    who,
    ...qualityCells(quality),
  ]);
}

function qualityCells({ exactF1, overlapF1, speakerFullName, endToEnd, trapsHit, traps }: Quality): Row {
  return [...[exactF1, overlapF1, speakerFullName, endToEnd].map(percent), `${trapsHit} of ${traps}`];
}

function binRow({ from, to, quotes, mean, right }: Calibration['table'][number]): Row {
  return [`${from.toFixed(1)} to ${to.toFixed(1)}`, quotes, percent(mean), percent(right)];
}

function speedRows({ megabytesPerSecond: { ours, compromiseQuotations } }: Speed): Row[] {
  return [
    ['ours: found and attributed', ours.toFixed(2)],
    ['compromise: `quotations()` alone', compromiseQuotations.toFixed(2)],
  ];
}

function percent(share: number | null): string {
  return share === null || Number.isNaN(share) ? '–' : (share * 100).toFixed(1);
}

/** In the form that the formatter of this project leaves alone: words to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly Row[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const isText = head.map((_, column) => rows.some((row) => !/^[\d–]/.test(String(row[column] ?? ''))));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => (isText[at] === true ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    isText[at] === true ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const [titles = [], ...body] = cells;
  return [line(titles), line(rule), ...body.map(line)].join('\n');
}
