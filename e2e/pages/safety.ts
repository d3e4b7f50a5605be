import { expect, type Locator, type Page } from '@playwright/test';
import type { BackupReason } from '../../src/main/core/contract/backups';
import { en } from '../../src/main/core/contract/messages/catalogue';

const words = en.safetyView;

/** The Safety page, the bars that it puts over every view, and the way in for what is locked. */
export class SafetyPage {
  readonly view: Locator;
  readonly backups: Locator;
  readonly preview: Locator;

  constructor(readonly page: Page) {
    this.view = page.getByRole('main', { name: words.title });
    this.backups = page.getByRole('list', { name: words.backups }).getByRole('button');
    this.preview = page.getByRole('complementary', { name: /^Restore / });
  }

  /** From the menu under the archive's name. */
  async open(archive: string): Promise<void> {
    await this.page.getByRole('button', { name: en.frame.archiveMenu(archive) }).click();
    await this.page.getByRole('menuitem', { name: words.menu }).click();
    await expect(this.view).toBeVisible();
  }

  backup(reason: BackupReason): Locator {
    return this.backups.filter({ has: this.page.getByText(words.reasons[reason], { exact: true }) });
  }

  /** Sees what restoring it would change, and restores it. */
  async restore(backup: Locator, sees: RegExp): Promise<void> {
    await backup.click();
    await expect(this.preview.getByText(sees).first()).toBeVisible();
    await this.preview.getByRole('button', { name: words.restore.all }).click();
    const asked = this.page.getByRole('dialog');
    await asked.getByRole('button', { name: words.restore.confirm, exact: true }).click();
    await expect(this.preview).toBeHidden();
  }

  async encrypt(passphrase: string): Promise<void> {
    await this.view.getByRole('button', { name: words.setPassphrase }).click();
    const dialog = this.page.getByRole('dialog', { name: words.passphrase.set });
    await dialog.getByLabel(words.passphrase.next, { exact: true }).fill(passphrase);
    await dialog.getByLabel(words.passphrase.repeat).fill(passphrase);
    await dialog.getByRole('checkbox', { name: words.passphrase.finalAgree }).press('Space');
    await dialog.getByRole('button', { name: words.passphrase.confirmSet, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(this.view.getByText(words.encryptedText)).toBeVisible();
  }

  /** The field that asks for the passphrase of a locked archive. */
  get passphrase(): Locator {
    return this.page.getByLabel(words.unlock.label, { exact: true });
  }
}
