import type { Attributed, Neighbour } from './attributed';
import type { Resolved } from './discourse';

/** Up to so many words a quotation may as well be a borrowed expression. */
const FEW_WORDS = 3;
/** A cue further from its quotation than this, in tokens, may belong to something else. */
const NEAR = 3;
/** A name no further ahead of a pronoun than this, in UTF-16 units (about two sentences), is what it likely means. */
const IN_SIGHT = 300;
/** Whoever is merely named beside a quotation need not be who speaks, however well named. */
const BESIDE: ReadonlySet<Neighbour | null> = new Set(['previous-sentence', 'next-sentence']);
const DEFINITE = /^(?:the|this|that|le|la|les|ce|cet|cette|ces|their|his|her)\s|^l['’]/i;

/** What can only make an attribution less sure: a fit may find these harmless, and never a recommendation. */
export const DOUBTS: ReadonlySet<string> = new Set([
  'neighbour continues-previous',
  'neighbour previous-sentence',
  'neighbour next-sentence',
  'no cue',
  'nobody',
  'nobody, cue',
  'nobody, no cue',
  'guessed verb',
  'distant cue',
  'rivals',
  'perhaps no person',
  'pronoun for no name',
  'one-word name',
  'unnamed but definite',
  'spoke last',
  'name out of sight',
  'mixed',
  'missing mark',
  'few words',
]);

/**
 * What speaks for and against each attribution of a text, in words that the table of weights knows: how the speaker was
 * found, how the mention was understood, what makes it doubtful. Every quote has the evidence `quote`, the base to
 * start from. A quote that goes on with an utterance stands and falls with its beginning, and has that evidence too.
 */
export function evidenceOf(text: string, attributions: readonly Attributed[]): (readonly string[])[] {
  let last: Attributed | null = null;
  let before: Resolved | null = null;
  let beginning: readonly string[] = [];
  return attributions.map((attributed) => {
    if (attributed.utterance !== last?.utterance) {
      before = last?.resolved ?? null;
      beginning = [];
    }
    last = attributed;
    const own = evidenceOfAttribution(text, attributed, before);
    if (beginning.length === 0) beginning = own;
    return [...new Set([...beginning, ...own]), ...evidenceOfWords(text, attributed)];
  });
}

/**
 * Nobody named is an event of its own: how a cue stands or a mention was understood says nothing of it.
 *
 * @param before who spoke the utterance before
 */
function evidenceOfAttribution(text: string, attributed: Attributed, before: Resolved | null): string[] {
  const { cue, neighbour, resolved } = attributed;
  const evidence = ['quote'];
  if (neighbour !== null) evidence.push(`neighbour ${neighbour}`);
  else if (resolved === null && cue?.saying !== true) {
    return ['quote', 'nobody', cue === null ? 'nobody, no cue' : 'nobody, cue'];
  } else if (cue !== null) evidence.push(`cue ${cue.form}`);
  else evidence.push('no cue');
  if (resolved === null) evidence.push('saying');
  else evidence.push(...evidenceOfSpeaker(resolved, BESIDE.has(neighbour)));
  if (resolved?.via === 'pronoun') evidence.push(...evidenceOfPronoun(text, attributed, resolved, before));
  if (cue?.guessed === true) evidence.push('guessed verb');
  if (cue !== null && cue.distance > NEAR) evidence.push('distant cue');
  return evidence;
}

function evidenceOfSpeaker({ via, person, rivals }: Resolved, beside: boolean): string[] {
  const isNamed = via === 'full-name' || via === 'surname';
  const evidence = beside && isNamed ? [] : [`mention ${via}`];
  if (rivals.length > 0) evidence.push('rivals');
  if (!person.evident) evidence.push('perhaps no person');
  if (via === 'pronoun' && person.kind !== 'human') evidence.push('pronoun for no name');
  // A single word that nothing shows to be a surname may be any capitalised word.
  if (person.kind === 'human' && person.words.length === 1) evidence.push('one-word name');
  // Somebody known enough for a definite article was named before, or will be.
  if (person.kind === 'anonymous' && DEFINITE.test(person.name)) evidence.push('unnamed but definite');
  return evidence;
}

function evidenceOfPronoun(
  text: string,
  { quotation, mention }: Attributed,
  { person }: Resolved,
  before: Resolved | null,
): string[] {
  const evidence = before?.person === person ? ['spoke last'] : [];
  const at = mention?.start ?? quotation.start;
  const sight = text.slice(Math.max(0, at - IN_SIGHT), at);
  const lastWord = person.name.slice(person.name.lastIndexOf(' ') + 1);
  return sight.includes(lastWord) ? evidence : [...evidence, 'name out of sight'];
}

/** What the quoted words themselves say: true of this quotation, whatever goes for its utterance. */
function evidenceOfWords(text: string, { quotation, kind }: Attributed): string[] {
  const evidence: string[] = [];
  if (kind === 'mixed') evidence.push('mixed');
  if (quotation.missing !== null) evidence.push('missing mark');
  const words = text.slice(quotation.start, Math.min(quotation.end, quotation.start + 60)).split(/\s+/);
  if (words.length <= FEW_WORDS) evidence.push('few words');
  return evidence;
}
