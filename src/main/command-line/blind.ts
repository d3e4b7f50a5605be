import { Argument, type Command } from 'commander';
import type { ArticleId } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import { changeArchive, type Changed } from './change';
import { withArchive, type CommandContext, type Finish } from './context';
import type { OpenArchive } from './open-archive';
import { archiveVerb, count, type ArchiveOptions } from './options';

/** `blind`: switches blind mode, or says how things stand. */
export function blindVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('blind', messages.cli.verbs.blind)
    .addArgument(new Argument('[on-off]', messages.cli.arguments.onOff).choices(['on', 'off']))
    .action((onOff: string | undefined, options: ArchiveOptions) =>
      finish(() =>
        onOff === undefined
          ? sayState(context, options)
          : changeArchive(context, options, async (archive) => {
              await archive.ask('setBlindMode', { on: onOff === 'on' });
              return stateOf(archive);
            }),
      ),
    );
}

/** `done`: says that the analyst is done with an article. */
export function doneVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('done', messages.cli.verbs.done)
    .argument('<article>', messages.cli.arguments.articleId, count)
    .option('--not', messages.cli.options.notDone)
    .action((article: number, options: ArchiveOptions & { readonly not?: boolean }) =>
      finish(() =>
        changeArchive(context, options, async (archive) => {
          await archive.ask('markCoded', { articleId: article as ArticleId, done: options.not !== true });
          return stateOf(archive);
        }),
      ),
    );
}

async function sayState(context: CommandContext, { archive: path, json }: ArchiveOptions): Promise<number> {
  const { terminal } = context;
  return withArchive(context, terminal.path(path), 'read-only', async (archive) => {
    const [state, sentence] = await stateOf(archive);
    await terminal.print(json === true ? JSON.stringify(state) : sentence);
    return 0;
  });
}

/** How things stand. */
async function stateOf(archive: OpenArchive): Promise<Changed> {
  const state = await archive.ask('blindMode', {});
  const articles = (await archive.ask('listArticles', {})).length;
  const lines = [
    messages.coding.blind(state.on),
    ...state.analysts.map(({ name, done }) => messages.coding.doneCount(name, done.length, articles)),
  ];
  return [state, lines.join('\n')];
}
