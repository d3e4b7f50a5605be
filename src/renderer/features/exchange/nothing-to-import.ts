import type { Inspection } from '../../../main/core/contract/exchange';
import { messages } from '../../../main/core/contract/messages/catalogue';

export interface NothingToImport {
  readonly title: string;
  /** Why, and what to do now. */
  readonly text: string;
  /** Whether the file may still serve as an article, by its text. */
  readonly mayBePasted: boolean;
}

/** What is said of a file without data that can be taken. */
export function explainNothingToImport({ verdict, readerCopy, problem }: Inspection): NothingToImport {
  const { nothing, nothingText } = messages.exchangeView;
  if (verdict === 'unreadable') {
    return { title: nothing.unreadable, text: nothingText.unreadable(problem ?? ''), mayBePasted: false };
  }
  if (problem !== null) {
    return { title: nothing.refused, text: nothingText.refused(problem), mayBePasted: false };
  }
  if (readerCopy) return { title: nothing.readerCopy, text: nothingText.readerCopy, mayBePasted: false };
  if (verdict === 'no-data') {
    return { title: nothing['no-data'], text: nothingText['no-data'], mayBePasted: true };
  }
  return { title: nothing.printed, text: nothingText.printed, mayBePasted: false };
}
