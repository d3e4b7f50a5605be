import { expect, type Page } from '@playwright/test';
import { en } from '../../src/main/core/contract/messages/catalogue';

const words = en.briefsView;

/** The list of briefs and the brief editor. */
export class BriefsPage {
  constructor(readonly page: Page) {}

  /** Draft a brief from these themes; it opens in the editor. */
  async draft(themes: readonly string[], title: string): Promise<void> {
    await this.page.getByRole('button', { name: words.newBrief }).first().click();
    const dialog = this.page.getByRole('dialog', { name: words.newTitle });
    for (const theme of themes) {
      const box = dialog.getByRole('checkbox', { name: new RegExp(theme, 'iu') });
      if (!(await box.isChecked())) await box.check();
    }
    await dialog.getByLabel(words.briefTitle, { exact: true }).fill(title);
    await dialog.getByRole('button', { name: words.draftIt }).click();
    await expect(this.title).toHaveValue(title);
  }

  get title() {
    return this.page.getByRole('main').getByRole('textbox', { name: words.briefTitle, exact: true });
  }

  get bottomLine() {
    return this.page.getByRole('textbox', { name: words.parts.bottomLine });
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText(words.saveStates.saved, { exact: true }).first()).toBeVisible();
  }

  /** Export, passing over what is unsettled. */
  async exportPdf(): Promise<void> {
    await this.page.getByRole('button', { name: words.export }).click();
    await this.page
      .getByRole('button', { name: new RegExp(`^(${words.exportNow}|${words.exportAnyway})$`, 'u') })
      .click();
    await expect(this.page.getByText(words.exported, { exact: true }).first()).toBeVisible({
      timeout: 60_000,
    });
  }
}
