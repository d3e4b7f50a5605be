import { makeAnchor } from '../anchors/anchor';
import type { Archive } from '../archive/archive';
import type { QuoteState } from '../archive/quotes-store';
import type { Environment } from '../contract/environment';
import type { ArticleId, PersonId, RevisionId } from '../contract/ids';
import type { ExtractedQuote } from '../contract/quotes';
import { createSpeakerResolver } from './speakers';

/** The text that was read. */
export interface ReadText {
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  readonly text: string;
}

/** Turns what was found in a text into undecided quotes of the archive; their people and roles are written on the way. */
export function createQuoteWriter(
  archive: Archive,
  environment: Environment,
  { articleId, revisionId, text }: ReadText,
  quoted: readonly PersonId[] = [],
) {
  const resolve = createSpeakerResolver(archive, environment, quoted);
  return (found: ExtractedQuote, utterance: number): QuoteState => {
    const anchor = makeAnchor(text, found, revisionId);
    if (anchor.exact !== found.text) throw new Error(`quote at ${found.start} is not verbatim`);
    const speakerId =
      found.speaker === null ? null : resolve(found.speaker, found.speakerKind ?? 'human', found.role);
    if (speakerId !== null && found.role !== null) archive.people.addRole(speakerId, articleId, found.role);
    return {
      anchor,
      kind: found.kind,
      status: 'suggested',
      utterance,
      speakerId,
      role: found.role,
      mention: found.mention,
      cue: found.cue,
      confidence: found.confidence,
      reasons: found.reasons,
    };
  };
}
