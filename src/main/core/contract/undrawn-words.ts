import type { BriefDraft } from './briefs';
import type { Evidence, EvidenceRef } from './evidence';
import { messages } from './messages/catalogue';
import type { EvidencePart, PrintedPlace, Undrawn } from './undrawn';

/** What a place holds that cannot be printed, as a sentence: the same in the window and on the command line. */
export function undrawnInWords(
  { place, characters }: Undrawn,
  brief: Pick<BriefDraft, 'sections'>,
  evidence: Iterable<Evidence>,
): string {
  return messages.undrawn.holds(nameOf(place, brief, evidence), messages.undrawn.characters(characters));
}

/** What its author can do about it, as a sentence. */
export const adviceOn = ({ place }: Undrawn): string =>
  messages.undrawn.advice[place.kind === 'evidence' ? place.part : 'own'];

function nameOf(
  place: PrintedPlace,
  { sections }: Pick<BriefDraft, 'sections'>,
  evidence: Iterable<Evidence>,
): string {
  const words = messages.undrawn;
  if (place.kind === 'evidence') return nameOfPiece(place.ref, place.part, evidence);
  if (place.kind === 'judgement') return words.judgement(place.index + 1);
  if (place.kind !== 'section') return words.places[place.kind];
  return words.section(sections[place.index]?.heading.trim() ?? '', place.index + 1);
}

function nameOfPiece(ref: EvidenceRef, part: EvidencePart, evidence: Iterable<Evidence>): string {
  const words = messages.undrawn;
  const piece = [...evidence].find((each) => each.ref.kind === ref.kind && each.ref.id === ref.id);
  const title = piece?.source.title ?? '';
  if (part === 'words' && ref.kind === 'annotation') return words.passage(title);
  return words.evidence[part](piece?.speaker ?? words.somebody, title);
}
