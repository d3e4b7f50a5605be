/** What the archive answered of a question for quotes, as far as it is read. */
import type { ThemeId } from '../../../main/core/contract/ids';
import type {
  Grouping,
  QuoteCounts,
  QuoteFilter,
  QuoteGroup,
  QuoteGroupName,
  QuoteGroupSubject,
  QuoteLine,
} from '../../../main/core/contract/quote-pages';

export interface Question {
  readonly filter: QuoteFilter;
  readonly grouping: Grouping;
}

export interface Answer {
  readonly question: Question;
  readonly counts: QuoteCounts;
  readonly groups: readonly QuoteGroup[];
  readonly groupsLeft: number;
}

/** Tells the groups of one grouping apart. */
export function groupKey(subject: QuoteGroupSubject): string {
  switch (subject.kind) {
    case 'speaker':
    case 'theme':
      return `${subject.kind} ${subject.id}`;
    case 'month':
      return `${subject.year}-${subject.month}`;
    case 'unclear':
    case 'all':
      return subject.kind;
    case 'no-theme':
      return 'no theme';
    case 'no-date':
      return 'no date';
  }
}

/** What a group is asked for by. */
export const groupName = (subject: QuoteGroupSubject): QuoteGroupName =>
  subject.kind === 'speaker' ? { kind: subject.kind, id: subject.id } : subject;

/** With the groups that follow. What was written in between may have brought one of them forward. */
export function withGroups(answer: Answer, more: readonly QuoteGroup[], groupsLeft: number): Answer {
  const known = new Set(answer.groups.map(({ subject }) => groupKey(subject)));
  const added = more.filter(({ subject }) => !known.has(groupKey(subject)));
  // Without any it would be asked for again and again.
  return { ...answer, groups: [...answer.groups, ...added], groupsLeft: added.length === 0 ? 0 : groupsLeft };
}

/** With more rows of one group. */
export function withRows(answer: Answer, key: string, more: readonly QuoteLine[]): Answer {
  return {
    ...answer,
    groups: answer.groups.map((group) => {
      if (groupKey(group.subject) !== key) return group;
      const known = new Set(group.rows.map(({ id }) => id));
      const rows = [...group.rows, ...more.filter(({ id }) => !known.has(id))];
      return { ...group, rows, count: rows.length === group.rows.length ? rows.length : group.count };
    }),
  };
}

/**
 * With a quote as it is after a decision or a tag, everywhere it is shown, or without it where it no longer passes. Between
 * groups it moves with the next reading: whoever goes on pressing keys keeps it under them until then.
 */
export function withChanged(answer: Answer, after: QuoteLine): Answer {
  const before = answer.groups.flatMap(({ rows }) => rows).find(({ id }) => id === after.id);
  if (before === undefined) return answer;
  const { filter } = answer.question;
  const inStatuses = filter.statuses.includes(after.status);
  const inThemes = filter.themes.length === 0 || themeKeys(after).some((key) => filter.themes.includes(key));
  const stays = inStatuses && inThemes;
  const { counts } = answer;
  const statuses = new Map(counts.statuses.map(({ status, count }) => [status, count]));
  const themes = new Map(counts.themes.map(({ theme, count }) => [theme, count]));
  raise(statuses, before.status, -1);
  if (inThemes) raise(statuses, after.status, 1);
  for (const key of themeKeys(before)) raise(themes, key, -1);
  if (inStatuses) for (const key of themeKeys(after)) raise(themes, key, 1);
  return {
    ...answer,
    counts: {
      ...counts,
      passing: counts.passing - (stays ? 0 : 1),
      statuses: [...statuses].map(([status, count]) => ({ status, count })),
      themes: [...themes].map(([theme, count]) => ({ theme, count })),
      outlets: counts.outlets.map(({ outlet, count }) => ({
        outlet,
        count: count - (stays || outlet !== after.outlet ? 0 : 1),
      })),
    },
    groups: answer.groups
      .map((group) => withChangedRow(group, after, stays))
      .filter(({ count }) => count > 0),
  };
}

function withChangedRow(group: QuoteGroup, after: QuoteLine, stays: boolean): QuoteGroup {
  const before = group.rows.find(({ id }) => id === after.id);
  if (before === undefined) return group;
  const left = before.status === 'suggested' ? 1 : 0;
  const joins = stays && after.status === 'suggested' ? 1 : 0;
  return {
    ...group,
    count: group.count - (stays ? 0 : 1),
    toReview: group.toReview - left + joins,
    rows: group.rows.flatMap((row) => (row.id !== after.id ? row : stays ? after : [])),
  };
}

/** What the facet of themes counts a quote under. */
const themeKeys = ({ themes }: QuoteLine): readonly (ThemeId | null)[] =>
  themes.length === 0 ? [null] : themes;

const raise = <Key>(counts: Map<Key, number>, key: Key, by: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + by);
