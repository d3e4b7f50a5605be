import { expect, type Locator, type Page } from '@playwright/test';
import type { BackupReason } from '../../src/main/core/contract/backups';
import { messages } from '../../src/main/core/contract/messages/catalogue';

/** The Safety page, the bars that it puts over every view, and the way in for what is locked. */
export class SafetyPage {
  readonly view: Locator;
  readonly backups: Locator;
  readonly preview: Locator;

  constructor(readonly page: Page) {
    this.view = page.getByRole('main', { name: messages.safetyView.title });
    this.backups = page.getByRole('list', { name: messages.safetyView.backups }).getByRole('button');
    this.preview = page.getByRole('complementary', { name: /^Restore / });
  }

  /** From the menu under the archive's name. */
  async open(archive: string): Promise<void> {
    await this.page.getByRole('button', { name: messages.frame.archiveMenu(archive) }).click();
    await this.page.getByRole('menuitem', { name: messages.safetyView.menu }).click();
    await expect(this.view).toBeVisible();
  }

  backup(reason: BackupReason): Locator {
    return this.backups.filter({
      has: this.page.getByText(messages.safetyView.reasons[reason], { exact: true }),
    });
  }

  /** Sees what restoring it would change, and restores it. */
  async restore(backup: Locator, sees: RegExp): Promise<void> {
    await backup.click();
    await expect(this.preview.getByText(sees).first()).toBeVisible();
    await this.preview.getByRole('button', { name: messages.safetyView.restore.all }).click();
    const asked = this.page.getByRole('dialog');
    await asked.getByRole('button', { name: messages.safetyView.restore.confirm, exact: true }).click();
    await expect(this.preview).toBeHidden();
  }

  async encrypt(passphrase: string): Promise<void> {
    await this.view.getByRole('button', { name: messages.safetyView.setPassphrase }).click();
    const dialog = this.page.getByRole('dialog', { name: messages.safetyView.passphrase.set });
    await dialog.getByLabel(messages.safetyView.passphrase.next, { exact: true }).fill(passphrase);
    await dialog.getByLabel(messages.safetyView.passphrase.repeat).fill(passphrase);
    await dialog.getByRole('checkbox', { name: messages.safetyView.passphrase.finalAgree }).press('Space');
    await dialog
      .getByRole('button', { name: messages.safetyView.passphrase.confirmSet, exact: true })
      .click();
    await expect(dialog).toBeHidden();
    await expect(this.view.getByText(messages.safetyView.encryptedText)).toBeVisible();
  }

  /** The field that asks for the passphrase of a locked archive. */
  get passphrase(): Locator {
    return this.page.getByLabel(messages.safetyView.unlock.label, { exact: true });
  }
}
