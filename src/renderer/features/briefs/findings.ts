/** What a reader would stumble over in a brief, found before it leaves as a PDF. */
import type { BriefDraft } from '../../../main/core/contract/briefs';
import type { Evidence } from '../../../main/core/contract/evidence';
import {
  strictestMarking,
  stricterSources,
  type Marking,
  type ReleasedSource,
} from '../../../main/core/contract/markings';
import {
  citedEvidence,
  placesOf,
  evidenceKey,
  NOTHING_HIDDEN,
  type Citations,
  type EvidenceKey,
  type EvidenceLookup,
  type HiddenEvidence,
  type Place,
} from './evidence-refs';
import type { Undrawn } from '../../../main/core/contract/undrawn';
import { undrawnPlaces, type UndrawnPlace } from './undrawn-places';
import { checkWording, findMixedSentence } from './wording';

/** One thing to settle. `index` and `indexes` count judgements from 0. */
export type Finding =
  | {
      readonly kind: 'source-above-marking';
      readonly highest: Marking;
      readonly sources: readonly MarkedSource[];
    }
  | (UndrawnPlace & { readonly kind: 'undrawn' })
  | { readonly kind: 'no-title' }
  | { readonly kind: 'no-bottom-line' }
  | { readonly kind: 'no-statement'; readonly index: number }
  | { readonly kind: 'no-likelihood'; readonly index: number }
  | { readonly kind: 'no-evidence'; readonly index: number }
  | { readonly kind: 'wording'; readonly index: number }
  | { readonly kind: 'mixed-sentence'; readonly index: number }
  | (FirstOfSeveral & { readonly kind: 'to-review' | 'rejected' | 'corrected' | 'hidden' | 'missing' });

/** How many there are, and where the first of them is cited. */
interface FirstOfSeveral {
  readonly count: number;
  readonly key: EvidenceKey;
  readonly place: Place;
}

export interface MarkedSource {
  readonly title: string;
  readonly marking: Marking;
}

/**
 * All findings, the gravest first. An empty list means that the brief may go out as it is.
 * @param released sources that this brief may cite below their marking
 * @param hidden what blind mode hides of what it cites
 * @param undrawn what no font of the PDF draws: it alone keeps the brief from being exported
 */
export function listFindings(
  draft: BriefDraft,
  lookup: EvidenceLookup,
  released: readonly ReleasedSource[] = [],
  hidden: HiddenEvidence = NOTHING_HIDDEN,
  undrawn: readonly Undrawn[] = [],
): readonly Finding[] {
  const ofEvidence = listFindingsEvidence(draft, lookup, hidden);
  return allFindings(
    draft,
    sourcesAbove(draft.marking, citedEvidence(draft, lookup), released),
    undrawn,
    ofEvidence,
  );
}

/** The same of what is worked out apart: what follows from the citations alone need not be with every key. */
export function allFindings(
  draft: BriefDraft,
  above: readonly Finding[],
  undrawn: readonly Undrawn[],
  ofEvidence: readonly Finding[],
): readonly Finding[] {
  return [
    ...above,
    ...undrawnPlaces(draft, undrawn).map((place) => ({ kind: 'undrawn', ...place }) as const),
    ...(draft.title.trim() === '' ? [{ kind: 'no-title' } as const] : []),
    ...(draft.bottomLine.trim() === '' ? [{ kind: 'no-bottom-line' } as const] : []),
    ...draft.judgements.flatMap((_, index) => judgementGaps(draft, index)),
    ...ofEvidence,
  ];
}

/** Findings about the pieces that are cited. */
export function listFindingsEvidence(
  draft: Citations,
  lookup: EvidenceLookup,
  hidden: HiddenEvidence,
): readonly Finding[] {
  const cited = citedEvidence(draft, lookup);
  return [
    ...those(draft, cited, 'to-review', ({ status }) => status === 'suggested'),
    ...those(draft, cited, 'rejected', ({ status }) => status === 'rejected'),
    ...those(draft, cited, 'corrected', ({ source }) => source.corrected),
    ...absent(draft, 'hidden', (key) => hidden.has(key)),
    ...absent(draft, 'missing', (key) => !lookup.has(key) && !hidden.has(key)),
  ];
}

/** Sources above the marking of a brief, and not released. */
export function sourcesAbove(
  marking: Marking,
  cited: readonly Evidence[],
  released: readonly ReleasedSource[],
): readonly Finding[] {
  const known = new Map(cited.map(({ source }) => [source.articleId, source]));
  const above = stricterSources(marking, [...known.values()], released);
  const sources = above.map((source) => ({ title: source.title, marking: source.marking }));
  if (sources.length === 0) return [];
  return [
    {
      kind: 'source-above-marking',
      highest: strictestMarking(sources.map((source) => source.marking)),
      sources,
    },
  ];
}

function judgementGaps(draft: BriefDraft, index: number): readonly Finding[] {
  const judgement = draft.judgements[index];
  if (judgement === undefined) return [];
  const gaps: Finding[] = [];
  if (judgement.statement.trim() === '') gaps.push({ kind: 'no-statement', index });
  if (judgement.likelihood === null) gaps.push({ kind: 'no-likelihood', index });
  if (judgement.evidence.length === 0) gaps.push({ kind: 'no-evidence', index });
  const { kind } = checkWording(judgement.statement, judgement.likelihood);
  if (kind === 'differs' || kind === 'several') gaps.push({ kind: 'wording', index });
  if (findMixedSentence(judgement.statement) !== null) gaps.push({ kind: 'mixed-sentence', index });
  return gaps;
}

function those(
  draft: Citations,
  cited: readonly Evidence[],
  kind: 'to-review' | 'rejected' | 'corrected',
  isMeant: (piece: Evidence) => boolean,
): readonly Finding[] {
  const keys = cited.filter(isMeant).map((piece) => evidenceKey(piece.ref));
  return firstOf(draft, keys).map((first) => ({ kind, ...first }));
}

function absent(
  draft: Citations,
  kind: 'hidden' | 'missing',
  isMeant: (key: EvidenceKey) => boolean,
): readonly Finding[] {
  const keys = [...placesOf(draft).keys()].filter(isMeant);
  return firstOf(draft, keys).map((first) => ({ kind, ...first }));
}

/** One finding for all these pieces; none when there are none. */
function firstOf(draft: Citations, keys: readonly EvidenceKey[]): readonly FirstOfSeveral[] {
  const [key] = keys;
  const place = key && placesOf(draft).get(key)?.[0];
  return key === undefined || place === undefined ? [] : [{ count: keys.length, key, place }];
}
