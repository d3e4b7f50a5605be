import type { Span } from '../contract/anchors';
import { inciseIn, type Incise } from './incise';
import { turnsOf, type Turn } from './interview';
import { quotationsOf, type Quotation } from './quotations';
import { withoutStrayMarks } from './stray-marks';
import type { Tokenizer } from './tokens';

/** The quotations of a text whatever marks them, and the turns of the interview that it may be. */
export interface Found {
  readonly quotations: readonly Quotation[];
  /** The turn of each quotation that a label marks, by the quotation's start. */
  readonly turns: ReadonlyMap<number, Turn>;
}

/** A paragraph of dialogue begins with a dash and a space. */
const DASH = /^[—–―][ \u00a0\u202f]+/;

/** Marks, labels and dashes; broken open where a cue stands inside; cut where a closing mark is missing. */
export function findQuotations(tokenizer: Tokenizer, paragraphs: readonly Span[]): Found {
  const { text, language } = tokenizer;
  const turns = turnsOf(text, paragraphs);
  const labelled = new Set<number>();
  for (const turn of turns) for (let at = turn.paragraph; at <= turn.lastParagraph; at += 1) labelled.add(at);
  const marked = quotationsOf(text, paragraphs, labelled).flatMap((quotation) =>
    refined(tokenizer, paragraphs, quotation),
  );
  const taken = new Set(marked.flatMap(({ paragraph, lastParagraph }) => [paragraph, lastParagraph]));
  const dashes = language === 'fr' ? dashDialogue(tokenizer, paragraphs, taken, labelled) : [];
  const answers = turns.filter(({ question, start, end }) => !question && start < end);
  return {
    quotations: [...marked, ...dashes, ...answers.map(turnQuotation)].sort((a, b) => a.start - b.start),
    turns: new Map(answers.map((turn) => [turn.start, turn])),
  };
}

function turnQuotation({ start, end, paragraph, lastParagraph }: Turn): Quotation {
  return { start, end, outer: { start, end }, paragraph, lastParagraph, family: 'label', missing: null };
}

function refined(tokenizer: Tokenizer, paragraphs: readonly Span[], quotation: Quotation): Quotation[] {
  const { text, language } = tokenizer;
  if (quotation.paragraph !== quotation.lastParagraph) return unclosed(tokenizer, paragraphs, quotation);
  if (quotation.missing === 'end') {
    const incise = inciseIn(tokenizer, quotation, { subjectFirst: true });
    if (incise === null) return [quotation];
    const comma = text.charAt(incise.cut) === ',' ? 1 : 0;
    return [
      {
        ...quotation,
        end: incise.cut + comma,
        outer: { start: quotation.outer.start, end: incise.cut + comma },
      },
    ];
  }
  const french = language === 'fr' && quotation.family === 'double';
  if (!french && quotation.family !== 'guillemet') return [quotation];
  const incise = inciseIn(tokenizer, quotation, { subjectFirst: language === 'en' });
  if (incise === null) return [quotation];
  const { start, outer } = quotation;
  const first = { ...quotation, end: incise.cut, outer: { start: outer.start, end: incise.cut } };
  const rest = withoutStrayMarks(text, incise.resume, quotation.end);
  if (rest.end - rest.start < 2) return [{ ...first, start }];
  return [first, { ...quotation, ...rest, outer: { start: rest.start, end: outer.end } }];
}

/** What a paragraph adds about its speaker before it ends. */
const LAST_WORDS = /^[^.?!]{0,120}[.?!]?$/;

/** A quotation whose first paragraph ends by saying who spoke was never closed; the next paragraph's mark opens another. */
function unclosed(tokenizer: Tokenizer, paragraphs: readonly Span[], quotation: Quotation): Quotation[] {
  const [here, next] = [paragraphs[quotation.paragraph], paragraphs[quotation.paragraph + 1]];
  if (here === undefined || next === undefined) return [quotation];
  const incise = inciseIn(tokenizer, { start: quotation.start, end: here.end }, { subjectFirst: true });
  if (incise === null || !LAST_WORDS.test(tokenizer.text.slice(incise.resume, here.end))) return [quotation];
  const cut = incise.cut + (tokenizer.text.charAt(incise.cut) === ',' ? 1 : 0);
  const first: Quotation = {
    ...quotation,
    end: cut,
    outer: { start: quotation.outer.start, end: cut },
    lastParagraph: quotation.paragraph,
    missing: 'end',
  };
  const rest = withoutStrayMarks(tokenizer.text, next.start, quotation.end);
  const second: Quotation = {
    ...quotation,
    ...rest,
    outer: { start: next.start, end: quotation.outer.end },
    paragraph: quotation.paragraph + 1,
  };
  return [first, ...refined(tokenizer, paragraphs, second)];
}

/** Dashes mark speech only where a cue breaks in, and in the paragraphs with dashes around that one. */
function dashDialogue(
  tokenizer: Tokenizer,
  paragraphs: readonly Span[],
  taken: ReadonlySet<number>,
  labelled: ReadonlySet<number>,
): Quotation[] {
  const found: Quotation[] = [];
  let block: Line[] = [];
  for (const [paragraph, span] of [...paragraphs, { start: 0, end: 0 }].entries()) {
    const dash = DASH.exec(tokenizer.text.slice(span.start, Math.min(span.end, span.start + 6)));
    if (dash !== null && !taken.has(paragraph) && !labelled.has(paragraph)) {
      const start = span.start + dash[0].length;
      const incise = inciseIn(tokenizer, { start, end: span.end }, { subjectFirst: false });
      block.push({ span, paragraph, start, incise });
      continue;
    }
    if (block.some(({ incise }) => incise !== null)) {
      for (const line of block) found.push(...spokenIn(tokenizer.text, line));
    }
    block = [];
  }
  return found;
}

/** A paragraph that begins with a dash. */
interface Line {
  readonly span: Span;
  readonly paragraph: number;
  readonly start: number;
  readonly incise: Incise | null;
}

/** What is said before the cue, and after it. */
function spokenIn(text: string, { span, paragraph, start, incise }: Line): Quotation[] {
  const head = { start, end: incise?.cut ?? span.end };
  const rest = incise === null ? head : withoutStrayMarks(text, incise.resume, span.end);
  const parts = incise === null || rest.end - rest.start < 2 ? [head] : [head, rest];
  return parts
    .filter((part) => part.end > part.start)
    .map((part) => ({
      ...part,
      outer: part === head ? { start: span.start, end: part.end } : part,
      paragraph,
      lastParagraph: paragraph,
      family: 'dash',
      missing: null,
    }));
}
