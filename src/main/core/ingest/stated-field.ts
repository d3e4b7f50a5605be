import type { ArticleDetails } from '../contract/article-fields';
import { authorsOf } from './byline';
import { dateIn } from './dates';
import type { StatedDetails } from './document';
import { statedLanguage } from './language';
import { licenceName } from './licence';
import { markingOf } from './marking';

/** What writers call a field, in English and French, in front matter and in `Label: value` lines. */
const FIELDS: Readonly<Record<string, keyof ArticleDetails>> = {
  title: 'title',
  headline: 'title',
  subject: 'title',
  titre: 'title',
  objet: 'title',
  standfirst: 'standfirst',
  subtitle: 'standfirst',
  description: 'standfirst',
  summary: 'standfirst',
  'sous-titre': 'standfirst',
  chapô: 'standfirst',
  résumé: 'standfirst',
  outlet: 'outlet',
  source: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  média: 'outlet',
  journal: 'outlet',
  author: 'author',
  authors: 'author',
  byline: 'author',
  auteur: 'author',
  autrice: 'author',
  auteurs: 'author',
  date: 'publishedOn',
  published: 'publishedOn',
  'publication date': 'publishedOn',
  'publié le': 'publishedOn',
  place: 'place',
  location: 'place',
  dateline: 'place',
  lieu: 'place',
  language: 'language',
  lang: 'language',
  langue: 'language',
  marking: 'marking',
  tlp: 'marking',
  marquage: 'marking',
  licence: 'licence',
  license: 'licence',
  rights: 'licence',
  copyright: 'licence',
  droits: 'licence',
  url: 'url',
  link: 'url',
  lien: 'url',
  canonical: 'url',
};

/** A labelled value as a detail of the article; null when the label is none of ours or the value does not fit it. */
export function statedField(label: string, value: string): StatedDetails | null {
  const field = FIELDS[label.trim().toLowerCase().normalize('NFC')];
  const words = value.replace(/\s+/g, ' ').trim();
  if (field === undefined || words === '') return null;
  const read = valueOf(field, words);
  return read === null ? null : { [field]: read };
}

/** How the words of a field are read; others are taken as they stand. */
const READERS: { readonly [Name in keyof ArticleDetails]?: (words: string) => string | null } = {
  publishedOn: dateIn,
  language: statedLanguage,
  marking: (words) => markingOf(words) ?? markingOf(`TLP:${words}`),
  licence: licenceName,
  author: (words) => authorsOf(words) ?? words.slice(0, 200),
  url: webAddress,
};

function valueOf(field: keyof ArticleDetails, words: string): string | null {
  const read = READERS[field];
  return read === undefined ? words.slice(0, 500) : read(words);
}

/** A web address as stated, if it is one; it is shown and cited, never opened. */
export function webAddress(stated: string): string | null {
  return /^https?:\/\/[^\s<>"]{3,2000}$/i.test(stated.trim()) ? stated.trim() : null;
}

/** The first statement of each field wins. */
export function mergeStated(...statements: readonly StatedDetails[]): StatedDetails {
  const merged: Record<string, unknown> = {};
  for (const stated of statements) {
    for (const [field, value] of Object.entries(stated)) {
      if (value !== null && value !== '') merged[field] ??= value;
    }
  }
  return merged;
}
