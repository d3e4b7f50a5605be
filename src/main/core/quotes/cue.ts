import { PLAIN, type Mention } from './mention';
import type { SentenceWords } from './sentence-words';
import type { Token } from './tokens';
import { is, Word } from './word-classes';

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
  /** The verb governs a clause: `said that …`. */
  readonly clause: boolean;
  /** The sentence goes on after the cue from this token. */
  readonly next: number;
}

/** Verbs whose *to* another verb follows. */
const LEADING =
  /^(?:used|likes?|liked|loved?|loves|tends?|tended|continued|continues|began|begins|hastened|went|goes|seemed|appeared|wanted|tried|moved|rushed|on)$/;
/** Verbs that take a particle, by their beginning: `points out`, `goes on`. */
const PARTICLED = /^(?:point|go|went|chime|hit|shoot|shot|sum|blurt|lash|spell|call|cr|fire)/;

/** A subject stands no further behind its verb, in tokens. */
const REACH = 7;

/** One sentence with its mentions by place, and what every rule about cues asks of it. */
export class CueSentence {
  readonly #starts = new Map<number, Mention>();
  readonly #ends = new Map<number, Mention>();

  constructor(
    readonly words: SentenceWords,
    readonly mentions: readonly Mention[],
  ) {
    for (const mention of mentions) {
      this.#starts.set(mention.from, mention);
      this.#ends.set(mention.last, mention);
    }
  }

  get french(): boolean {
    return this.words.language === 'fr';
  }

  /** The mention that begins here, its role and article included. */
  mentionFrom(at: number): Mention | null {
    const token = this.words.at(at);
    const article = !token.capital && is(token, Word.determiner);
    return this.#starts.get(at) ?? (article ? (this.#starts.get(at + 1) ?? null) : null);
  }

  /** The first subject among the next words: `a déclaré lundi |le ministre`, `a assuré à l’AFP |son entourage`. */
  mentionBeyond(at: number): Mention | null {
    for (let index = at; index < at + REACH && this.words.at(index).kind === 'word'; index += 1) {
      const mention = this.#subjectFrom(index);
      if (mention !== null) return mention;
    }
    return null;
  }

  /** The subject of the clause that begins after a comma here, or later: `Calling it “…”, |Jane Roe| left`. */
  mainSubject(at: number): Mention | null {
    for (let index = at; index < at + 2 * REACH; index += 1) {
      const mention = this.#subjectFrom(index);
      if (mention !== null) return mention;
    }
    return null;
  }

  #subjectFrom(index: number): Mention | null {
    const mention = this.#starts.get(index);
    return mention === undefined || mention.object || mention.possessive ? null : mention;
  }

  /** The body at which something is said: « au |ministère », « chez |Orr ». */
  mentionAround(preposition: number): Mention | null {
    const mention = this.mentionFrom(preposition) ?? this.mentionFrom(preposition + 1);
    return mention === null || /^(?:document|saying)$/.test(mention.kind) ? null : mention;
  }

  mentionEndingAt(at: number): Mention | null {
    return this.#ends.get(at) ?? null;
  }

  /** The name that *and* joins to one: `Roe |and Lund| wrote`; null if none follows. */
  joinedTo({ form, last }: Mention): Mention | null {
    if (form !== 'name' || !/^(?:and|et)$/.test(this.words.at(last + 1).lower)) return null;
    const other = this.mentionFrom(last + 2);
    if (other?.form !== 'name' || other.possessive) return null;
    return /^(?:human|unknown)$/.test(other.kind) ? other : null;
  }

  /** A verb of speech at this place, adverbs and auxiliaries skipped. */
  verbFrom(at: number): number | null {
    const index = this.skipAdverbs(at);
    const token = this.words.at(index);
    return is(token, Word.speech) && !(token.capital && index > 0) ? index : null;
  }

  skipAdverbs(at: number): number {
    let index = at;
    while (index - at < 6 && (isAdverb(this.words.at(index)) || this.#leads(index))) index += 1;
    return index;
  }

  /** `used |to| say`, `|went on to| explain`. */
  #leads(index: number): boolean {
    const { lower } = this.words.at(index);
    if (lower === 'to') return LEADING.test(this.words.at(index - 1).lower);
    const next = this.words.at(index + 1).lower;
    if (/^(?:went|goes)$/.test(lower)) return next === 'on' && this.words.at(index + 2).lower === 'to';
    return LEADING.test(lower) && next === 'to';
  }

  /** The cue of a verb, with its particle. */
  verbCue(form: CueForm, verb: number, mention: Mention | null, distance: number, next: number): Cue {
    const particle =
      PARTICLED.test(this.words.at(verb).lower) &&
      /^(?:out|on|up|back|in|off)$/.test(this.words.at(verb + 1).lower);
    return this.cue(form, verb, particle ? verb + 1 : verb, mention, distance, next);
  }

  cue(
    form: CueForm,
    first: number,
    last: number,
    mention: Mention | null,
    distance: number,
    next: number,
  ): Cue {
    const words = this.words.slice(first, last);
    const clause = /^(?:that|que|qu')$/.test(this.words.at(last + 1).lower);
    return { form, words, mention, saying: false, distance, guessed: false, clause, next };
  }

  /** `according to …`, `in the words of …`, `selon …`, `under the treaty` at this place. */
  accordingAt(at: number): Cue | null {
    const view = this.#viewAt(at);
    if (view !== null) return view;
    for (const opening of this.french ? FRENCH_ACCORDING : ACCORDING) {
      if (opening.words.some((word, step) => this.words.at(at + step).lower !== word)) continue;
      const length = opening.words.length;
      const mention = this.mentionFrom(at + length);
      if (mention === null || !opening.allows(this, at, mention)) continue;
      const saying = mention.kind === 'saying';
      const cue = this.cue('according-to', at, at + length - 1, saying ? null : mention, 0, mention.last + 1);
      return { ...cue, saying };
    }
    return null;
  }

  /** `In her view, …`, « À ses yeux, … » */
  #viewAt(at: number): Cue | null {
    const [first, owner, noun] = [0, 1, 2].map((step) => this.words.at(at + step).lower);
    if (
      /^(?:for|pour|selon|d'après)$/.test(first ?? '') &&
      /^(?:whom|qui|lequel|laquelle)$/.test(owner ?? '')
    ) {
      const whom = this.mentions.findLast(
        ({ last, form, kind, object }) => last < at && !object && form !== 'pronoun' && kind !== 'document',
      );
      return whom === undefined ? null : this.cue('according-to', at, at + 1, whom, 0, at + 2);
    }
    if (!/^(?:in|to|by|à|a|selon|d'après|de)$/.test(first ?? '')) return null;
    if (!/^(?:his|her|their|ses|son|sa)$/.test(owner ?? '') || !VIEW.test(noun ?? '')) return null;
    const { text } = this.words.at(at + 1);
    const own = { form: 'pronoun', first: at + 1, last: at + 1, from: at + 1, text } as const;
    const gender = owner === 'his' ? 'm' : owner === 'her' ? 'f' : null;
    return this.cue('according-to', at, at + 2, { ...PLAIN, ...own, gender }, 0, at + 3);
  }
}

/** What somebody's view of things is called. */
const VIEW = /^(?:view|eyes|opinion|words|telling|account|reckoning|yeux|avis|mots|dires|propos)$/;

interface Opening {
  readonly words: readonly string[];
  readonly allows: (sentence: CueSentence, at: number, mention: Mention) => boolean;
}

const always = (): boolean => true;
/** `Under the treaty, …`: papers only. */
const paper = (_sentence: CueSentence, _at: number, { kind }: Mention): boolean => kind === 'document';
/** `As the old saying has it, …` */
const proverb = (_sentence: CueSentence, _at: number, { kind }: Mention): boolean => kind === 'saying';
/** `For Mara Lund, a chemist, …`: a person at the head of the sentence, and a comma. */
const opinion = ({ words }: CueSentence, at: number, { form, kind, last }: Mention): boolean =>
  (form === 'pronoun' || kind === 'human' || kind === 'unknown') &&
  (at === words.firstWord || form === 'pronoun') &&
  (words.at(last + 1).text === ',' || words.at(last + 1).kind !== 'word');

function openings(allows: Opening['allows'], ...phrases: readonly string[]): Opening[] {
  return phrases.map((phrase) => ({ words: phrase.split(' '), allows }));
}

const ACCORDING: readonly Opening[] = [
  ...openings(
    always,
    'according to',
    'in the words of',
    'in the view of',
    'in the eyes of',
    'in the opinion of',
    'per',
  ),
  ...openings(always, 'as told by', 'as described by'),
  ...openings(paper, 'under', 'under the terms of', 'by the terms of'),
  ...openings(opinion, 'for', 'to'),
  ...openings(proverb, 'as'),
];
const FRENCH_ACCORDING: readonly Opening[] = [
  ...openings(
    always,
    'selon',
    'suivant',
    "d'après",
    'aux yeux de',
    "aux yeux d'",
    'aux yeux du',
    'à en croire',
    'a en croire',
  ),
  ...openings(
    always,
    "de l' avis de",
    "de l' avis du",
    "de l' avis d'",
    'du point de vue de',
    'du point de vue du',
    'dixit',
  ),
  ...openings(paper, 'aux termes de', 'aux termes du', 'en vertu de', 'en vertu du'),
  ...openings(opinion, 'pour'),
];

export function isAdverb(token: Token): boolean {
  return token.kind === 'word' && (is(token, Word.between) || /(?:[^p]ly|ment)$/.test(token.lower));
}
