import type { ImportState } from '../../../contract/importing';
import type { Sha256 } from '../../../contract/ids';
import type { Json } from '../../../exchange/canonical-json';
import { digestOfValue } from '../../../exchange/digest';
import { planThing } from '../../plan';

/** A judgement or section as it is here, there, or both. */
export interface Pair<Piece> {
  readonly mine: Piece | null;
  readonly theirs: Piece | null;
  readonly state: ImportState;
}

/** Digests of what pieces once were, on either side. */
export interface Past {
  readonly mine: ReadonlySet<Sha256>;
  readonly theirs: ReadonlySet<Sha256>;
}

/**
 * Pairs pieces, which have no names: those that are the same first, then what is left in its order. The result has their
 * order, and a piece that is only here after the one that it follows here.
 */
export function pairPieces<Piece extends Json>(
  mine: readonly Piece[],
  theirs: readonly Piece[],
  past: Past,
): Pair<Piece>[] {
  const partners = partnersOf(mine, theirs);
  const taken = new Set(partners.values());
  const pairs: { readonly here: number; readonly pair: Pair<Piece> }[] = theirs.map((piece, index) => {
    const here = partners.get(index) ?? -1;
    return { here, pair: pairOf(mine[here] ?? null, piece, past) };
  });
  for (const [here, piece] of mine.entries()) {
    if (taken.has(here)) continue;
    const after = pairs.findLastIndex((other) => other.here >= 0 && other.here < here);
    pairs.splice(after + 1, 0, { here, pair: pairOf(piece, null, past) });
  }
  return pairs.map(({ pair }) => pair);
}

/** For indices there, those here. */
function partnersOf(mine: readonly Json[], theirs: readonly Json[]): Map<number, number> {
  const free = new Map(mine.map((piece, index) => [index, digestOfValue(piece)]));
  const partners = new Map<number, number>();
  for (const [index, piece] of theirs.entries()) {
    const digest = digestOfValue(piece);
    const same = [...free].find(([, other]) => other === digest);
    if (same === undefined) continue;
    partners.set(index, same[0]);
    free.delete(same[0]);
  }
  for (const index of theirs.keys()) {
    if (partners.has(index)) continue;
    const [next] = free.keys();
    if (next === undefined) break;
    partners.set(index, next);
    free.delete(next);
  }
  return partners;
}

function pairOf<Piece extends Json>(mine: Piece | null, theirs: Piece | null, past: Past): Pair<Piece> {
  return { mine, theirs, state: stateOfPiece(mine, theirs, past) };
}

/** A piece is known by its digest, and so is what it once was. */
export const stateOfPiece = (mine: Json, theirs: Json, past: Past): ImportState =>
  planThing<Json>(
    { mine, theirs },
    {
      differing: (one, other) => (digestOfValue(one) === digestOfValue(other) ? [] : ['piece']),
      past: {
        changedThere: (sides) => sides.mine !== null && past.theirs.has(digestOfValue(sides.mine)),
        changedHere: (sides) => sides.theirs !== null && past.mine.has(digestOfValue(sides.theirs)),
      },
    },
  ).state;
