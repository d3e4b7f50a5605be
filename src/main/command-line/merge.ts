import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { MergeItem, MergePreview } from '../core/contract/exchange';
import { messages } from '../core/contract/messages/catalogue';
import { withArchive, type CommandContext, type Finish } from './context';
import type { OpenArchive } from './open-archive';
import { inspectionLines } from './inspect';
import { archiveVerb, repeated, type ArchiveOptions } from './options';
import { readPdfFile } from './read-pdf-file';

interface MergeOptions extends ArchiveOptions {
  readonly dryRun?: boolean;
  readonly only?: readonly string[];
  readonly theirs?: readonly string[];
  readonly acceptKey?: boolean;
}

/** `merge`: a colleague's brief into the archive, or what that would do. */
export function mergeVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('merge', messages.cli.verbs.merge)
    .argument('<file>', messages.cli.arguments.pdf)
    .option('--dry-run', messages.cli.options.dryRun)
    .option('--only <key>', messages.cli.options.mergeOnly, repeated)
    .option('--theirs <key>', messages.cli.options.mergeTheirs, repeated)
    .option('--accept-key', messages.cli.options.acceptKey)
    .action((file: string, options: MergeOptions) => finish(() => merge(context, file, options)));
}

async function merge(context: CommandContext, file: string, options: MergeOptions): Promise<number> {
  const { terminal } = context;
  const base64 = Buffer.from(readPdfFile(terminal.path(file))).toString('base64');
  const path = terminal.path(options.archive);
  const { preview, ...result } = await (options.dryRun === true
    ? previewIn(context, path, base64)
    : mergeInto(context, path, base64, options));
  if (options.json === true) await terminal.print(JSON.stringify({ ...preview, ...result }));
  else await terminal.print(previewLines(preview, result).join('\n'));
  return result.taken === 0 && result.kept === 0 ? 1 : 0;
}

/** Where there is no archive yet, it is as if there were an empty one. */
async function previewIn(context: CommandContext, path: string, base64: string) {
  const look = (archive: OpenArchive): Promise<MergePreview> => archive.ask('previewBriefImport', { base64 });
  const preview = await (existsSync(path)
    ? withArchive(context, path, 'read-only', look)
    : withArchive(context, ':memory:', 'create', look));
  return { preview, taken: null, kept: 0 };
}

/** No archive is made for a file that is refused. */
async function mergeInto(
  context: CommandContext,
  path: string,
  base64: string,
  { only, theirs, acceptKey }: MergeOptions,
) {
  const isThere = existsSync(path);
  if (!isThere) await previewIn(context, path, base64);
  const choice = { keys: only ?? null, theirs: theirs ?? [], acceptKey: acceptKey === true };
  return withArchive(context, path, isThere ? 'open' : 'create', (archive) =>
    archive.ask('importBrief', { base64, choice }),
  );
}

function previewLines(
  { inspection, trust, items, warnings }: MergePreview,
  { taken, kept }: { readonly taken: number | null; readonly kept: number },
): string[] {
  const unknown = items.filter(({ state }) => state !== 'known');
  return [
    ...inspectionLines(inspection),
    messages.cli.trust(messages.exchange.trust[trust]),
    ...warnings.map((warning) => messages.cli.warning(warning)),
    ...unknown.flatMap(itemLines),
    messages.cli.mergedIn(taken, items.length - unknown.length),
    ...(kept === 0 ? [] : [messages.cli.keptMine(kept)]),
  ];
}

function itemLines({ key, state, label, differences, words: found }: MergeItem): string[] {
  return [
    messages.cli.mergeItem(
      messages.exchange.states[state],
      key,
      label,
      found === null ? '' : messages.exchange.words[found],
    ),
    ...differences.map(({ field, mine, theirs }) => messages.cli.mergeDifference(field, mine, theirs)),
  ];
}
