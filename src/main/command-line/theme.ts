import { Option, type Command } from 'commander';
import { messages } from '../core/contract/messages/catalogue';
import { THEME_LOOKS, type Theme, type ThemeDetails, type ThemeLook } from '../core/contract/themes';
import { changeArchive, type Changed } from './change';
import type { CommandContext, Finish } from './context';
import type { OpenArchive } from './open-archive';
import { codebookSteps } from './codebook';
import { findTheme } from './find-theme';
import { archiveVerb, count, group, repeated, type ArchiveOptions } from './options';

interface ThemeOptions extends ArchiveOptions {
  readonly name?: string;
  readonly definition?: string;
  readonly useFor?: string;
  readonly notFor?: string;
  readonly look?: ThemeLook;
  readonly keyword?: readonly string[];
  readonly parent?: string;
  readonly top?: boolean;
}

/** `theme`: change the codebook. */
export function themeVerb(context: CommandContext, finish: Finish): Command {
  const change = (options: ArchiveOptions, work: (archive: OpenArchive) => Promise<Changed>): Promise<void> =>
    finish(() => changeArchive(context, options, work));

  const add = withDetails(archiveVerb('add', messages.cli.verbs.themeAdd))
    .argument('<name>', messages.cli.arguments.newThemeName)
    .option('--parent <theme>', messages.cli.options.parent)
    .action((name: string, options: ThemeOptions) =>
      change(options, (archive) => addTheme(archive, name, options)),
    );
  const edit = withDetails(archiveVerb('edit', messages.cli.verbs.themeEdit))
    .argument('<theme>', messages.cli.arguments.themeName)
    .option('--name <name>', messages.cli.options.name)
    .action((given: string, options: ThemeOptions) =>
      change(options, async (archive) => {
        const theme = await findTheme(archive, given);
        const details = changedDetails(theme, options);
        const changed = await archive.ask('editTheme', { themeId: theme.id, details });
        return [changed, messages.cli.themeChanged(changed.name)];
      }),
    );
  const move = archiveVerb('move', messages.cli.verbs.themeMove)
    .argument('<theme>', messages.cli.arguments.themeName)
    .argument('<position>', messages.cli.arguments.position, count)
    .option('--parent <theme>', messages.cli.options.parent)
    .option('--top', messages.cli.options.top)
    .action((given: string, position: number, options: ThemeOptions) =>
      change(options, async (archive) => {
        const { id, name, parentId } = await findTheme(archive, given);
        const below = options.parent === undefined ? null : (await findTheme(archive, options.parent)).id;
        const themes = await archive.ask('moveTheme', {
          themeId: id,
          parentId: options.top === true ? null : (below ?? parentId),
          position: position - 1,
        });
        return [themes, messages.cli.themeChanged(name)];
      }),
    );
  const remove = archiveVerb('remove', messages.cli.verbs.themeRemove)
    .argument('<theme>', messages.cli.arguments.themeName)
    .action((given: string, options: ArchiveOptions) =>
      change(options, async (archive) => {
        const { id, name } = await findTheme(archive, given);
        return [await archive.ask('removeTheme', { themeId: id }), messages.cli.themeRemoved(name)];
      }),
    );

  const steps = [add, edit, move, remove, ...codebookSteps(context, finish)];
  return group('theme', messages.cli.verbs.theme, steps);
}

function withDetails(command: Command): Command {
  const { options } = messages.cli;
  return command
    .option('--definition <text>', options.definition)
    .option('--use-for <text>', options.useFor)
    .option('--not-for <text>', options.notFor)
    .addOption(new Option('--look <look>', options.look(THEME_LOOKS.join(', '))).choices(THEME_LOOKS))
    .option('--keyword <word>', options.keywords, repeated);
}

async function addTheme(
  archive: OpenArchive,
  name: string,
  options: ThemeOptions,
): Promise<readonly [Theme, string]> {
  const parentId = options.parent === undefined ? null : (await findTheme(archive, options.parent)).id;
  const blank = { name, definition: '', useFor: '', notFor: '', look: await freeLook(archive), keywords: [] };
  const theme = await archive.ask('addTheme', { details: changedDetails(blank, options), parentId });
  return [theme, messages.cli.themeAdded(theme.id, theme.name)];
}

/** The first look that no theme has, so that a theme added without one can be told from the others. */
async function freeLook(archive: OpenArchive): Promise<ThemeLook> {
  const taken = new Set((await archive.ask('listThemes', {})).map(({ look }) => look));
  return THEME_LOOKS.find((look) => !taken.has(look)) ?? THEME_LOOKS[0];
}

function changedDetails(before: ThemeDetails, options: ThemeOptions): ThemeDetails {
  return {
    name: options.name ?? before.name,
    definition: options.definition ?? before.definition,
    useFor: options.useFor ?? before.useFor,
    notFor: options.notFor ?? before.notFor,
    look: options.look ?? before.look,
    keywords: options.keyword ?? before.keywords,
  };
}
