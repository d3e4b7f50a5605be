/** Which passages of an article are shown: in the text, in its margin, and in the list beside it. */
import type { AnalystId, ThemeId } from '../../../main/core/contract/ids';
import type { Annotation } from '../../../main/core/contract/annotations';
import type { Quote } from '../../../main/core/contract/quotes';

export const PASSAGE_STATUSES = ['any', 'tagged', 'untagged', 'noted'] as const;
export type PassageStatus = (typeof PASSAGE_STATUSES)[number];

/** `null` or `any`: whatever it is. */
export interface PassageFilter {
  readonly themeId: ThemeId | null;
  readonly analystId: AnalystId | null;
  readonly status: PassageStatus;
}

export const EVERY_PASSAGE: PassageFilter = { themeId: null, analystId: null, status: 'any' };

/** An annotation counts as an analyst's when they made it or tagged it. */
export function showsAnnotation(
  { themeId, analystId, status }: PassageFilter,
  annotation: Annotation,
): boolean {
  const { tags, note } = annotation;
  return (
    (themeId === null || tags.some((tag) => tag.themeId === themeId)) &&
    (analystId === null ||
      annotation.analystId === analystId ||
      tags.some((tag) => tag.analystId === analystId)) &&
    { any: true, tagged: tags.length > 0, untagged: tags.length === 0, noted: note !== '' }[status]
  );
}

/** Whether the themes of a quote are shown; a quote without any has none to show. */
export function showsQuote({ themeId, analystId, status }: PassageFilter, { tags }: Quote): boolean {
  return (
    (status === 'any' || status === 'tagged') &&
    tags.some(
      (tag) =>
        (themeId === null || tag.themeId === themeId) && (analystId === null || tag.analystId === analystId),
    )
  );
}
