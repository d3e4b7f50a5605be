/** What a brief holds, part by part, with the figure that says how much. */
import type { BriefDraft } from '../../../main/core/contract/briefs';
import type { Evidence, EvidenceRef } from '../../../main/core/contract/evidence';
import {
  citedEvidence,
  evidenceKey,
  sourceNumbers,
  type Citations,
  type EvidenceLookup,
  type HiddenEvidence,
} from './evidence-refs';

export type PartId = 'bottom-line' | 'judgements' | `section-${number}` | 'sources';

export interface OutlinePart {
  readonly id: PartId;
  /** A section's own heading; null for the parts that every brief has. */
  readonly heading: string | null;
  readonly count: number;
  readonly unit: 'words' | 'judgements' | 'sources';
}

/** How the brief's evidence stands. Every cited passage is read from its article, so it is verbatim or missing. */
export interface EvidenceStanding {
  readonly verbatim: number;
  readonly toReview: number;
  readonly rejected: number;
  readonly missing: number;
  /** By blind mode. */
  readonly hidden: number;
}

/** Words as a person counts them: runs of letters and digits, with the marks inside them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/**
 * The parts of a brief in the order in which they are printed. A section's words include those it quotes.
 * @param sources how many articles it cites
 */
export function outlineOf(
  draft: BriefDraft,
  lookup: EvidenceLookup,
  sources = sourceNumbers(draft, lookup).size,
): readonly OutlinePart[] {
  return [
    { id: 'bottom-line', heading: null, count: countWords(draft.bottomLine), unit: 'words' },
    { id: 'judgements', heading: null, count: draft.judgements.length, unit: 'judgements' },
    ...draft.sections.map(({ heading, text, evidence }, index): OutlinePart => ({
      id: `section-${index}`,
      heading,
      count: countWords(text) + quotedWords(evidence, lookup),
      unit: 'words',
    })),
    { id: 'sources', heading: null, count: sources, unit: 'sources' },
  ];
}

/** All words that the brief will print, without its list of sources. */
export function briefWords(draft: BriefDraft, lookup: EvidenceLookup): number {
  const own = [
    draft.title,
    draft.subtitle,
    draft.bottomLine,
    ...draft.judgements.map(({ statement, confidenceReason }) => `${statement} ${confidenceReason}`),
    ...draft.sections.map(({ heading, text }) => `${heading} ${text}`),
  ];
  const quoted = draft.sections.map(({ evidence }) => quotedWords(evidence, lookup));
  return [...own.map(countWords), ...quoted].reduce((sum, words) => sum + words, 0);
}

export function standingOf(
  draft: Citations,
  lookup: EvidenceLookup,
  hidden: HiddenEvidence,
): EvidenceStanding {
  const cited = citedEvidence(draft, lookup);
  const used = new Set(
    [...draft.judgements, ...draft.sections].flatMap(({ evidence }) => evidence.map(evidenceKey)),
  );
  const unseen = [...used].filter((key) => hidden.has(key)).length;
  const withStatus = (status: Evidence['status']): number =>
    cited.filter((piece) => piece.status === status).length;
  return {
    verbatim: cited.length,
    toReview: withStatus('suggested'),
    rejected: withStatus('rejected'),
    missing: used.size - cited.length - unseen,
    hidden: unseen,
  };
}

/** A list of citations stays the very same while words are typed: its quotes are counted once, not with every key. */
const counted = new WeakMap<
  readonly EvidenceRef[],
  { readonly lookup: EvidenceLookup; readonly words: number }
>();

function quotedWords(refs: readonly EvidenceRef[], lookup: EvidenceLookup): number {
  const known = counted.get(refs);
  if (known?.lookup === lookup) return known.words;
  const words = countQuoted(refs, lookup);
  counted.set(refs, { lookup, words });
  return words;
}

function countQuoted(refs: readonly EvidenceRef[], lookup: EvidenceLookup): number {
  return refs.reduce((sum, ref) => sum + countWords(lookup.get(evidenceKey(ref))?.text ?? ''), 0);
}
