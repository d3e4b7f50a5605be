/** Bugs, as the window tells of them: with what may be told, to be copied into a report. */
import { messages } from '../../main/core/contract/messages/catalogue';
import { LONGEST_ERROR } from '../../main/core/contract/shell';
import { CallFailure, type Client } from '../client';
import { copyText } from '../ui/copy-text';
import { toast, type ToastAction } from '../ui/notify';

/** More than these are the same again, or a loop: one session does not fill the log. */
const MOST_REPORTS = 50;

/** Hears of errors that nobody caught and of calls that ended in a bug; what is the window's own is kept in the error log. */
export class Uncaught {
  #reports = 0;

  constructor(readonly client: Pick<Client, 'reportError'>) {}

  /** Hears of every error and rejected promise of the page that nothing else heard. */
  listen(page: Pick<Window, 'addEventListener'>): void {
    // Without an error there is nothing wrong: so the browser tells of a layout that took two turns.
    page.addEventListener('error', ({ error }) => {
      if (error !== null) void this.tell(error);
    });
    page.addEventListener('unhandledrejection', ({ reason }) => void this.tell(reason));
  }

  /** Offers the details of a call that ended in a bug. */
  hear({ message, details }: CallFailure): void {
    say(message, details);
  }

  async tell(error: unknown): Promise<void> {
    if (error instanceof CallFailure) {
      // A failure with details was heard of when it happened.
      if (error.code !== 'cancelled' && error.details === null) say(error.message, null);
      return;
    }
    this.#reports += 1;
    if (this.#reports <= MOST_REPORTS) say(messages.frame.unexpected, await this.#keep(error));
  }

  /** @returns null where not even that can be done, because the program has ended */
  async #keep(error: unknown): Promise<string | null> {
    try {
      return (await this.client.reportError(pageError(error))).details;
    } catch {
      return null;
    }
  }
}

function say(message: string, details: string | null): void {
  const action: ToastAction = {
    label: messages.frame.copyDetails,
    run: () =>
      toast(copyText(details ?? '') ? messages.frame.detailsCopied : messages.frame.detailsNotCopied),
  };
  toast(message, details === null || details === '' ? { tone: 'bad' } : { tone: 'bad', action });
}

function pageError(error: unknown): { name: string; message: string; stack: string } {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error();
  const cut = (text: string): string => text.slice(0, LONGEST_ERROR);
  return { name: cut(name), message: cut(message), stack: cut(stack) };
}
