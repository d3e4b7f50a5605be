import { basename } from 'node:path';
import type { Command } from 'commander';
import type { ArticleId } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import type { StrandedPassage } from '../core/contract/revisions';
import { watchChange } from './change';
import { withArchive, type CommandContext, type Finish } from './context';
import { list } from './lists';
import { archiveVerb, count, type ArchiveOptions } from './options';
import { LARGEST, readNamed } from './read-bounded';

interface ReviseOptions extends ArchiveOptions {
  readonly article: number;
  readonly reason: string;
  readonly dryRun?: boolean;
}

/** `revise`: a corrected text for an article; what is anchored in it moves along, or waits to be reviewed. */
export function reviseVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('revise', messages.cli.verbs.revise)
    .argument('<file>', messages.cli.arguments.file)
    .requiredOption('--article <id>', messages.cli.options.reviseArticle, count)
    .option('--reason <text>', messages.cli.options.reviseReason, '')
    .option('--dry-run', messages.cli.options.dryRun)
    .action((file: string, options: ReviseOptions) => finish(() => revise(context, file, options)));
}

async function revise(context: CommandContext, given: string, options: ReviseOptions): Promise<number> {
  const { terminal } = context;
  const path = terminal.path(given);
  const base64 = readNamed(path, LARGEST, messages.cli.tooLarge).toString('base64');
  const corrected = { kind: 'file', fileName: basename(path), base64 } as const;
  const dryRun = options.dryRun === true;
  const mode = dryRun ? 'read-only' : 'open';
  return withArchive(context, terminal.path(options.archive), mode, async (archive) => {
    const articleId = options.article as ArticleId;
    const { made: revised, code } = await watchChange(archive, () =>
      archive.ask('reviseArticle', { articleId, corrected, reason: options.reason, dryRun }),
    );
    await terminal.print(
      options.json === true ? JSON.stringify(revised) : messages.revisions.revised(revised.counts, dryRun),
    );
    return dryRun ? 0 : code;
  });
}

/** `unsettled`: passages that a correction left behind, with the places that they may have come to. */
export function unsettledVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('unsettled', messages.cli.verbs.unsettled).action((options: ArchiveOptions) =>
    finish(() => list(context, options, (archive) => archive.ask('listUnsettled', {}), lineOf)),
  );
}

const lineOf = ({ target, state, articleTitle, words, candidates }: StrandedPassage): string =>
  [
    `${messages.revisions.kinds[target.kind]} ${target.id}\t${messages.revisions.states[state]}\t${articleTitle}\t“${words}”`,
    ...candidates.map(
      ({ start, end, similarity, words: now }) => `\t${start}–${end}\t${similarity.toFixed(2)}\t“${now}”`,
    ),
  ].join('\n');
