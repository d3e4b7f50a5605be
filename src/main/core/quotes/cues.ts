import type { Language } from './language';
import type { Mention } from './mentions';
import type { Token } from './tokens';
import { is, Word } from './word-classes';
import { SPEECH_NOUNS } from './words/speech-verbs';

export type CueForm = 'after' | 'inverted' | 'before' | 'middle' | 'colon' | 'according-to' | 'dash' | 'noun';

/** How the words around a quotation attribute it. */
export interface Cue {
  readonly form: CueForm;
  /** The cue as written; null where a colon or dash does the work. */
  readonly words: string | null;
  readonly mention: Mention | null;
  /** A saying: quoted, but nobody's. */
  readonly saying: boolean;
  /** Tokens between cue and quotation. */
  readonly distance: number;
  /** A verb that no list knows, right where a verb of speech would stand. */
  readonly guessed: boolean;
  /** The sentence goes on after the cue from this token. */
  readonly next: number;
}

/** Appositives between a subject and its verb are no longer than this, in tokens. */
const LONGEST_APPOSITIVE = 40;
/** What a saying does: “…,” runs the joke. */
const SAYING_VERB = /^(?:goes|went|runs|ran|says|holds|has|veut|court|dit)$/;
/** Verbs whose object is the listener. */
const TELLING = /^(?:t(?:ell|ells|old|elling)|inform|assur|remind|warn|ask|reassur|advis|urg)/;
/** A verb further left says something else. */
const FURTHEST_VERB = 45;

/** Reads the words around the quotations of one sentence. */
export class CueReader {
  readonly #starts = new Map<number, Mention>();
  readonly #ends = new Map<number, Mention>();

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly mentions: readonly Mention[],
    readonly language: Language,
  ) {
    for (const mention of mentions) {
      this.#starts.set(mention.from, mention);
      this.#ends.set(mention.last, mention);
    }
  }

  /** “…,” she said · “…,” said Jane Roe · « … », selon elle · “…” — Jane Roe */
  after(quote: number): Cue | null {
    let at = quote + 1;
    const separator = this.tokens[at];
    if (separator === undefined) return null;
    const dash = /^(?:[—–-]|--)$/.test(separator.text);
    if (separator.text === ',' || dash) at += 1;
    return (
      this.#accordingAt(at) ??
      this.#hyphenated(at) ??
      this.#subjectThenVerb(at) ??
      this.#verbThenSubject(at) ??
      (dash ? this.#signature(at) : null)
    );
  }

  #accordingAt(at: number): Cue | null {
    const [first, second, third, fourth] = [0, 1, 2, 3].map((step) => this.tokens[at + step]?.lower ?? '');
    const length =
      first === 'according' && second === 'to'
        ? 2
        : first === 'in' && second === 'the' && third === 'words' && fourth === 'of'
          ? 4
          : first === 'per'
            ? 1
            : this.language === 'fr' && (first === 'selon' || first === 'suivant' || first === "d'après")
              ? 1
              : this.language === 'fr' && first === "d'" && second === 'après'
                ? 2
                : this.language === 'fr' && first === 'pour' && this.#starts.get(at + 1)?.form === 'name'
                  ? 1
                  : 0;
    if (length === 0) return null;
    const mention = this.#mentionFrom(at + length);
    if (mention === null) return null;
    return this.#cue('according-to', at, at + length - 1, mention, 0, mention.last + 1);
  }

  /** French inversion: `demande-t-elle`, `a-t-il ajouté`, `dit-on`. */
  #hyphenated(from: number): Cue | null {
    if (this.language !== 'fr') return null;
    let at = from;
    while (/^(?:s'|se|m'|lui|leur|nous|y|en)$/.test(this.tokens[at]?.lower ?? '')) at += 1;
    const token = this.tokens[at];
    const parts = /^(.+?)(?:-t)?-(il|elle|ils|elles|on|je)$/.exec(token?.lower ?? '');
    if (token === undefined || parts === null) return null;
    const compound = /^(?:a|ont|avait|avaient|eut)$/.test(parts[1] ?? '');
    let last = at;
    if (compound) {
      while (last - at < 5 && this.tokens[last + 1]?.kind === 'word') {
        last += 1;
        if (is(this.tokens[last], Word.speech)) break;
      }
    }
    const mention = this.#ends.get(at) ?? null;
    const saying = parts[2] === 'on';
    return { ...this.#cue('inverted', from, last, saying ? null : mention, 0, last + 1), saying };
  }

  #subjectThenVerb(at: number): Cue | null {
    const mention = this.#mentionFrom(at);
    if (mention === null || mention.possessive) return null;
    let index = mention.last + 1;
    const bracket = this.tokens[index]?.text;
    if (bracket === ',' || bracket === '(' || /^(?:who|qui)$/.test(this.tokens[index]?.lower ?? '')) {
      const verb = this.#verbPastAppositive(index);
      if (verb === null) return null;
      index = verb;
    }
    const verb = this.#verbFrom(index);
    if (verb !== null) return this.#cue('after', verb, this.#particleEnd(verb), mention, 0, verb + 1);
    const guess = this.tokens[this.#skipAdverbs(index)];
    const guessAt = this.#skipAdverbs(index);
    if (guess === undefined || mention.form === 'phrase' || !this.#looksFinite(guess)) return null;
    return { ...this.#cue('after', guessAt, guessAt, mention, 0, guessAt + 1), guessed: true };
  }

  /** `… points out`, `… goes on`. */
  #particleEnd(verb: number): number {
    return /^(?:out|on|up|back|in|off)$/.test(this.tokens[verb + 1]?.lower ?? '') &&
      /^(?:point|go|went|chime|hit|shoot|shot|sum|blurt|lash|spell|call|cr)/.test(
        this.tokens[verb]?.lower ?? '',
      )
      ? verb + 1
      : verb;
  }

  #looksFinite(token: Token): boolean {
    if (token.kind !== 'word' || token.capital || is(token, Word.preposition) || is(token, Word.plainVerb))
      return false;
    return this.language === 'fr'
      ? /(?:e|t|a|ait)$/.test(token.lower) && token.lower.length > 3 && !is(token, Word.determiner)
      : /(?:[^s]s|ed)$/.test(token.lower);
  }

  #verbPastAppositive(comma: number): number | null {
    for (
      let index = comma + 1;
      index < Math.min(this.tokens.length, comma + LONGEST_APPOSITIVE);
      index += 1
    ) {
      const token = this.tokens[index] as Token;
      if (token.kind === 'quote' || token.text === ':' || token.text === ';') return null;
      if (token.text !== ',' && token.text !== ')') continue;
      const verb = this.#verbFrom(index + 1);
      if (verb !== null) return index + 1;
    }
    return null;
  }

  #verbThenSubject(at: number): Cue | null {
    const verb = this.#verbFrom(at);
    const bare = this.tokens[at];
    if (verb === null) {
      const saying = this.#mentionFrom(at + 1);
      const named = saying?.kind === 'saying' && bare !== undefined && SAYING_VERB.test(bare.lower);
      return named ? { ...this.#cue('inverted', at, at, null, 0, at + 2), saying: true } : null;
    }
    const mention = this.#mentionFrom(verb + 1) ?? this.#mentionBeyond(verb + 1);
    if (mention === null || mention.possessive) return null;
    const saying = mention.kind === 'saying';
    return { ...this.#cue('inverted', verb, verb, saying ? null : mention, 0, mention.last + 1), saying };
  }

  /** “…” — Jane Roe, on leaving. */
  #signature(at: number): Cue | null {
    const mention = this.#mentionFrom(at);
    if (mention?.form !== 'name') return null;
    const after = this.tokens[mention.last + 1];
    if (after !== undefined && !/^[,.(]$/.test(after.text)) return null;
    return { ...this.#cue('dash', at, at, mention, 0, this.tokens.length), words: null };
  }

  /** Jane Roe said: “…” · said it was “…” · According to Jane Roe, “…” · his remark that “…” */
  before(quote: number): Cue | null {
    const left = this.tokens[quote - 1];
    if (left === undefined) return null;
    const colon = left.text === ':';
    const verb = this.#reportingVerb(quote, colon);
    const noun = this.#noun(quote, verb?.distance ?? FURTHEST_VERB);
    if (noun !== null) return noun;
    const according = this.#openingAccording(quote);
    if (according !== null && (verb === null || according.next > quote - verb.distance)) return according;
    if (verb !== null) return colon ? { ...verb, form: 'colon' } : verb;
    return according ?? (colon ? this.#colonSubject(quote) : null);
  }

  #reportingVerb(quote: number, colon: boolean): Cue | null {
    let commas = 0;
    for (let index = quote - 1; index >= 0 && quote - index < FURTHEST_VERB; index -= 1) {
      const token = this.tokens[index] as Token;
      if (token.text === ',' && index < quote - 1) commas += 1;
      if (token.text === ';' && colon) break;
      if (!this.#isVerb(index)) continue;
      const distance = quote - 1 - index;
      if (is(token, Word.weakCue) && distance > (colon ? 12 : 3)) continue;
      if (commas > 0 && this.#inRelativeClause(index)) continue;
      const mention =
        this.#inserted(index, quote) ??
        this.#subjectOf(index) ??
        (colon ? this.#mentionFrom(index + 1) : null);
      if (mention === null) continue;
      return this.#cue('before', index, this.#particleEnd(index), mention, distance, quote);
    }
    return null;
  }

  /** Europe, wrote Jane Roe last week, “has …” */
  #inserted(verb: number, quote: number): Mention | null {
    if (this.tokens[verb - 1]?.text !== ',' || this.tokens[quote - 1]?.text !== ',') return null;
    if (TELLING.test(this.tokens[verb]?.lower ?? '')) return null;
    const mention = this.#mentionFrom(verb + 1);
    return mention?.form === 'name' && mention.kind !== 'organisation' && mention.kind !== 'place'
      ? mention
      : null;
  }

  /** Who does what the verb says: next to it, else the first of its clause, else of the sentence. */
  #subjectOf(verb: number): Mention | null {
    let index = verb - 1;
    while (index >= 0 && this.#isAdverb(this.tokens[index] as Token)) index -= 1;
    if (
      is(this.tokens[index], Word.relative) &&
      /^(?:who|qui|which)$/.test(this.tokens[index]?.lower ?? '')
    ) {
      index -= this.tokens[index - 1]?.text === ',' ? 2 : 1;
    }
    const beside = this.#ends.get(index);
    if (beside !== undefined && !beside.possessive && !beside.object) return beside;
    const clause = this.#clauseStart(verb);
    return (
      this.#firstSubject(clause, verb) ??
      this.#firstSubject(0, verb) ??
      (beside?.possessive === false ? beside : null)
    );
  }

  #firstSubject(from: number, to: number): Mention | null {
    const region = this.mentions.filter(({ first, last }) => first >= from && last < to);
    const eligible = region.filter(({ possessive, object }) => !possessive && !object);
    return eligible.find(({ kind }) => kind !== 'place' && kind !== 'saying') ?? null;
  }

  #clauseStart(verb: number): number {
    for (let index = verb - 1; index >= 0; index -= 1) {
      const token = this.tokens[index] as Token;
      if (/^(?:that|que|qu'|;|:)$/.test(token.lower)) return index + 1;
    }
    return 0;
  }

  #inRelativeClause(verb: number): boolean {
    for (let index = verb - 1; index >= 0 && verb - index < 7; index -= 1) {
      const token = this.tokens[index] as Token;
      if (token.text === ',') return is(this.tokens[index + 1], Word.relative);
      if (is(token, Word.relative) && token.lower !== 'that') return true;
    }
    return false;
  }

  /** his remark that “…” · Roe's warning: “…” · Réponse du commissaire : « … » */
  #noun(quote: number, nearer: number): Cue | null {
    const colon = this.tokens[quote - 1]?.text === ':';
    for (
      let index = quote - 1;
      index >= 0 && quote - 1 - index < Math.min(nearer, colon ? 20 : 9);
      index -= 1
    ) {
      const token = this.tokens[index] as Token;
      if (!SPEECH_NOUNS.has(token.lower)) continue;
      let owner = index - 1;
      while (
        owner >= 0 &&
        index - owner < 4 &&
        !this.#ends.has(owner) &&
        this.tokens[owner]?.kind === 'word' &&
        this.tokens[owner]?.lower !== "'s"
      )
        owner -= 1;
      if (this.tokens[owner]?.lower === "'s") owner -= 1;
      const possessor = this.#ends.get(owner);
      if (possessor?.possessive === true)
        return this.#cue('noun', index, index, possessor, quote - 1 - index, quote);
      const joint = this.tokens[index + 1]?.lower ?? '';
      if (/^(?:from|by|of|du|de|d')$/.test(joint)) {
        const giver = this.#mentionFrom(index + 2) ?? this.#mentionFrom(index + 1);
        if (giver !== null) return this.#cue('noun', index, index, giver, quote - 1 - index, quote);
      }
    }
    return null;
  }

  #openingAccording(quote: number): Cue | null {
    for (let index = 0; index < quote; index += 1) {
      if (index > 0 && !/^[,;—–]$/.test(this.tokens[index - 1]?.text ?? '')) continue;
      const cue = this.#accordingAt(index);
      if (cue !== null && cue.next <= quote) return { ...cue, distance: quote - cue.next };
    }
    return null;
  }

  /** Jane Roe on that: “…” */
  #colonSubject(quote: number): Cue | null {
    let clause = quote - 1;
    while (clause > 0 && this.tokens[clause - 1]?.text !== ';') clause -= 1;
    const mention = this.#firstSubject(clause, quote) ?? this.#firstSubject(0, quote);
    return mention === null
      ? null
      : { ...this.#cue('colon', quote - 1, quote - 1, mention, 0, quote), words: null };
  }

  #isVerb(index: number): boolean {
    const token = this.tokens[index] as Token;
    if (token.kind !== 'word' || !is(token, Word.speech)) return false;
    const previous = this.tokens[index - 1];
    const before = previous?.lower ?? '';
    if (
      before === "'s" ||
      (is(previous, Word.determiner) && !/^(?:l'|la|les|le|all|most|that|this)$/.test(before))
    )
      return false;
    if (/^(?:l'|la|les|le)$/.test(before) && this.language === 'fr' && !/é$/.test(token.lower)) return false;
    return !(
      is(previous, Word.preposition) &&
      !/^(?:to|before|after|while|in|by|without|en|à|de|d'|pour)$/.test(before)
    );
  }

  /** A verb of speech at this place, adverbs and auxiliaries skipped. */
  #verbFrom(at: number): number | null {
    const index = this.#skipAdverbs(at);
    const token = this.tokens[index];
    return token?.kind === 'word' && !(token.capital && index > 0) && is(token, Word.speech) ? index : null;
  }

  #skipAdverbs(at: number): number {
    let index = at;
    while (index - at < 4 && this.#isAdverb(this.tokens[index])) index += 1;
    return index;
  }

  #isAdverb(token: Token | undefined): boolean {
    if (token?.kind !== 'word') return false;
    return is(token, Word.between) || /(?:[^p]ly|ment)$/.test(token.lower);
  }

  /** `a déclaré lundi le ministre`, `a assuré à l’AFP son entourage`: past a day and past those who are told. */
  #mentionBeyond(at: number): Mention | null {
    for (let index = at; index < at + 7; index += 1) {
      const token = this.tokens[index];
      if (token?.kind !== 'word') return null;
      const mention = this.#starts.get(index);
      if (mention !== undefined && !mention.object && !mention.possessive) return mention;
    }
    return null;
  }

  #mentionFrom(at: number): Mention | null {
    const direct = this.#starts.get(at);
    if (direct !== undefined) return direct;
    const token = this.tokens[at];
    if (token === undefined || token.kind !== 'word' || token.capital) return null;
    return is(token, Word.determiner) ? (this.#starts.get(at + 1) ?? null) : null;
  }

  #cue(
    form: CueForm,
    first: number,
    last: number,
    mention: Mention | null,
    distance: number,
    next: number,
  ): Cue {
    const words = this.text.slice(this.tokens[first]?.start, this.tokens[last]?.end).replace(/\s+/g, ' ');
    return { form, words, mention, saying: false, distance, guessed: false, next };
  }
}
