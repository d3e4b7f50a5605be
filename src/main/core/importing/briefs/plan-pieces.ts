import type { MergeItem, MergeState } from '../../contract/exchange';
import type { Names } from '../../exchange/difference-words';
import type { Brief, BriefSection, Judgement } from '../../contract/briefs';
import type { Marking } from '../../contract/markings';
import { headOf, type BriefHead } from '../../exchange/brief-pieces';
import { differencesOf, type Comparable } from '../../exchange/merge-state';
import { pairPieces, stateOfPiece, type Pair, type Past } from '../../exchange/pair-pieces';
import type { PayloadBrief } from '../../exchange/payload';

export type PayloadJudgement = PayloadBrief['judgements'][number];
export type PayloadSection = PayloadBrief['sections'][number];

/** A judgement or section beside its item. */
export interface PlannedPiece<Piece, Own> {
  readonly item: MergeItem;
  readonly pair: Pair<Piece>;
  /** As it stands in my brief. */
  readonly own: Own | null;
}

/** The brief's own words, held against mine. */
export interface PlannedPieces {
  readonly head: { readonly item: MergeItem; readonly theirs: BriefHead };
  readonly judgements: readonly PlannedPiece<PayloadJudgement, Judgement>[];
  readonly sections: readonly PlannedPiece<PayloadSection, BriefSection>[];
}

interface Sides {
  readonly theirs: PayloadBrief;
  readonly mine: Brief | null;
  /** My brief in the form in which it travels. */
  readonly collected: PayloadBrief | null;
  readonly past: Past;
  readonly names: Names;
}

export function planPieces({ theirs, mine, collected, past, names }: Sides): PlannedPieces {
  const head = { mine: collected === null ? null : headOf(collected), theirs: headOf(theirs) };
  const state = stateOfPiece(head.mine, head.theirs, past);
  return {
    head: {
      item: toItem('brief', theirs.title, { ...head, state }, { marking: theirs.marking, names }),
      theirs: head.theirs,
    },
    judgements: planKind(
      'judgement',
      theirs.judgements,
      collected?.judgements ?? [],
      mine?.judgements ?? [],
      {
        past,
        names,
        marking: theirs.marking,
        label: ({ statement }) => statement,
      },
    ),
    sections: planKind('section', theirs.sections, collected?.sections ?? [], mine?.sections ?? [], {
      past,
      names,
      marking: theirs.marking,
      label: ({ heading }) => heading,
    }),
  };
}

function planKind<Piece extends PayloadJudgement | PayloadSection, Own>(
  kind: 'judgement' | 'section',
  theirs: readonly Piece[],
  collected: readonly Piece[],
  own: readonly Own[],
  {
    past,
    names,
    marking,
    label,
  }: { past: Past; names: Names; marking: Marking; label: (piece: Piece) => string },
): PlannedPiece<Piece, Own>[] {
  return pairPieces<Piece>(collected, theirs, past).map((pair, index) => {
    const piece = pair.theirs ?? pair.mine;
    const item = toItem(kind, piece === null ? '' : label(piece), pair, { marking, names });
    return {
      item: { ...item, key: `${kind} ${index + 1}` }, // pieces have no names
      pair,
      own: pair.mine === null ? null : (own[collected.indexOf(pair.mine)] ?? null),
    };
  });
}

function toItem(
  kind: MergeItem['kind'],
  label: string,
  { mine, theirs, state }: { mine: Comparable | null; theirs: Comparable | null; state: MergeState },
  { marking, names }: { marking: Marking; names: Names },
): MergeItem {
  const differences =
    mine === null || theirs === null || state === 'known' ? [] : differencesOf(mine, theirs, names);
  return { key: kind, kind, state, label, marking, differences, words: null };
}
