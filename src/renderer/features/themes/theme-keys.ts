import { messages } from '../../../main/core/contract/messages/catalogue';
import type { KeyBinding } from '../../ui/keys.svelte';
import type { ThemeController } from './theme-controller.svelte';

/** Keys of the codebook; `find` puts the cursor into the search field. */
export function codebookKeys(controller: ThemeController, find: () => void): readonly KeyBinding[] {
  return [
    { keys: 'J', label: messages.themesView.keys.nextPrevious, run: () => controller.step(1) },
    { keys: 'K', label: messages.themesView.keys.nextPrevious, run: () => controller.step(-1) },
    { keys: 'ArrowDown', label: messages.themesView.keys.next, run: () => controller.step(1), hidden: true },
    {
      keys: 'ArrowUp',
      label: messages.themesView.keys.previous,
      run: () => controller.step(-1),
      hidden: true,
    },
    { keys: 'Alt ArrowUp', label: messages.themesView.keys.upDown, run: () => controller.move('up') },
    { keys: 'Alt ArrowDown', label: messages.themesView.keys.upDown, run: () => controller.move('down') },
    { keys: 'Alt ArrowRight', label: messages.themesView.keys.levels, run: () => controller.move('under') },
    { keys: 'Alt ArrowLeft', label: messages.themesView.keys.levels, run: () => controller.move('out') },
    { keys: 'E', label: messages.themesView.keys.edit, run: () => controller.edit() },
    { keys: 'N', label: messages.themesView.keys.add, run: () => controller.add() },
    { keys: 'M', label: messages.themesView.keys.merge, run: () => controller.askToMerge() },
    { keys: 'S', label: messages.themesView.keys.split, run: () => controller.askToSplit() },
    { keys: 'H', label: messages.themesView.keys.history, run: () => controller.showHistory() },
    {
      keys: 'L',
      label: messages.themesView.keys.likely,
      run: () => (controller.list = controller.list === 'likely' ? 'tagged' : 'likely'),
    },
    { keys: 'G', label: messages.themesView.keys.agreement, run: () => controller.compare() },
    { keys: 'Delete', label: messages.themesView.keys.remove, run: () => controller.askToRemove() },
    { keys: '/', label: messages.themesView.keys.find, run: find },
  ];
}

/** While a theme is written, or its likely passages are gone through. */
export function themeWorkKeys(controller: ThemeController): readonly KeyBinding[] {
  if (controller.form) {
    return [
      { keys: 'Ctrl Enter', label: messages.themesView.keys.save, run: () => controller.save() },
      { keys: 'Escape', label: messages.themesView.keys.cancel, run: () => controller.cancel() },
    ];
  }
  if (controller.list === 'tagged') return [];
  return [
    { keys: 'Y', label: messages.themesView.keys.accept, run: () => controller.acceptLikely() },
    { keys: 'X', label: messages.themesView.keys.reject, run: () => controller.rejectLikely() },
  ];
}
