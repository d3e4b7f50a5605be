import type { Archive } from '../archive/archive';
import { createReader, type Reader } from '../people/judging';
import { findLookAlikes, type LookAlikes } from '../people/look-alikes';
import { remembered } from '../session/remembered';

/** What was read of an archive's names stays: after a write few are new. */
const readers = new WeakMap<Archive, Reader>();

function readerOf(archive: Archive): Reader {
  const reader = readers.get(archive) ?? createReader();
  readers.set(archive, reader);
  return reader;
}

const find = remembered(
  (archive, _all: null) =>
    findLookAlikes(archive.people.listCompared(), archive.identities.listDistinctions(), readerOf(archive)),
  () => '',
);

/** Who may be one person under two names; worked out again after a write only. */
export const lookAlikesIn = (archive: Archive): LookAlikes => find(archive, null);
