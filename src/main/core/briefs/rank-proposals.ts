import type { ThemeId } from '../contract/ids';
import type { Evidence } from '../contract/evidence';

/** A theme whose keywords stand in a passage, and which of them do. */
export interface KeywordsFound {
  readonly themeId: ThemeId;
  readonly terms: readonly string[];
}

interface Proposal {
  readonly piece: Evidence;
  /** How many different keywords its words hold. */
  readonly keywords: number;
}

/**
 * Puts quotes that only keywords propose in the order in which an author should see them. Better is a quote that somebody
 * has reviewed, whose speaker has a name, with more of the keywords, and whose attribution is surer; what is alike stays
 * in the order given. Then speakers take turns, each with their best quote first: ten quotes of ten people say more
 * than ten of the loudest.
 */
export function rankProposals(proposals: readonly Proposal[]): readonly Evidence[] {
  const best = proposals.toSorted(
    (a, b) =>
      Number(b.piece.status !== 'suggested') - Number(a.piece.status !== 'suggested') ||
      Number(b.piece.speaker !== null) - Number(a.piece.speaker !== null) ||
      b.keywords - a.keywords ||
      (b.piece.confidence ?? 0) - (a.piece.confidence ?? 0),
  );
  const turns = new Map<string | null, number>();
  return best
    .map(({ piece }) => {
      const turn = turns.get(piece.speaker) ?? 0;
      turns.set(piece.speaker, turn + 1);
      return { piece, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ piece }) => piece);
}
