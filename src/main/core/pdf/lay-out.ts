import type { Block, BriefDocument } from '../briefs/document';
import { layOutBottomLine } from './blocks/bottom-line';
import type { Composition } from './blocks/composition';
import { layOutEvidenceOverview } from './blocks/evidence-overview';
import { layOutJudgement } from './blocks/judgement';
import { layOutLikelihoodScale } from './blocks/likelihood-scale';
import { layOutQuote } from './blocks/quote';
import { layOutSection } from './blocks/section';
import { layOutSources } from './blocks/sources';
import { layOutTitle } from './blocks/title';
import type { FlowBox } from './page/boxes';
import type { Pause } from './pause';

/** Turns blocks into strips of page. Long briefs let other work in between. */
export async function layOut(
  { blocks }: BriefDocument,
  composition: Composition,
  pause: Pause,
): Promise<FlowBox[]> {
  const boxes: FlowBox[] = [];
  for (const [index, block] of blocks.entries()) {
    boxes.push(...layOutBlock(block, blocks[index - 1], blocks[index + 1], composition));
    await pause();
  }
  return boxes;
}

function layOutBlock(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  composition: Composition,
): FlowBox[] {
  switch (block.kind) {
    case 'title':
      return layOutTitle(block, composition);
    case 'bottom-line':
      return layOutBottomLine(block, composition);
    case 'judgement':
      return layOutJudgement(block, previous?.kind !== 'judgement', composition);
    case 'section':
      return layOutSection(block, previous?.kind, composition);
    case 'quote':
      return layOutQuote(
        block,
        { isFirst: previous?.kind !== 'quote', isLast: next?.kind !== 'quote' },
        composition,
      );
    case 'evidence-overview':
      return layOutEvidenceOverview(block, previous?.kind, composition);
    case 'sources':
      return layOutSources(block, previous?.kind, composition);
    case 'likelihood-scale':
      return layOutLikelihoodScale(block, composition);
    default:
      return block satisfies never;
  }
}
