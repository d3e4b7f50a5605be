import { messages } from '../core/contract/messages/catalogue';
import type { Calibration } from '../core/quotes/evaluation/calibration';
import type { EvaluationError } from '../core/quotes/evaluation/errors';
import type { Evaluation } from '../core/quotes/evaluation/evaluate';
import type { Figures } from '../core/quotes/evaluation/figures';

/** Longer quotes are cut in the list of errors; `--json` has them whole. */
const LONGEST = 90;

type Row = readonly (string | number)[];

/** An evaluation for reading in a terminal, line by line. */
export function reportOf(evaluation: Evaluation): string[] {
  const { total, byLanguage, byStyle, byPhenomenon, byTrap, calibration, errors } = evaluation;
  const rows: Row[] = [
    ['', ...messages.evaluation.columns],
    [messages.evaluation.all, ...cells(total)],
    ...Object.entries(byLanguage).map(([name, figures]) => [
      messages.evaluation.language(name),
      ...cells(figures),
    ]),
    ...Object.entries(byStyle).map(([name, figures]) => [messages.evaluation.style(name), ...cells(figures)]),
  ];
  const phenomena = Object.entries(byPhenomenon).map(
    ([tag, { quotes, exact, recall, speaker, endToEnd }]) => [
      tag,
      quotes,
      ...[exact, recall, speaker, endToEnd].map(percent),
    ],
  );
  const traps = Object.entries(byTrap).map(([type, { traps: all, hit }]) => [type, all, hit]);
  return [
    ...table(rows),
    messages.evaluation.legend,
    '',
    messages.evaluation.falseQuotes(Object.entries(total.falseQuotes)),
    messages.evaluation.optional(total.optionalFound, total.optional),
    messages.evaluation.splits(total.splitsJoined, total.splits),
    ...(phenomena.length === 0 ? [] : ['', ...table([messages.evaluation.phenomenonColumns, ...phenomena])]),
    ...(traps.length === 0 ? [] : ['', ...table([messages.evaluation.trapColumns, ...traps])]),
    '',
    ...calibrationLines(calibration),
    '',
    messages.evaluation.errors(errors.length),
    ...errors.flatMap(errorLines),
  ];
}

function cells({ articles, quotes, found, exact, overlap, ...figures }: Figures): Row {
  const shares = [exact, overlap].flatMap(({ precision, recall, f1 }) => [precision, recall, f1]);
  const { speaker, speakerFullName, endToEnd, trapsHit, traps } = figures;
  return [
    articles,
    quotes,
    found,
    ...[...shares, speaker, speakerFullName, endToEnd].map(percent),
    `${trapsHit}/${traps}`,
  ];
}

function calibrationLines({
  quotes,
  errors,
  expectedError,
  errorsInLeastFifth,
  table: bins,
}: Calibration): string[] {
  if (quotes === 0) return [];
  const rows = bins.map(({ from, to, quotes: count, mean, right }) => [
    messages.evaluation.bin(from.toFixed(1), to.toFixed(1)),
    count,
    percent(mean),
    percent(right),
  ]);
  return [
    ...table([messages.evaluation.calibrationColumns, ...rows]),
    messages.evaluation.calibration(expectedError.toFixed(3), quotes, errors),
    ...(errors === 0 ? [] : [messages.evaluation.leastConfident(percent(errorsInLeastFifth))]),
  ];
}

function errorLines({ article, start, words: quoted, what, expected, got }: EvaluationError): string[] {
  const head = messages.evaluation.error(article, start, what, shortened(quoted));
  if (what.startsWith('false')) return [head];
  return [
    head,
    messages.evaluation.expected(
      shortened(expected ?? messages.evaluation.nobody),
      shortened(got ?? messages.evaluation.nobody),
    ),
  ];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

/** In per cent with one decimal; a dash where there was nothing to count. */
function percent(share: number): string {
  return Number.isNaN(share) ? '–' : (share * 100).toFixed(1);
}

/** Columns under one another: words to the left, figures to the right. */
function table(rows: readonly Row[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? String(cell).padEnd(widths[column] ?? 0) : String(cell).padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
