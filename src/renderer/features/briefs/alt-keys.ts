import type { KeyBinding } from '../../ui/keys.svelte';

/**
 * Runs the Alt combinations of the editor wherever the focus is, also within its fields. Letters are told by
 * their key on the keyboard, because with ⌥ macOS types a sign instead. AltGr stays free for typing: it comes
 * as Ctrl with Alt. While a dialog is open nothing happens.
 */
export function altKeys(event: KeyboardEvent, bindings: readonly KeyBinding[]): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (document.querySelector('[role="dialog"]') !== null) return;
  const pressed = `Alt ${event.code.replace(/^Key/, '')}`;
  const binding = bindings.find(({ keys }) => keys === pressed);
  if (binding === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  binding.run();
}
