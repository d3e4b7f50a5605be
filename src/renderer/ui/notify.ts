/** What the window says in passing: toasts for everybody, and a live region for those who listen. */
import { toast as sonner } from 'svelte-sonner';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

let liveRegion: HTMLElement | null = null;

/** The frame gives its aria-live element here once. */
export function speakThrough(element: HTMLElement | null): void {
  liveRegion = element;
}

/** Say something to screen readers without moving focus. */
export function announce(text: string): void {
  if (liveRegion === null) return;
  // The same words twice in a row would not be spoken again: a no-break space makes them differ.
  liveRegion.textContent = liveRegion.textContent === text ? `${text}\u00a0` : text;
}

/** A short line at the foot of the window; failures stay until they are read. */
export function toast(text: string, options: { tone?: 'ok' | 'bad'; action?: ToastAction } = {}): void {
  const { tone = 'ok', action } = options;
  const settings = {
    duration: tone === 'bad' ? 12_000 : 5_000,
    ...(action === undefined ? {} : { action: { label: action.label, onClick: action.run } }),
  };
  if (tone === 'bad') sonner.error(text, settings);
  else sonner(text, settings);
}

/** Takes back all that was said in passing, for those who see and those who listen. */
export function takeBackAll(): void {
  sonner.dismiss();
  if (liveRegion !== null) liveRegion.textContent = '';
}
