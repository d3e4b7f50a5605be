import type { Command } from 'commander';
import type { Backup, BackupState, ComparedCount, RestorePreview } from '../core/contract/backups';
import { TOLD_LOUDLY_AFTER } from '../core/contract/backups';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { restoreArchive } from '../core/archive/restore';
import { BACKGROUND } from '../ipc/background-context';
import { withArchive, type CommandContext, type Finish } from './context';
import type { OpenArchive } from './open-archive';
import { archiveVerb, type ArchiveOptions } from './options';
import { passphraseFor, unlockingKey } from './unlock';

/** `backup`: a verified copy under a new name, or with `--auto` what the window would do now. */
export function backupVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('backup', messages.cli.verbs.backup)
    .argument('[file]', messages.cli.arguments.backupFile)
    .option('--auto', messages.backups.cli.auto)
    .action((file: string | undefined, options: ArchiveOptions & { auto?: true }) =>
      finish(() => {
        const { terminal } = context;
        if ((file === undefined) !== (options.auto === true)) {
          throw new Failure('bad-request', messages.backups.cli.fileOrAuto);
        }
        return withArchive(context, terminal.path(options.archive), 'read-only', (archive) =>
          file === undefined
            ? backUpByItself(context, archive, options)
            : backUpTo(context, archive, terminal.path(file), options),
        );
      }),
    );
}

/** `backups`: those in the backup folder, newest first, and how they stand. */
export function backupsVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('backups', messages.backups.cli.about).action((options: ArchiveOptions) =>
    finish(() =>
      withArchive(context, context.terminal.path(options.archive), 'read-only', async (archive) => {
        const state = await archive.ask('backupState', {});
        if (options.json === true) await context.terminal.print(JSON.stringify(state));
        else await printState(context, state);
        return 0;
      }),
    ),
  );
}

/** `restore`: a backup, checked and put under a new name, or with `--preview` what that would change. */
export function restoreVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('restore', messages.cli.verbs.restore)
    .argument('<file>', messages.cli.arguments.restoreFile)
    .option('--preview', messages.backups.cli.previewOption)
    .action((file: string, options: ArchiveOptions & { preview?: true }) =>
      finish(async () => {
        const { terminal, environment } = context;
        const from = terminal.path(file);
        if (options.preview === true) return preview(context, from, options);
        const key = await unlockingKey(context, from);
        const to = terminal.path(options.archive);
        const copy = await restoreArchive(from, to, { environment, context: BACKGROUND, key });
        return printCopy(context, copy, options);
      }),
    );
}

async function backUpByItself(
  { terminal }: CommandContext,
  archive: OpenArchive,
  { json }: ArchiveOptions,
): Promise<number> {
  const backup = await archive.ask('backUp', { reason: 'by-itself' });
  if (json === true) await terminal.print(JSON.stringify(backup));
  else {
    await terminal.print(
      backup === null
        ? messages.backups.cli.nothingChanged
        : messages.backups.cli.made(backup.path, backup.bytes),
    );
  }
  return 0;
}

async function backUpTo(
  context: CommandContext,
  archive: OpenArchive,
  path: string,
  options: ArchiveOptions,
): Promise<number> {
  return printCopy(context, await archive.ask('backupArchive', { path }), options);
}

async function printState({ terminal, environment }: CommandContext, state: BackupState): Promise<void> {
  const { backups, failing, changedSince, folder } = state;
  if (backups.length === 0) await terminal.print(messages.backups.cli.none(folder));
  for (const backup of backups) await terminal.print(lineOf(backup));
  if (changedSince && backups.length > 0) terminal.say(messages.backups.cli.changedSince);
  if (failing === null) return;
  const age = Date.parse(environment.now()) - Date.parse(failing.since);
  const say = age > TOLD_LOUDLY_AFTER ? messages.backups.cli.failingLong : messages.backups.cli.failing;
  terminal.say(say(failing.since, failing.why));
}

function lineOf({ at, bytes, reason, state, path }: Backup): string {
  return messages.backups.cli.line(
    at,
    bytes,
    messages.backups.reasons[reason],
    messages.backups.states[state],
    path,
  );
}

async function preview(context: CommandContext, path: string, options: ArchiveOptions): Promise<number> {
  const { terminal } = context;
  const passphrase = await passphraseFor(context, path);
  return withArchive(context, terminal.path(options.archive), 'read-only', async (archive) => {
    const compared = await archive.ask('previewRestore', { path, passphrase });
    if (options.json === true) await terminal.print(JSON.stringify(compared));
    else for (const line of previewLines(compared)) await terminal.print(line);
    return 0;
  });
}

function previewLines({ backup, counts, lost, regained }: RestorePreview): readonly string[] {
  const kind = (what: ComparedCount['what'], total: number): string => messages.backups.compared(what, total);
  return [
    messages.backups.cli.lastStep(backup.lastStepAt),
    ...counts.map(({ what, here, there, differing }) =>
      messages.backups.cli.preview(messages.backups.cli.kinds[what], here, there, differing),
    ),
    ...lost.map(({ what, names, total }) => messages.backups.cli.lost(kind(what, total), total, names)),
    ...regained.map(({ what, names, total }) =>
      messages.backups.cli.regained(kind(what, total), total, names),
    ),
  ];
}

async function printCopy(
  { terminal }: CommandContext,
  copy: { readonly path: string; readonly bytes: number },
  { json }: ArchiveOptions,
): Promise<number> {
  await terminal.print(json === true ? JSON.stringify(copy) : messages.cli.copied(copy.path, copy.bytes));
  return 0;
}
