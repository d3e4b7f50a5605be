import * as v from 'valibot';
import { messages } from '../../contract/messages/catalogue';
import type { Span } from '../../contract/anchors';
import type { GoldArticle, GoldQuote } from './gold';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const SpanShape = v.object({ start: Offset, end: Offset });
const Texts = v.optional(v.array(v.string()), []);

const QuoteShape = v.pipe(
  v.object({
    start: v.optional(Offset),
    end: v.optional(Offset),
    text: v.optional(v.string()),
    speaker: v.nullable(v.string()),
    utterance: v.optional(v.nullable(v.union([v.string(), v.number()])), null),
    tags: Texts,
    // True, or the reason why: `pull`, `headline`.
    optional: v.optional(v.union([v.boolean(), v.string()]), false),
    open_end: v.optional(v.boolean(), false),
    parts: v.optional(v.array(SpanShape), []),
  }),
  v.check(
    ({ start, end, text }) => (start === undefined) === (end === undefined) && (start ?? text) !== undefined,
    () => messages.evaluation.gold.noPlace,
  ),
);

const ArticleShape = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  text: v.string(),
  lang: v.optional(v.string(), 'unknown'),
  style: v.optional(v.string(), 'unknown'),
  quotes: v.array(QuoteShape),
  traps: v.optional(v.array(v.object({ ...SpanShape.entries, type: v.optional(v.string(), 'other') })), []),
  nested: v.optional(v.array(SpanShape), []),
  wholes: v.optional(v.array(SpanShape), []),
  speakers: v.optional(
    v.array(
      v.object({
        name: v.string(),
        type: v.optional(v.picklist(['person', 'organisation', 'document', 'anonymous']), 'person'),
        aliases: Texts,
        role: v.optional(v.nullable(v.string()), null),
      }),
    ),
    [],
  ),
});
type Written = v.InferOutput<typeof ArticleShape>;

/** What is wrong with a line of a gold file, for whoever wrote it. */
class GoldError extends Error {
  override name = 'GoldError';
}

/** The articles of a gold file, and the lines that are none. */
export interface GoldFile {
  readonly articles: readonly GoldArticle[];
  readonly bad: readonly { readonly line: number; readonly why: string }[];
}

/** Reads JSON Lines, numbered from 1; empty lines are passed over. */
export function readGoldLines(content: string): GoldFile {
  const articles = new Map<string, GoldArticle>();
  const bad: { line: number; why: string }[] = [];
  for (const [index, line] of content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    try {
      const article = readGold(line);
      if (articles.has(article.id)) throw new GoldError(messages.evaluation.gold.sameId(article.id));
      articles.set(article.id, article);
    } catch (error) {
      if (!(error instanceof GoldError)) throw error;
      bad.push({ line: index + 1, why: error.message });
    }
  }
  return { articles: [...articles.values()], bad };
}

/** One article from a line of a gold file. @throws GoldError in words that say what to mend */
function readGold(line: string): GoldArticle {
  const result = v.safeParse(ArticleShape, parsed(line));
  if (!result.success) {
    const [{ message, path = [] }] = result.issues;
    const where = path.map(({ key }) => String(key)).join('.');
    throw new GoldError(where === '' ? message : messages.evaluation.gold.at(where, message));
  }
  const { lang, quotes, ...article } = result.output;
  for (const list of ['traps', 'nested', 'wholes'] as const) {
    for (const [index, span] of article[list].entries()) checkSpan(article.text, span, `${list}.${index}`);
  }
  return { ...article, language: lang, quotes: placed(article.text, quotes) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) throw new GoldError(messages.evaluation.gold.notJson, { cause: error });
    throw error;
  }
}

/** Quotes without offsets are looked for in reading order, each after the one before. */
function placed(text: string, quotes: Written['quotes']): GoldQuote[] {
  let from = 0;
  return quotes.map((quote, index) => {
    const span = spanOf(text, quote, from, `quotes.${index}`);
    from = span.end;
    for (const part of quote.parts) checkSpan(text, part, `quotes.${index}.parts`);
    const { speaker, tags, open_end: openEnd, parts } = quote;
    const optional = quote.optional !== false && quote.optional !== '';
    const utterance = quote.utterance === null ? null : String(quote.utterance);
    return { ...span, speaker, tags, optional, openEnd, parts, utterance };
  });
}

function spanOf(text: string, quote: Written['quotes'][number], from: number, where: string): Span {
  const exact = quote.text ?? '';
  const start = quote.start ?? text.indexOf(exact, from);
  if (start < 0) {
    throw new GoldError(messages.evaluation.gold.at(where, messages.evaluation.gold.notFound(exact)));
  }
  const span = { start, end: quote.end ?? start + exact.length };
  checkSpan(text, span, where);
  const there = text.slice(span.start, span.end);
  if (quote.text !== undefined && quote.text !== there) {
    throw new GoldError(
      messages.evaluation.gold.at(where, messages.evaluation.gold.otherWords(span.start, span.end, there)),
    );
  }
  return span;
}

function checkSpan(text: string, { start, end }: Span, where: string): void {
  if (start < end && end <= text.length) return;
  throw new GoldError(
    messages.evaluation.gold.at(where, messages.evaluation.gold.noSpan(start, end, text.length)),
  );
}
