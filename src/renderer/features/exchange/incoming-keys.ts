import type { MergeItem } from '../../../main/core/contract/exchange';
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { KeyBinding, ListedKey } from '../../ui/keys.svelte';
import type { ItemChoice, Side } from './item-choice.svelte';

interface Parts {
  readonly choice: ItemChoice;
  readonly items: readonly MergeItem[];
  /** What holds the rows. */
  readonly list: () => HTMLElement | undefined;
  readonly take: () => void;
  readonly back: () => void;
}

/** The keys of the view, as far as there is something to do; J and K move the focus along what can be decided. */
export function incomingKeys({ choice, items, list, take, back }: Parts): (KeyBinding | ListedKey)[] {
  const words = messages.exchangeView.keys;

  function step(by: -1 | 1): void {
    const rows = [...(list()?.querySelectorAll<HTMLElement>('[data-item]:has(input)') ?? [])];
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const next = here === -1 ? rows.at(by === 1 ? 0 : -1) : rows[here + by];
    next?.querySelector<HTMLElement>('input:checked, input[type="checkbox"]')?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  /** Decides the conflict that has the focus; without one, all of them. */
  function decide(side: Side): void {
    const row = document.activeElement?.closest<HTMLElement>('[data-item]');
    const key = row?.dataset.item;
    choice.decide(key === undefined ? items : items.filter((item) => item.key === key), side);
    row?.querySelector<HTMLElement>(`input[value="${side}"]`)?.focus();
  }

  const backKey = { keys: 'Escape', label: words.back, run: back };
  if (choice.takeable.length + choice.conflicts.length === 0) return [backKey];
  const sides = [
    { keys: 'M', label: words.mine, run: () => decide('mine') },
    { keys: 'T', label: words.theirs, run: () => decide('theirs') },
  ];
  return [
    { keys: 'J', label: words.step, run: () => step(1) },
    { keys: 'K', label: words.step, run: () => step(-1) },
    { keys: 'Space', label: words.toggle, run: null },
    ...(choice.conflicts.length > 0 ? sides : []),
    { keys: 'A', label: words.all, run: () => choice.toggleAll() },
    { keys: 'Ctrl Enter', label: words.take, run: take },
    backKey,
  ];
}
