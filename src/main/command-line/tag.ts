import type { Command } from 'commander';
import type { AnnotationId, QuoteId, ThemeId } from '../core/contract/ids';
import { en } from '../core/contract/messages/catalogue';
import type { TagTarget } from '../core/contract/tags';
import { changeArchive } from './change';
import type { CommandContext, Finish, OpenArchive } from './context';
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
  const { annotation = false, remove = false } = options;
  const target: TagTarget = annotation
    ? { kind: 'annotation', id: id as AnnotationId }
    : { kind: 'quote', id: id as QuoteId };
  return changeArchive(context, options, async (archive) => {
    const theme = await findTheme(archive, given);
    const result = await archive.ask(remove ? 'removeTag' : 'addTag', { target, themeId: theme.id });
    if (!remove) return [result, en.cli.tagged(theme.name), en.cli.taggedAlready(theme.name)];
    const others = await namesOfTaggers(archive, target, theme.id);
    return [result, en.cli.untagged(theme.name, others), en.cli.notUntagged(theme.name, others)];
  });
}

/** Whose tag of the theme is on it. A tag is its analyst's own, and only that analyst takes it off. */
async function namesOfTaggers(archive: OpenArchive, target: TagTarget, themeId: ThemeId): Promise<string[]> {
  const tagged =
    target.kind === 'quote'
      ? (await archive.ask('listAllQuotes', {})).find(({ id }) => id === target.id)
      : (await archive.ask('listAllAnnotations', {})).find(({ id }) => id === target.id);
  const names = new Map((await archive.ask('listAnalysts', {})).map(({ id, name }) => [id, name]));
  const tags = tagged?.tags.filter((one) => one.themeId === themeId) ?? [];
  return tags.map(({ analystId }) => names.get(analystId) ?? '');
}
