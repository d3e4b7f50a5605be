import type { Cue, CueSentence } from '../quotes/cue';
import { is, Word } from '../quotes/word-classes';
import { clauseEnd, hasVerb, isFiniteVerb, isKnownVerb, isSentence, startOfReport } from './clause';
import { FURTHEST_THAT } from './complement';
import { reportedBy } from './reported-by';
import { LONGEST_NAMED, within, type FoundStatement, type Range } from './statement';

/** After its source a sentence holds no more than a day or a place, in tokens. */
const LONGEST_TAIL = 9;

/** According to her, the ship sank · The ship sank, according to her · The ship, according to her, sank */
export function accordingTo(sentence: CueSentence, at: number): FoundStatement | null {
  const { words } = sentence;
  const cue = knownSource(sentence, at) ?? unknownSource(sentence, at) ?? viewOf(sentence, at);
  if (cue === null) return null;
  const source = { form: 'according-to', ...speakerOf(cue, at) } as const;
  const before = words.at(at - 1);
  const comma = commaAfter(sentence, cue.next);
  const joint = words.at(before.text === ',' ? at - 2 : at - 1);
  const joins = is(joint, Word.conjunction) || /^(?:that|que|qu')$/.test(before.lower);
  const leads = at === words.firstWord || before.kind !== 'word' || joins;
  const rest = comma === null ? cue.next : comma + 1;
  if (leads && comma !== null && rest < words.length && (at === words.firstWord || at < 3 || joins)) {
    // `According to the Herald, Roe said …`: Roe says it.
    if (reportsItself(sentence, rest)) return null;
    return within(sentence, { ...source, from: rest, last: clauseEnd(sentence, rest) });
  }
  const first = startOfReport(sentence, at);
  const ends = !hasVerb(sentence, cue.next, words.length - 1) || endsSoon(sentence, cue.next);
  const last = ends ? lastWordBefore(sentence, at) : clauseEnd(sentence, at);
  if (!isSentence(sentence, first, last)) return null;
  return within(sentence, { ...source, from: first, last });
}

type According = Pick<Cue, 'mention' | 'next'> & {
  readonly first: number;
  readonly last: number;
  readonly named: Range | null;
};

function speakerOf(cue: Cue | According, at: number): Pick<FoundStatement, 'mention' | 'named' | 'cue'> {
  if ('named' in cue) {
    return { mention: cue.mention, named: cue.named, cue: { from: cue.first, last: cue.last } };
  }
  const last = cue.mention === null ? at : Math.max(at, cue.mention.from - 1);
  return { mention: cue.mention, named: null, cue: { from: at, last } };
}

/** `according to |Roe|`; not the name at the head of `an |Internet| posting` or the owner in `|Norway|'s council`. */
function knownSource(sentence: CueSentence, at: number): Cue | null {
  const { words } = sentence;
  // What is done for somebody, or under a treaty, nobody says.
  if (
    /^(?:for|to|pour|under|as|by|per|aux|en)$/.test(words.at(at).lower) &&
    words.at(at + 1).lower !== 'yeux'
  ) {
    return null;
  }
  const cue = sentence.accordingAt(at);
  const source = cue?.mention ?? null;
  if (cue === null || source === null) return cue;
  const after = words.at(cue.next);
  const goesOn =
    after.kind === 'word' &&
    !is(after, Word.preposition | Word.conjunction | Word.relative) &&
    !isFiniteVerb(sentence, cue.next);
  return source.possessive || (goesOn && source.form === 'name' && unknownSource(sentence, at) !== null)
    ? null
    : cue;
}

/** Does somebody report in the clause that begins here? */
function reportsItself(sentence: CueSentence, from: number): boolean {
  const subject = sentence.mentionFrom(from);
  if (subject === null) return false;
  for (let at = subject.last + 1; at < from + FURTHEST_THAT; at += 1) {
    if (reportedBy(sentence, at, undefined) !== null) return true;
  }
  return false;
}

/** `according to a posting made an hour ago, …`: words that mean nobody known. */
function unknownSource(sentence: CueSentence, at: number): According | null {
  const { words } = sentence;
  const { lower } = words.at(at);
  const two = lower === 'according' && words.at(at + 1).lower === 'to';
  if (!two && !/^(?:selon|d'après)$/.test(lower)) return null;
  const from = at + (two ? 2 : 1);
  let last = from;
  while (
    last - from < LONGEST_NAMED &&
    words.at(last + 1).kind === 'word' &&
    !(last > from && isKnownVerb(sentence, last + 1))
  ) {
    last += 1;
  }
  if (words.at(from).kind !== 'word') return null;
  return { mention: null, named: { from, last }, next: last + 1, first: at, last: from - 1 };
}

/** « Pour L'Opinion, il s'agit d'une « intrusion » »: a view, where the clause quotes it. */
function viewOf(sentence: CueSentence, at: number): According | null {
  const { words } = sentence;
  if (at !== words.firstWord || !/^(?:pour|for)$/.test(words.at(at).lower)) return null;
  const comma = words.tokens.findIndex(({ text }, index) => index > at && text === ',');
  if (comma === -1 || comma - at > LONGEST_NAMED) return null;
  const mention = sentence.mentionFrom(at + 1) ?? sentence.mentionFrom(at + 2);
  const whole = mention !== null && mention.last === comma - 1;
  if (!whole && !words.tokens.slice(at + 1, comma).some(({ capital }) => capital)) return null;
  const quotes = words.tokens.slice(comma).some(({ kind }) => kind === 'quote');
  if (!quotes || !isFiniteNear(sentence, comma + 1)) return null;
  const named = whole ? null : { from: at + 1, last: comma - 1 };
  return { mention: whole ? mention : null, named, next: comma, first: at, last: at };
}

const isFiniteNear = (sentence: CueSentence, from: number): boolean => hasVerb(sentence, from, from + 6);

/** The comma that ends who it is, past an apposition: `according to the coach, Alireza Mehraban, …`. */
function commaAfter(sentence: CueSentence, from: number): number | null {
  const { words } = sentence;
  for (let at = from; at < from + 2 * LONGEST_NAMED; at += 1) {
    const token = words.at(at);
    if (token.kind === 'end' || token.kind === 'quote' || token.text === ';') return null;
    if (token.text !== ',') continue;
    const apposed = sentence.mentionFrom(at + 1);
    const closes = apposed === null ? null : apposed.last + 1;
    const source = sentence.mentionEndingAt(from - 1);
    const isOther = apposed?.form === 'pronoun' || (source?.form === 'name' && apposed?.form === 'name');
    if (closes !== null && words.at(closes).text === ',' && !isOther) return closes;
    return at;
  }
  return null;
}

function lastWordBefore({ words }: CueSentence, at: number): number {
  let last = at - 1;
  while (last > 0 && words.at(last).kind === 'punctuation' && !/^[)\]%]$/.test(words.at(last).text)) {
    last -= 1;
  }
  return last;
}

const endsSoon = ({ words }: CueSentence, from: number): boolean => words.length - from <= LONGEST_TAIL;
