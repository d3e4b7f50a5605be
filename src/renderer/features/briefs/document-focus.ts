/** Moves the focus and the view within a brief's page. */
import type { EvidenceKey, Place } from './evidence-refs';
import type { PartId } from './outline';

type Page = HTMLElement | undefined;

/** The first field of a judgement or section. */
export function focusPlace(page: Page, { kind, index }: Place): void {
  const place = page?.querySelector<HTMLElement>(`[data-place="${kind}-${String(index)}"]`);
  show(place, place?.querySelector('textarea'));
}

/** A piece of evidence where it is cited: the first thing that can be done there. */
export function focusCitation(page: Page, { kind, index }: Place, key: EvidenceKey): void {
  const place = page?.querySelector<HTMLElement>(`[data-place="${kind}-${String(index)}"]`);
  const citation = place?.querySelector<HTMLElement>(`[data-citation="${key}"]`);
  show(
    citation ?? place,
    citation instanceof HTMLButtonElement ? citation : citation?.querySelector('button'),
  );
}

/** A part of the outline: its first field, else its heading. */
export function focusPart(page: Page, part: PartId): void {
  const found = page?.querySelector<HTMLElement>(`[data-part="${part}"]`);
  show(
    found,
    part === 'judgements' || part === 'sources'
      ? found?.querySelector('h2')
      : found?.querySelector('textarea'),
  );
}

/** A part's own move button after it moved, so that the key can be pressed again. */
export function focusTool(page: Page, { kind, index }: Place, tool: 'up' | 'down'): void {
  const place = page?.querySelector<HTMLElement>(`[data-place="${kind}-${String(index)}"]`);
  const button = place?.querySelector<HTMLButtonElement>(`[data-tool="${tool}"]:not(:disabled)`);
  show(place, button ?? place?.querySelector('textarea'));
}

/** The title. */
export function focusField(page: Page): void {
  const field = page?.querySelector<HTMLElement>('textarea');
  show(field, field);
}

export function focusMarking(): void {
  document.querySelector<HTMLElement>('.marking-picker')?.focus();
}

/** The part being worked in if it can be seen, else the last that begins in the upper third of the view. */
export function partInView(page: HTMLElement): PartId | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-part]');
  if (focused && page.contains(focused) && isSeen(focused, page)) return partOf(focused);
  const line = page.getBoundingClientRect().top + page.clientHeight / 3;
  const parts = [...page.querySelectorAll<HTMLElement>('[data-part]')];
  const read = parts.findLast((part) => part.getBoundingClientRect().top <= line) ?? parts[0];
  return read === undefined ? null : partOf(read);
}

function partOf(element: HTMLElement): PartId | null {
  return (element.dataset.part as PartId | undefined) ?? null;
}

function isSeen(element: HTMLElement, page: HTMLElement): boolean {
  const [own, frame] = [element.getBoundingClientRect(), page.getBoundingClientRect()];
  return own.bottom > frame.top && own.top < frame.bottom;
}

function show(place: HTMLElement | null | undefined, field: HTMLElement | null | undefined): void {
  field?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'start' });
}
