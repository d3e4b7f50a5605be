import { expect, type Page } from '@playwright/test';
import { messages } from '../../src/main/core/contract/messages/catalogue';

/** The list of briefs and the brief editor. */
export class BriefsPage {
  constructor(readonly page: Page) {}

  /** Draft a brief from these themes; it opens in the editor. */
  async draft(themes: readonly string[], title: string): Promise<void> {
    await this.page.getByRole('button', { name: messages.briefsView.newBrief }).first().click();
    const dialog = this.page.getByRole('dialog', { name: messages.briefsView.newTitle });
    for (const theme of themes) {
      const box = dialog.getByRole('checkbox', { name: new RegExp(theme, 'iu') });
      if (!(await box.isChecked())) await box.check();
    }
    await dialog.getByLabel(messages.briefsView.briefTitle, { exact: true }).fill(title);
    await dialog.getByRole('button', { name: messages.briefsView.draftIt }).click();
    await expect(this.title).toHaveValue(title);
  }

  get title() {
    return this.page
      .getByRole('main')
      .getByRole('textbox', { name: messages.briefsView.briefTitle, exact: true });
  }

  get bottomLine() {
    return this.page.getByRole('textbox', { name: messages.briefsView.parts.bottomLine });
  }

  async saved(): Promise<void> {
    await expect(
      this.page.getByText(messages.briefsView.saveStates.saved, { exact: true }).first(),
    ).toBeVisible();
  }

  /** Export, passing over what is unsettled. */
  async exportPdf(): Promise<void> {
    await this.page.getByRole('button', { name: messages.briefsView.export }).click();
    await this.page
      .getByRole('button', {
        name: new RegExp(`^(${messages.briefsView.exportNow}|${messages.briefsView.exportAnyway})$`, 'u'),
      })
      .click();
    await expect(this.page.getByText(messages.briefsView.exported, { exact: true }).first()).toBeVisible({
      timeout: 60_000,
    });
  }
}
