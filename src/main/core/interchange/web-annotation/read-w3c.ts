import type { Sha256 } from '../../contract/ids';
import { derivedUid, uidOf } from '../guid';
import { instantOf, tidyLine, tidyText } from '../tidy';
import type {
  ForeignAnnotation,
  ForeignPage,
  ForeignPerson,
  ForeignTag,
  NoAnnotation,
} from './foreign-annotation';
import { fieldOf, idOf, listOf, stringOf, type Json } from './json';
import { wordsOf } from './selectors';

/** One annotation of the W3C Web Annotation Data Model (2017). */
export function readW3c(entry: Json): ForeignAnnotation | NoAnnotation {
  const types = listOf(fieldOf(entry, 'type') ?? fieldOf(entry, '@type'));
  if (!types.some((type) => type === 'Annotation' || type === 'oa:Annotation')) {
    return 'unreadable-annotations';
  }
  const motivations = listOf(fieldOf(entry, 'motivation'));
  if (motivations.some((one) => one === 'replying' || one === 'oa:replying')) return 'replies';
  const targets = listOf(fieldOf(entry, 'target')).map((target) => ({
    page: pageOf(target),
    words: wordsOf(fieldOf(target, 'selector')),
  }));
  const [first, other] = targets.filter(({ page, words }) => page !== null && words !== null);
  if (other !== undefined) return 'unreadable-annotations'; // one note on several passages has no place here
  if (first === undefined || first.page === null || first.words === null) {
    return targets.length > 0 ? 'page-notes' : 'unreadable-annotations';
  }
  const creator = personOf(fieldOf(entry, 'creator'));
  const { note, tags } = readBodies(entry, creator);
  return {
    uid: uidIn(idOf(entry)) ?? derivedUid('annotation', idOf(entry) ?? JSON.stringify(entry)),
    page: first.page,
    words: first.words,
    note,
    tags,
    creator,
    createdAt: instantOf(stringOf(fieldOf(entry, 'created'))),
    updatedAt: instantOf(stringOf(fieldOf(entry, 'modified'))),
  };
}

function pageOf(target: Json): ForeignPage | null {
  const source = fieldOf(target, 'source');
  const address = idOf(source);
  if (address === null) return null;
  return {
    address: uidIn(address) === null ? address : '',
    title: tidyLine(stringOf(fieldOf(source, 'label')), 1_000),
    uid: uidIn(stringOf(fieldOf(source, 'attache:article'))) ?? uidIn(address),
    textHash: hashIn(stringOf(fieldOf(source, 'attache:textHash'))),
  };
}

function readBodies(
  entry: Json,
  creator: ForeignPerson | null,
): { readonly note: string; readonly tags: readonly ForeignTag[] } {
  const notes: string[] = [stringOf(fieldOf(entry, 'bodyValue')) ?? ''];
  const tags: ForeignTag[] = [];
  for (const body of listOf(fieldOf(entry, 'body'))) {
    const value = stringOf(fieldOf(body, 'value')) ?? '';
    const purposes = listOf(fieldOf(body, 'purpose'));
    if (!purposes.includes('tagging')) {
      notes.push(value);
      continue;
    }
    const name = tidyLine(value, 200);
    if (name === '') continue;
    tags.push({
      name,
      uid: uidIn(idOf(body)),
      themeUid: uidIn(stringOf(fieldOf(body, 'attache:theme'))),
      creator: personOf(fieldOf(body, 'creator')) ?? creator,
    });
  }
  return {
    note: notes
      .map(tidyText)
      .filter((note) => note.trim() !== '')
      .join('\n\n'),
    tags,
  };
}

function personOf(creator: Json): ForeignPerson | null {
  const [first] = listOf(creator);
  const id = idOf(first);
  const name =
    tidyLine(stringOf(fieldOf(first, 'name')) ?? stringOf(fieldOf(first, 'nickname')), 200) || null;
  if (id === null && name === null) return null;
  return { uid: uidIn(id) ?? derivedUid('person', id ?? name ?? ''), name: name ?? tidyLine(id, 200) };
}

/** The UUID of a URN, and no other: an address may hold one that names something else. */
const uidIn = (iri: string | null) => uidOf(/^urn:uuid:(.+)$/iu.exec(iri ?? '')?.[1]);

const hashIn = (written: string | null): Sha256 | null =>
  (/^sha256:([0-9a-f]{64})$/u.exec(written ?? '')?.[1] as Sha256 | undefined) ?? null;
