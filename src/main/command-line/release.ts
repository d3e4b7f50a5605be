import type { Command } from 'commander';
import { en } from '../core/contract/messages/catalogue';
import { changeArchive } from './change';
import type { CommandContext, Finish } from './context';
import { findBrief } from './find-brief';
import { archiveVerb, type ArchiveOptions } from './options';

interface ReleaseOptions extends ArchiveOptions {
  readonly reason: string;
}

/** `release`: lets a brief cite sources that are marked more strictly than it is, for a reason that it keeps. */
export function releaseVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('release', en.cli.verbs.release)
    .argument('<brief>', en.cli.options.brief)
    .requiredOption('--reason <text>', en.cli.options.reason)
    .action((brief: string, options: ReleaseOptions) =>
      finish(() =>
        changeArchive(context, options, async (archive) => {
          const briefId = await findBrief(archive, brief);
          const history = await archive.ask('releaseBrief', { briefId, reason: options.reason });
          return [history, en.cli.released(history.at(-1)?.sources.length ?? 0)];
        }),
      ),
    );
}
