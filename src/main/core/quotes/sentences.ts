import type { Span } from '../contract/anchors';
import { ABBREVIATIONS } from '../contract/rules/abbreviations';
import type { Quotation } from './quotations';
import { quoteToken, type Token, type Tokenizer } from './tokens';
import { SentenceWords } from './sentence-words';
import { is, Word } from './word-classes';

/** Longer sentences, in tokens, are cut: none is one, and work on one may grow with its square. */
const LONGEST = 250;

/** A title that is written short has no more letters. */
const LONGEST_TITLE = 5;

/** One sentence of the article, in which every quotation is a single token. */
export interface Sentence {
  readonly paragraph: number;
  readonly words: SentenceWords;
}

/**
 * The sentences of the text in order. Quotations are tokens, so that what stands around one reads as its sentence:
 * “…,” she said, “…” is three tokens of words between two quotations.
 */
export function sentencesOf(
  tokenizer: Tokenizer,
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let next = 0;
  let inside = 0;
  for (const [paragraph, span] of paragraphs.entries()) {
    const tokens: Token[] = [];
    let from = Math.max(span.start, inside);
    for (let quotation = quotations[next]; quotation?.paragraph === paragraph; quotation = quotations[next]) {
      tokenizer.read({ start: from, end: quotation.outer.start }, tokens);
      tokens.push(quoteToken(quotation.outer, next));
      from = quotation.outer.end;
      inside = quotation.outer.end;
      next += 1;
    }
    if (from < span.end) tokenizer.read({ start: from, end: span.end }, tokens);
    const words = new SentenceWords(tokenizer.text, tokens, tokenizer.language);
    for (const part of cut(words, quotations)) sentences.push({ paragraph, words: part });
  }
  return sentences;
}

function cut(words: SentenceWords, quotations: readonly Quotation[]): SentenceWords[] {
  const { text, tokens, language } = words;
  const sentences: SentenceWords[] = [];
  let first = 0;
  for (const index of tokens.keys()) {
    const last = index === tokens.length - 1;
    if (!last && index - first < LONGEST && !endsAt(words, index, first, quotations)) continue;
    sentences.push(new SentenceWords(text, tokens.slice(first, index + 1), language));
    first = index + 1;
  }
  return sentences;
}

function endsAt(
  words: SentenceWords,
  index: number,
  first: number,
  quotations: readonly Quotation[],
): boolean {
  const token = words.at(index);
  if (token.kind === 'word') return false;
  const next = words.at(index + 1);
  const quotation = token.kind === 'quote' ? quotations[token.quote] : undefined;
  if (quotation !== undefined) return endsAfterQuote(words, index, quotation);
  if (!/^(?:[.!?…]|\.\.\.)$/.test(token.text)) return false;
  if (next.kind === 'word' && next.start === token.end) return false;
  if (next.kind === 'word' && !next.capital && !/^\p{N}/u.test(next.text)) return false;
  if (next.kind === 'punctuation' && !/^[—–\-(•[]/.test(next.text)) return false;
  if (token.text !== '.' || index === first) return true;
  const word = words.at(index - 1);
  if (word.end !== token.start || word.kind !== 'word') return true;
  if (/^\p{Lu}$/u.test(word.text)) return next.kind === 'quote';
  if (isShortTitle(words, index - 1, first) && next.kind === 'word') return false;
  return !(ABBREVIATIONS.has(word.lower) && (word.capital || word.text.length < 4) && next.kind === 'word');
}

/** `“…,” said |Del.| Mara Lund`, `“…,” |Cllr.| Lund added`: no sentence ends before its speaker is named. */
function isShortTitle(words: SentenceWords, index: number, first: number): boolean {
  const token = words.at(index);
  if (!token.capital || token.text.length > LONGEST_TITLE) return false;
  if (!/[aeiouy]/i.test(token.text) && token.text !== token.text.toUpperCase()) return true;
  const verb = words.at(index - 1);
  const said = is(verb, Word.speech) && !verb.capital ? index - 2 : index - 1;
  if (said < first || words.at(said).kind !== 'quote') return false;
  // Somebody's name stands elsewhere in the text too, and without a full stop.
  if (standsAlone(words.text, token.text)) return false;
  return (
    /[,?!]/.test(words.text.charAt(words.at(said).end - 2)) || words.text.charAt(words.at(said).end) === ','
  );
}

/** Does the word stand somewhere with anything but a full stop behind it? */
function standsAlone(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}.]/u.test(after)) return true;
  }
  return false;
}

/** After “…!” and a capital the sentence may go on: “Never!” Smith said. */
function endsAfterQuote(words: SentenceWords, index: number, quotation: Quotation): boolean {
  const next = words.at(index + 1);
  const final = words.text.charAt(quotation.end - 1);
  if (!/[.!?…]/.test(final)) return false;
  if (quotation.missing === 'end' && next.start === quotation.end) return false;
  if (next.kind === 'quote') return true;
  if (next.kind === 'punctuation') return /^[•(]/.test(next.text);
  return next.capital && !goesOnWithCue(words, index + 1, final === '.');
}

/** A name or pronoun and a verb of speech right after the quotation; after a full stop only if nothing more follows. */
function goesOnWithCue(words: SentenceWords, from: number, strict: boolean): boolean {
  for (let index = from; index < from + 7; index += 1) {
    const token = words.at(index);
    if (token.kind !== 'word') return false;
    if (is(token, Word.speech)) {
      const after = words.at(index + 1);
      return index > from && (!strict || after.kind === 'end' || after.text === '.');
    }
    const joint = /^(?:van|von|de|der|den|du|la|le|of)$/.test(token.lower);
    if (!token.capital && index > from && !joint) return false;
  }
  return false;
}
