import { messages } from '../../../main/core/contract/messages/catalogue';
import type { KeyBinding, ListedKey } from '../../ui/keys.svelte';
import type { AgreementController } from './agreement-controller.svelte';

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
  controller: AgreementController,
  reactions: Reactions,
): readonly (KeyBinding | ListedKey)[] {
  const step = (by: -1 | 1) => (): void => {
    controller.step(by);
    reactions.focusCurrent();
  };
  return [
    { keys: 'J', label: messages.agreementView.keys.step, run: step(1) },
    { keys: 'K', label: messages.agreementView.keys.step, run: step(-1) },
    { keys: 'ArrowDown', label: messages.agreementView.keys.step, run: step(1), hidden: true },
    { keys: 'ArrowUp', label: messages.agreementView.keys.step, run: step(-1), hidden: true },
    ...(reactions.readOnly ? [] : decisionKeys(controller, reactions)),
    { keys: 'O', label: messages.agreementView.keys.openText, run: reactions.openText },
    { keys: 'Escape', label: messages.agreementView.keys.back, run: reactions.back },
  ];
}

function decisionKeys(
  controller: AgreementController,
  { focusReason, decideAgain }: Reactions,
): (KeyBinding | ListedKey)[] {
  const { decision, current } = controller;
  if (decision === null) {
    return current === null
      ? []
      : [{ keys: 'E', label: messages.agreementView.keys.again, run: decideAgain }];
  }
  const decide = (run: () => void) => (): void => {
    run();
    focusReason();
  };
  const whose = decision.taggers.length < 2 ? [] : decision.taggers.slice(0, 9);
  return [
    { keys: 'A', label: messages.agreementView.keys.keep, run: decide(() => decision.keepAll()) },
    { keys: 'R', label: messages.agreementView.keys.remove, run: decide(() => decision.removeAll()) },
    ...whose.map((analyst, index) => ({
      keys: String(index + 1),
      label: messages.agreementView.keys.whose,
      run: () => decision.toggle(analyst),
    })),
    { keys: 'Enter', label: messages.agreementView.keys.settle, run: null },
  ];
}
