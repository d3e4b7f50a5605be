import type { Sha256 } from '../contract/ids';
import { digestOfValue } from './digest';
import type { PayloadBrief } from './payload';

/** What stands at the head of a brief: all but its judgements and sections. */
export type BriefHead = Pick<
  PayloadBrief,
  'title' | 'subtitle' | 'marking' | 'date' | 'authors' | 'audience' | 'bottomLine'
>;

export function headOf(brief: BriefHead): BriefHead {
  const { title, subtitle, marking, date, authors, audience, bottomLine } = brief;
  return { title, subtitle, marking, date, authors, audience, bottomLine };
}

/** Digests of the pieces that can change apart: the head, each judgement, each section. */
export function digestsOfPieces(brief: PayloadBrief): Sha256[] {
  return [headOf(brief), ...brief.judgements, ...brief.sections].map((piece) => digestOfValue(piece));
}
