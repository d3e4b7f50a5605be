/** Which mutants are tried: a kind of fault by lot, then a place for it by lot, so that common kinds do not crowd out the rest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pieceOf } from './ran.mjs';
import { mutated, mutationsOf } from './mutations.mjs';

/**
 * Every mutant of some files, one at a time, in an order that hangs on the seed alone. No two change the same line.
 * @param {string} root the tree
 * @param {readonly string[]} files from the root on
 * @param {string} seed
 */
export function* drawnFrom(root, files, seed) {
  const random = randomFrom(seed);
  const byKind = new Map();
  for (const file of [...files].sort()) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const mutation of mutationsOf(file, text)) {
      const line = text.slice(0, mutation.start).split('\n').length;
      const places = byKind.get(mutation.kind) ?? byKind.set(mutation.kind, []).get(mutation.kind);
      places.push({ file, line, text, ...mutation });
    }
  }
  const lines = new Set();
  while (byKind.size > 0) {
    const kinds = [...byKind.keys()].sort();
    const kind = kinds[Math.floor(random() * kinds.length)];
    const places = byKind.get(kind);
    const [place] = places.splice(Math.floor(random() * places.length), 1);
    if (places.length === 0) byKind.delete(kind);
    const at = `${place.file}:${place.line}`;
    if (lines.has(at)) continue;
    lines.add(at);
    yield mutantAt(place);
  }
}

/** A mutant as data: where it is, what was done, both forms of its lines, and the whole source with it. */
function mutantAt({ file, line, kind, text, start, end, put, ran }) {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end);
  const last = after === -1 ? text.length : after;
  const source = mutated(text, { start, end, put });
  return {
    file,
    line,
    kind,
    was: text.slice(first, last),
    becomes: source.slice(first, last + source.length - text.length),
    source,
    piece: pieceOf(file, ran),
  };
}

/** @returns numbers from 0 to below 1, the same for the same seed (mulberry32) */
function randomFrom(seed) {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
