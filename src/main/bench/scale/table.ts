import type { ScaleFigures } from './measure';

const FIRST = '<!-- measured by bench:scale -->';
const LAST = '<!-- end -->';

/** The page with the table of its figures replaced. */
export function withTable(page: string, { machine, sizes }: ScaleFigures): string {
  const heads = sizes.map(({ articles }) => `${articles.toLocaleString('en')} articles`);
  const row = (name: string, cells: readonly (string | number)[]): string =>
    `| ${[name, ...cells].join(' | ')} |`;
  const first = sizes[0];
  const rows = [
    row('', heads),
    row(
      '---',
      heads.map(() => '--:'),
    ),
    row(
      'quotes',
      sizes.map((size) => size.import.quotes.toLocaleString('en')),
    ),
    row(
      'import, articles a second',
      sizes.map((size) => size.import.articlesPerSecond),
    ),
    row(
      'an article at the end by one at the beginning',
      sizes.map((size) => size.import.slowing),
    ),
    row(
      'file by text',
      sizes.map((size) => size.file.perText),
    ),
    row(
      'opening, ms',
      sizes.map((size) => size.calls.openingMs),
    ),
    ...(first?.search ?? []).map(({ name }, at) =>
      row(
        `search, ${name}: p50, p95 (FTS5 alone) in ms`,
        sizes.map(({ search }) => `${search[at]?.ms.p50}, ${search[at]?.ms.p95} (${search[at]?.bareMs.p95})`),
      ),
    ),
    ...Object.keys(first?.calls.answers ?? {}).map((name) =>
      row(
        `${name}: first, p95 in ms; kB`,
        sizes.map(
          ({ calls }) =>
            `${calls.answers[name]?.firstMs}, ${calls.answers[name]?.ms.p95}; ${Math.ceil((calls.answers[name]?.bytes ?? 0) / 1_000)}`,
        ),
      ),
    ),
    ...windowRows(sizes).map(([name, ...cells]) => row(name ?? '', cells)),
  ];
  const table = `${FIRST}\n\n${rows.join('\n')}\n\nOn ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}.\n\n${LAST}`;
  return `${page.slice(0, page.indexOf(FIRST))}${table}${page.slice(page.indexOf(LAST) + LAST.length)}`;
}

/** Of the sizes at which the window was measured. */
function windowRows(sizes: ScaleFigures['sizes']): readonly (readonly string[])[] {
  const windows = sizes.map(({ window }) => window);
  const measured = windows.find((window) => window !== null);
  if (measured === undefined) return [];
  type Window = NonNullable<typeof measured>;
  const of = (name: string, cell: (window: Window) => string): readonly string[] => [
    name,
    ...windows.map((window) => (window === null ? '–' : cell(window))),
  ];
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  return [
    of('window, start: p50, p95 in ms', ({ coldStartMs }) => `${coldStartMs.p50}, ${coldStartMs.p95}`),
    ...Object.keys(measured.actions).map((name) =>
      of(
        `window, ${name}: p50, p95 in ms`,
        ({ actions }) => `${actions[name]?.p50 ?? '–'}, ${actions[name]?.p95 ?? '–'}`,
      ),
    ),
    of(
      'window, longest task of its thread',
      ({ longTasks }) => `${Math.max(0, ...Object.values(longTasks))} ms`,
    ),
    of('window, largest reply', ({ largestReplyBytes }) => `${Math.ceil(largestReplyBytes / 1_000)} kB`),
    of('window, heap of the page', ({ pageHeapBytes }) => megabytes(pageHeapBytes)),
    of('window, memory without the browser', ({ processBytes }) => megabytes(processBytes)),
  ];
}
