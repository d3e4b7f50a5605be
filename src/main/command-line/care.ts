import type { Command } from 'commander';
import { restoreArchive } from '../core/archive/restore';
import { en } from '../core/contract/messages/catalogue';
import type { CheckFinding } from '../core/contract/archive';
import { Failure } from '../core/failure';
import { UNWATCHED } from '../ipc/unwatched';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, type ArchiveOptions } from './options';

/** `check`: every promise of an archive, looked at. */
export function checkVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('check', en.cli.verbs.check).action((options: ArchiveOptions) =>
    finish(() => check(context, options)),
  );
}

/** `backup`: a verified copy under a new name. */
export function backupVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('backup', en.cli.verbs.backup)
    .argument('<file>', en.cli.arguments.backupFile)
    .action((file: string, options: ArchiveOptions) =>
      finish(() =>
        withArchive(context, context.terminal.path(options.archive), 'read-only', async (archive) => {
          const copy = await archive.ask('backupArchive', { path: context.terminal.path(file) });
          return printCopy(context, copy, options);
        }),
      ),
    );
}

/** `restore`: a backup, checked and put under a new name. */
export function restoreVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('restore', en.cli.verbs.restore)
    .argument('<file>', en.cli.arguments.restoreFile)
    .action((file: string, options: ArchiveOptions) =>
      finish(async () => {
        const { terminal, environment } = context;
        const copy = await restoreArchive(terminal.path(file), terminal.path(options.archive), {
          environment,
          context: UNWATCHED,
          key: null,
        });
        return printCopy(context, copy, options);
      }),
    );
}

async function printCopy(
  { terminal }: CommandContext,
  copy: { readonly path: string; readonly bytes: number },
  { json }: ArchiveOptions,
): Promise<number> {
  await terminal.print(json === true ? JSON.stringify(copy) : en.cli.copied(copy.path, copy.bytes));
  return 0;
}

async function check(context: CommandContext, options: ArchiveOptions): Promise<number> {
  const { terminal } = context;
  const findings = await readFindings(context, terminal.path(options.archive));
  if (options.json === true) await terminal.print(JSON.stringify(findings));
  else if (findings.length === 0) await terminal.print(en.cli.sound);
  else for (const { what, detail } of findings) await terminal.print(en.cli.finding(what, detail));
  return findings.length === 0 ? 0 : 1;
}

/** The search index can only be checked by a writer; while the window is open the rest is checked beside it. */
async function readFindings(context: CommandContext, path: string): Promise<readonly CheckFinding[]> {
  const look = (mode: 'open' | 'read-only'): Promise<readonly CheckFinding[]> =>
    withArchive(context, path, mode, (archive) => archive.ask('checkArchive', {}));
  try {
    return await look('open');
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'in-use')) throw error;
    context.terminal.say(en.cli.searchIndexSkipped);
    return look('read-only');
  }
}
