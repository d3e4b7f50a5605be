import type { CheckFinding } from '../../../main/core/contract/archive';
import type { Backup, BackupState } from '../../../main/core/contract/backups';
import { byteSize } from '../../../main/core/contract/messages/byte-size';
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { RepairReport } from '../../../main/core/contract/repair';
import type { Client } from '../../client';
import { announce, toast } from '../../ui/notify';
import type { Workspace } from '../../workspace/workspace.svelte';

export type SafetyClient = Pick<
  Client,
  | 'backupState'
  | 'backUp'
  | 'checkArchive'
  | 'checkBackup'
  | 'setBackups'
  | 'repairHere'
  | 'restoreHere'
  | 'restoreBackup'
>;

/** What takes a while, one at a time. */
export type SafetyWork = 'backing-up' | 'checking' | 'checking-backup' | 'repairing' | 'restoring';

/** How safe the open archive is, and what is done about it; it outlives the page, because its bars stand over every view. */
export class SafetyController {
  backups = $state.raw<BackupState | null>(null);
  /** What the last check found; null before one, and after the archive was put right. */
  findings = $state.raw<readonly CheckFinding[] | null>(null);
  /** What was said of damage, and of which archive: the open one, or one that would not open. Null while there is none. */
  damage = $state.raw<{ readonly path: string; readonly message: string } | null>(null);
  /** What the last repair saved and lost, until it was read. */
  report = $state.raw<RepairReport | null>(null);
  work = $state<SafetyWork | null>(null);
  /** Whether a repair stands to be confirmed. */
  asksRepair = $state(false);
  #path: string | null = null;

  constructor(readonly workspace: Workspace & { readonly client: SafetyClient }) {}

  /** Reads how the backups stand; call it when an archive was opened, and whenever something was written. */
  async refresh(): Promise<void> {
    const path = this.workspace.archive?.path ?? null;
    if (path !== this.#path) this.#begin(path);
    if (path === null) return;
    const backups = await this.workspace.client.backupState({});
    // Another archive may have been opened meanwhile.
    if (path === this.#path) this.backups = backups;
  }

  #begin(path: string | null): void {
    this.#path = path;
    this.backups = null;
    this.findings = null;
    if (this.damage?.path !== path) this.damage = null;
  }

  /** Hears that a call met damage in an archive. */
  hearDamage(path: string, message: string): void {
    if (this.work !== 'repairing') this.damage = { path, message };
  }

  backUp(): Promise<boolean> {
    return this.#doing('backing-up', async () => {
      const made = await this.workspace.client.backUp({ reason: 'by-hand' });
      await this.refresh();
      if (made === null) return;
      const size = byteSize(made.bytes);
      this.#say(
        made.state === 'verified'
          ? messages.safetyView.backedUp(size)
          : messages.safetyView.backedUpUnread(size),
      );
    });
  }

  /** Looks whether the archive keeps its promises. */
  check(): Promise<boolean> {
    return this.#doing('checking', async () => {
      this.findings = await this.workspace.client.checkArchive({});
      announce(
        this.findings.length === 0
          ? messages.safetyView.sound
          : messages.safetyView.unsound(this.findings.length),
      );
    });
  }

  checkBackup(backup: Pick<Backup, 'path'>): Promise<boolean> {
    return this.#doing('checking-backup', async () => {
      const { state } = await this.workspace.client.checkBackup({ path: backup.path });
      await this.refresh();
      this.#say(
        state === 'damaged'
          ? messages.safetyView.restore.checkedDamaged
          : messages.safetyView.restore.checkedWhole,
      );
    });
  }

  /** Repairs the archive that damage was told of, else the open one, and goes on in the repaired one. */
  repair(): Promise<boolean> {
    this.asksRepair = false;
    return this.#doing('repairing', async () => {
      const path = this.damage?.path ?? this.workspace.archive?.path;
      if (path === undefined) return;
      const { report } = await this.workspace.client.repairHere({ path });
      this.damage = null;
      this.findings = null;
      this.report = report;
      await this.workspace.refresh();
      await this.refresh();
      announce(messages.safetyView.repairedTitle);
    });
  }

  /** Puts a backup in the place of the archive, which is backed up first. */
  restore(path: string, moment: string, passphrase?: string): Promise<boolean> {
    return this.#doing('restoring', async () => {
      await this.workspace.client.restoreHere({ path, passphrase });
      this.damage = null;
      this.findings = null;
      await this.workspace.refresh();
      await this.refresh();
      this.#say(messages.safetyView.restore.done(moment));
    });
  }

  async setBackups(settings: { folder?: string | null; limit?: number | null }): Promise<void> {
    this.backups = await this.workspace.client.setBackups(settings);
    this.#say(messages.safetyView.saved);
  }

  /** @returns whether it was done; why not was said */
  async #doing(work: SafetyWork, run: () => Promise<void>): Promise<boolean> {
    if (this.work !== null) return false;
    this.work = work;
    let done = false;
    try {
      await this.workspace.act(async () => {
        await run();
        done = true;
      });
    } finally {
      this.work = null;
    }
    return done;
  }

  #say(text: string): void {
    toast(text);
    announce(text);
  }
}
