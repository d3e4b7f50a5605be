import type { Command } from 'commander';
import { en } from '../core/contract/messages/catalogue';
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

const words = en.cli;
const USUAL_LIMIT = 20;

/** `theme merge`, `theme retire`, `theme history`: what is done to the codebook as a whole. */
export function codebookSteps(context: CommandContext, finish: Finish): readonly Command[] {
  const merge = archiveVerb('merge', words.verbs.themeMerge)
    .argument('<kept>', words.arguments.keptTheme)
    .argument('<merged>', words.arguments.mergedTheme)
    .action((keptName: string, mergedName: string, options: ArchiveOptions) =>
      finish(() =>
        changeArchive(context, options, async (archive) => {
          const kept = await findTheme(archive, keptName);
          const merged = await findTheme(archive, mergedName);
          const result = await archive.ask('mergeThemes', { keptId: kept.id, mergedId: merged.id });
          return [result, words.themesMerged(merged.name, kept.name)];
        }),
      ),
    );
  const retire = archiveVerb('retire', words.verbs.themeRetire)
    .argument('<theme>', words.arguments.themeName)
    .option('--back', words.options.back)
    .action((given: string, options: RetireOptions) =>
      finish(() =>
        changeArchive(context, options, async (archive) => {
          const { id: themeId } = await findTheme(archive, given);
          const status = options.back === true ? 'active' : 'retired';
          const theme = await archive.ask('setThemeStatus', { themeId, status });
          return [theme, words.themeChanged(theme.name)];
        }),
      ),
    );
  const history = archiveVerb('history', words.verbs.themeHistory).action((options: ArchiveOptions) =>
    finish(() => list(context, options, (archive) => archive.ask('readCodebookHistory', {}), changeLine)),
  );
  return [merge, retire, history];
}

/** `suggest`: passages that are likely to carry a theme, and the words that speak for it. */
export function suggestVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('suggest', words.verbs.suggest)
    .requiredOption('--theme <theme>', words.options.suggestTheme)
    .option('--limit <number>', words.options.limit, count, USUAL_LIMIT)
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
  words.codebookChange(
    at,
    analyst,
    en.themesView.changes.what[kind](theme, other),
    edits.map(({ field }) => en.themesView.changes.fields[field]),
  );

const passageLine = ({ articleId, articleTitle, text, suggestion }: SuggestedPassage): string =>
  words.suggestedPassage(
    suggestion.score,
    articleId,
    articleTitle,
    text.replaceAll(/\s+/gu, ' ').trim(),
    en.themes.suggestedFor(suggestion.terms, suggestion.elsewhere),
  );
