import type { Span } from '../contract/model';
import { ABBREVIATIONS } from './words/function-words';
import type { Quotation } from './quotations';
import { quoteToken, type Token, type Tokenizer } from './tokens';
import { is, Word } from './word-classes';

/** Longer sentences, in tokens, are cut: none is one, and work on one may grow with its square. */
const LONGEST = 250;

/** One sentence of the article, in which every quotation is a single token. */
export interface Sentence {
  readonly paragraph: number;
  readonly tokens: readonly Token[];
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
  const { text } = tokenizer;
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
    cut(text, tokens, paragraph, quotations, sentences);
  }
  return sentences;
}

function cut(
  text: string,
  tokens: readonly Token[],
  paragraph: number,
  quotations: readonly Quotation[],
  sentences: Sentence[],
): void {
  let first = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const last = index === tokens.length - 1;
    if (!last && index - first < LONGEST && !endsAt(text, tokens, index, first, quotations)) continue;
    sentences.push({ paragraph, tokens: tokens.slice(first, index + 1) });
    first = index + 1;
  }
}

function endsAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  first: number,
  quotations: readonly Quotation[],
): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1] as Token;
  if (token.kind === 'quote') return endsAfterQuote(text, tokens, index, quotations);
  if (token.text === '•') return false;
  if (!/^(?:[.!?…]|\.\.\.)$/.test(token.text)) return false;
  if (next.start === token.end && next.kind === 'word') return false;
  if (next.kind === 'word' && !next.capital && !/^\p{N}/u.test(next.text)) return false;
  if (next.kind === 'punctuation' && !/^[—–\-(•[]/.test(next.text)) return false;
  if (token.text !== '.') return true;
  const word = tokens[index - 1];
  if (word === undefined || index === first) return true;
  if (word.end !== token.start || word.kind !== 'word') return true;
  if (/^\p{Lu}$/u.test(word.text)) return next.kind === 'quote';
  return !(ABBREVIATIONS.has(word.lower) && (word.capital || word.text.length < 4) && next.kind === 'word');
}

/** After “…!” and a capital the sentence may go on: “Never!” Smith said. */
function endsAfterQuote(
  text: string,
  tokens: readonly Token[],
  index: number,
  quotations: readonly Quotation[],
): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1] as Token;
  const quotation = quotations[token.quote] as Quotation;
  const final = text.charAt(quotation.end - 1);
  if (quotation.missing === 'end' && next.start === quotation.end) return false;
  if (!/[.!?…]/.test(final)) return false;
  if (next.kind === 'quote') return true;
  if (next.kind === 'punctuation') return /^[•(]/.test(next.text);
  if (!next.capital) return false;
  return !goesOnWithCue(tokens, index + 1, final === '.');
}

/** A name or pronoun and a verb of speech right after the quotation; after a full stop only if nothing more follows. */
function goesOnWithCue(tokens: readonly Token[], from: number, strict: boolean): boolean {
  for (let index = from; index < Math.min(tokens.length, from + 7); index += 1) {
    const token = tokens[index] as Token;
    if (token.kind !== 'word') return false;
    if (is(token, Word.speech)) {
      if (index === from) return false;
      const after = tokens[index + 1];
      return !strict || after === undefined || after.text === '.';
    }
    if (!token.capital && index > from && !/^(?:van|von|de|der|den|du|la|le|of)$/.test(token.lower))
      return false;
  }
  return false;
}
