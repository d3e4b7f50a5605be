import type { StoredSettlement } from '../archive/settlements-store';
import type { Disagreement, Settlement } from '../contract/agreement';
import type { Span } from '../contract/anchors';
import type { ArticleSummary } from '../contract/articles';
import { paragraphAt } from '../contract/rules/paragraphs';
import type { CodedText } from './coding';
import type { DifferingPassage } from './disagreements';

/** UTF-16 units shown before and after the words, at most; never beyond the paragraph. */
const AROUND = 320;

/** A passage with its words, what stands around them, and how it was settled. */
export function toDisagreement(
  passage: DifferingPassage,
  { text }: CodedText,
  { id, title, outlet, publishedOn }: Pick<ArticleSummary, 'id' | 'title' | 'outlet' | 'publishedOn'>,
  settlements: readonly StoredSettlement[],
): Disagreement {
  const around = surroundings(text, passage.span);
  return {
    themeId: passage.themeId,
    articleId: id,
    articleTitle: title,
    outlet,
    publishedOn,
    span: passage.span,
    text: text.slice(around.start, around.end),
    textStart: around.start,
    codings: passage.analysts.map((analystId) => ({
      analystId,
      spans: passage.tags.filter((tag) => tag.analystId === analystId).map(({ span }) => span),
    })),
    settlement: settlementOf(passage, settlements),
  };
}

/**
 * The last word on a passage. It holds for tags and analysts that were weighed: whatever was tagged since, and whoever
 * came since, opens the disagreement again.
 */
function settlementOf(
  { tags, analysts }: DifferingPassage,
  settlements: readonly StoredSettlement[],
): Settlement | null {
  const weighing = tags.map(({ uid }) =>
    settlements.findLast(
      (one) =>
        one.tags.some((settled) => settled.uid === uid) &&
        analysts.every((analyst) => one.analystIds.includes(analyst)),
    ),
  );
  const last = weighing.toSorted((one, other) => ((one?.at ?? '') < (other?.at ?? '') ? -1 : 1)).at(-1);
  if (last === undefined || weighing.includes(undefined)) return null;
  const { uid, at, by, reason } = last;
  const kept = tags.filter((tag, nth) =>
    weighing[nth]?.tags.some((settled) => settled.uid === tag.uid && settled.kept),
  );
  return { uid, at, by, reason, kept: [...new Set(kept.map(({ analystId }) => analystId))] };
}

function surroundings(text: string, { start, end }: Span): Span {
  const first = paragraphAt(text, start).start;
  const last = paragraphAt(text, end).end;
  return {
    start: first >= start - AROUND ? first : wordStart(text, start - AROUND, start),
    end: last <= end + AROUND ? last : wordEnd(text, end + AROUND, end),
  };
}

/** The first beginning of a word from here on, so that no word is cut; where there is none, the limit. */
function wordStart(text: string, from: number, limit: number): number {
  const blank = text.slice(from, limit).search(/\s/u);
  return blank === -1 ? limit : from + blank + 1;
}

function wordEnd(text: string, to: number, limit: number): number {
  const blank = text.slice(limit, to).search(/\s\S*$/u);
  return blank === -1 ? limit : limit + blank;
}
