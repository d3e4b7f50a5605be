/** For tests: pages of evidence worked out from all of it, piece by piece. What the archive answers is held against it. */
import type { Evidence, EvidenceRef } from '../contract/evidence';
import type { EvidenceFilter, EvidencePage, EvidenceSpeakers } from '../contract/evidence-pages';
import { fold } from '../contract/rules/fold';

const keyOf = ({ kind, id }: EvidenceRef): string => `${kind} ${id}`;
const wordsOf = (typed: string): readonly string[] => fold(typed).split(/\s+/u).filter(Boolean);

function passes(piece: Evidence, { words, themeId, speaker, without }: EvidenceFilter): boolean {
  const { text, note, role, source } = piece;
  const folded = fold(
    [text, note, piece.speaker, role, source.title, source.outlet].filter(Boolean).join(' '),
  );
  return (
    (themeId === null || piece.themes.includes(themeId)) &&
    (speaker === null || piece.speaker === speaker) &&
    !without.map(keyOf).includes(keyOf(piece.ref)) &&
    wordsOf(words).every((word) => folded.includes(word))
  );
}

/** Answers the calls for pages from all evidence of an archive in its order. */
export const evidencePagesOf = (all: readonly Evidence[]) => {
  const matching = (filter: EvidenceFilter) => all.filter((piece) => passes(piece, filter));
  return {
    pageEvidence({ filter, offset, limit }: PageRequest): EvidencePage {
      const found = matching(filter);
      return { total: all.length, matching: found.length, pieces: found.slice(offset, offset + limit) };
    },
    placeEvidence({
      filter,
      ref,
    }: Pick<PageRequest, 'filter'> & { readonly ref: EvidenceRef }): number | null {
      const place = matching(filter).findIndex((piece) => keyOf(piece.ref) === keyOf(ref));
      return place === -1 ? null : place;
    },
    listEvidenceSpeakers({ words }: { readonly words: string }): EvidenceSpeakers {
      const names = all.flatMap(({ speaker }) => speaker ?? []);
      const speakers = [...Map.groupBy(names, (name) => name)]
        .map(([name, own]) => ({ name, count: own.length }))
        .filter(({ name }) => wordsOf(words).every((word) => fold(name).includes(word)))
        .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
      return { speakers, inAll: speakers.length };
    },
  };
};

interface PageRequest {
  readonly filter: EvidenceFilter;
  readonly offset: number;
  readonly limit: number;
}
