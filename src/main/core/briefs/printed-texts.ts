import type { BriefDraft } from '../contract/briefs';
import type { Evidence } from '../contract/evidence';
import type { EvidencePart, PrintedPlace } from '../contract/undrawn';
import { CitedEvidence } from './cited-evidence';

export interface PrintedText {
  readonly place: PrintedPlace;
  readonly text: string;
}

/**
 * Everything in a brief that somebody wrote, by the place where its author would change it; the rest of what
 * `composeBrief` prints are figures and the program's own words. Of an article that is cited more than once, the
 * title and the names stand with its first piece.
 * @param evidence at least every piece the brief cites
 */
export function printedTexts(brief: BriefDraft, evidence: readonly Evidence[]): readonly PrintedText[] {
  const cited = new CitedEvidence(evidence);
  const judgements = brief.judgements.flatMap((judgement, index): PrintedText[] => {
    if (judgement.statement.trim() === '') return [];
    cited.take(judgement.evidence);
    return [
      { place: { kind: 'judgement', index }, text: lines(judgement.statement, judgement.confidenceReason) },
    ];
  });
  const sections = brief.sections.map(({ heading, text }, index): PrintedText => ({
    place: { kind: 'section', index },
    text: lines(heading, text),
  }));
  const quoted = new Set(brief.sections.flatMap((section) => cited.take(section.evidence)));
  const sources = new Set<string>();
  return [
    { place: { kind: 'title' }, text: brief.title },
    { place: { kind: 'subtitle' }, text: brief.subtitle },
    { place: { kind: 'authors' }, text: lines(...brief.authors) },
    { place: { kind: 'audience' }, text: brief.audience },
    { place: { kind: 'bottom-line' }, text: brief.bottomLine },
    ...judgements,
    ...sections,
    ...cited.used.flatMap((piece) => {
      const isFirst = !sources.has(piece.source.uid);
      sources.add(piece.source.uid);
      return textsOf(piece, quoted.has(piece), isFirst);
    }),
  ];
}

/** A piece that only a judgement rests on is named in a note, without its words. */
function textsOf(piece: Evidence, isQuoted: boolean, withSource: boolean): PrintedText[] {
  const { title, outlet, author, place } = piece.source;
  const parts: readonly (readonly [EvidencePart, string | null])[] = [
    ['words', isQuoted ? piece.text : null],
    ['speaker', piece.speaker],
    ['role', piece.role],
    ['note', isQuoted ? piece.note : null],
    ['source', withSource ? lines(title, outlet, author, place) : null],
  ];
  return parts.flatMap(([part, text]) =>
    text === null ? [] : [{ place: { kind: 'evidence', ref: piece.ref, part }, text }],
  );
}

const lines = (...texts: readonly (string | null)[]): string => texts.join('\n');
