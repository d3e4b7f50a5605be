import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { messages } from '../core/contract/messages/catalogue';
import { isCoding } from '../core/coding/read-coding';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, type ArchiveOptions } from './options';
import { readNamed } from './read-bounded';
import { watchChange } from './change';
import { importCoding } from './import-coding';

/** Bytes of the largest file that is taken in: a packed project with its sources. */
const LARGEST_TAKEN = 128 * 1024 * 1024;

interface TakeInOptions extends ArchiveOptions {
  readonly dryRun?: boolean;
}

/** `take-in`: a file of another program, known by how it begins; a colleague's coding is one too. */
export function takeInVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('take-in', messages.cli.verbs.takeIn)
    .argument('<file>', messages.cli.arguments.takeInFile)
    .option('--dry-run', messages.cli.options.dryRun)
    .action((file: string, options: TakeInOptions) => finish(() => takeIn(context, file, options)));
}

async function takeIn(context: CommandContext, given: string, options: TakeInOptions): Promise<number> {
  const { terminal } = context;
  const file = terminal.path(given);
  const path = terminal.path(options.archive);
  const dryRun = options.dryRun === true;
  const bytes = readNamed(file, LARGEST_TAKEN);
  const base64 = bytes.toString('base64');
  const mode = dryRun ? 'read-only' : existsSync(path) ? 'open' : 'create';
  return withArchive(context, path, mode, async (archive) => {
    if (isCoding(bytes)) {
      return importCoding(context, archive, { base64, fileName: basename(file), ...options });
    }
    const { made: report, code } = await watchChange(archive, () =>
      archive.ask('importProject', { fileName: basename(file), base64, dryRun }),
    );
    const words = messages.interchange;
    for (const { notice, count, examples } of report.notices) {
      terminal.say(words.notice(notice, count, examples));
    }
    if (!dryRun && code !== 0) terminal.say(messages.coding.nothingNew);
    for (const one of report.unplaced) terminal.say(words.unplaced(one.source, one.words, one.why));
    await terminal.print(
      options.json === true
        ? JSON.stringify(report)
        : words.takenIn(dryRun, words.counts(report.added), words.counts(report.known)),
    );
    return dryRun ? 0 : code;
  });
}
