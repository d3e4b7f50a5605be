import { composeBrief } from '../../briefs/compose';
import type { BriefDocument } from '../../briefs/document';
import type { BriefDraft } from '../../contract/briefs';
import type { Evidence, EvidenceRef } from '../../contract/evidence';
import type { AnnotationId, ArticleId, QuoteId, Uid } from '../../contract/ids';
import { english } from '../../contract/messages/catalogue';
import { countsOf } from '../counts';
import type { Payload, PayloadContents, PayloadEvidence, PayloadSource } from '../payload';

/** What page 1 says of the data that comes with it. */
export function carriesInPrint(contents: PayloadContents): string {
  const { fullTexts } = countsOf(contents);
  return fullTexts === 0 ? english.exchange.printedCarries : english.exchange.printedCarriesTexts(fullTexts);
}

/** What the pages of a file with this data must say: the brief composed anew, from nothing but its data. */
export function documentOf(payload: Payload): BriefDocument {
  const refs = new Map(payload.evidence.map((piece, index) => [piece.uid, refOf(piece, index)]));
  const refsOf = (uids: readonly Uid[]): EvidenceRef[] => uids.flatMap((uid) => refs.get(uid) ?? []);
  const { judgements, sections, ...head } = payload.brief;
  const brief: BriefDraft = {
    ...head,
    judgements: judgements.map((judgement) => ({ ...judgement, evidence: refsOf(judgement.evidence) })),
    sections: sections.map((section) => ({ ...section, evidence: refsOf(section.evidence) })),
  };
  return composeBrief({
    brief,
    evidence: evidenceOf(payload, refs),
    sample: head.sample,
    carries: carriesInPrint(payload),
  });
}

const refOf = ({ kind }: PayloadEvidence, index: number): EvidenceRef =>
  kind === 'quote' ? { kind, id: index as QuoteId } : { kind, id: index as AnnotationId };

function evidenceOf(payload: Payload, refs: ReadonlyMap<Uid, EvidenceRef>): Evidence[] {
  const sources = new Map(payload.sources.map((source, index) => [source.uid, { source, index }]));
  const people = new Map(payload.people.map((person) => [person.uid, person]));
  return payload.evidence.flatMap((piece): Evidence[] => {
    const [ref, found] = [refs.get(piece.uid), sources.get(piece.source)];
    if (ref === undefined || found === undefined) return [];
    const isQuote = piece.kind === 'quote';
    const speaker = isQuote && piece.speaker !== null ? people.get(piece.speaker) : undefined;
    return [
      {
        ref,
        uid: piece.uid,
        text: piece.anchor.exact,
        note: isQuote ? '' : piece.note,
        speaker: speaker?.name ?? null,
        speakerKind: speaker?.kind ?? null,
        role: isQuote ? piece.role : null,
        themes: [],
        status: isQuote ? piece.status : null,
        confidence: null,
        language: found.source.language,
        source: sourceOf(found.source, found.index),
      },
    ];
  });
}

const sourceOf = (source: PayloadSource, index: number): Evidence['source'] => ({
  ...source,
  articleId: index as ArticleId,
  excerpt: false,
  corrected: false,
});
