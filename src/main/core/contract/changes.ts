/** What was written, told by the things that it touched: a view asks again only for what it shows. */
import type { ArticleId, BriefId, PersonId, ThemeId } from './ids';

/** Kinds of things that are written. */
export const CHANGED_KINDS = [
  'analyst',
  'setting',
  'article',
  'quote',
  'annotation',
  'tag',
  'person',
  'theme',
  /** A theme that was proposed for a passage and refused. */
  'rejection',
  'adjudication',
  'brief',
  /** Where things came from: coding and briefs of colleagues. */
  'origin',
  'signing-key',
  /** A backup beside the archive. */
  'backup',
] as const;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

/** All but what lies beside the archive. */
export const OF_THE_ARCHIVE: readonly ChangedKind[] = CHANGED_KINDS.filter((kind) => kind !== 'backup');

/** Which ones; `any` where they are too many to name, or not known. */
export type Touched<Id> = readonly Id[] | 'any';

/**
 * What one or several steps touched. A quote touches its article, its speaker and the themes that it carries, and so does a
 * tag of it; where a quote goes from one speaker to another, both.
 */
export interface Changes {
  readonly kinds: readonly ChangedKind[];
  readonly articles: Touched<ArticleId>;
  readonly people: Touched<PersonId>;
  readonly themes: Touched<ThemeId>;
  readonly briefs: Touched<BriefId>;
}

/** Of an archive that was opened or replaced: nothing that was read before holds. */
export const EVERYTHING: Changes = {
  kinds: CHANGED_KINDS,
  articles: 'any',
  people: 'any',
  themes: 'any',
  briefs: 'any',
};

export const NOTHING_CHANGED: Changes = { kinds: [], articles: [], people: [], themes: [], briefs: [] };

/** Both. */
export function joinChanges(one: Changes, other: Changes): Changes {
  return {
    kinds: [...new Set([...one.kinds, ...other.kinds])],
    articles: joinTouched(one.articles, other.articles),
    people: joinTouched(one.people, other.people),
    themes: joinTouched(one.themes, other.themes),
    briefs: joinTouched(one.briefs, other.briefs),
  };
}

const joinTouched = <Id>(one: Touched<Id>, other: Touched<Id>): Touched<Id> =>
  one === 'any' || other === 'any' ? 'any' : [...new Set([...one, ...other])];

/** What somebody wants to hear of: changes of these kinds and, where one is named, to that article, person, theme or brief. */
export interface Interest {
  readonly kinds: readonly ChangedKind[];
  readonly article?: ArticleId | undefined;
  readonly person?: PersonId | undefined;
  readonly theme?: ThemeId | undefined;
  readonly brief?: BriefId | undefined;
}

/** Whether what was touched is of one of these interests. */
export const concerns = (changes: Changes, interests: readonly Interest[]): boolean =>
  interests.some((interest) => isWithin(changes, interest));

function isWithin(changes: Changes, { kinds, article, person, theme, brief }: Interest): boolean {
  const isOf = <Id>(touched: Touched<Id>, wanted: Id | undefined): boolean =>
    wanted === undefined || touched === 'any' || touched.includes(wanted);
  return (
    kinds.some((kind) => changes.kinds.includes(kind)) &&
    isOf(changes.articles, article) &&
    isOf(changes.people, person) &&
    isOf(changes.themes, theme) &&
    isOf(changes.briefs, brief)
  );
}
