import type { Uid } from '../../../contract/ids';
import type { CodedPassage } from '../../../interchange/coded-project';
import type { ArchiveState, KnownPassage } from './archive-state';
import type { PlacedPassage } from './place-passages';

/** A passage of the archive, as what it is there. */
export interface Namesake extends KnownPassage {
  readonly kind: 'annotation' | 'quote';
  readonly uid: Uid;
}

export type Namesakes = ReturnType<typeof createNamesakes>;

/**
 * Programs that give everything new GUIDs each time (QualCoder, ATLAS.ti) would bring every passage twice. A passage is
 * the one that stands at its place in its article with its note, and carries a code that it carries, from the same
 * coder; QualCoder writes a passage once for each of its codes.
 */
export function createNamesakes(
  state: Pick<ArchiveState, 'annotations' | 'quotes'>,
  themeOf: (code: Uid) => Uid | null,
  passages: readonly PlacedPassage[],
) {
  const inFile = new Set(passages.map(({ passage }) => passage.uid));
  const known = [
    ...Array.from(state.annotations, ([uid, one]): Namesake => ({ ...one, kind: 'annotation', uid })),
    ...Array.from(state.quotes, ([uid, one]): Namesake => ({ ...one, kind: 'quote', uid })),
  ].filter(({ uid }) => !inFile.has(uid)); // what the file knows by its name is not meant by another
  const byPlace = Map.groupBy(known, ({ articleUid, span }) => keyOf(articleUid, span.start, span.end));
  return {
    /** @param analystOf who in the archive an analyst of the file is */
    find(placed: PlacedPassage, analystOf: (uid: Uid | null) => Uid | null): Namesake | null {
      if (placed.target === null) return null;
      const { target, span, passage } = placed;
      const words = target.text.slice(span.start, span.end);
      const here = byPlace.get(keyOf(target.uid, span.start, span.end)) ?? [];
      return (
        here.find(
          (one) =>
            one.exact === words && one.note === passage.note && isCodedSo(one, passage, analystOf, themeOf),
        ) ?? null
      );
    },
  };
}

const keyOf = (article: Uid, start: number, end: number): string => `${article} ${start} ${end}`;

function isCodedSo(
  known: Namesake,
  { tags, analystUid: bearer }: CodedPassage,
  analystOf: (uid: Uid | null) => Uid | null,
  themeOf: (code: Uid) => Uid | null,
): boolean {
  const isShared = tags.some(({ themeUid, analystUid }) =>
    known.tags.some(
      (tag) => tag.themeUid === themeOf(themeUid) && tag.analystUid === analystOf(analystUid ?? bearer),
    ),
  );
  // A quote has nobody who marked it: whoever tagged it brings it.
  if (known.kind === 'quote') return isShared;
  return (
    known.analystUid === analystOf(bearer) && (isShared || (tags.length === 0 && known.tags.length === 0))
  );
}
