import type { Command } from 'commander';
import { messages } from '../core/contract/messages/catalogue';
import { foldName } from '../core/contract/rules/fold-name';
import type { QuoteInContext } from '../core/contract/quotes';
import { withArchive, type CommandContext, type Finish } from './context';
import type { OpenArchive } from './open-archive';
import { findTheme } from './find-theme';
import { archiveVerb, count, type ArchiveOptions } from './options';

interface QuoteOptions extends ArchiveOptions {
  readonly speaker?: string;
  readonly theme?: string;
  readonly article?: number;
}

/** `quotes`: quotes of the archive, narrowed by speaker, theme or article. */
export function quotesVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('quotes', messages.cli.verbs.quotes)
    .option('--speaker <name>', messages.cli.options.speaker)
    .option('--theme <name>', messages.cli.options.theme)
    .option('--article <id>', messages.cli.options.article, count)
    .action((options: QuoteOptions) =>
      finish(() =>
        list(
          context,
          options,
          (archive) => readQuotes(archive, options),
          ({ id, speaker, anchor }) =>
            messages.cli.quote(id, speaker?.name ?? messages.cli.unknownSpeaker, anchor.exact),
        ),
      ),
    );
}

/** `themes`: the codebook in its order. */
export function themesVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('themes', messages.cli.verbs.themes).action((options: ArchiveOptions) =>
    finish(() =>
      list(
        context,
        options,
        (archive) => archive.ask('listThemes', {}),
        ({ id, name, quotes, annotations }) => messages.cli.theme(id, name, quotes, annotations),
      ),
    ),
  );
}

/** Prints what an archive has, an item a line. */
export async function list<Item>(
  context: CommandContext,
  { archive: path, json }: ArchiveOptions,
  read: (archive: OpenArchive) => Promise<readonly Item[]>,
  line: (item: Item) => string,
): Promise<number> {
  const { terminal } = context;
  return withArchive(context, terminal.path(path), 'read-only', async (archive) => {
    const items = await read(archive);
    if (json === true) await terminal.print(JSON.stringify(items));
    else for (const item of items) await terminal.print(line(item));
    return 0;
  });
}

async function readQuotes(archive: OpenArchive, options: QuoteOptions): Promise<readonly QuoteInContext[]> {
  const { speaker, theme, article } = options;
  const themeId = theme === undefined ? null : (await findTheme(archive, theme)).id;
  const quotes = await archive.ask('listAllQuotes', {});
  return quotes.filter(
    (quote) =>
      (article === undefined || quote.articleId === article) &&
      (speaker === undefined ||
        (quote.speaker !== null && foldName(quote.speaker.name) === foldName(speaker))) &&
      (themeId === null || quote.tags.some((tag) => tag.themeId === themeId)),
  );
}
