import type { Command } from 'commander';
import { messages } from '../core/contract/messages/catalogue';
import type { CodebookChange } from '../core/contract/codebook';
import type { SuggestedPassage } from '../core/contract/suggestions';
import { changeArchive } from './change';
import type { CommandContext, Finish } from './context';
import { findTheme } from './find-theme';
import { list } from './lists';
import { archiveVerb, count, type ArchiveOptions } from './options';

interface RetireOptions extends ArchiveOptions {
  readonly back?: boolean;
}

interface SuggestOptions extends ArchiveOptions {
  readonly theme: string;
  readonly limit: number;
}

const USUAL_LIMIT = 20;

/** `theme merge`, `theme retire`, `theme history`: what is done to the codebook as a whole. */
export function codebookSteps(context: CommandContext, finish: Finish): readonly Command[] {
  const merge = archiveVerb('merge', messages.cli.verbs.themeMerge)
    .argument('<kept>', messages.cli.arguments.keptTheme)
    .argument('<merged>', messages.cli.arguments.mergedTheme)
    .action((keptName: string, mergedName: string, options: ArchiveOptions) =>
      finish(() =>
        changeArchive(context, options, async (archive) => {
          const kept = await findTheme(archive, keptName);
          const merged = await findTheme(archive, mergedName);
          const result = await archive.ask('mergeThemes', { keptId: kept.id, mergedId: merged.id });
          return [result, messages.cli.themesMerged(merged.name, kept.name)];
        }),
      ),
    );
  const retire = archiveVerb('retire', messages.cli.verbs.themeRetire)
    .argument('<theme>', messages.cli.arguments.themeName)
    .option('--back', messages.cli.options.back)
    .action((given: string, options: RetireOptions) =>
      finish(() =>
        changeArchive(context, options, async (archive) => {
          const { id: themeId } = await findTheme(archive, given);
          const status = options.back === true ? 'active' : 'retired';
          const theme = await archive.ask('setThemeStatus', { themeId, status });
          return [theme, messages.cli.themeChanged(theme.name)];
        }),
      ),
    );
  const history = archiveVerb('history', messages.cli.verbs.themeHistory).action((options: ArchiveOptions) =>
    finish(() => list(context, options, (archive) => archive.ask('readCodebookHistory', {}), changeLine)),
  );
  return [merge, retire, history];
}

/** `suggest`: passages that are likely to carry a theme, and the words that speak for it. */
export function suggestVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('suggest', messages.cli.verbs.suggest)
    .requiredOption('--theme <theme>', messages.cli.options.suggestTheme)
    .option('--limit <number>', messages.cli.options.limit, count, USUAL_LIMIT)
    .action((options: SuggestOptions) =>
      finish(() =>
        list(
          context,
          options,
          async (archive) => {
            const { id: themeId } = await findTheme(archive, options.theme);
            return archive.ask('suggestPassages', { themeId, limit: options.limit });
          },
          passageLine,
        ),
      ),
    );
}

const changeLine = ({ at, analyst, kind, theme, other, edits }: CodebookChange): string =>
  messages.cli.codebookChange(
    at,
    analyst,
    messages.themesView.changes.what[kind](theme, other),
    edits.map(({ field }) => messages.themesView.changes.fields[field]),
  );

const passageLine = ({ articleId, articleTitle, text, suggestion }: SuggestedPassage): string =>
  messages.cli.suggestedPassage(
    suggestion.score,
    articleId,
    articleTitle,
    text.replaceAll(/\s+/gu, ' ').trim(),
    messages.themes.suggestedFor(suggestion.terms, suggestion.elsewhere),
  );
