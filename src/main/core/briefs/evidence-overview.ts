import type { IsoDate } from '../contract/ids';
import { printed } from '../contract/messages/catalogue';
import type { BriefSection } from '../contract/briefs';
import type { Evidence } from '../contract/evidence';
import { capitalised } from './capitalised';
import type { Citations } from './citations';
import type { CitedEvidence } from './cited-evidence';
import { dateRange } from './dates';
import type { Bar, EvidenceOverviewBlock, Run, TableRow } from './document';
import { evenly } from './periods';

/** With fewer speakers the pages themselves are the overview. */
const FEWEST_SPEAKERS = 4;
const MOST_SOURCES = 9;

/** Who is heard in a brief, how often, when and under which heading; null for a brief with few voices. */
export function composeOverview(
  sections: readonly BriefSection[],
  cited: CitedEvidence,
  citations: Citations,
): EvidenceOverviewBlock | null {
  const voices = [...Map.groupBy(cited.used, ({ speaker }) => speaker)].flatMap(([speaker, pieces]) =>
    speaker === null ? [] : [{ speaker, pieces }],
  );
  if (voices.length < FEWEST_SPEAKERS) return null;
  voices.sort((a, b) => b.pieces.length - a.pieces.length || (a.speaker < b.speaker ? -1 : 1));
  const charts = [underHeadings(sections, cited), overTime(cited.used)];
  return {
    kind: 'evidence-overview',
    label: printed.overview.label,
    charts: charts.flatMap(({ title, bars }) =>
      bars.length < 2 ? [] : [{ title, bars, summary: printed.overview.chartSummary(title, bars) }],
    ),
    remark: printed.overview.remark,
    table: {
      summary: printed.overview.tableSummary(voices.length),
      columns: printed.overview.columns,
      rows: voices.map(({ speaker, pieces }) => rowOf(speaker, pieces, citations)),
    },
  };
}

function underHeadings(
  sections: readonly BriefSection[],
  cited: CitedEvidence,
): { title: string; bars: Bar[] } {
  const bars = sections.flatMap(({ heading, evidence }, index): Bar[] => {
    const value = cited.take(evidence).length;
    return value === 0 ? [] : [{ label: heading.trim() || printed.section(index + 1), value }];
  });
  return { title: printed.overview.bySection, bars };
}

/** Only what is dated can stand on a line of time. */
function overTime(pieces: readonly Evidence[]): { title: string; bars: Bar[] } {
  const { unit, periods } = evenly(datesOf(pieces));
  return { title: printed.overview.overTime[unit], bars: periods };
}

function rowOf(speaker: string, pieces: readonly Evidence[], citations: Citations): TableRow {
  const dates = datesOf(pieces);
  const [first] = dates;
  const last = dates.at(-1);
  const sources = [...new Set(pieces.map((piece) => citations.numberOf(piece)))].sort((a, b) => a - b);
  const role = pieces.find((piece) => piece.role !== null)?.role ?? null;
  return {
    head: capitalised(speaker),
    cells: [
      [{ kind: 'words', text: role === null ? '–' : capitalised(role) }],
      [{ kind: 'words', text: String(pieces.length) }],
      [
        {
          kind: 'words',
          text: first === undefined || last === undefined ? printed.undated : dateRange(first, last),
        },
      ],
      sourceRuns(sources),
    ],
  };
}

/** Sources by number, as many as a cell may hold. */
function sourceRuns(numbers: readonly number[]): Run[] {
  const runs = numbers
    .slice(0, MOST_SOURCES)
    .flatMap((number, index): Run[] => [
      ...(index === 0 ? [] : [{ kind: 'words', text: ', ' } as const]),
      { kind: 'source', number },
    ]);
  const more = numbers.length - MOST_SOURCES;
  return more > 0 ? [...runs, { kind: 'words', text: printed.overview.moreSources(more) }] : runs;
}

function datesOf(pieces: readonly Evidence[]): IsoDate[] {
  return pieces.flatMap(({ source }) => (source.publishedOn === null ? [] : [source.publishedOn])).sort();
}
