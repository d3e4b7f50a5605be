import { foldToWords } from '../../contract/rules/fold';
import { momentOf } from './moment';
import type { Evidence } from './evidence';

/** What a column of a table of passages can be. */
const ROLES = [
  'words',
  'document',
  'address',
  'note',
  'tags',
  'author',
  'created',
  'updated',
  'prefix',
  'suffix',
  'kind',
] as const;
export type Role = (typeof ROLES)[number];
export type Columns = Readonly<Partial<Record<Role, number>>>;

/** How programs head such columns (English, French, German), folded; those that say it most clearly come first. */
const HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  words: names(
    'highlight, quote, quotation, exact, passage, quote description, quotation content, coded segment, coded text, ' +
      'highlighted text, selected text, annotated text, segment, excerpt, extract, selection, highlights, zitat, ' +
      'textstelle, textsegment, codiertes segment, extrait, passage surligne, content, text, inhalt, contenu, texte',
  ),
  document: names(
    'document, document name, document title, article, article title, book title, page title, source title, title, ' +
      'source, file, file name, filename, media title, dokument, dokumentname, titel, titre, fichier, datei, book, page, name',
  ),
  address: names(
    'url, uri, address, link, page url, source url, article url, web address, permalink, href, adresse, lien',
  ),
  note: names(
    'note, comment, notes, comments, annotation, memo, memos, remark, remarks, my note, note text, kommentar, notiz, ' +
      'anmerkung, commentaire, remarque, description, text',
  ),
  tags: names(
    'tags, tag, codes, code, themes, theme, keywords, labels, label, categories, category, coding, code name, ' +
      'codename, codesystem, kategorie, schlagworte, schlagworter, schlagwort, stichworte, thema, etiquettes, etiquette, mots cles, categorie',
  ),
  author: names(
    'analyst, annotator, coder, user, username, user name, created by, coded by, annotated by, creator, owner, author, ' +
      'researcher, erstellt von, codiert von, bearbeiter, autor, auteur, cree par, code par, modified by, geandert von, modifie par',
  ),
  created: names(
    'created, created at, created on, creation date, highlighted at, date created, annotated at, coded on, date added, added, ' +
      'date, timestamp, datetime, time, erstellt am, datum, cree le, date de creation',
  ),
  updated: names(
    'updated, updated at, modified, modified at, modified on, last modified, geandert am, modifie le',
  ),
  prefix: names('prefix, context before, before'),
  suffix: names('suffix, context after, after'),
  kind: names('type, annotation type, kind'),
};

function names(list: string): readonly string[] {
  return list.split(', ');
}

/** Cells of each column that are looked at, from the first rows that have any. */
const SAMPLE = 12;
/** A heading of one of these is of the document, not of the passage: a book's author coded nothing. */
const OF_DOCUMENT = /^(?:book|article|document|doc|page|source|media)\b/u;

/** A role that fits a column so well. */
interface Fit {
  readonly role: Role;
  readonly column: number;
  readonly score: number;
}

/**
 * Which column is what: by its heading and by what stands in it. The words are the column whose cells stand in the
 * archive's texts, else the one that is headed so; what no heading names is known by the articles' own titles and
 * addresses. Null where no column has the words, or nothing says that these are columns.
 */
export function recogniseColumns(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  evidence: Evidence,
): Columns | null {
  const samples = heading.map((_name, column) => sampleOf(rows, column));
  const fits = heading.flatMap((name, column) =>
    ROLES.map((role) => ({ role, column, score: fitOf(role, name, samples[column] ?? [], evidence) })),
  );
  const columns: Partial<Record<Role, number>> = {};
  const taken = new Set<number>();
  const take = (candidates: readonly Fit[]): void => {
    for (const { role, column, score } of candidates.toSorted(
      (a, b) => b.score - a.score || a.column - b.column,
    )) {
      if (score <= 0 || columns[role] !== undefined || taken.has(column)) continue;
      columns[role] = column;
      taken.add(column);
    }
  };
  take(fits.filter(({ role }) => role === 'words'));
  if (columns.words === undefined) return null;
  take(fits.filter(({ role }) => role !== 'words'));
  // Lines of an article stand in the archive too: what has no heading and nothing beside its words is prose.
  return knownHeadings(heading) === 0 && Object.keys(columns).length === 1 ? null : columns;
}

/** How many of the headings say what a column is: the row with most of them is the heading. */
export const knownHeadings = (row: readonly string[]): number =>
  row.filter((name) => ROLES.some((role) => HEADINGS[role].includes(foldToWords(name)))).length;

function sampleOf(rows: readonly (readonly string[])[], column: number): readonly string[] {
  const cells: string[] = [];
  for (const row of rows) {
    const cell = (row[column] ?? '').trim();
    if (cell !== '') cells.push(cell);
    if (cells.length === SAMPLE) break;
  }
  return cells;
}

/** 0 where it is not; up to 1 for the heading, and as much again or more for what stands in the column. */
function fitOf(role: Role, name: string, cells: readonly string[], evidence: Evidence): number {
  const headed = headingFit(role, foldToWords(name));
  const share = (isSuch: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(isSuch).length / cells.length;
  switch (role) {
    case 'words': {
      const found = share(evidence.hasWords);
      return found > 0 ? headed + 2 * found : headed;
    }
    case 'address': {
      const addresses = share(isAddress);
      if (cells.length > 0 && addresses < 0.5) return 0;
      return headed + 2 * share(evidence.hasArticle) * addresses;
    }
    case 'document': {
      const known = share((cell) => !isAddress(cell) && evidence.hasArticle(cell));
      return headed === 0 && known < 0.5 ? 0 : headed + 2 * known;
    }
    case 'created':
    case 'updated':
      return cells.length > 0 && share((cell) => momentOf(cell) !== null) < 0.5 ? 0 : headed;
    case 'note':
    case 'tags':
    case 'author':
    case 'prefix':
    case 'suffix':
    case 'kind':
      return headed;
  }
}

function headingFit(role: Role, name: string): number {
  const place = HEADINGS[role].indexOf(name);
  if (place !== -1) return 1 - place / (HEADINGS[role].length + 1);
  return role === 'document' && OF_DOCUMENT.test(name) && /\b(?:title|name)\b/u.test(name) ? 0.5 : 0;
}

export const isAddress = (cell: string): boolean => /^(?:https?|file|urn|doi):\S+$/iu.test(cell.trim());
