import type { Command } from 'commander';
import type { AnnotationId, QuoteId } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import type { TagTarget } from '../core/contract/tags';
import { changeArchive } from './change';
import type { CommandContext, Finish } from './context';
import { findTheme } from './find-theme';
import { archiveVerb, count, type ArchiveOptions } from './options';

interface TagOptions extends ArchiveOptions {
  readonly annotation?: boolean;
  readonly remove?: boolean;
}

/** `tag`: put a theme on a quote or annotation, or take it off. */
export function tagVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('tag', messages.cli.verbs.tag)
    .argument('<id>', messages.cli.arguments.target, count)
    .argument('<theme>', messages.cli.arguments.themeName)
    .option('--annotation', messages.cli.options.annotation)
    .option('--remove', messages.cli.options.remove)
    .action((id: number, theme: string, options: TagOptions) =>
      finish(() => tag(context, id, theme, options)),
    );
}

async function tag(context: CommandContext, id: number, given: string, options: TagOptions): Promise<number> {
  const { annotation = false, remove = false } = options;
  const target: TagTarget = annotation
    ? { kind: 'annotation', id: id as AnnotationId }
    : { kind: 'quote', id: id as QuoteId };
  return changeArchive(context, options, async (archive) => {
    const theme = await findTheme(archive, given);
    const request = { target, themeId: theme.id };
    if (!remove) {
      const tag = await archive.ask('addTag', request);
      return [tag, messages.cli.tagged(theme.name), messages.cli.taggedAlready(theme.name)];
    }
    const result = await archive.ask('removeTag', request);
    const names = new Map((await archive.ask('listAnalysts', {})).map(({ id: of, name }) => [of, name]));
    const others = result.left.map(({ analystId }) => names.get(analystId) ?? '');
    return [result, messages.cli.untagged(theme.name, others)];
  });
}
