import type { SnippetPiece } from '../../../main/core/contract/search';
import { fold } from '../../ui/fold';

/** A name cut around what was typed of it, to show why it is offered. */
export function matched(name: string, typed: string): readonly SnippetPiece[] {
  const wanted = fold(typed.trim());
  const at = fold(name).indexOf(wanted);
  // Where folding changes a name's length (a letter and its accent apart), its places are not the name's.
  if (wanted === '' || at === -1 || fold(name).length !== name.length) return [{ text: name, hit: false }];
  const end = at + wanted.length;
  return [
    { text: name.slice(0, at), hit: false },
    { text: name.slice(at, end), hit: true },
    { text: name.slice(end), hit: false },
  ].filter(({ text }) => text !== '');
}
