import type { Mention } from './mention';
import type { SentenceWords } from './sentence-words';
import { isProfession } from './phrases';
import type { Token } from './tokens';
import { is, Word } from './word-classes';

/** A role longer than this, in tokens, is a sentence of its own. */
const LONGEST_ROLE = 45;
/** Its noun stands among the first words. */
const NOUN_WITHIN = 9;

/**
 * Joins names with the roles beside them: `the minister, Jane Roe`, `la présidente du comité Jeanne Roux`,
 * `Jane Roe, a professor of law,`, `Jane Roe, who chairs the court,`.
 */
export function withAppositions(words: SentenceWords, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  let inside = -1;
  for (const mention of mentions) {
    const name = withRolesBefore(words, joined, mention);
    if (name !== mention) {
      joined.push(name);
      continue;
    }
    const describable = mention.form === 'name' && mention.role === null && mention.kind !== 'place';
    const role = describable ? roleAfter(words, mention) : null;
    // Whoever is mentioned in the description of another is not the subject.
    joined.push({
      ...(role === null ? mention : described(mention, role)),
      object: mention.object || mention.first <= inside,
    });
    if (role !== null) inside = role.last;
  }
  return joined;
}

/** Takes the phrases that introduce a name off the list: the chief of staff, General Jane Roe. */
function withRolesBefore(words: SentenceWords, joined: Mention[], mention: Mention): Mention {
  let name = mention;
  for (let before = joined.at(-1); before !== undefined; before = joined.at(-1)) {
    if (!introduces(words, before, name)) break;
    name = introduced(before, name);
    joined.pop();
  }
  return name;
}

/** A name right before a verb of speech is somebody: `Roe said he would stay`. */
export function withSpeakers(words: SentenceWords, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention) => {
    if (mention.form !== 'name' || mention.kind !== 'unknown' || mention.possessive) return mention;
    const verb = words.at(mention.last + 1);
    const speaks = is(verb, Word.speech) && !is(verb, Word.weakCue) && !verb.capital;
    return speaks ? { ...mention, kind: 'human', evident: true } : mention;
  });
}

function introduced(phrase: Mention, name: Mention): Mention {
  const role = phrase.text;
  return {
    ...name,
    from: phrase.first,
    role: name.role === null || name.from <= phrase.last ? role : `${role} ${name.role}`,
    kind: 'human',
    gender: name.gender ?? phrase.gender,
    object: phrase.object,
    evident: true,
  };
}

/** What is said of somebody after their name. */
interface Description {
  readonly text: string;
  readonly kind: 'human' | 'organisation';
  /** Its last token. */
  readonly last: number;
}

function described(name: Mention, { text, kind }: Description): Mention {
  const known = name.kind === 'unknown' ? kind : name.kind;
  return { ...name, role: text, kind: known, evident: known !== 'organisation' };
}

/** `the minister, Jane Roe`, `the elder known as Jane Roe`. */
function introduces(words: SentenceWords, phrase: Mention, name: Mention): boolean {
  if (phrase.form !== 'phrase' || phrase.kind !== 'human' || phrase.possessive) return false;
  if (name.form !== 'name' || name.kind === 'organisation' || name.kind === 'place') return false;
  const between = words.slice(phrase.last + 1, name.from - 1);
  if (name.first === phrase.last + 1 || name.from === phrase.last + 1) return true;
  if (NAMED.test(between)) return true;
  if (between !== ',') return false;
  const after = words.at(name.last + 1);
  return phrase.first === 0 || after.kind !== 'word' || !after.capital;
}

const NAMED = /^(?:named|called|known as|nommée?|appelée?|surnommée?|dite?)$/;

function roleAfter(words: SentenceWords, name: Mention): Description | null {
  if (words.at(name.last + 1).text !== ',') return null;
  const first = name.last + 2;
  const head = words.at(first);
  const relative = /^(?:who|qui)$/.test(head.lower);
  if (head.kind !== 'word' || is(head, Word.preposition)) return null;
  const noun = [first, first + 1, first + 2].some((index) => isDescribing(words.at(index)));
  // `Mara Lund, South Orr's vice minister, …`
  const owned = head.capital && [first + 1, first + 2].some((index) => words.at(index).lower === "'s");
  if (!relative && !noun && !owned && !is(head, Word.determiner)) return null;
  if (is(head, Word.conjunction) && !is(head, Word.human)) return null;
  let stop = first;
  let human = relative;
  let organisation = false;
  for (; stop - first < LONGEST_ROLE && !/^[,;:.—–]$/.test(words.at(stop).text); stop += 1) {
    if (words.at(stop).kind === 'quote' || words.at(stop).kind === 'end') break;
    if (stop - first >= NOUN_WITHIN) continue;
    human ||= is(words.at(stop), Word.human) || (is(head, Word.determiner) && isProfession(words.at(stop)));
    organisation ||= is(words.at(stop), Word.organisation);
  }
  // Without a sign to close it, it would be a list or a new clause, unless the sentence ends here.
  const closed = words.at(stop).kind === 'end' || /^[,.:;—–]$/.test(words.at(stop).text);
  if (!(human || organisation) || !closed || stop <= first) return null;
  // `As she boarded the train with Jane Roe, the minister smiled.`
  if (!/^[,:;—–]$/.test(words.at(stop).text) && !relative && words.mainClause > 0) return null;
  return { text: words.slice(first, stop - 1), kind: human ? 'human' : 'organisation', last: stop - 1 };
}

function isDescribing(token: Token): boolean {
  return is(token, Word.human | Word.organisation);
}
