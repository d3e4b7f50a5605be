import { spanOf, type Attributed, type Neighbouring, type ReadSentence } from './attributed';
import { CueSentence } from './cue';
import { cueBefore } from './cue-before';
import type { Discourse } from './discourse';
import type { Mention } from './mention';
import type { Quotation } from './quotations';

/** Who answers spoke within so many paragraphs before. */
const EXCHANGE = 5;

/** The speaker of a quotation that is a sentence of its own, from what stands before and after it. */
export class Neighbours {
  /** Quotations taken for answers: what follows one may be the next question. */
  readonly #answers = new Set<Quotation>();

  constructor(
    readonly text: string,
    readonly sentences: readonly ReadSentence[],
    readonly discourse: Discourse,
    /** What was attributed so far, in order. */
    readonly found: readonly Attributed[],
  ) {}

  /** The first that applies of: the rest of the paragraph, a signature, the last speaker, the paragraphs beside. */
  of(index: number, quotation: Quotation): Neighbouring | null {
    const { paragraph } = quotation;
    const before = this.sentences[index - 1];
    const justSpoke = this.#justSpoke(index);
    if (before?.paragraph === paragraph) {
      if (justSpoke !== null) return goOn(justSpoke, justSpoke.kind === 'direct');
      return this.#previous(index) ?? this.#next(index, paragraph) ?? this.#spokeSince(paragraph - 2);
    }
    return (
      this.#signature(index) ??
      this.#next(index, quotation.lastParagraph) ??
      (justSpoke === null ? null : this.#answer(justSpoke, quotation)) ??
      (justSpoke !== null && justSpoke.quotation.lastParagraph >= paragraph - 1
        ? goOn(justSpoke, false)
        : null) ??
      (before !== undefined && before.paragraph >= paragraph - 1 ? this.#previous(index) : null) ??
      (before?.words.at(before.words.length - 1).text === '?' ? this.#spokeSince(paragraph - 2) : null) ??
      this.#next(index, quotation.lastParagraph + 1) ??
      this.#spokeSince(paragraph - 2)
    );
  }

  /** `And then: “…”` names nobody: whoever was quoted in this paragraph, or was the subject just before;
   *  else whoever spoke within `reach` paragraphs. */
  introducing(index: number, { paragraph }: Quotation, reach = 0): Neighbouring | null {
    const here = this.sentences[index - 1]?.paragraph === paragraph;
    return (
      this.#spokeSince(paragraph) ??
      (here ? this.#previous(index) : null) ??
      this.#spokeSince(paragraph - reach)
    );
  }

  /** Whoever was quoted in the sentence before, in the same paragraph. */
  reporting(index: number, { paragraph }: Quotation): Neighbouring | null {
    const before = this.sentences[index - 1];
    const last = this.#justSpoke(index);
    return before?.paragraph === paragraph && last !== null ? goOn(last, false) : null;
  }

  #justSpoke(index: number): Attributed | null {
    const last = this.found.at(-1);
    if (last === undefined || last.resolved === null) return null;
    const tokens = this.sentences[index - 1]?.words.tokens ?? [];
    return tokens.some(({ start, kind }) => kind === 'quote' && start === last.quotation.outer.start)
      ? last
      : null;
  }

  /** A paragraph after another's question, or in an exchange under way, is the other's answer. */
  #answer(last: Attributed, quotation: Quotation): Neighbouring | null {
    const { paragraph } = quotation;
    if (last.resolved === null || last.quotation.lastParagraph !== paragraph - 1) return null;
    const asks = this.text.slice(last.quotation.start, last.quotation.end).endsWith('?');
    const dialogue = quotation.family === 'dash';
    if (!asks && !dialogue && !this.#answers.has(last.quotation)) return null;
    const other = this.found.findLast(
      ({ resolved }) => resolved !== null && resolved.person !== last.resolved?.person,
    );
    if (other === undefined || other.quotation.paragraph < paragraph - EXCHANGE) return null;
    const answer = goOn(other, false);
    if (answer === null) return null;
    this.#answers.add(quotation);
    return { ...answer, resolved: { ...answer.resolved, rivals: [last.resolved.person] } };
  }

  #spokeSince(paragraph: number): Neighbouring | null {
    const last = this.found.at(-1);
    return last !== undefined && last.quotation.lastParagraph >= paragraph ? goOn(last, false) : null;
  }

  #previous(index: number): Neighbouring | null {
    return this.#subject(index - 1, 'previous-sentence');
  }

  /** The sentence after, if it is in that paragraph and begins with somebody. */
  #next(index: number, paragraph: number): Neighbouring | null {
    const next = this.sentences[index + 1];
    const first = next?.mentions[0];
    if (next?.paragraph !== paragraph || first === undefined || first.from > 1) return null;
    return this.#subject(index + 1, 'next-sentence');
  }

  /** “…” — Jane Roe, where the name stands on a line of its own. */
  #signature(index: number): Neighbouring | null {
    const next = this.sentences[index + 1];
    const first = next?.mentions[0];
    if (next === undefined || first?.from !== 1 || first.form !== 'name') return null;
    return /^[-—–―]+$/.test(next.words.at(0).text) ? this.#subject(index + 1, 'next-sentence') : null;
  }

  #subject(index: number, how: 'previous-sentence' | 'next-sentence'): Neighbouring | null {
    const sentence = this.sentences[index];
    if (sentence === undefined) return null;
    const eligible = sentence.mentions.filter(
      ({ object, possessive, kind }) => !object && !possessive && !/^(?:place|saying|document)$/.test(kind),
    );
    const colon = how === 'previous-sentence' ? introduction(sentence) : null;
    for (const mention of colon === null ? eligible : [colon, ...eligible]) {
      const resolved = this.discourse.meet(mention, index, sentence.paragraph + 1, true);
      const sure = mention.form === 'pronoun' || resolved?.person.evident === true || eligible.length < 2;
      if (resolved === null || !sure) continue;
      return { how, resolved, mention: spanOf(sentence, mention), cue: null };
    }
    return null;
  }
}

/** Whom a sentence introduces that ends in a colon: `Jane Roe's full statement:`. */
function introduction({ words, mentions }: ReadSentence): Mention | null {
  if (words.at(words.length - 1).text !== ':') return null;
  return cueBefore(new CueSentence(words, mentions), words.length)?.mention ?? null;
}

function goOn(last: Attributed, joined: boolean): Neighbouring | null {
  const { resolved, mention, cueWords } = last;
  if (resolved === null) return null;
  const how = joined ? 'same-utterance' : 'continues-previous';
  return { how, resolved, mention, cue: joined ? cueWords : null };
}
