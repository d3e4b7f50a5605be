import type { Attributed } from './attributed';
import type { Resolved } from './discourse';

/** Up to so many words a quotation may as well be a borrowed expression. */
const FEW_WORDS = 3;
/** A cue further from its quotation than this, in tokens, may belong to something else. */
const NEAR = 3;
const DEFINITE = /^(?:the|this|that|le|la|les|ce|cet|cette|ces|their|his|her)\s|^l['’]/i;

/**
 * What speaks for and against an attribution, in words that the table of weights knows: how the speaker was found, how
 * the mention was understood, and what makes it doubtful. Every quote has the evidence `quote`, the base to start from.
 */
export function evidenceOf(
  text: string,
  { cue, neighbour, resolved, quotation, kind }: Attributed,
): readonly string[] {
  const evidence = ['quote'];
  if (neighbour !== null) evidence.push(`neighbour ${neighbour}`);
  else if (cue !== null) evidence.push(`cue ${cue.form}`);
  else evidence.push('no cue');
  if (resolved === null) evidence.push(cue?.saying === true ? 'saying' : 'nobody');
  else evidence.push(...evidenceOfSpeaker(resolved));
  if (cue?.guessed === true) evidence.push('guessed verb');
  if (cue !== null && cue.distance > NEAR) evidence.push('distant cue');
  if (kind === 'mixed') evidence.push('mixed');
  if (quotation.missing !== null) evidence.push('missing mark');
  const words = text.slice(quotation.start, Math.min(quotation.end, quotation.start + 60)).split(/\s+/);
  if (words.length <= FEW_WORDS) evidence.push('few words');
  return evidence;
}

function evidenceOfSpeaker({ via, person, rivals }: Resolved): string[] {
  const evidence = [`mention ${via}`];
  if (rivals.length > 0) evidence.push('rivals');
  if (!person.evident) evidence.push('perhaps no person');
  if (via === 'pronoun' && person.kind !== 'human') evidence.push('pronoun for no name');
  // A single word that nothing shows to be a surname may be any capitalised word.
  if (person.kind === 'human' && person.words.length === 1) evidence.push('one-word name');
  // Somebody known enough for a definite article was named before, or will be.
  if (person.kind === 'anonymous' && DEFINITE.test(person.name)) evidence.push('unnamed but definite');
  return evidence;
}
