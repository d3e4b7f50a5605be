import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { ImportState } from '../../src/main/core/contract/importing';
import { messages } from '../../src/main/core/contract/messages/catalogue';

/** A colleague's PDF that is being looked at. */
export class IncomingPage {
  readonly file: Locator;
  readonly main: Locator;

  constructor(readonly page: Page) {
    this.file = page.getByRole('complementary', { name: messages.exchangeView.file });
    this.main = page.getByRole('main', { name: messages.exchangeView.title });
  }

  /** Drop a file on the window, as from a file manager. */
  async drop(path: string): Promise<void> {
    const content = { name: basename(path), base64: readFileSync(path).toString('base64') };
    const dataTransfer = await this.page.evaluateHandle(({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type: 'application/pdf' }));
      return transfer;
    }, content);
    await this.page.dispatchEvent('body', 'drop', { dataTransfer });
  }

  /** The things of one state. */
  group(state: ImportState): Locator {
    return this.main.getByRole('region', {
      name: new RegExp(`^${messages.exchangeView.states[state]}`, 'u'),
    });
  }

  rows(state: ImportState): Locator {
    return this.group(state).locator('[data-item]');
  }
}
