import type { PersonKind } from '../contract/people';
import type { QuoteKind } from '../contract/quotes';
import { spanOf, type Attributed, type Neighbouring, type ReadSentence } from './attributed';
import { withAppositions, withSpeakers } from './apposition';
import { CueSentence, type Cue } from './cue';
import { cueAfter, cueAtEnd } from './cue-after';
import { cueBefore } from './cue-before';
import { Discourse, type Resolved } from './discourse';
import type { Found } from './find-quotations';
import type { Turn } from './interview';
import type { Language } from './language';
import type { Mention } from './mention';
import { mentionsOf } from './mentions';
import { Neighbours } from './neighbours';
import { People, type Person } from './people';
import type { Quotation } from './quotations';
import type { Sentence } from './sentences';
import { is, Word } from './word-classes';
import { isCitation, isNamed, shapeOf, speechKind, type Shape } from './shape';

/** A whole clause of so many words at the head of a sentence is speech even if nobody can be named. */
const FEWEST_UNATTRIBUTED = 6;
/** The same for a quotation that is a sentence of its own, or follows a colon. */
const FEWEST_ALONE = 4;

/** Hears each sentence once its quotations are attributed, with whom its mentions mean. */
export type OnSentence = (sentence: CueSentence, whom: ReadonlyMap<Mention, Resolved | null>) => void;

/** Who says what: reads the sentences in order, keeping in mind who was mentioned and who spoke last. */
export function attribute(
  text: string,
  sentences: readonly Sentence[],
  found: Found,
  language: Language,
  onSentence: OnSentence = () => undefined,
): Attributed[] {
  const read = sentences.map((sentence) => ({
    ...sentence,
    mentions: withSpeakers(sentence.words, withAppositions(sentence.words, mentionsOf(sentence.words))),
  }));
  const placed = read.flatMap(({ paragraph, mentions }) =>
    mentions.map((mention) => ({ mention, paragraph: paragraph + 1 })),
  );
  return new Attribution(text, read, found, new People(placed), language, onSentence).run();
}

/** The cues on both sides of a quotation, at most one of which is believed. */
interface Cues {
  readonly after: Cue | null;
  readonly before: Cue | null;
}

class Attribution {
  readonly #done: Attributed[] = [];
  readonly #discourse: Discourse;
  readonly #neighbours: Neighbours;

  constructor(
    readonly text: string,
    readonly sentences: readonly ReadSentence[],
    readonly found: Found,
    readonly people: People,
    readonly language: Language,
    readonly onSentence: OnSentence,
  ) {
    this.#discourse = new Discourse(people, language);
    this.#neighbours = new Neighbours(text, sentences, this.#discourse, this.#done);
  }

  run(): Attributed[] {
    for (const [index, sentence] of this.sentences.entries()) this.#sentence(sentence, index);
    return this.#done;
  }

  #sentence(sentence: ReadSentence, index: number): void {
    const { words, mentions } = sentence;
    const cues = new CueSentence(words, mentions);
    const resolved = this.#meetAll(sentence, index, cues);
    let open: Cue | null = null;
    for (const [at, token] of words.tokens.entries()) {
      const quotation = token.kind === 'quote' ? this.found.quotations[token.quote] : undefined;
      if (quotation === undefined) continue;
      const turn = quotation.family === 'label' ? this.found.turns.get(quotation.start) : undefined;
      if (turn !== undefined) this.#turn(quotation, turn, index);
      else open = this.#quotation(sentence, index, at, quotation, cues, open, resolved);
    }
    this.onSentence(cues, resolved);
  }

  /** Attributes one quotation; returns the cue after it, which the next one may go on from. */
  #quotation(
    sentence: ReadSentence,
    index: number,
    at: number,
    quotation: Quotation,
    cues: CueSentence,
    open: Cue | null,
    resolved: ReadonlyMap<Mention, Resolved | null>,
  ): Cue | null {
    const shape = shapeOf(this.text, quotation);
    if (open !== null && goesOnFrom(open, cues, at)) {
      this.#push({ quotation, kind: 'direct', cue: { ...open, form: 'middle' }, joined: true }, index);
      return null;
    }
    if (!shape.final && isCitation(sentence.words, at)) return null;
    const { after, before } = cuesOf(cues, at, shape, quotation);
    const cue = after ?? before;
    if (cue === null) {
      this.#uncued(sentence, index, at, quotation, shape);
      return null;
    }
    const kind = speechKind(sentence.words, at, shape, after, before);
    if (kind === null) return null;
    const who = this.#speaker(cue, resolved, sentence.paragraph, index);
    if (who === null && !cue.saying && (kind === 'mixed' || shape.words < FEWEST_ALONE)) return null;
    this.#push({ quotation, kind, cue, who, sentence }, index);
    return after;
  }

  #uncued(sentence: ReadSentence, index: number, at: number, quotation: Quotation, shape: Shape): void {
    const { words } = sentence;
    const long = shape.words >= FEWEST_ALONE;
    if (words.tokens.every(({ kind }) => kind !== 'word')) {
      if (!shape.final && !(long && !shape.titled)) return;
      const neighbour = this.#neighbours.of(index, quotation);
      if (neighbour === null && !(long && shape.final)) return;
      this.#push({ quotation, kind: 'direct', neighbour }, index);
    } else if (words.at(at - 1).text === ':') {
      // `And then: “…”` names nobody: whoever spoke before in the paragraph, if anybody.
      if (!shape.capital || !shape.final || !long || isNamed(words, at, shape)) return;
      this.#push(
        { quotation, kind: 'direct', neighbour: this.#neighbours.introducing(index, quotation) },
        index,
      );
    } else if (at === 0 && shape.words >= FEWEST_UNATTRIBUTED && shape.capital && !shape.titled) {
      this.#push(
        { quotation, kind: 'direct', neighbour: this.#neighbours.introducing(index, quotation, 2) },
        index,
      );
    } else if (shape.clause && !shape.titled && !isNamed(words, at, shape)) {
      // Reported speech goes on without a verb that says so: Some “may never have sailed.”
      const neighbour = this.#neighbours.reporting(index, quotation);
      if (neighbour !== null) this.#push({ quotation, kind: 'mixed', neighbour }, index);
    }
  }

  #meetAll(
    { mentions, paragraph, words }: ReadSentence,
    index: number,
    cues: CueSentence,
  ): Map<Mention, Resolved | null> {
    const resolved = new Map<Mention, Resolved | null>();
    const main = words.mainClause;
    let subject = true;
    for (const mention of mentions) {
      const speaks = reports(cues, mention);
      const leads = (subject && mention.from >= main) || speaks;
      const met = this.#discourse.meet(mention, index, paragraph + 1, leads);
      resolved.set(mention, met);
      if (leads && met !== null && !mention.object && !mention.possessive && mention.kind !== 'place') {
        subject = false;
      }
    }
    return resolved;
  }

  /** The mention of a cue becomes a speaker, also when nothing else in the text speaks of it. */
  #speaker(
    { mention }: Pick<Cue, 'mention'>,
    resolved: ReadonlyMap<Mention, Resolved | null>,
    paragraph: number,
    index: number,
  ): Resolved | null {
    if (mention === null) return null;
    if (mention.joint !== undefined) {
      return this.#together(mention, mention.joint, resolved, paragraph, index);
    }
    const met = resolved.get(mention);
    const known = met === undefined ? this.#discourse.meet(mention, index, paragraph + 1, true) : met;
    if (known !== null || mention.form !== 'name') return known;
    const kind = personKind(mention);
    const person = this.people.add(mention, kind, paragraph + 1);
    return { person, via: kind === 'human' || kind === 'anonymous' ? 'full-name' : kind, rivals: [] };
  }

  /** Two who say the same words are one speaker with both names. */
  #together(
    { joint: _, ...first }: Mention,
    second: Mention,
    resolved: ReadonlyMap<Mention, Resolved | null>,
    paragraph: number,
    index: number,
  ): Resolved | null {
    const [one, other] = [first, second].map((mention) =>
      this.#speaker({ mention }, resolved, paragraph, index),
    );
    if (!one || !other) return one ?? other ?? null;
    const text = `${one.person.name} ${this.language === 'fr' ? 'et' : 'and'} ${other.person.name}`;
    const known = this.people.all.find(({ name }) => name === text);
    const person = known ?? this.people.add({ ...first, text, gender: 'plural' }, 'human', paragraph + 1);
    return { person, via: one.via, rivals: [] };
  }

  #turn(quotation: Quotation, turn: Turn, index: number): void {
    const person = this.people.labelled(turn.label) ?? this.#interviewee();
    const resolved: Resolved | null = person === null ? null : { person, via: 'full-name', rivals: [] };
    const neighbour: Neighbouring | null =
      resolved === null ? null : { how: 'speaker-label', resolved, mention: turn.labelSpan, cue: null };
    this.#push({ quotation, kind: 'direct', neighbour }, index);
  }

  #interviewee(): Person | null {
    return this.people.all.find(({ kind, evident }) => kind === 'human' && evident) ?? null;
  }

  #push(
    item: {
      readonly quotation: Quotation;
      readonly kind: QuoteKind;
      readonly cue?: Cue;
      readonly who?: Resolved | null;
      readonly sentence?: ReadSentence;
      readonly neighbour?: Neighbouring | null;
      /** Goes on from the quotation before, in one sentence. */
      readonly joined?: boolean;
    },
    index: number,
  ): void {
    const { quotation, kind, cue = null, neighbour = null, sentence } = item;
    const last = this.#done.at(-1);
    const joined = item.joined === true || neighbour?.how === 'same-utterance';
    const resolved = (item.joined === true ? last?.resolved : (neighbour?.resolved ?? item.who)) ?? null;
    const own = sentence === undefined || !cue?.mention ? null : spanOf(sentence, cue.mention);
    this.#done.push({
      quotation,
      kind,
      utterance: (last?.utterance ?? 0) + (joined ? 0 : 1),
      resolved,
      mention: neighbour?.mention ?? own ?? (joined ? (last?.mention ?? null) : null),
      cueWords: neighbour?.cue ?? cue?.words ?? null,
      cue,
      neighbour: neighbour?.how ?? null,
    });
    if (resolved !== null) this.#discourse.spoke(resolved.person, index);
  }
}

/** “…,” she said, “…”: nothing but the rest of her clause stands between. */
function goesOnFrom(open: Cue, sentence: CueSentence, at: number): boolean {
  const { words } = sentence;
  if (open.next > at || !/^[,;:]$/.test(words.at(at - 1).text)) return false;
  if (words.tokens.slice(open.next, at).some(({ kind }) => kind === 'quote')) return false;
  const own = cueBefore(sentence, at);
  return own === null || own.words === open.words || own.form === 'colon';
}

/** Words after a quotation are believed before words ahead of it, unless these introduce it. */
function cuesOf(sentence: CueSentence, at: number, shape: Shape, quotation: Quotation): Cues {
  const before = cueBefore(sentence, at);
  const after = cueAfter(sentence, at);
  if (after === null || !fitsAfter(sentence, at, shape, quotation, after)) {
    return { after: null, before: before ?? cueAtEnd(sentence, at) };
  }
  const left = sentence.words.at(at - 1).text;
  const introduced = before !== null && (left === ':' || (left === ',' && before.distance <= 3));
  return introduced && !shape.comma ? { after: null, before } : { after, before: null };
}

/** Words after a quotation are its cue if it ends like speech, or if the cue could be nothing else. */
function fitsAfter(
  { words }: CueSentence,
  at: number,
  shape: Shape,
  quotation: Quotation,
  cue: Cue,
): boolean {
  if (shape.comma || shape.final || quotation.family === 'dash' || quotation.missing === 'end') return true;
  if (/^[,—–-]/.test(words.at(at + 1).text)) return true;
  return !cue.guessed && (shape.words >= 3 || cue.form === 'inverted');
}

/** Does somebody named report here, in a clause that depends on nothing: `…, Roe said`? What follows is likely theirs. */
function reports(cues: CueSentence, { form, kind, from, last, object, possessive }: Mention): boolean {
  if (form !== 'name' || kind !== 'human' || object || possessive) return false;
  if (DEPENDENT.test(cues.words.at(from - 1).lower)) return false;
  const verb = cues.words.at(cues.verbFrom(last + 1) ?? -1);
  return is(verb, Word.speech) && !is(verb, Word.weakCue) && !/^(?:ask|demand)/.test(verb.lower);
}

const DEPENDENT =
  /^(?:when|after|before|because|as|if|whether|that|what|which|quand|que|qu'|si|lorsque|comme)$/;

function personKind({ kind }: Mention): PersonKind {
  if (kind === 'organisation' || kind === 'place') return 'organisation';
  return kind === 'document' ? 'document' : 'human';
}
