import type { Archive } from '../../../archive/archive';
import { findLookalike, namesByKind, skeletonOf } from '../../../exchange/lookalike';
import type { Payload } from '../../../exchange/payload';

/**
 * Names of an incoming brief that could be taken for one of the archive's: at most one of a kind, for one is enough to ask
 * the sender. A name that is here letter by letter is known, whatever else looks like it. Whoever wrote the brief or its
 * history is held against the analysts here and against those who signed before.
 */
export function lookalikesIn(archive: Archive, payload: Payload): { name: string; other: string }[] {
  const theirs = namesByKind(payload);
  const writers = [
    ...theirs.analysts,
    ...payload.brief.authors,
    ...payload.history.map(({ by: { name } }) => name),
  ];
  const signers = writers.flatMap((name) => archive.keys.pinned(skeletonOf(name))?.name ?? []);
  const namesOf = (named: readonly { readonly name: string }[]): string[] => named.map(({ name }) => name);
  const pairs: readonly (readonly [names: readonly string[], known: readonly string[]])[] = [
    [theirs.people, namesOf(archive.people.list())],
    [theirs.themes, namesOf(archive.themes.list())],
    [writers, [...namesOf(archive.analysts.list()), ...signers]],
    [theirs.outlets, archive.articles.list().flatMap(({ outlet }) => outlet ?? [])],
  ];
  return pairs.flatMap(([names, known]) => {
    const here = new Set(known);
    return (
      findLookalike(
        names.filter((name) => !here.has(name)),
        known,
      ) ?? []
    );
  });
}
