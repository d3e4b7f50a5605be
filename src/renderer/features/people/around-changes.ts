/** How a repetition that differs is shown. */
import type { WordChange } from '../../../main/core/contract/sayings';

/** Words kept on each side of a change. */
const CONTEXT = 2;

/** Shortens the runs of words that are the same, so that the change is seen at once. */
export const aroundChanges = (changes: readonly WordChange[]): readonly WordChange[] =>
  changes.map((change, index) => {
    if (change.kind !== 'same') return change;
    const words = change.text.split(/\s+/u);
    const [first, last] = [index === 0, index === changes.length - 1];
    const head = first ? [] : words.slice(0, CONTEXT);
    const tail = last ? [] : words.slice(words.length - CONTEXT);
    if (words.length <= head.length + tail.length) return change;
    return { kind: 'same', text: [...head, '…', ...tail].join(' ') };
  });
