import { en } from '../../../main/core/contract/messages/catalogue';
import type { KeyBinding, ListedKey } from '../../ui/keys.svelte';
import type { AgreementDesk } from './agreement-desk.svelte';

const words = en.agreementView.keys;

interface Reactions {
  readonly readOnly: boolean;
  readonly decideAgain: () => void;
  readonly focusReason: () => void;
  readonly focusCurrent: () => void;
  readonly openText: () => void;
  readonly back: () => void;
}

/** Keys of the disagreements: a decision first, then its reason is typed and Enter settles. */
export function agreementKeys(
  desk: AgreementDesk,
  reactions: Reactions,
): readonly (KeyBinding | ListedKey)[] {
  const step = (by: -1 | 1) => (): void => {
    desk.step(by);
    reactions.focusCurrent();
  };
  return [
    { keys: 'J', label: words.step, run: step(1) },
    { keys: 'K', label: words.step, run: step(-1) },
    { keys: 'ArrowDown', label: words.step, run: step(1), hidden: true },
    { keys: 'ArrowUp', label: words.step, run: step(-1), hidden: true },
    ...(reactions.readOnly ? [] : decisionKeys(desk, reactions)),
    { keys: 'O', label: words.openText, run: reactions.openText },
    { keys: 'Escape', label: words.back, run: reactions.back },
  ];
}

function decisionKeys(
  desk: AgreementDesk,
  { focusReason, decideAgain }: Reactions,
): (KeyBinding | ListedKey)[] {
  const { decision, current } = desk;
  if (decision === null) {
    return current === null ? [] : [{ keys: 'E', label: words.again, run: decideAgain }];
  }
  const decide = (run: () => void) => (): void => {
    run();
    focusReason();
  };
  const whose = decision.taggers.length < 2 ? [] : decision.taggers.slice(0, 9);
  return [
    { keys: 'A', label: words.keep, run: decide(() => decision.keepAll()) },
    { keys: 'R', label: words.remove, run: decide(() => decision.removeAll()) },
    ...whose.map((analyst, index) => ({
      keys: String(index + 1),
      label: words.whose,
      run: () => decision.toggle(analyst),
    })),
    { keys: 'Enter', label: words.settle, run: null },
  ];
}
