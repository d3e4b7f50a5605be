import type { Command } from 'commander';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { requireFree } from '../core/files/whole';
import { withArchive, type CommandContext, type Finish } from './context';
import type { OpenArchive } from './open-archive';
import { archiveVerb, descriptor, type ArchiveOptions } from './options';
import { newPassphrase } from './unlock';
import { writeNew } from './write-new';

interface EncryptOptions extends ArchiveOptions {
  readonly change?: boolean;
  readonly remove?: boolean;
  readonly newPassphraseFd?: number;
  readonly sheet?: string;
}

/** `encrypt`: give an archive a passphrase, another one, or none any more; and a sheet to write it on. */
export function encryptVerb(context: CommandContext, finish: Finish): Command {
  const { options } = messages.encryption;
  return archiveVerb('encrypt', messages.encryption.verb)
    .option('--change', options.change)
    .option('--remove', options.remove)
    .option('--new-passphrase-fd <number>', options.newPassphraseFd, descriptor)
    .option('--sheet <file>', options.sheet)
    .action((given: EncryptOptions) => finish(() => encrypt(context, given)));
}

async function encrypt(context: CommandContext, options: EncryptOptions): Promise<number> {
  const { terminal, unlocking } = context;
  const { change = false, remove = false } = options;
  if (change && remove) throw new Failure('bad-request', messages.encryption.oneChange);
  const path = terminal.path(options.archive);
  const sheet = options.sheet === undefined ? null : terminal.path(options.sheet);
  if (sheet !== null) requireFree(sheet);
  return withArchive(context, path, 'open', async (archive) => {
    const encrypted = (await archive.ask('archiveInfo', {}))?.encrypted === true;
    if (encrypted && !change && !remove) {
      throw new Failure('conflict', messages.encryption.encryptedAlready(path));
    }
    if (!encrypted && (change || remove)) {
      throw new Failure('bad-request', messages.encryption.notEncrypted(path));
    }
    const next = remove ? null : await newPassphrase(terminal, options.newPassphraseFd ?? null);
    await archive.ask('changePassphrase', { current: unlocking.given, next });
    if (sheet !== null) await writeSheet(archive, sheet);
    if (next !== null) await tellOfPlainBackups(context, archive);
    const kept = { archive: path, encrypted: next !== null, sheet };
    await terminal.print(options.json === true ? JSON.stringify(kept) : sentence(path, encrypted, next));
    return 0;
  });
}

async function tellOfPlainBackups({ terminal }: CommandContext, archive: OpenArchive): Promise<void> {
  const { backups, folder } = await archive.ask('backupState', {});
  const plain = backups.filter(({ encrypted }) => !encrypted).length;
  if (plain > 0) terminal.say(messages.encryption.plainBackups(plain, folder));
}

async function writeSheet(archive: OpenArchive, path: string): Promise<void> {
  const { bytes } = await archive.ask('recoverySheet', {});
  writeNew(path, bytes);
}

function sentence(path: string, before: boolean, next: string | null): string {
  if (next === null) return messages.encryption.removed(path);
  return before ? messages.encryption.changed(path) : messages.encryption.encrypted(path);
}
