import type { UnitKind } from '../contract/agreement';
import type { AnalystId } from '../contract/ids';
import type { Span } from '../contract/anchors';
import { sentencesOf } from '../contract/rules/sentences';
import type { CodedText, GivenTag } from './coding';

/** A unit, or a run of characters alike, that somebody gave the theme. */
export interface CarryingUnit {
  readonly span: Span;
  readonly carriers: ReadonlySet<AnalystId>;
}

/** What analysts are asked about in one article. */
export interface Units {
  /** How many there are; of characters, the code points. */
  readonly total: number;
  /** The units that tags of one theme touch, in the order of the text; for characters, runs of them. */
  readonly carrying: (tags: readonly GivenTag[]) => readonly CarryingUnit[];
  /** How many units such a unit stands for. */
  readonly weigh: (unit: CarryingUnit) => number;
}

export function unitsOf(kind: UnitKind, coded: CodedText): Units {
  const { text } = coded;
  if (kind === 'characters') {
    return {
      total: countCodePoints(text, { start: 0, end: text.length }),
      carrying: runsOf,
      weigh: ({ span }) => countCodePoints(text, span),
    };
  }
  const units = kind === 'quotes' ? coded.quotes.toSorted(inTextOrder) : ratedSentences(text);
  return { total: units.length, carrying: (tags) => touched(text, units, tags), weigh: () => 1 };
}

/** Sentences; what holds no letter and no digit is none. */
function ratedSentences(text: string): Span[] {
  return sentencesOf(text).filter(({ start, end }) => WORD.test(text.slice(start, end)));
}

/** Whether two passages have a letter or a digit in common: blanks and punctuation at an edge decide nothing. */
export function shareWords(text: string, one: Span, other: Span): boolean {
  return WORD.test(text.slice(Math.max(one.start, other.start), Math.min(one.end, other.end)));
}

const WORD = /[\p{L}\p{N}]/u;
const inTextOrder = (one: Span, other: Span): number => one.start - other.start || one.end - other.end;

function touched(text: string, units: readonly Span[], tags: readonly GivenTag[]): CarryingUnit[] {
  const carriers = new Map<Span, Set<AnalystId>>();
  for (const { span, analystId } of tags) {
    for (const unit of units) {
      if (unit.start >= span.end) break;
      if (unit.end <= span.start || !shareWords(text, unit, span)) continue;
      const known = carriers.get(unit) ?? new Set();
      carriers.set(unit, known.add(analystId));
    }
  }
  return Array.from(carriers, ([span, who]) => ({ span, carriers: who })).toSorted((one, other) =>
    inTextOrder(one.span, other.span),
  );
}

/** Sweeps over the edges of the passages: no list as long as the text is ever made. */
function runsOf(tags: readonly GivenTag[]): CarryingUnit[] {
  const edges = tags
    .flatMap(({ span, analystId }) => [
      { at: span.start, analystId, change: 1 },
      { at: span.end, analystId, change: -1 },
    ])
    .toSorted((one, other) => one.at - other.at);
  const open = new Map<AnalystId, number>();
  const runs: CarryingUnit[] = [];
  let start = 0;
  for (const { at, analystId, change } of edges) {
    if (open.size > 0 && at > start) runs.push({ span: { start, end: at }, carriers: new Set(open.keys()) });
    start = at;
    const passages = (open.get(analystId) ?? 0) + change;
    if (passages === 0) open.delete(analystId);
    else open.set(analystId, passages);
  }
  return runs;
}

/** Every code unit but the second halves of surrogate pairs. */
function countCodePoints(text: string, { start, end }: Span): number {
  let count = end - start;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xdc00 && unit <= 0xdfff) count -= 1;
  }
  return count;
}
