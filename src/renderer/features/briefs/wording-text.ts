import { messages } from '../../../main/core/contract/messages/catalogue';
import { LIKELIHOODS, type Likelihood } from '../../../main/core/contract/briefs';
import type { Wording } from './wording';

export interface SaidWording {
  readonly tone: 'ok' | 'warn' | 'plain';
  readonly text: string;
}

/** "likely", as it stands within a sentence. */
export function likelihoodText(likelihood: Likelihood): string {
  return messages.briefsView.likelihoods[likelihood].toLowerCase();
}

/** "55–80%". */
export function rangeText(likelihood: Likelihood): string {
  return messages.briefsView.range(LIKELIHOODS[likelihood]);
}

/** What the line below a judgement says; null when there is nothing to say. */
export function sayWording(wording: Wording): SaidWording | null {
  const words = messages.briefsView.wording;
  switch (wording.kind) {
    case 'silent':
      return null;
    case 'no-word':
      return { tone: 'plain', text: words.noWord(likelihoodText(wording.chosen), rangeText(wording.chosen)) };
    case 'not-chosen': {
      const { text, means } = wording.word;
      return { tone: 'warn', text: words.notChosen(text, likelihoodText(means), rangeText(means)) };
    }
    case 'agrees': {
      const { text, means } = wording.word;
      return { tone: 'ok', text: words.agrees(text, likelihoodText(means), rangeText(means)) };
    }
    case 'differs': {
      const { text, means } = wording.word;
      return {
        tone: 'warn',
        text: words.differs(text, likelihoodText(means), rangeText(means), likelihoodText(wording.chosen)),
      };
    }
    case 'several':
      return { tone: 'warn', text: words.several(wording.words[0].text, wording.words[1].text) };
    default:
      return wording satisfies never;
  }
}
