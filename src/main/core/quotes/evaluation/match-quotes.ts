import type { Span } from '../../contract/anchors';
import type { FoundQuote, GoldArticle, GoldQuote, Trap } from './gold';
import { matchSpeaker, type SpeakerMatch } from './match-speaker';
import { isExact, overlap, SAME, shared, trimmed } from './overlap';

/** Why a found quote is none. */
export const FALSE_KINDS = ['trap', 'nested', 'incise', 'boundary', 'other'] as const;
export type FalseKind = (typeof FALSE_KINDS)[number];

/** A found quote that is a gold quote, or one of its paragraphs. */
export interface Link {
  readonly found: FoundQuote;
  /** The part of the gold quote that it earns: 1, or 1/n for one of n paragraphs. */
  readonly share: number;
  readonly exact: boolean;
  readonly speaker: SpeakerMatch;
}

/** A gold quote and what was found of it. */
export interface MatchedQuote {
  readonly gold: GoldQuote;
  readonly links: readonly Link[];
}

export interface FalseQuote {
  readonly found: FoundQuote;
  readonly kind: FalseKind;
}

/** One article held against its gold. */
export interface MatchedArticle {
  readonly article: GoldArticle;
  readonly quotes: readonly MatchedQuote[];
  readonly optional: readonly { readonly gold: GoldQuote; readonly hit: boolean }[];
  readonly traps: readonly { readonly trap: Trap; readonly hit: boolean }[];
  readonly falses: readonly FalseQuote[];
  /** What counts as found: all but optional quotes. */
  readonly found: number;
}

type Paired = Omit<Link, 'speaker'>;

/**
 * Pairs found quotes with gold ones, one to one and the best first: the same span, else the largest overlap of at least 80 %.
 * What is left may still be paragraphs of a long quote, or optional; the rest is false.
 */
export function matchQuotes(article: GoldArticle, found: readonly FoundQuote[]): MatchedArticle {
  const spans = found.filter(({ start, end }) => end > start).map((quote) => trimmed(article.text, quote));
  const required = article.quotes.filter(({ optional }) => !optional);
  const free = new Set(spans);
  const links = pairWholes(article.text, required, free);
  for (const gold of required) {
    if (!links.has(gold)) links.set(gold, pairParts(article.text, gold, free));
  }
  const optional = takeOptional(article, free);
  const { falses, hit } = sortFalses(article, free);
  return {
    article,
    quotes: required.map((gold) => ({
      gold,
      links: (links.get(gold) ?? []).map((link) => ({
        ...link,
        speaker: matchSpeaker(gold.speaker, link.found.speaker, article.speakers),
      })),
    })),
    optional: optional.golds,
    traps: article.traps.map((trap) => ({ trap, hit: hit.has(trap) })),
    falses,
    found: spans.length - optional.taken,
  };
}

function pairWholes(
  text: string,
  golds: readonly GoldQuote[],
  free: Set<FoundQuote>,
): Map<GoldQuote, Paired[]> {
  const pairs = golds
    .flatMap((gold) => Array.from(free, (found) => ({ gold, found, share: overlap(found, gold) })))
    .filter(({ share }) => share >= SAME)
    .map((pair) => ({ ...pair, exact: isExact(text, pair.found, pair.gold, pair.gold.openEnd) }))
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.share - a.share);
  const links = new Map<GoldQuote, Paired[]>();
  for (const { gold, found, exact } of pairs) {
    if (links.has(gold) || !free.delete(found)) continue;
    links.set(gold, [{ found, share: 1, exact }]);
  }
  return links;
}

function pairParts(text: string, { parts }: GoldQuote, free: Set<FoundQuote>): Paired[] {
  const links: Paired[] = [];
  for (const part of parts) {
    const [best] = Array.from(free, (found) => ({ found, share: overlap(found, part) }))
      .filter(({ share }) => share >= SAME)
      .sort((a, b) => b.share - a.share);
    if (best === undefined) continue;
    free.delete(best.found);
    links.push({
      found: best.found,
      share: 1 / parts.length,
      exact: isExact(text, best.found, part, false),
    });
  }
  return links;
}

function takeOptional(
  { quotes }: GoldArticle,
  free: Set<FoundQuote>,
): { readonly golds: MatchedArticle['optional']; readonly taken: number } {
  const golds = quotes.filter(({ optional }) => optional);
  const hit = new Set<GoldQuote>();
  let taken = 0;
  for (const found of free) {
    const gold = golds.find((quote) => [quote, ...quote.parts].some((span) => overlap(found, span) >= SAME));
    if (gold === undefined) continue;
    free.delete(found);
    hit.add(gold);
    taken += 1;
  }
  return { golds: golds.map((gold) => ({ gold, hit: hit.has(gold) })), taken };
}

function sortFalses(
  article: GoldArticle,
  free: ReadonlySet<FoundQuote>,
): { readonly falses: readonly FalseQuote[]; readonly hit: ReadonlySet<Trap> } {
  const hit = new Set<Trap>();
  const falses = Array.from(free, (found) => {
    const sprung = article.traps.filter((trap) => springs(found, trap));
    for (const trap of sprung) hit.add(trap);
    return { found, kind: sprung.length > 0 ? ('trap' as const) : falseKind(article, found) };
  });
  return { falses, hit };
}

/** Half of a trap is enough; a measure or an apostrophe is one already as the end of a quote. */
function springs(found: Span, trap: Trap): boolean {
  if (overlap(found, trap) >= 0.5) return true;
  const within = (at: number): boolean => at >= trap.start && at <= trap.end;
  return /measure|apostrophe/.test(trap.type) && (within(found.start) || within(found.end));
}

function falseKind({ nested, wholes, quotes }: GoldArticle, found: Span): FalseKind {
  if (nested.some((span) => overlap(found, span) >= SAME)) return 'nested';
  if (wholes.some((span) => overlap(found, span) >= 0.9)) return 'incise';
  return quotes.some((span) => shared(found, span) > 0) ? 'boundary' : 'other';
}
