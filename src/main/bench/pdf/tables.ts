/** The tables of docs/pdf.md, from one run. */
import { table } from '../document';
import type { Comparison, Figures, Measured } from './measured';

export function pdfTables({ machine, lengths, firstExport }: Measured): Readonly<Record<string, string>> {
  const first = `First export of a session, ${firstExport.pages} pages, through the window's workers: ${firstExport.ms} ms.`;
  return {
    speed: [
      table(
        [
          'brief',
          'who',
          'pages',
          'from nothing, ms',
          'again, ms',
          'pages/s',
          'peak RSS, MB',
          'peak PSS, MB',
          'file, kB',
        ],
        lengths.flatMap(({ wanted, ours, chromium }) => [
          [`${wanted} pages`, 'Attaché', ...cells(ours)],
          ['', 'Chromium', ...cells(chromium)],
        ]),
      ),
      lengths.map(sentence).join(' '),
      `${first} Medians of one run on ${machine}.`,
    ].join('\n\n'),
  };
}

function cells({ pages, coldMs, warmMs, peakMemory, bytes }: Figures): number[] {
  return [
    pages,
    coldMs,
    warmMs,
    Math.round(pages / (warmMs / 1_000)),
    peakMemory.rss,
    peakMemory.pss,
    Math.round(bytes / 1_024),
  ];
}

function sentence({ wanted, ours, chromium }: Comparison): string {
  const times = (theirs: number, mine: number): string => (theirs / mine).toFixed(1);
  return `At ${wanted} pages Attaché is ${times(chromium.coldMs, ours.coldMs)} times as fast from nothing and ${times(chromium.warmMs, ours.warmMs)} times as fast again, in ${times(chromium.peakMemory.pss, ours.peakMemory.pss)} times less memory (PSS).`;
}
