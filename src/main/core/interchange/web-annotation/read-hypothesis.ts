import type { CodedPlace } from '../coded-project';
import { derivedUid } from '../guid';
import { NOBODY } from '../nobody';
import { instantOf, tidyLine, tidyText } from '../tidy';
import type { ForeignAnnotation, ForeignPage, ForeignPerson, NoAnnotation } from './foreign-annotation';
import { fieldOf, listOf, stringOf, type Json } from './json';
import { placeOf } from './selectors';

/** Whether an entry is a row of the Hypothesis API (h.readthedocs.io/en/latest/api-reference): only there `uri` is asked for. */
export const isHypothesis = (entry: Json): boolean => stringOf(fieldOf(entry, 'uri')) !== null;

/** One row; the targets that say no place are the page itself. */
export function readHypothesis(entry: Json): readonly ForeignAnnotation[] | NoAnnotation {
  if (listOf(fieldOf(entry, 'references')).length > 0) return 'replies';
  const place = placeIn(entry);
  if (place === null) return 'page-notes';
  const id = stringOf(fieldOf(entry, 'id'));
  const creator = accountOf(entry) ?? NOBODY;
  const tags = listOf(fieldOf(entry, 'tags'))
    .map((tag) => tidyLine(stringOf(tag), 200))
    .filter((name) => name !== '');
  return [
    {
      uid: derivedUid('hypothesis', id ?? JSON.stringify(entry)),
      page: pageOf(entry),
      place,
      note: tidyText(stringOf(fieldOf(entry, 'text')) ?? '').trim(),
      tags: tags.map((name) => ({ name, uid: null, themeUid: null, creator })),
      creator,
      createdAt: instantOf(stringOf(fieldOf(entry, 'created'))),
      updatedAt: instantOf(stringOf(fieldOf(entry, 'updated'))),
    },
  ];
}

/** Its positions count the page as the browser had it, so that words alone say which they are. */
function placeIn(entry: Json): CodedPlace | null {
  const places = listOf(fieldOf(entry, 'target'))
    .map((target) => placeOf(fieldOf(target, 'selector')))
    .filter((place) => place !== null);
  const place = places.find(({ kind }) => kind === 'words') ?? places[0] ?? null;
  if (place?.kind === 'words') return { ...place, position: null };
  // Annotator, from which Hypothesis came, has the words beside the ranges.
  const exact = stringOf(fieldOf(entry, 'quote')) ?? '';
  return exact.trim() === '' ? place : { kind: 'words', exact, prefix: '', suffix: '', position: null };
}

function pageOf(entry: Json): ForeignPage {
  const document = fieldOf(entry, 'document');
  const [title] = listOf(fieldOf(document, 'title'));
  const links = listOf(fieldOf(document, 'link')).map((link) => stringOf(fieldOf(link, 'href')));
  return {
    address: stringOf(fieldOf(entry, 'uri')) ?? '',
    otherAddresses: links.filter((link) => link !== null),
    title: tidyLine(stringOf(title), 1_000),
    uid: null,
    textHash: null,
  };
}

/** `acct:name@authority`, with the name that its bearer shows if there is one. */
function accountOf(entry: Json): ForeignPerson | null {
  const account = stringOf(fieldOf(entry, 'user'))?.trim() ?? '';
  if (account === '') return null;
  const shown = tidyLine(stringOf(fieldOf(fieldOf(entry, 'user_info'), 'display_name')), 200);
  const name = shown || tidyLine(/^acct:([^@]+)/u.exec(account)?.[1] ?? account, 200);
  return { uid: derivedUid('hypothesis-account', account), name: name || null };
}
