import { expect, type Locator, type Page } from '@playwright/test';
import { messages } from '../../src/main/core/contract/messages/catalogue';

/** The directory of speakers and the page of one of them. */
export class PeoplePage {
  readonly speakers: Locator;
  readonly person: Locator;
  readonly identity: Locator;

  constructor(readonly page: Page) {
    this.speakers = page.getByRole('complementary', { name: messages.peopleView.speakers });
    this.person = page.getByRole('main', { name: messages.peopleView.person });
    this.identity = page.getByRole('complementary', { name: messages.peopleView.identity });
  }

  /** Names in the list, in its order. */
  names(): Promise<readonly string[]> {
    return this.speakers.locator('ul .name').allTextContents();
  }

  async open(name: string): Promise<void> {
    await this.speakers.getByRole('button', { name }).first().click();
    await this.opened(name);
  }

  /** The page of this speaker is shown. */
  async opened(name: string): Promise<void> {
    await expect(this.person.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }

  /** The quotes on the page, in its order. */
  quotes(): Promise<readonly string[]> {
    return this.person.locator('ol .words').allTextContents();
  }

  proposal(name: string): Locator {
    return this.identity.getByRole('group', { name });
  }

  /** Everything that the view says of everybody, to compare. */
  async everything(): Promise<readonly unknown[]> {
    const all: unknown[] = [];
    for (const name of await this.names()) {
      await this.open(name);
      // Who may be the same person comes when it is ready.
      await expect(this.identity).toHaveAttribute('aria-busy', 'false');
      all.push({
        name,
        quotes: await this.quotes(),
        // Not what is drawn by now: what lies below is drawn when it comes into sight.
        identity: await this.identity.textContent(),
        head: await this.person.textContent(),
      });
    }
    return all;
  }
}
