import type { ArticleFieldName } from '../article-fields';

/** What an article's fields are called: over a field of a form, and among other words. */
export const articleFields = {
  labels: {
    title: 'Title',
    standfirst: 'Standfirst',
    outlet: 'Outlet',
    author: 'Author',
    publishedOn: 'Date',
    place: 'Place',
    language: 'Language',
    marking: 'Marking',
    licence: 'Licence note',
    url: 'Address',
  } satisfies Readonly<Record<ArticleFieldName, string>>,
  inWords: {
    title: 'title',
    standfirst: 'standfirst',
    outlet: 'outlet',
    author: 'author',
    publishedOn: 'date',
    place: 'place',
    language: 'language',
    marking: 'marking',
    licence: 'licence',
    url: 'address',
  } satisfies Readonly<Record<ArticleFieldName, string>>,
} as const;
