import type { Sha256 } from '../../contract/ids';
import { derivedUid } from '../guid';
import { NOBODY } from '../nobody';
import { instantOf, tidyLine } from '../tidy';
import { readBodies } from './bodies';
import type { ForeignAnnotation, ForeignPage, ForeignPerson, NoAnnotation } from './foreign-annotation';
import { fieldOf, idOf, isOfType, listOf, stringOf, termsOf, type Json } from './json';
import { personOf } from './person';
import { placeOf } from './selectors';
import { uidIn } from './terms';

/** One annotation of the W3C Web Annotation Data Model (2017): of each of its targets, since a passage here has one place. */
export function readW3c(entry: Json): readonly ForeignAnnotation[] | NoAnnotation {
  if (!isOfType(entry, 'Annotation')) return 'unreadable-annotations';
  if (termsOf(fieldOf(entry, 'motivation')).includes('replying')) return 'replies';
  const targets = listOf(fieldOf(entry, 'target')).flatMap(partsOf);
  const passages = targets.flatMap((target) => {
    const page = pageOf(target);
    const place = placeOf(fieldOf(target, 'selector'));
    return page === null || place === null ? [] : [{ page, place }];
  });
  if (passages.length === 0) {
    return targets.some((target) => pageOf(target) !== null) ? 'page-notes' : 'unreadable-annotations';
  }
  const creator = personOf(fieldOf(entry, 'creator'));
  const { note, tags } = readBodies(entry, creator ?? NOBODY);
  const id = idOf(fieldOf(entry, 'id'));
  const uid = uidIn(id) ?? derivedUid('annotation', id ?? JSON.stringify(entry));
  return passages.map(({ page, place }, nth) => ({
    uid: nth === 0 ? uid : derivedUid('annotation', uid, String(nth)),
    page,
    place,
    note,
    tags: nth === 0 ? tags : tags.map((tag) => ({ ...tag, uid: null })),
    creator: creator ?? soleTagger(tags) ?? NOBODY,
    createdAt: instantOf(stringOf(fieldOf(entry, 'created'))),
    updatedAt: instantOf(stringOf(fieldOf(entry, 'modified'))),
  }));
}

/** Targets that belong together or are each other's alternative (4.4). */
function partsOf(target: Json): readonly Json[] {
  const items = listOf(fieldOf(target, 'items'));
  return items.length > 0 ? items : [target];
}

/** A found quote has no creator of its own: it is whose tags it carries, if they are one person's. */
function soleTagger(tags: readonly { readonly creator: ForeignPerson }[]): ForeignPerson | null {
  const [first, ...others] = tags;
  return first !== undefined && others.every(({ creator }) => creator.uid === first.creator.uid)
    ? first.creator
    : null;
}

function pageOf(target: Json): ForeignPage | null {
  const source = fieldOf(target, 'source') ?? target;
  const address = idOf(source);
  if (address === null) return null;
  return {
    address: uidIn(address) === null ? address : '',
    otherAddresses: [],
    title: tidyLine(stringOf(fieldOf(source, 'label')), 1_000),
    uid: uidIn(stringOf(fieldOf(source, 'attache:article'))) ?? uidIn(address),
    textHash: hashIn(stringOf(fieldOf(source, 'attache:textHash'))),
  };
}

const hashIn = (written: string | null): Sha256 | null =>
  (/^sha256:([0-9a-f]{64})$/u.exec(written ?? '')?.[1] as Sha256 | undefined) ?? null;
