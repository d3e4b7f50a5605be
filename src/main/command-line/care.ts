import type { Command } from 'commander';
import { checkFile } from '../core/archive/check-file';
import { forgetKey } from '../core/archive/key';
import type { CheckFinding } from '../core/contract/archive';
import { messages } from '../core/contract/messages/catalogue';
import type { RepairReport } from '../core/contract/repair';
import { Failure } from '../core/failure';
import { createHandlers } from '../core/handlers';
import { parsers } from '../ipc/parsers';
import { BACKGROUND } from '../ipc/background-context';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, type ArchiveOptions } from './options';
import { passphraseFor, unlockingKey } from './unlock';

interface RepairOptions extends ArchiveOptions {
  readonly backup?: string;
}

/** `check`: every promise of an archive, looked at. */
export function checkVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('check', messages.cli.verbs.check).action((options: ArchiveOptions) =>
    finish(() => check(context, options)),
  );
}

/** `repair`: what can be had of a damaged archive, as a sound one under a new name. */
export function repairVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('repair', messages.repair.verb)
    .argument('<file>', messages.repair.damagedFile)
    .option('--backup <file>', messages.repair.backupOption)
    .action((file: string, options: RepairOptions) => finish(() => repair(context, file, options)));
}

async function check(context: CommandContext, options: ArchiveOptions): Promise<number> {
  const { terminal } = context;
  const findings = await readFindings(context, terminal.path(options.archive));
  if (options.json === true) await terminal.print(JSON.stringify(findings));
  else if (findings.length === 0) await terminal.print(messages.cli.sound);
  else for (const { what, detail } of findings) await terminal.print(messages.cli.finding(what, detail));
  return findings.length === 0 ? 0 : 1;
}

/** Read-only, so that it changes nothing; an archive of an older release is brought up to date first, as by any verb. */
async function readFindings(context: CommandContext, path: string): Promise<readonly CheckFinding[]> {
  const key = await unlockingKey(context, path);
  try {
    return checkFile(path, { key, environment: context.environment });
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'read-only')) throw error;
    return await withArchive(context, path, 'open', (archive) => archive.ask('checkArchive', {}));
  } finally {
    forgetKey(key);
  }
}

async function repair(context: CommandContext, file: string, options: RepairOptions): Promise<number> {
  const { terminal, environment, resources, dataFolder = null } = context;
  const from = terminal.path(file);
  const handlers = createHandlers({ environment, resources, dataFolder, lock: true });
  const report = await handlers.repairArchive(
    parsers.repairArchive({
      from,
      to: terminal.path(options.archive),
      backup: options.backup === undefined ? undefined : terminal.path(options.backup),
      passphrase: await passphraseFor(context, from),
    }),
    BACKGROUND,
  );
  if (options.json === true) await terminal.print(JSON.stringify(report));
  else for (const line of sayRepaired(report)) await terminal.print(line);
  return report.how === 'rebuilt' && report.remaining.length === 0 ? 0 : 1;
}

function sayRepaired({ path, how, tables, historyKept, remaining }: RepairReport): string[] {
  const changed = tables.filter(({ lost, fromBackup }) => lost !== 0 || fromBackup > 0);
  return [
    how === 'rebuilt' ? messages.repair.rebuilt(path) : messages.repair.salvaged(path),
    ...changed.map((table) => messages.repair.table(table)),
    ...(historyKept ? [] : [messages.repair.historyDropped]),
    ...remaining.map(({ what, detail }) => messages.cli.finding(what, detail)),
  ];
}
