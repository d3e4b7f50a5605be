import type { Reason, Span } from '../contract/model';
import { withAppositions } from './apposition';
import { confidenceOf, type Neighbour } from './confidence';
import { CueReader, type Cue } from './cues';
import { Discourse, type Resolved } from './discourse';
import type { Turn } from './interview';
import type { Language } from './language';
import { mentionsOf, type Mention } from './mentions';
import { People } from './people';
import type { Quotation } from './quotations';
import { reasonsFor } from './reasons';
import type { Sentence } from './sentences';
import { isAlone, shapeOf, speechKind, type Shape } from './shape';

/** A quotation that is speech, with who said it. */
export interface Attributed {
  readonly quotation: Quotation;
  readonly kind: 'direct' | 'mixed';
  readonly utterance: number;
  readonly resolved: Resolved | null;
  readonly mention: Span | null;
  readonly cue: string | null;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

interface Read {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
}

/** A whole clause of so many words at the head of a sentence is speech even if nobody can be named. */
const FEWEST_UNATTRIBUTED = 6;

/** Somebody found outside the quotation's own sentence. */
interface Neighbouring {
  readonly how: Neighbour;
  readonly resolved: Resolved;
  readonly mention: Span | null;
  readonly cue: string | null;
  readonly joined: boolean;
}

/** Who says what: reads the sentences in order, keeping in mind who was mentioned and who spoke last. */
export function attribute(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  turns: ReadonlyMap<number, Turn>,
  language: Language,
): Attributed[] {
  const read = sentences.map((sentence) => ({
    sentence,
    mentions: withAppositions(text, sentence.tokens, mentionsOf(text, sentence, language)),
  }));
  const people = new People(
    read.flatMap(({ sentence, mentions }) =>
      mentions.map((mention) => ({ mention, paragraph: sentence.paragraph + 1 })),
    ),
  );
  return new Attribution(text, read, quotations, turns, people, language).run();
}

class Attribution {
  readonly #found: Attributed[] = [];
  readonly #discourse: Discourse;
  #utterance = 0;

  constructor(
    readonly text: string,
    readonly read: readonly Read[],
    readonly quotations: readonly Quotation[],
    readonly turns: ReadonlyMap<number, Turn>,
    readonly people: People,
    readonly language: Language,
  ) {
    this.#discourse = new Discourse(people, language);
  }

  run(): Attributed[] {
    for (const index of this.read.keys()) this.#sentence(index);
    return this.#found;
  }

  #sentence(index: number): void {
    const { sentence, mentions } = this.read[index] as Read;
    const { tokens, paragraph } = sentence;
    const resolved = this.#meetAll(index);
    const quotes = tokens.flatMap((token, at) =>
      token.kind === 'quote' ? [{ at, quotation: this.quotations[token.quote] as Quotation }] : [],
    );
    if (quotes.length === 0) return;
    const reader = new CueReader(this.text, tokens, mentions, this.language);
    const alone = isAlone(tokens);
    let previous: { readonly cue: Cue; readonly from: 'after' | 'before' } | null = null;
    for (const { at, quotation } of quotes) {
      const shape = shapeOf(this.text, quotation);
      const turn = quotation.family === 'label' ? this.turns.get(quotation.start) : undefined;
      if (turn !== undefined) {
        this.#turn(quotation, turn, index);
        continue;
      }
      const { after, before, middle } = this.#cues(reader, at, previous, shape, quotation);
      const cue = after ?? before;
      previous = null;
      if (cue !== null) {
        const kind = speechKind(tokens, at, shape, after, before);
        if (kind === null) continue;
        const who = this.#speaker(cue, resolved, index, paragraph);
        if (who === null && !cue.saying) {
          if (kind === 'mixed' || shape.words < 4) continue;
        }
        previous = { cue, from: after === null ? 'before' : 'after' };
        this.#push(quotation, kind, who, cue, null, index, middle);
        continue;
      }
      if (alone) this.#alone(index, quotation, shape);
      else if (tokens[at - 1]?.text === ':') this.#introduced(index, quotation, shape);
      else if (at === 0 && shape.words >= FEWEST_UNATTRIBUTED && shape.capital && !shape.titled) {
        this.#push(quotation, 'direct', null, null, null, index, false);
      }
    }
  }

  #cues(
    reader: CueReader,
    at: number,
    previous: { readonly cue: Cue; readonly from: 'after' | 'before' } | null,
    shape: Shape,
    quotation: Quotation,
  ): { after: Cue | null; before: Cue | null; middle: boolean } {
    const { tokens } = reader;
    const left = tokens[at - 1];
    if (previous?.from === 'after' && previous.cue.next < at + 1 && /^[,;:]$/.test(left?.text ?? '')) {
      const between = tokens.slice(previous.cue.next, at);
      const own = reader.before(at);
      if (
        between.every((token) => token.kind !== 'quote') &&
        (own === null || own.words === previous.cue.words || own.form === 'colon')
      ) {
        return { after: null, before: { ...previous.cue, form: 'middle' }, middle: true };
      }
    }
    const before = reader.before(at);
    const after = reader.after(at);
    if (after === null || !fitsAfter(shape, quotation, tokens[at + 1]?.text, after))
      return { after: null, before, middle: false };
    const introduced =
      before !== null && (left?.text === ':' || (left?.text === ',' && before.distance <= 3)) && !shape.comma;
    return introduced ? { after: null, before, middle: false } : { after, before: null, middle: false };
  }

  #meetAll(index: number): Map<Mention, Resolved | null> {
    const { sentence, mentions } = this.read[index] as Read;
    const resolved = new Map<Mention, Resolved | null>();
    let subject = true;
    for (const mention of mentions) {
      resolved.set(mention, this.#discourse.meet(mention, index, sentence.paragraph + 1, subject));
      if (!mention.object && !mention.possessive) subject = false;
    }
    return resolved;
  }

  /** The mention of a cue becomes a speaker, also when nothing else in the text speaks of it. */
  #speaker(
    cue: Cue,
    resolved: ReadonlyMap<Mention, Resolved | null>,
    index: number,
    paragraph: number,
  ): Resolved | null {
    const { mention } = cue;
    if (mention === null) return null;
    const known = resolved.get(mention) ?? null;
    if (known !== null || mention.form !== 'name') return known;
    const organisation = mention.kind === 'organisation' || mention.kind === 'place';
    const person = this.people.add(
      mention,
      organisation ? 'organisation' : mention.kind === 'document' ? 'document' : 'human',
      paragraph + 1,
    );
    void index;
    return {
      person,
      via: organisation ? 'organisation' : mention.kind === 'document' ? 'document' : 'full-name',
      rivals: [],
    };
  }

  #turn(quotation: Quotation, turn: Turn, index: number): void {
    const person = this.people.labelled(turn.label) ?? this.#interviewee();
    const resolved: Resolved | null = person === null ? null : { person, via: 'full-name', rivals: [] };
    this.#found.push({
      quotation,
      kind: 'direct',
      utterance: this.#utterance,
      resolved,
      mention: turn.labelSpan,
      cue: null,
      confidence: confidenceOf(null, 'speaker-label', resolved),
      reasons: [{ code: 'speaker-label', label: turn.label }],
    });
    this.#utterance += 1;
    if (person !== null) this.#discourse.spoke(person, index);
  }

  #interviewee() {
    return this.people.all.find(({ kind, evident }) => kind === 'human' && evident) ?? null;
  }

  #alone(index: number, quotation: Quotation, shape: Shape): void {
    const found = this.#neighbour(index, quotation);
    const sentenceLike = shape.final || (shape.words >= 4 && !shape.titled);
    if (!sentenceLike || (found === null && (shape.words < 4 || !shape.final))) return;
    if (found === null) {
      this.#push(quotation, 'direct', null, null, null, index, false);
      return;
    }
    this.#push(quotation, 'direct', found.resolved, null, found, index, found.joined);
  }

  /** `And then: “…”` names nobody: whoever spoke before in the paragraph, if anybody. */
  #introduced(index: number, quotation: Quotation, shape: Shape): void {
    if (!shape.capital || !shape.final || shape.words < 4) return;
    const last = this.#found.at(-1);
    const going =
      last?.resolved != null && last.quotation.lastParagraph === quotation.paragraph
        ? this.#continue(last, false)
        : null;
    this.#push(quotation, 'direct', going?.resolved ?? null, null, going, index, false);
  }

  #neighbour(index: number, quotation: Quotation): Neighbouring | null {
    const { paragraph } = (this.read[index] as Read).sentence;
    const before = this.read[index - 1];
    const last = this.#found.at(-1);
    const continued = last?.resolved != null && this.#quoted(index - 1, last.quotation) ? last : null;
    if (before?.sentence.paragraph === paragraph) {
      if (continued !== null) return this.#continue(continued, continued.kind === 'direct');
      return (
        this.#previous(index) ??
        this.#next(index, paragraph) ??
        (last?.quotation.paragraph === paragraph && last.resolved !== null
          ? this.#continue(last, false)
          : null)
      );
    }
    const signed = this.#signature(index);
    if (signed !== null) return signed;
    const following = this.read[index + 1];
    if (following?.sentence.paragraph === quotation.lastParagraph) {
      const next = this.#next(index, quotation.lastParagraph);
      if (next !== null) return next;
    }
    if (continued !== null && continued.quotation.lastParagraph >= paragraph - 1)
      return this.#continue(continued, false);
    const previous =
      before !== undefined && before.sentence.paragraph >= paragraph - 1 ? this.#previous(index) : null;
    return (
      previous ??
      this.#next(index, quotation.lastParagraph + 1) ??
      (last?.resolved != null && last.quotation.lastParagraph >= paragraph - 2
        ? this.#continue(last, false)
        : null)
    );
  }

  /** Does that sentence hold the quotation? */
  #quoted(index: number, quotation: Quotation): boolean {
    return (
      this.read[index]?.sentence.tokens.some(
        (token) => token.kind === 'quote' && this.quotations[token.quote] === quotation,
      ) ?? false
    );
  }

  #continue(last: Attributed, joined: boolean): Neighbouring | null {
    if (last.resolved === null) return null;
    return {
      how: joined ? 'same-utterance' : 'continues-previous',
      resolved: last.resolved,
      mention: last.mention,
      cue: joined ? last.cue : null,
      joined,
    };
  }

  #previous(index: number): Neighbouring | null {
    return this.#subject(index - 1, 'previous-sentence');
  }

  #next(index: number, paragraph: number): Neighbouring | null {
    const next = this.read[index + 1];
    if (next?.sentence.paragraph !== paragraph) return null;
    const first = next.mentions[0];
    if (first === undefined || first.from > 1) return null;
    return this.#subject(index + 1, 'next-sentence');
  }

  /** “…” — Jane Roe, where the name stands on a line of its own. */
  #signature(index: number): Neighbouring | null {
    const next = this.read[index + 1];
    const first = next?.mentions[0];
    if (
      next === undefined ||
      !/^[-—–]+$/.test(next.sentence.tokens[0]?.text ?? '') ||
      first?.from !== 1 ||
      first.form !== 'name'
    )
      return null;
    return this.#subject(index + 1, 'next-sentence');
  }

  #subject(index: number, how: 'previous-sentence' | 'next-sentence'): Neighbouring | null {
    const read = this.read[index];
    if (read === undefined) return null;
    const eligible = read.mentions.filter(
      ({ object, possessive, kind }) =>
        !object && !possessive && kind !== 'place' && kind !== 'saying' && kind !== 'document',
    );
    for (const mention of eligible) {
      const resolved = this.#discourse.meet(mention, index, read.sentence.paragraph + 1, true);
      if (resolved === null || (!resolved.person.evident && eligible.length > 1)) continue;
      const { tokens } = read.sentence;
      const span = { start: tokens[mention.first]?.start ?? 0, end: tokens[mention.last]?.end ?? 0 };
      return { how, resolved, mention: span, cue: null, joined: false };
    }
    return null;
  }

  #push(
    quotation: Quotation,
    kind: 'direct' | 'mixed',
    resolved: Resolved | null,
    cue: Cue | null,
    neighbour: Neighbouring | null,
    index: number,
    joined: boolean,
  ): void {
    if (!joined || this.#found.length === 0) this.#utterance += 1;
    const last = this.#found.at(-1);
    const same = joined && last !== undefined;
    const who = same && cue?.form === 'middle' ? last.resolved : resolved;
    const tokens = this.read[index]?.sentence.tokens ?? [];
    const span =
      cue?.mention == null
        ? null
        : { start: tokens[cue.mention.first]?.start ?? 0, end: tokens[cue.mention.last]?.end ?? 0 };
    this.#found.push({
      quotation,
      kind,
      utterance: same ? last.utterance : this.#utterance,
      resolved: who,
      mention: neighbour?.mention ?? span,
      cue: neighbour?.cue ?? cue?.words ?? null,
      confidence: same ? last.confidence : confidenceOf(cue, neighbour?.how ?? null, who),
      reasons: reasonsFor(this.text, quotation, cue, neighbour?.how ?? null, who, neighbour?.mention ?? span),
    });
    if (who !== null) this.#discourse.spoke(who.person, index);
  }
}

/** Words after a quotation are its cue if it ends like speech, or if the cue could be nothing else. */
function fitsAfter(shape: Shape, quotation: Quotation, separator: string | undefined, cue: Cue): boolean {
  if (shape.comma || shape.final || quotation.family === 'dash' || quotation.missing === 'end') return true;
  if (separator === ',' || /^[—–-]/.test(separator ?? '')) return true;
  return !cue.guessed && (shape.words >= 3 || cue.form === 'inverted');
}
