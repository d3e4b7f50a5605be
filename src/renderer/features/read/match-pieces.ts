import { findFolded } from '../../../main/core/contract/rules/fold';
import type { SnippetPiece } from '../../../main/core/contract/search';

/** A name cut around what was typed of it, to show why it is offered. */
export function matchPieces(name: string, typed: string): readonly SnippetPiece[] {
  const found = findFolded(name, typed);
  if (found === null) return [{ text: name, hit: false }];
  return [
    { text: name.slice(0, found.start), hit: false },
    { text: name.slice(found.start, found.end), hit: true },
    { text: name.slice(found.end), hit: false },
  ].filter(({ text }) => text !== '');
}
