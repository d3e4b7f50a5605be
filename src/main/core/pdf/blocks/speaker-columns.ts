import type { Run, Table } from '../../briefs/document';
import { printed } from '../../contract/messages/catalogue';
import { GRID, mm } from '../page/geometry';
import { measureText } from '../text/fragments';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import type { Column } from './table';

const GAP = mm(5);
/** The widest that dates and sources may be before they take a second line. */
const MOST = mm(34);

/**
 * The columns of the table of speakers: names stand in the side column, as they do beside quotes. Counts, dates and
 * sources are as wide as their longest entry, and roles have the rest, so that most of them need a single line.
 */
export function speakerColumns({ columns, rows }: Table, composition: Composition): Column[] {
  const { fonts } = composition;
  const widest = (index: number): number => {
    const heading = measureText(columns[index] ?? '', STYLES.noteStrong, fonts);
    const cells = rows.map(({ cells }) => measureRuns(cells[index - 1] ?? [], composition));
    return Math.ceil(Math.min(MOST, Math.max(heading, ...cells)) + 0.5);
  };
  const [counts, dates, sources] = [widest(2), widest(3), widest(4)];
  const role = GRID.textWidth - counts - dates - sources - 3 * GAP;
  const first = GRID.sideWidth + GRID.columnGap;
  return [
    { left: 0, width: GRID.sideWidth, align: 'start' },
    { left: first, width: role, align: 'start' },
    { left: first + role + GAP, width: counts, align: 'end' },
    { left: first + role + counts + 2 * GAP, width: dates, align: 'start' },
    { left: GRID.measure - sources, width: sources, align: 'start' },
  ];
}

function measureRuns(runs: readonly Run[], { fonts }: Composition): number {
  return runs.reduce(
    (width, run) =>
      width +
      (run.kind === 'words'
        ? measureText(run.text, STYLES.note, fonts)
        : measureText(printed.source(run.number), STYLES.noteNumber, fonts)),
    0,
  );
}
