import type { Anchor, Span } from '../contract/anchors';
import { verifyAnchor } from './anchor';

export interface Relocation extends Span {
  /**
   * `exact`: still in its place. `moved`: its words stand elsewhere, and only there or in the one place with its context.
   * `needs-review`: its words stand in several places and nothing decides; the span is the nearest of the likeliest.
   * `lost`: its words are gone; the span is empty, where they used to be.
   */
  readonly state: 'exact' | 'moved' | 'needs-review' | 'lost';
}

interface Candidate {
  readonly start: number;
  /** UTF-16 units of context that agree, before and after. */
  readonly agreement: number;
}

/** How much more context than the next best must agree before a place is chosen among several: a short word with its blanks. */
const DECISIVE = 6;
/** Places looked at; words that occur more often are too common to be told apart by their context. */
const MOST_PLACES = 1_000;

/**
 * Finds an anchor's words in another revision of its article: verbatim or not at all, and never by a guess.
 * @param isPlace whether words that stand at an offset count; all do where it is left out
 */
export function relocateAnchor(
  anchor: Omit<Anchor, 'revisionId'>,
  text: string,
  isPlace: (start: number) => boolean = () => true,
): Relocation {
  const { start, end, exact } = anchor;
  const context = anchor.prefix.length + anchor.suffix.length;
  if (verifyAnchor(anchor, text) && isPlace(start) && agreementAt(anchor, text, start) === context) {
    return { state: 'exact', start, end };
  }
  const candidates = placesOf(exact, text, isPlace).map((place) => ({
    start: place,
    agreement: agreementAt(anchor, text, place),
  }));
  if (candidates.length === 0) {
    const place = Math.min(start, text.length);
    return { state: 'lost', start: place, end: place };
  }
  const [best, next] = candidates.toSorted(
    (a, b) =>
      b.agreement - a.agreement || Math.abs(a.start - start) - Math.abs(b.start - start) || a.start - b.start,
  ) as [Candidate, Candidate?];
  const decided = next === undefined || best.agreement - next.agreement >= DECISIVE;
  const span = { start: best.start, end: best.start + exact.length };
  if (!decided || candidates.length > MOST_PLACES) return { state: 'needs-review', ...span };
  return { state: best.start === start ? 'exact' : 'moved', ...span };
}

function placesOf(exact: string, text: string, isPlace: (start: number) => boolean): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at !== -1 && exact !== ''; at = text.indexOf(exact, at + 1)) {
    if (isPlace(at)) places.push(at);
    if (places.length > MOST_PLACES) break;
  }
  return places;
}

function agreementAt(
  { exact, prefix, suffix }: Omit<Anchor, 'revisionId'>,
  text: string,
  start: number,
): number {
  const end = start + exact.length;
  let before = 0;
  while (before < prefix.length && before < start && prefix.at(-1 - before) === text[start - 1 - before]) {
    before++;
  }
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after] && end + after < text.length) after++;
  return before + after;
}
