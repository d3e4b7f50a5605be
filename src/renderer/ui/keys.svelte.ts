/**
 * Keys of the window. A component binds its keys while it stands; the newest binding of a key wins,
 * so that a dialog or a pane may take a key over from the view beneath it.
 */
import { untrack } from 'svelte';
import { onMac } from './platform';

export interface KeyBinding {
  /** `A`, `Shift Z`, `Ctrl K`, `ArrowDown`; Ctrl is the command key on macOS. */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** Works, but is printed nowhere. */
  readonly hidden?: boolean | undefined;
}

/** A key that the component hears itself, in its own `onkeydown`; here it is only listed. */
export interface ListedKey extends Omit<KeyBinding, 'run'> {
  readonly run: null;
}

export interface KeyGroup {
  /** Heading under which the list of keys shows them. */
  readonly group: string;
  /** Print them in the status bar. */
  readonly status?: boolean | undefined;
  readonly bindings: readonly (KeyBinding | ListedKey)[];
}

interface Registered {
  readonly group: string;
  readonly status: boolean;
  readonly bindings: () => readonly (KeyBinding | ListedKey)[];
}

let registered = $state.raw<readonly Registered[]>([]);

/** Binds keys for as long as the calling component stands. Call it while the component starts. */
export function bindKeys(
  bindings: () => readonly (KeyBinding | ListedKey)[],
  options: { readonly group: string; readonly status?: boolean },
): void {
  $effect(() => {
    const entry: Registered = { group: options.group, status: options.status ?? false, bindings };
    registered = [...untrackedRegistered(), entry];
    return () => {
      registered = untrackedRegistered().filter((other) => other !== entry);
    };
  });
}

/** Every group that is bound now, in the order in which they came. */
export function keyGroups(): readonly KeyGroup[] {
  return registered.map(({ group, status, bindings }) => ({ group, status, bindings: bindings() }));
}

/** Runs the newest binding of the key that was pressed; true when there was one. */
export function pressKey(event: KeyboardEvent): boolean {
  const pressed = keysOf(event);
  if (pressed === null || event.defaultPrevented || isOverlaid(event.target)) return false;
  if (isTyping(event.target) && !worksInFields(event)) return false;
  for (const { bindings } of registered.toReversed()) {
    const binding = bindings().find(({ keys }) => keys.toLowerCase() === pressed.toLowerCase());
    if (!binding?.run) continue;
    event.preventDefault();
    binding.run();
    return true;
  }
  return false;
}

/**
 * Runs combinations that a field, a list or a button beneath would take for its own, such as those with Alt, and Ctrl
 * Enter on a button that opens a menu: call it while the event goes down.
 */
export function pressCombination(event: KeyboardEvent): void {
  const modified = onMac ? event.metaKey : event.ctrlKey;
  if ((event.altKey || (modified && event.key === 'Enter')) && pressKey(event)) event.stopPropagation();
}

/** What is read of a keyboard event to tell its key. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

/** The pressed key in the notation of bindings; null for a modifier alone or while an input method composes. */
export function keysOf(event: PressedKey): string | null {
  const key = signOf(event);
  if (event.isComposing || ['Control', 'Shift', 'Alt', 'Meta', 'Dead', 'Process'].includes(key)) return null;
  const modified = onMac ? event.metaKey : event.ctrlKey;
  const parts: string[] = [];
  if (modified) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  // Shift is part of a sign such as "?", but a modifier of letters and named keys.
  if (event.shiftKey && (key.length > 1 || key.toLowerCase() !== key.toUpperCase())) parts.push('Shift');
  parts.push(key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key);
  return parts.join(' ');
}

/** With Alt the key on the keyboard counts, not its sign: with ⌥ macOS types another one. */
function signOf({ key, code, altKey }: PressedKey): string {
  return altKey ? (/^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? key) : key;
}

/** In a menu or behind a dialog the keys of the view have nothing to say. */
function isOverlaid(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('[role="menu"], [role="dialog"]') !== null) return true;
  // Dialogs stand at the end of the page, beside what they lie over: to look through all of that with every key would be felt.
  const beside = [...document.body.children];
  return beside.some((element) => isDialog(element) || [...element.children].some(isDialog));
}

const isDialog = (element: Element): boolean => element.getAttribute('role') === 'dialog';

function untrackedRegistered(): readonly Registered[] {
  return untrack(() => registered);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  ) {
    return true;
  }
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}

/**
 * In a field only what no field needs: function keys and combinations, but never its own undo. AltGr types
 * signs and comes as Ctrl with Alt.
 */
function worksInFields(event: KeyboardEvent): boolean {
  if (/^F\d+$/.test(event.key) || event.key === 'Escape') return true;
  if (event.altKey) return !event.ctrlKey && !event.metaKey;
  const modified = onMac ? event.metaKey : event.ctrlKey;
  return (
    modified &&
    !['z', 'y', 'a', 'c', 'v', 'x'].includes(event.key.toLowerCase()) &&
    !event.key.startsWith('Arrow')
  );
}
