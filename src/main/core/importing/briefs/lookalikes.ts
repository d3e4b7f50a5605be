import type { Archive } from '../../archive/archive';
import { findAlikeInShape, findLookalike, namesByKind, skeletonOf } from '../../exchange/lookalike';
import type { Payload } from '../../exchange/payload';

/**
 * Names of an incoming brief that could be taken for one of the archive's: at most one of a kind, for one is enough to ask
 * the sender. A name that is here letter by letter is known, whatever else looks like it. Whoever wrote the brief or its
 * history is held against the analysts here and against those who signed before.
 */
export function lookalikesIn(archive: Archive, payload: Payload): { name: string; other: string }[] {
  const theirs = namesByKind(payload);
  const writers = writersOf(payload);
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

/**
 * Who signed or wrote an incoming brief and could be read as somebody whose key is known here, or who works here: `PauI` for
 * `Paul`. A name that is here letter by letter is known.
 */
export function alikeWriter(
  { analysts, keys }: Archive,
  payload: Payload,
  signer: string | null,
): { readonly name: string; readonly other: string } | null {
  const known = [...keys.pinnedNames(), ...analysts.list().map(({ name }) => name)];
  const here = new Set(known);
  const writers = [...(signer === null ? [] : [signer]), ...writersOf(payload)];
  return findAlikeInShape(
    writers.filter((name) => !here.has(name)),
    known,
  );
}

const writersOf = ({ analysts, brief, history }: Payload): string[] => [
  ...analysts.map(({ name }) => name),
  ...brief.authors,
  ...history.map(({ by: { name } }) => name),
];
