import { Argument, type Command } from 'commander';
import type { ArticleId } from '../core/contract/ids';
import { en } from '../core/contract/messages/catalogue';
import { withArchive, type CommandContext, type OpenArchive, type Finish } from './context';
import { archiveVerb, count, type ArchiveOptions } from './options';

/** `blind`: switches blind mode, or says how things stand. */
export function blindVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('blind', en.cli.verbs.blind)
    .addArgument(new Argument('[on-off]', en.cli.arguments.onOff).choices(['on', 'off']))
    .action((onOff: string | undefined, options: ArchiveOptions) =>
      finish(() =>
        inArchive(context, options, onOff === undefined ? 'read-only' : 'open', async (archive) => {
          if (onOff !== undefined) await archive.ask('setBlindMode', { on: onOff === 'on' });
        }),
      ),
    );
}

/** `done`: says that the analyst is done with an article. */
export function doneVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('done', en.cli.verbs.done)
    .argument('<article>', en.cli.arguments.articleId, count)
    .option('--not', en.cli.options.notDone)
    .action((article: number, options: ArchiveOptions & { readonly not?: boolean }) =>
      finish(() =>
        inArchive(context, options, 'open', async (archive) => {
          await archive.ask('markCoded', { articleId: article as ArticleId, done: options.not !== true });
        }),
      ),
    );
}

/** Does something in an archive and says how things stand then. */
async function inArchive(
  context: CommandContext,
  options: ArchiveOptions,
  mode: 'open' | 'read-only',
  run: (archive: OpenArchive) => Promise<void>,
): Promise<number> {
  const { terminal } = context;
  return withArchive(context, terminal.path(options.archive), mode, async (archive) => {
    await run(archive);
    const state = await archive.ask('blindMode', {});
    const articles = (await archive.ask('listArticles', {})).length;
    const words = en.coding;
    const lines = [
      words.blind(state.on),
      ...state.analysts.map(({ name, done }) => words.doneCount(name, done.length, articles)),
    ];
    await terminal.print(options.json === true ? JSON.stringify(state) : lines.join('\n'));
    return 0;
  });
}
