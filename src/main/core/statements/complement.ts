/** What a verb of speech has behind it: `that` and a clause, a clause alone, an infinitive, a gerund, a question. */
import { isAdverb, type CueSentence } from '../quotes/cue';
import { is, Word } from '../quotes/word-classes';
import { beginsClause, hasVerb, isBetween, isFiniteVerb, pastTimes } from './clause';
import {
  BARE_IF_CLEAR,
  FRENCH_WITH_DE,
  FRENCH_WITH_INFINITIVE,
  QUESTION_WORDS,
  TELLING,
  WITH_BARE_CLAUSE,
  WITH_GERUND,
  WITH_INFINITIVE,
  WITH_QUESTION,
} from './report-words';
import type { FoundStatement } from './statement';

/** `that` stands no further behind its verb, in tokens. */
export const FURTHEST_THAT = 22;

/** Before « que » these make another word of it. */
const NOT_THAT =
  /^(?:ce|plus|moins|autant|aussi|tel|telle|tels|sans|ainsi|bien|alors|tandis|dès|après|avant|afin|pour|parce|puisque|lors|depuis|pendant|autre|rien|so|such|now|provided|given|all|the|than)$/;

type Complement = Pick<FoundStatement, 'form' | 'from'>;

export function complementOf(sentence: CueSentence, verb: number): Complement | null {
  const { french } = sentence;
  const [that, asked] = [thatClause(sentence, verb), question(sentence, verb)];
  return (
    (that !== null && asked !== null && asked.from < that.from ? asked : that) ??
    asked ??
    (french
      ? frenchInfinitive(sentence, verb)
      : (infinitive(sentence, verb) ?? gerund(sentence, verb) ?? bare(sentence, verb)))
  );
}

/** `said late on Monday, in an interview, |that|` */
function thatClause(sentence: CueSentence, verb: number): Complement | null {
  const { words, french } = sentence;
  const tells = french || TELLING.has(words.at(verb).lower);
  for (let at = verb + 1; at < verb + FURTHEST_THAT; at += 1) {
    const token = words.at(at);
    if (token.kind === 'end' || /^[;:]$/.test(token.text) || isOwnQuote(sentence, at)) return null;
    const isThat = french ? /^(?:que|qu')$/.test(token.lower) : token.lower === 'that';
    if (isThat && !NOT_THAT.test(words.at(at - 1).lower)) {
      // `a plan that |still addresses| it` has no other subject.
      if (!french && isFiniteVerb(sentence, pastAdverbs(sentence, at + 1))) return null;
      return mayStandBetween(sentence, verb + 1, at, tells) ? { form: 'that', from: at + 1 } : null;
    }
    if (
      french &&
      token.lower === 'que' &&
      words.at(at - 1).lower === 'ce' &&
      words.at(at - 2).lower === 'à'
    ) {
      return { form: 'that', from: at + 1 };
    }
    if (is(token, Word.conjunction) && words.at(at - 1).text !== ',') return null;
    if (at > verb + 1 && isFiniteVerb(sentence, at) && !is(words.at(at - 1), Word.relative)) return null;
  }
  return null;
}

function pastAdverbs(sentence: CueSentence, from: number): number {
  let at = from;
  while (/ly$|^(?:also|still|never|not)$/.test(sentence.words.at(at).lower)) at += 1;
  return at;
}

/** A quotation here, and no title such as « au « 20 Heures » ». */
const isOwnQuote = ({ words }: CueSentence, at: number): boolean =>
  words.at(at).kind === 'quote' && !is(words.at(at - 1), Word.preposition | Word.determiner);

/** Between a verb and its clause stand a day, a place, a listener; an object would have the clause as its own: `rejected the plan that`. */
function mayStandBetween(sentence: CueSentence, from: number, to: number, tells: boolean): boolean {
  const { words } = sentence;
  if (from === to) return true;
  const start = pastTimes(sentence, from);
  if (start >= to) return true;
  const first = words.at(start);
  if (is(first, Word.preposition) || first.text === ',' || /^(?:to|à|au|aux|lors|même)$/.test(first.lower)) {
    return true;
  }
  if (!tells) return false;
  return sentence.words.language !== 'fr' || listenerFrom(sentence, start) === to;
}

/** `asked |whether the ship sank|`, `explained to reporters |how it sank|` */
function question(sentence: CueSentence, verb: number): Complement | null {
  const { words } = sentence;
  if (!WITH_QUESTION.has(words.at(verb).lower)) return null;
  let at = pastTimes(sentence, verb + 1);
  const listener = listenerFrom(sentence, at);
  if (!QUESTION_WORDS.has(words.at(at).lower) && listener !== null) at = listener;
  const { lower } = words.at(at);
  if (!QUESTION_WORDS.has(lower) || words.at(at).kind !== 'word') return null;
  if (/^(?:when|quand|where|who)$/.test(lower) && at === verb + 1) return null;
  return hasVerb(sentence, at + 1, at + 12) ? { form: 'question', from: at } : null;
}

/** Past whom it is said to: `told |CBC News|`, `asked |government officials|`. */
function listenerFrom(sentence: CueSentence, from: number): number | null {
  const { words } = sentence;
  const start = /^(?:to|à|au|aux)$/.test(words.at(from).lower) ? from + 1 : from;
  const mention = sentence.mentionFrom(start);
  if (mention !== null && !mention.possessive) return mention.last + 1;
  if (/^(?:him|her|them|me|us|it|you|everyone|people|reporters|journalists)$/.test(words.at(start).lower)) {
    return start + 1;
  }
  return null;
}

/** `asked |the council| to help`, `vowed to`, `told them |not to|` */
function infinitive(sentence: CueSentence, verb: number): Complement | null {
  const { words } = sentence;
  if (!WITH_INFINITIVE.has(words.at(verb).lower) || isPluralNoun(sentence, verb)) return null;
  for (let at = verb + 1; at < verb + 14; at += 1) {
    const token = words.at(at);
    if (token.kind !== 'word') return null;
    if (token.lower === 'to' && words.at(at + 1).kind === 'word') {
      const next = words.at(at + 1);
      if (next.capital || is(next, Word.determiner) || sentence.mentionFrom(at + 1) !== null) continue;
      return { form: 'infinitive', from: words.at(at - 1).lower === 'not' ? at - 1 : at };
    }
    if (isFiniteVerb(sentence, at) || is(token, Word.conjunction | Word.relative)) return null;
  }
  return null;
}

/** `with speeches and |promises| to come`: a noun in the form of a verb, where nobody stands before it. */
function isPluralNoun(sentence: CueSentence, at: number): boolean {
  const { words } = sentence;
  if (words.at(at).lower === 'order' && words.at(at - 1).lower === 'in') return true;
  if (
    !/^(?:claims|demands|orders|promises|requests|appeals|pledges|vows|threats)$/.test(words.at(at).lower)
  ) {
    return false;
  }
  let subject = at - 1;
  while (isBetween(sentence, subject)) subject -= 1;
  return sentence.mentionEndingAt(subject) === null && !is(words.at(subject), Word.relative);
}

/** `denied |taking it|`, `admitted to |being there|`, `accused them of |lying|` */
function gerund(sentence: CueSentence, verb: number): Complement | null {
  const { words } = sentence;
  if (!WITH_GERUND.has(words.at(verb).lower)) return null;
  const accuses = words.at(verb).lower.startsWith('accus');
  for (let at = verb + 1; at < verb + (accuses ? 14 : 3); at += 1) {
    const token = words.at(at);
    if (token.kind !== 'word') return null;
    const before = words.at(at - 1).lower;
    if (
      token.lower.endsWith('ing') &&
      token.text.length > 5 &&
      (accuses ? before === 'of' : at === verb + 1 || before === 'to')
    ) {
      return { form: 'gerund', from: at };
    }
    if (accuses && isFiniteVerb(sentence, at)) return null;
  }
  return null;
}

/** `said |the ship had sunk|`, `told CBC News |it had sunk|` */
function bare(sentence: CueSentence, verb: number): Complement | null {
  const { words } = sentence;
  const { lower } = words.at(verb);
  if (TELLING.has(lower) && lower !== 'warned' && lower !== 'warns') {
    const listener = listenerFrom(sentence, verb + 1);
    const from = listener === null ? null : pastTimes(sentence, listener);
    return from !== null && beginsClause(sentence, from) ? { form: 'bare', from } : null;
  }
  const clear = BARE_IF_CLEAR.has(lower);
  if (!clear && !WITH_BARE_CLAUSE.has(lower)) return null;
  const at = pastTimes(sentence, verb + 1);
  const first = words.at(at);
  const surely = /^(?:he|she|it|they|there|we|i|no|nobody|this|these|those)$/.test(first.lower);
  if (clear && !surely && !first.capital) return null;
  return beginsClause(sentence, at) ? { form: 'bare', from: at } : null;
}

const INFINITIVE = /(?:er|ir|re|oir)$/;

/** « assure |être prêt| », « recommandent à leurs citoyens de |rester| » */
function frenchInfinitive(sentence: CueSentence, verb: number): Complement | null {
  const { words } = sentence;
  const { lower } = words.at(verb);
  const plain = FRENCH_WITH_INFINITIVE.has(lower);
  if (!plain && !FRENCH_WITH_DE.has(lower)) return null;
  for (let at = verb + 1; at < verb + FURTHEST_THAT; at += 1) {
    const token = words.at(at);
    if (token.kind === 'end' || /^[;:]$/.test(token.text) || isOwnQuote(sentence, at)) return null;
    const before = words.at(at - 1);
    const looks =
      token.kind === 'word' &&
      !token.capital &&
      token.text.length > 3 &&
      INFINITIVE.test(token.lower) &&
      !is(token, Word.preposition | Word.determiner | Word.human | Word.conjunction);
    if (
      looks &&
      plain &&
      (at === verb + 1 || isAdverb(before) || before.text === ',' || /^(?:ne|pas|n')$/.test(before.lower))
    ) {
      return {
        form: 'infinitive',
        from: /^(?:pas|ne)$/.test(before.lower) && words.at(at - 2).lower === 'ne' ? at - 2 : at,
      };
    }
    if (looks && !plain && /^(?:de|d'|à|pas|l'|le|la|les|se|s')$/.test(before.lower)) {
      return { form: 'infinitive', from: at };
    }
    if (isFiniteVerb(sentence, at) && !/(?:aient|ent|e)$/.test(token.lower)) return null;
  }
  return null;
}
