import { makeAnchor } from '../../anchors/anchor';
import type { Archive } from '../../archive/archive';
import type { QuoteState } from '../../archive/quotes-store';
import type { Environment } from '../../contract/environment';
import type { ArticleId, PersonId, RevisionId } from '../../contract/ids';
import type { ExtractedQuote } from '../../contract/quotes';
import { LIMITS } from '../../contract/limits';
import { cutText } from '../../contract/rules/clean-text';
import { createSpeakerResolver } from '../../speakers/speakers';

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
  const roles = new Set<string>();
  const addRole = (speakerId: PersonId, role: string): void => {
    const key = `${speakerId} ${role}`;
    if (!roles.has(key)) archive.people.addRole(speakerId, articleId, role);
    roles.add(key);
  };
  const resolve = createSpeakerResolver(archive, environment, quoted);
  return (given: ExtractedQuote, utterance: number): QuoteState => {
    const found = withinLimits(given);
    const anchor = makeAnchor(text, found, revisionId);
    if (anchor.exact !== found.text) throw new Error(`quote at ${found.start} is not verbatim`);
    const speakerId =
      found.speaker === null ? null : resolve(found.speaker, found.speakerKind ?? 'human', found.role);
    if (speakerId !== null && found.role !== null) addRole(speakerId, found.role);
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

/** Words without end are met in what is no prose; a name or a role of them is cut to what a person holds. */
function withinLimits(found: ExtractedQuote): ExtractedQuote {
  const { person } = LIMITS;
  return {
    ...found,
    speaker: found.speaker === null ? null : cutText(found.speaker, person.name),
    role: found.role === null ? null : cutText(found.role, person.role),
    cue: found.cue === null ? null : cutText(found.cue, person.role),
  };
}
