import type { Command } from 'commander';
import type { AnnotationId, QuoteId } from '../core/contract/ids';
import { en } from '../core/contract/messages/catalogue';
import type { TagTarget } from '../core/contract/tags';
import { withArchive, type CommandContext, type Finish } from './context';
import { findTheme } from './find-theme';
import { archiveVerb, count, type ArchiveOptions } from './options';

interface TagOptions extends ArchiveOptions {
  readonly annotation?: boolean;
  readonly remove?: boolean;
}

/** `tag`: put a theme on a quote or annotation, or take it off. */
export function tagVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('tag', en.cli.verbs.tag)
    .argument('<id>', en.cli.arguments.target, count)
    .argument('<theme>', en.cli.arguments.themeName)
    .option('--annotation', en.cli.options.annotation)
    .option('--remove', en.cli.options.remove)
    .action((id: number, theme: string, options: TagOptions) =>
      finish(() => tag(context, id, theme, options)),
    );
}

async function tag(context: CommandContext, id: number, given: string, options: TagOptions): Promise<number> {
  const { terminal } = context;
  const { archive: path, json = false, annotation = false, remove = false } = options;
  const target: TagTarget = annotation
    ? { kind: 'annotation', id: id as AnnotationId }
    : { kind: 'quote', id: id as QuoteId };
  return withArchive(context, terminal.path(path), 'open', async (archive) => {
    const theme = await findTheme(archive, given);
    const request = { target, themeId: theme.id };
    const result = await archive.ask(remove ? 'removeTag' : 'addTag', request);
    if (json) await terminal.print(JSON.stringify(result));
    else await terminal.print(remove ? en.cli.untagged(theme.name) : en.cli.tagged(theme.name));
    return 0;
  });
}
