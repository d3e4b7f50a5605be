import { messages } from '../../../main/core/contract/messages/catalogue';
import type { KeyBinding } from '../../ui/keys.svelte';
import type { ThemeDesk } from './theme-desk.svelte';

/** Keys of the codebook; `find` puts the cursor into the search field. */
export function codebookKeys(desk: ThemeDesk, find: () => void): readonly KeyBinding[] {
  return [
    { keys: 'J', label: messages.themesView.keys.nextPrevious, run: () => desk.step(1) },
    { keys: 'K', label: messages.themesView.keys.nextPrevious, run: () => desk.step(-1) },
    { keys: 'ArrowDown', label: messages.themesView.keys.next, run: () => desk.step(1), hidden: true },
    { keys: 'ArrowUp', label: messages.themesView.keys.previous, run: () => desk.step(-1), hidden: true },
    { keys: 'Alt ArrowUp', label: messages.themesView.keys.upDown, run: () => desk.move('up') },
    { keys: 'Alt ArrowDown', label: messages.themesView.keys.upDown, run: () => desk.move('down') },
    { keys: 'Alt ArrowRight', label: messages.themesView.keys.levels, run: () => desk.move('under') },
    { keys: 'Alt ArrowLeft', label: messages.themesView.keys.levels, run: () => desk.move('out') },
    { keys: 'E', label: messages.themesView.keys.edit, run: () => desk.edit() },
    { keys: 'N', label: messages.themesView.keys.add, run: () => desk.add() },
    { keys: 'M', label: messages.themesView.keys.merge, run: () => desk.askToMerge() },
    { keys: 'S', label: messages.themesView.keys.split, run: () => desk.askToSplit() },
    { keys: 'H', label: messages.themesView.keys.history, run: () => desk.showHistory() },
    {
      keys: 'L',
      label: messages.themesView.keys.likely,
      run: () => (desk.list = desk.list === 'likely' ? 'tagged' : 'likely'),
    },
    { keys: 'G', label: messages.themesView.keys.agreement, run: () => desk.compare() },
    { keys: 'Delete', label: messages.themesView.keys.remove, run: () => desk.askToRemove() },
    { keys: '/', label: messages.themesView.keys.find, run: find },
  ];
}

/** While a theme is written, or its likely passages are gone through. */
export function themeWorkKeys(desk: ThemeDesk): readonly KeyBinding[] {
  if (desk.form) {
    return [
      { keys: 'Ctrl Enter', label: messages.themesView.keys.save, run: () => desk.save() },
      { keys: 'Escape', label: messages.themesView.keys.cancel, run: () => desk.cancel() },
    ];
  }
  if (desk.list === 'tagged') return [];
  return [
    { keys: 'Y', label: messages.themesView.keys.accept, run: () => desk.acceptLikely() },
    { keys: 'X', label: messages.themesView.keys.reject, run: () => desk.rejectLikely() },
  ];
}
