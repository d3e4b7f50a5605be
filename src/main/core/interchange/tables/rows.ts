import type { CodedProject } from '../coded-project';

/** Part of the form, so that a script finds its columns in every language. */
export const COLUMNS = [
  'theme',
  'parent themes',
  'analyst',
  'passage',
  'speaker',
  'note',
  'article',
  'outlet',
  'author',
  'published',
  'url',
  'marking',
  'start',
  'end',
  'created',
  'passage uid',
  'article uid',
  'theme uid',
] as const;
export type Row = readonly (string | number)[];

/** A row a tag: a passage under three themes has three, so that a spreadsheet can filter and count them. Offsets are UTF-16. */
export function tagRows({ analysts, themes, sources }: CodedProject): readonly Row[] {
  const names = new Map(analysts.map(({ uid, name }) => [uid, name ?? '']));
  const byUid = new Map(themes.map((theme) => [theme.uid, theme]));
  const above = (uid: CodedProject['themes'][number]['parentUid']): string[] => {
    const theme = uid === null ? undefined : byUid.get(uid);
    return theme === undefined ? [] : [...above(theme.parentUid), theme.name];
  };
  return sources.flatMap(({ uid, details, text, passages }) =>
    passages.flatMap(({ place, tags, ...passage }) =>
      place.kind !== 'span' || text === null
        ? []
        : tags.map(({ themeUid, analystUid }): Row => {
            const theme = byUid.get(themeUid);
            return [
              theme?.name ?? '',
              above(theme?.parentUid ?? null).join(' › '),
              analystUid === null ? '' : (names.get(analystUid) ?? ''),
              text.slice(place.span.start, place.span.end),
              passage.speaker ?? '',
              passage.note,
              details.title,
              details.outlet ?? '',
              details.author ?? '',
              details.publishedOn ?? '',
              details.url ?? '',
              details.marking ?? 'none',
              place.span.start,
              place.span.end,
              passage.createdAt ?? '',
              passage.uid,
              uid ?? '',
              themeUid,
            ];
          }),
    ),
  );
}
