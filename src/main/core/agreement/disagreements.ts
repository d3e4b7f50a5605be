import type { UnitKind } from '../contract/agreement';
import type { AnalystId, ThemeId } from '../contract/ids';
import type { Span } from '../contract/anchors';
import { isComparable, workersAmong, type CodedText, type GivenTag } from './coding';
import { shareWords, unitsOf, type CarryingUnit } from './units';

/** Tags of one theme that touch each other, by analysts who do not all agree. */
export interface DifferingPassage {
  readonly themeId: ThemeId;
  /** From the first to the last word that somebody tagged. */
  readonly span: Span;
  /** In the order of the text. */
  readonly tags: readonly GivenTag[];
  /** Those compared who worked in the article. */
  readonly analysts: readonly AnalystId[];
}

/** A unit, and the tags that gave it the theme. */
interface Group {
  readonly span: Span;
  readonly tags: readonly GivenTag[];
  readonly differs: boolean;
}

/**
 * The passages of an article where analysts differ, in the order of the text. Tags belong to one passage when they
 * touch the same unit, so that a whole tag is settled at once; it is listed when one of its units is disputed.
 */
export function findDisagreements(
  kind: UnitKind,
  coded: CodedText,
  among: readonly AnalystId[],
): DifferingPassage[] {
  if (!isComparable(coded, among)) return [];
  const analysts = workersAmong(coded, among);
  const units = unitsOf(kind, coded);
  const tags = coded.tags.filter(({ analystId }) => analysts.includes(analystId));
  const passages = [...Map.groupBy(tags, ({ themeId }) => themeId)].flatMap(([themeId, ofTheme]) =>
    joined(units.carrying(ofTheme).map((unit) => groupOf(kind, coded.text, unit, ofTheme, analysts.length)))
      .filter(({ differs }) => differs)
      .map((group) => toPassage(themeId, group, analysts)),
  );
  return passages.toSorted(
    (one, other) => one.span.start - other.span.start || one.span.end - other.span.end,
  );
}

function groupOf(
  kind: UnitKind,
  text: string,
  { span, carriers }: CarryingUnit,
  tags: readonly GivenTag[],
  analysts: number,
): Group {
  const touching = tags.filter((tag) =>
    kind === 'characters'
      ? tag.span.start < span.end && tag.span.end > span.start
      : shareWords(text, tag.span, span),
  );
  return { span, tags: touching, differs: carriers.size < analysts };
}

/** Makes one of neighbours that have a tag in common. */
function joined(groups: readonly Group[]): Group[] {
  const passages: Group[] = [];
  for (const group of groups) {
    const linked = passages.filter(({ tags }) => tags.some((tag) => group.tags.includes(tag)));
    const whole = [...linked, group].reduce((one, other) => ({
      span: {
        start: Math.min(one.span.start, other.span.start),
        end: Math.max(one.span.end, other.span.end),
      },
      tags: [...new Set([...one.tags, ...other.tags])],
      differs: one.differs || other.differs,
    }));
    for (const part of linked) passages.splice(passages.indexOf(part), 1);
    passages.push(whole);
  }
  return passages;
}

function toPassage(themeId: ThemeId, { tags }: Group, analysts: readonly AnalystId[]): DifferingPassage {
  return {
    themeId,
    span: {
      start: Math.min(...tags.map(({ span }) => span.start)),
      end: Math.max(...tags.map(({ span }) => span.end)),
    },
    tags: tags.toSorted((one, other) => one.span.start - other.span.start || one.span.end - other.span.end),
    analysts,
  };
}
