import type { Command } from 'commander';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { changeArchive } from './change';
import { withArchive, type CommandContext, type Finish } from './context';
import { findBrief } from './find-brief';
import { archiveVerb, type ArchiveOptions } from './options';

interface ReleaseOptions extends ArchiveOptions {
  readonly reason?: string;
}

/**
 * `release BRIEF`: lets a brief cite sources that are marked more strictly than it is, for a reason that it keeps.
 * `release` alone: what exports and coding files let out below its marking, newest first.
 */
export function releaseVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('release', messages.cli.verbs.release)
    .argument('[brief]', messages.cli.options.briefToRelease)
    .option('--reason <text>', messages.cli.options.reason)
    .action((brief: string | undefined, options: ReleaseOptions) =>
      finish(() =>
        brief === undefined ? listReleases(context, options) : releaseBrief(context, brief, options),
      ),
    );
}

async function releaseBrief(
  context: CommandContext,
  brief: string,
  options: ReleaseOptions,
): Promise<number> {
  const { reason } = options;
  if (reason === undefined) throw new Failure('bad-request', messages.exchange.noReason);
  return changeArchive(context, options, async (archive) => {
    const briefId = await findBrief(archive, brief);
    const history = await archive.ask('releaseBrief', { briefId, reason });
    return [history, messages.cli.released(history.at(-1)?.sources.length ?? 0)];
  });
}

async function listReleases(context: CommandContext, options: ReleaseOptions): Promise<number> {
  const { terminal } = context;
  return withArchive(context, terminal.path(options.archive), 'read-only', async (archive) => {
    const releases = await archive.ask('listReleases', {});
    if (options.json === true) await terminal.print(JSON.stringify(releases));
    else {
      for (const { at, by, form, marking, reason, articles } of releases) {
        const titles = articles.map(({ title }) => title);
        await terminal.print(
          `${messages.leaving.record(at.slice(0, 10), by, form, marking, titles)}\n  ${reason}`,
        );
      }
    }
    return 0;
  });
}
