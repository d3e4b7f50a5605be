import type { CodedPassage, CodedProject, CodedSource, CodedTag, CodedTheme } from '../coded-project';
import type { Uid } from '../../contract/ids';
import { english } from '../../contract/messages/catalogue';

/** Part of the form, so that a script finds its columns in every language. */
export const COLUMNS = [
  'theme',
  'parent themes',
  'analyst',
  'passage',
  'speaker',
  'speaker role',
  'review',
  'note',
  'citation',
  'article',
  'outlet',
  'author',
  'published',
  'url',
  'marking',
  'start',
  'end',
  'created',
  'updated',
  'annotated by',
  'passage uid',
  'article uid',
  'text sha256',
  'theme uid',
  'parent theme uids',
  'tag uid',
  'analyst uid',
  'annotated by uid',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Row = readonly (string | number)[];

/** Between the names of themes in one another, from the top. */
export const BELOW = ' › ';

interface Names {
  readonly analyst: (uid: Uid | null) => string;
  readonly theme: (uid: Uid) => CodedTheme | undefined;
  readonly above: (theme: CodedTheme | undefined) => readonly CodedTheme[];
}

/**
 * A row a tag: a passage under three themes has three, so that a spreadsheet can filter and count them, and one without
 * a theme has one. Offsets are UTF-16.
 */
export function passageRows({ analysts, themes, sources }: CodedProject): readonly Row[] {
  const named = new Map(analysts.map(({ uid, name }) => [uid, name ?? '']));
  const byUid = new Map(themes.map((theme) => [theme.uid, theme]));
  const above = (theme: CodedTheme | undefined): readonly CodedTheme[] => {
    const parent = theme?.parentUid === null ? undefined : byUid.get(theme?.parentUid ?? ('' as Uid));
    return parent === undefined ? [] : [...above(parent), parent];
  };
  const names: Names = {
    analyst: (uid) => (uid === null ? '' : (named.get(uid) ?? '')),
    theme: (uid) => byUid.get(uid),
    above,
  };
  return sources.flatMap((source) =>
    source.passages.flatMap((passage) => {
      const tags = passage.tags.length === 0 ? [null] : passage.tags;
      return tags.flatMap((tag) => rowOf(source, passage, tag, names) ?? []);
    }),
  );
}

function rowOf(source: CodedSource, passage: CodedPassage, tag: CodedTag | null, names: Names): [Row] | null {
  const { text, details } = source;
  if (passage.place.kind !== 'span' || text === null) return null;
  const { start, end } = passage.place.span;
  const cells: Readonly<Record<Column, string | number>> = {
    ...tagCells(tag, names),
    passage: text.slice(start, end),
    speaker: passage.speaker ?? '',
    'speaker role': passage.role ?? '',
    review: passage.review ?? '',
    note: passage.note,
    citation: citationOf(source, passage),
    article: details.title,
    outlet: details.outlet ?? '',
    author: details.author ?? '',
    published: details.publishedOn ?? '',
    url: details.url ?? '',
    marking: details.marking ?? 'none',
    start,
    end,
    created: passage.createdAt ?? '',
    updated: passage.updatedAt ?? '',
    'annotated by': names.analyst(passage.analystUid),
    'passage uid': passage.uid,
    'article uid': source.uid ?? '',
    'text sha256': source.textHash ?? '',
    'annotated by uid': passage.analystUid ?? '',
  };
  return [COLUMNS.map((column) => cells[column])];
}

function tagCells(tag: CodedTag | null, { analyst, theme, above }: Names) {
  const own = tag === null ? undefined : theme(tag.themeUid);
  const parents = above(own);
  return {
    theme: own?.name ?? '',
    'parent themes': parents.map(({ name }) => name).join(BELOW),
    analyst: analyst(tag?.analystUid ?? null),
    'theme uid': tag?.themeUid ?? '',
    'parent theme uids': parents.map(({ uid }) => uid).join(' '),
    'tag uid': tag?.uid ?? '',
    'analyst uid': tag?.analystUid ?? '',
  };
}

/** Who says it, and where: ready to stand behind the words. */
function citationOf({ citation }: CodedSource, { speaker, role }: CodedPassage): string {
  if (citation === undefined) return '';
  if (speaker === null) return citation;
  return english.interchange.citation(role === undefined ? speaker : `${speaker}, ${role}`, citation);
}
