import { en } from '../../../main/core/contract/messages/catalogue';
import type { KeyBinding } from '../../ui/keys.svelte';
import type { ThemeDesk } from './theme-desk.svelte';

const words = en.themesView.keys;

/** Keys of the codebook; `find` puts the cursor into the search field. */
export function codebookKeys(desk: ThemeDesk, find: () => void): readonly KeyBinding[] {
  return [
    { keys: 'J', label: words.nextPrevious, run: () => desk.step(1) },
    { keys: 'K', label: words.nextPrevious, run: () => desk.step(-1) },
    { keys: 'ArrowDown', label: words.next, run: () => desk.step(1), hidden: true },
    { keys: 'ArrowUp', label: words.previous, run: () => desk.step(-1), hidden: true },
    { keys: 'Alt ArrowUp', label: words.upDown, run: () => desk.move('up') },
    { keys: 'Alt ArrowDown', label: words.upDown, run: () => desk.move('down') },
    { keys: 'Alt ArrowRight', label: words.levels, run: () => desk.move('under') },
    { keys: 'Alt ArrowLeft', label: words.levels, run: () => desk.move('out') },
    { keys: 'E', label: words.edit, run: () => desk.edit() },
    { keys: 'N', label: words.add, run: () => desk.add() },
    { keys: 'M', label: words.merge, run: () => desk.askToMerge() },
    { keys: 'S', label: words.split, run: () => desk.askToSplit() },
    { keys: 'H', label: words.history, run: () => desk.showHistory() },
    { keys: 'L', label: words.likely, run: () => (desk.list = desk.list === 'likely' ? 'tagged' : 'likely') },
    { keys: 'G', label: words.agreement, run: () => desk.compare() },
    { keys: 'Delete', label: words.remove, run: () => desk.askToRemove() },
    { keys: '/', label: words.find, run: find },
  ];
}

/** While a theme is written, or its likely passages are gone through. */
export function themeWorkKeys(desk: ThemeDesk): readonly KeyBinding[] {
  if (desk.form) {
    return [
      { keys: 'Ctrl Enter', label: words.save, run: () => desk.save() },
      { keys: 'Escape', label: words.cancel, run: () => desk.cancel() },
    ];
  }
  if (desk.list === 'tagged') return [];
  return [
    { keys: 'Y', label: words.accept, run: () => desk.acceptLikely() },
    { keys: 'X', label: words.reject, run: () => desk.rejectLikely() },
  ];
}
