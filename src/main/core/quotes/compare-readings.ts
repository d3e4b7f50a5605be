import type { ArticleId } from '../contract/ids';
import type { Span } from '../contract/anchors';
import type { ExtractedQuote, Quote } from '../contract/quotes';
import type { ChangedPart, Disagreement, RereadingChange } from '../contract/rereading';

/** What only the archive knows of its quotes. */
export interface KeptFacts {
  /** Whether the quote's speaker goes by the name that was found. */
  readonly isSpokenBy: (quote: Quote, found: ExtractedQuote) => boolean;
  /** Whether somebody works with the quote already: it wears a theme, or a brief cites it. */
  readonly isInUse: (quote: Quote) => boolean;
}

export interface Comparison {
  readonly changes: readonly RereadingChange[];
  readonly disagreements: readonly Disagreement[];
  /** For what was found again, the quote that stands for it. */
  readonly pairs: ReadonlyMap<ExtractedQuote, Quote>;
}

/**
 * Holds the quotes of an article against another reading of the same text. What an analyst decided is never proposed
 * to change: not its place, not its speaker, and words that were rejected do not come back. Both lists are in the
 * order of the text, and what was found does not overlap.
 */
export function compareReadings(
  articleId: ArticleId,
  kept: readonly Quote[],
  found: readonly ExtractedQuote[],
  facts: KeptFacts,
): Comparison {
  const claimed = new Set(kept.filter(isDecided).flatMap(({ anchor }) => overlapping(found, anchor)));
  const pairs = pairUp(kept, found, claimed);
  const paired = new Map([...pairs].map(([reading, quote]) => [quote, reading]));
  const changes: RereadingChange[] = [];
  const disagreements: Disagreement[] = [];
  for (const quote of kept) {
    const reading = paired.get(quote) ?? null;
    if (isDecided(quote)) {
      if (contradicts(quote, reading, facts)) disagreements.push({ quote, found: reading });
    } else if (reading !== null) {
      const parts = changedParts(quote, reading, facts);
      const key = `changed:${quote.id}:${reading.start}-${reading.end}`;
      if (parts.length > 0) changes.push({ kind: 'changed', key, quote, found: reading, parts });
    } else if (facts.isInUse(quote)) disagreements.push({ quote, found: null });
    else changes.push({ kind: 'gone', key: `gone:${quote.id}`, quote });
  }
  for (const reading of found) {
    if (pairs.has(reading) || claimed.has(reading)) continue;
    changes.push({ kind: 'new', key: `new:${articleId}:${reading.start}-${reading.end}`, found: reading });
  }
  return { changes: changes.sort((a, b) => startOf(a) - startOf(b)), disagreements, pairs };
}

const isDecided = ({ status }: Quote): boolean => status !== 'suggested';
const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const startOf = (change: RereadingChange): number =>
  change.kind === 'gone' ? change.quote.anchor.start : change.found.start;

/**
 * Gives each quote at most one reading: the one that shares most of its words. Readings that touch decided words are
 * `claimed` and go to decided quotes alone, so that no other quote is moved onto those words.
 */
function pairUp(
  kept: readonly Quote[],
  found: readonly ExtractedQuote[],
  claimed: ReadonlySet<ExtractedQuote>,
): Map<ExtractedQuote, Quote> {
  const candidates = kept.flatMap((quote) =>
    overlapping(found, quote.anchor)
      .filter((reading) => isDecided(quote) || !claimed.has(reading))
      .map((reading) => ({ quote, reading, share: shared(quote, reading) })),
  );
  candidates.sort((a, b) => b.share - a.share || a.quote.id - b.quote.id);
  const pairs = new Map<ExtractedQuote, Quote>();
  const taken = new Set<Quote>();
  for (const { quote, reading } of candidates) {
    if (taken.has(quote) || pairs.has(reading)) continue;
    pairs.set(reading, quote);
    taken.add(quote);
  }
  return pairs;
}

/** Common part over the whole extent of both (Jaccard): 1 for the same span. */
function shared({ anchor }: Quote, reading: Span): number {
  const common = overlap(anchor, reading);
  return common / (anchor.end - anchor.start + reading.end - reading.start - common);
}

function overlapping(found: readonly ExtractedQuote[], span: Span): readonly ExtractedQuote[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < found.length && (found[end]?.start ?? 0) < span.end) end++;
  return found.slice(low, end);
}

/** Whether the rules would have proposed something else. That they still find what was rejected is no news. */
function contradicts(quote: Quote, reading: ExtractedQuote | null, facts: KeptFacts): boolean {
  if (quote.status === 'rejected') return reading !== null && !isSame(quote.anchor, reading);
  if (reading === null) return !isMarkedByHand(quote);
  return !isSame(quote.anchor, reading) || !facts.isSpokenBy(quote, reading);
}

/** The extractor gives a reason for everything it finds; what has none was marked by an analyst. */
function isMarkedByHand({ status, reasons }: Quote): boolean {
  return status === 'accepted' && reasons.length === 0;
}

function changedParts(quote: Quote, reading: ExtractedQuote, facts: KeptFacts): ChangedPart[] {
  const parts: ChangedPart[] = [];
  if (!isSame(quote.anchor, reading)) parts.push('span');
  if (!facts.isSpokenBy(quote, reading)) parts.push('speaker');
  if (quote.role !== reading.role) parts.push('role');
  if (groundsOf(quote) !== groundsOf(reading)) parts.push('confidence');
  return parts;
}

/** How surely and why, in a form that two readings share. Confidence is kept to three decimals. */
function groundsOf({ kind, mention, cue, confidence, reasons }: Quote | ExtractedQuote): string {
  const place = mention === null ? null : [mention.start, mention.end];
  return JSON.stringify([kind, place, cue, Math.round(confidence * 1000), reasons]);
}
