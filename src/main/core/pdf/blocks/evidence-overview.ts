import type { EvidenceOverviewBlock } from '../../briefs/document';
import { box, type FlowBox } from '../page/boxes';
import { baseline, GRID } from '../page/geometry';
import { STYLES } from '../text/style';
import { layOutCharts } from './chart';
import type { Composition } from './composition';
import { continuation, continued } from './continuation';
import { beside, framed, lineBoxes } from './rows';
import { separation, type Previous } from './separation';
import { sideHeading } from './side-heading';
import { speakerColumns } from './speaker-columns';
import { layOutTable } from './table';

/** The evidence at a glance: how much there is of it under which heading and when, and who is heard. */
export function layOutEvidenceOverview(
  block: EvidenceOverviewBlock,
  previous: Previous,
  composition: Composition,
): FlowBox[] {
  const destination = composition.beginSection(block.label);
  const side = sideHeading(block.label, composition);
  const charts = layOutCharts(block.charts, composition);
  const style = STYLES.scale;
  const remark = lineBoxes({
    lines: composition.set([{ text: block.remark, style, language: composition.language }], {
      measure: GRID.textWidth,
    }),
    style,
    element: composition.element('P'),
  });
  const firstBase = baseline(charts.length > 0 ? STYLES.chartTitle : style);
  const goesOn = continuation(block.label, side.style, composition);
  const boxes = continued([...charts, ...remark], goesOn, firstBase);
  const lead = separation(previous);
  const [first, ...rest] = framed(beside([side], boxes, firstBase), {
    ...lead,
    draw(canvas, top) {
      canvas.mark(destination, top);
      lead.draw(canvas, top);
    },
  });
  const table = layOutTable(block.table, speakerColumns(block.table, composition), composition);
  return [...(first === undefined ? [] : [box({ ...first, place: destination })]), ...rest, table];
}
