import { derivedUid } from '../guid';
import { instantOf, tidyLine, tidyText } from '../tidy';
import type { ForeignAnnotation, ForeignPerson, NoAnnotation } from './foreign-annotation';
import { fieldOf, listOf, stringOf, type Json } from './json';
import { wordsOf } from './selectors';

/** Whether an entry is a row of the Hypothesis API (h.readthedocs.io/en/latest/api-reference): only there `uri` is asked for. */
export const isHypothesis = (entry: Json): boolean => stringOf(fieldOf(entry, 'uri')) !== null;

export function readHypothesis(entry: Json): ForeignAnnotation | NoAnnotation {
  if (listOf(fieldOf(entry, 'references')).length > 0) return 'replies';
  const words = listOf(fieldOf(entry, 'target'))
    .map((target) => wordsOf(fieldOf(target, 'selector')))
    .find((found) => found !== null);
  if (words === undefined) return 'page-notes';
  const id = stringOf(fieldOf(entry, 'id'));
  const uid = derivedUid('hypothesis', id ?? JSON.stringify(entry));
  const creator = accountOf(entry);
  const [title] = listOf(fieldOf(fieldOf(entry, 'document'), 'title'));
  const tags = listOf(fieldOf(entry, 'tags'))
    .map((tag) => tidyLine(stringOf(tag), 200))
    .filter((name) => name !== '');
  return {
    uid,
    page: {
      address: stringOf(fieldOf(entry, 'uri')) ?? '',
      title: tidyLine(stringOf(title), 1_000),
      uid: null,
      textHash: null,
    },
    words: { ...words, position: null }, // it counts the page as the browser had it
    note: tidyText(stringOf(fieldOf(entry, 'text')) ?? '').trim(),
    tags: tags.map((name) => ({ name, uid: null, themeUid: null, creator })),
    creator,
    createdAt: instantOf(stringOf(fieldOf(entry, 'created'))),
    updatedAt: instantOf(stringOf(fieldOf(entry, 'updated'))),
  };
}

/** `acct:name@authority`, with the name that its bearer shows if there is one. */
function accountOf(entry: Json): ForeignPerson | null {
  const account = stringOf(fieldOf(entry, 'user'));
  if (account === null) return null;
  const shown = tidyLine(stringOf(fieldOf(fieldOf(entry, 'user_info'), 'display_name')), 200);
  const name = shown || tidyLine(/^acct:([^@]+)/u.exec(account)?.[1] ?? account, 200);
  return { uid: derivedUid('hypothesis-account', account), name: name || null };
}
