import { expect, type Page } from '@playwright/test';
import { messages } from '../../src/main/core/contract/messages/catalogue';

/** The PDF beside a brief. */
export class PreviewPane {
  constructor(readonly page: Page) {}

  get pane() {
    return this.page.getByRole('complementary', { name: messages.preview.pane });
  }

  get button() {
    return this.page.getByRole('main').getByRole('button', { name: messages.preview.button });
  }

  /** The list of pages, which scrolls. */
  get list() {
    return this.pane.getByRole('region', { name: messages.preview.title, exact: true });
  }

  get edge() {
    return this.pane.getByRole('separator', { name: messages.preview.resize });
  }

  /** A page by its number, from 1. */
  sheet(number: number) {
    return this.list.locator(`[data-page="${number}"]`);
  }

  /** The pages of the newest draft stand. */
  async drawn(): Promise<void> {
    await expect(this.pane.getByText(messages.preview.states.shown, { exact: true })).toBeVisible();
    await expect(this.list.locator('canvas').first()).toBeVisible();
  }

  /** How far the pages are scrolled, and how wide one is, in CSS pixels. */
  place(): Promise<{ top: number; width: number }> {
    return this.list.evaluate((list) => ({
      top: list.scrollTop,
      width: list.querySelector('[data-page]')?.getBoundingClientRect().width ?? 0,
    }));
  }
}
