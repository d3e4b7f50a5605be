import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { messages } from '../../src/main/core/contract/messages/catalogue';

export type ViewName = keyof typeof messages.frame.nav;

/** The frame around every view: navigation, first run, import, the search over everything. */
export class Frame {
  constructor(readonly page: Page) {}

  async go(view: ViewName): Promise<void> {
    const name = messages.frame.nav[view];
    const navigation = this.page.getByRole('navigation', { name: messages.frame.views });
    await navigation.getByRole('link', { name }).or(navigation.getByRole('button', { name })).click();
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: messages.frame.start.sampleButton }).click();
    await expect(this.page.getByText(messages.frame.sampleFlag, { exact: true })).toBeVisible({
      timeout: 60_000,
    });
  }

  /** @param analyst who works in it, so that no test about something else is asked in between; null leaves that open */
  async newArchive(name: string, analyst: string | null = 'Nora Quist'): Promise<void> {
    await this.page.getByRole('button', { name: messages.frame.start.newButton }).click();
    await this.page.getByRole('textbox', { name: messages.frame.start.name }).fill(name);
    await this.page.getByRole('button', { name: messages.frame.start.create, exact: true }).click();
    await expect(this.page.getByRole('button', { name: messages.frame.archiveMenu(name) })).toBeVisible();
    if (analyst !== null) await this.#introduce(analyst);
  }

  async #introduce(name: string): Promise<void> {
    await this.page.evaluate(async (given) => {
      const { attache } = window as unknown as {
        attache: { call: (...args: unknown[]) => Promise<unknown> };
      };
      await attache.call('renameAnalyst', 800_000, { name: given });
    }, name);
  }

  /** Through the file chooser that "Choose files…" opens. */
  async importFile(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: messages.frame.start.chooseFiles }).click();
    await (await chooser).setFiles({ name: basename(path), mimeType: '', buffer: readFileSync(path) });
    await expect(
      this.page.getByText(messages.frame.imports.states.added, { exact: true }).first(),
    ).toBeVisible();
  }

  /** Search everything, and open the hit that holds these words. */
  async searchAndOpen(query: string, hit: RegExp | string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    const dialog = this.page.getByRole('dialog', { name: messages.frame.search.title });
    await dialog.getByRole('combobox').or(dialog.getByRole('searchbox')).first().fill(query);
    await dialog.getByRole('option').filter({ hasText: hit }).first().click();
    await expect(dialog).toBeHidden();
  }
}
