import type { CodingComparison, Disagreement, Figure } from '../../../main/core/contract/agreement';
import type { AnalystId } from '../../../main/core/contract/ids';

/** Names of analysts, in the order of the comparison. */
export type Names = (ids: readonly AnalystId[]) => readonly string[];

export function namesIn(comparison: CodingComparison | null): Names {
  const coders = comparison?.coders ?? [];
  return (ids) => coders.filter(({ analyst }) => ids.includes(analyst.id)).map(({ analyst }) => analyst.name);
}

/** Who tagged the passage, and who did not. */
export function sides({ codings }: Disagreement): {
  readonly did: readonly AnalystId[];
  readonly not: readonly AnalystId[];
} {
  const ids = (tagged: boolean): AnalystId[] =>
    codings.filter(({ spans }) => spans.length > 0 === tagged).map(({ analystId }) => analystId);
  return { did: ids(true), not: ids(false) };
}

/** The words themselves, without what stands around them. */
export const wordsOf = ({ text, textStart, span }: Disagreement): string =>
  text.slice(span.start - textStart, span.end - textStart);

/** A share or coefficient to so many decimals, with a true minus; null where there is none. */
export function formatFigure({ value }: Figure, decimals: number): string | null {
  if (value === null) return null;
  const shown = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(shown) !== 0 ? `−${shown}` : shown;
}
