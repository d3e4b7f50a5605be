import type { Reason } from '../contract/quotes';
import type { Attributed } from './attributed';
import type { Cue, CueForm } from './cue';
import type { Resolved } from './discourse';

/** Why this speaker: how the cue stands, how the mention was understood, what makes it doubtful. */
export function reasonsFor(
  text: string,
  { quotation, cue, neighbour, resolved, mention }: Attributed,
): Reason[] {
  const reasons: Reason[] = [];
  if (neighbour === 'speaker-label' && mention !== null) {
    reasons.push({ code: 'speaker-label', label: text.slice(mention.start, mention.end) });
  } else if (neighbour === 'same-utterance') reasons.push({ code: 'same-utterance' });
  else if (neighbour !== null && neighbour !== 'speaker-label' && resolved !== null) {
    reasons.push({ code: neighbour, name: resolved.person.name });
  } else if (cue !== null) reasons.push(cueReason(cue));
  if (resolved === null) reasons.push({ code: 'no-speaker' });
  else if (mention !== null && neighbour !== 'same-utterance') {
    reasons.push(mentionReason(text.slice(mention.start, mention.end).replace(/\s+/g, ' '), resolved));
  }
  if (resolved !== null && resolved.rivals.length > 0) {
    const names = [resolved.person, ...resolved.rivals].map(({ name }) => name);
    reasons.push({ code: 'several-candidates', names });
  }
  if (quotation.missing !== null) reasons.push({ code: 'unclosed' });
  return reasons;
}

const CUE_CODES: Readonly<
  Record<
    Exclude<CueForm, 'colon' | 'according-to' | 'dash'>,
    'cue-before' | 'cue-after' | 'cue-middle' | 'cue-inverted'
  >
> = {
  before: 'cue-before',
  noun: 'cue-before',
  after: 'cue-after',
  middle: 'cue-middle',
  inverted: 'cue-inverted',
};

function cueReason(cue: Cue): Reason {
  const words = cue.words ?? '—';
  if (cue.form === 'according-to') return { code: 'according-to', cue: words };
  if (cue.form === 'dash') return { code: 'cue-after', cue: words };
  if (cue.form !== 'colon') return { code: CUE_CODES[cue.form], cue: words };
  return cue.words === null ? { code: 'colon-introduces' } : { code: 'cue-before', cue: words };
}

function mentionReason(mention: string, { person, via }: Resolved): Reason {
  const { name, paragraph } = person;
  switch (via) {
    case 'surname':
    case 'role-only':
      return { code: via, mention, name, paragraph };
    case 'pronoun':
      return { code: 'pronoun', mention, name };
    case 'full-name':
    case 'anonymous':
    case 'organisation':
    case 'document':
      return { code: via, mention };
  }
}
