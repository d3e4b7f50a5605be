import type { Command } from 'commander';
import type { ArticleId, ThemeId } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import type { Span } from '../core/contract/anchors';
import { Failure } from '../core/failure';
import { changeArchive } from './change';
import type { CommandContext, Finish } from './context';
import { findTheme } from './find-theme';
import { archiveVerb, count, repeated, type ArchiveOptions } from './options';

interface AnnotateOptions extends ArchiveOptions {
  readonly note: string;
  readonly theme?: readonly string[];
  readonly occurrence?: number;
}

/** `annotate`: a note and themes on words that are given as they stand in the article. */
export function annotateVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('annotate', messages.cli.verbs.annotate)
    .argument('<article>', messages.cli.arguments.articleId, count)
    .argument('<passage>', messages.cli.arguments.passage)
    .option('--note <text>', messages.cli.options.note, '')
    .option('--theme <name>', messages.cli.options.tagThemes, repeated)
    .option('--occurrence <number>', messages.cli.options.occurrence, count)
    .action((article: number, passage: string, options: AnnotateOptions) =>
      finish(() => annotate(context, article as ArticleId, passage, options)),
    );
}

async function annotate(
  context: CommandContext,
  articleId: ArticleId,
  passage: string,
  options: AnnotateOptions,
): Promise<number> {
  return changeArchive(context, options, async (archive) => {
    const { revision } = await archive.ask('readArticle', { articleId });
    const span = findPassage(revision.text, passage, options.occurrence ?? null);
    const themeIds: ThemeId[] = [];
    for (const theme of options.theme ?? []) themeIds.push((await findTheme(archive, theme)).id);
    const annotation = await archive.ask('addAnnotation', {
      articleId,
      span,
      note: options.note,
      themeIds,
    });
    return [annotation, messages.cli.annotated(annotation.id)];
  });
}

/** Where exactly these words stand; never a place that is only similar, nor the first of several. */
function findPassage(text: string, passage: string, occurrence: number | null): Span {
  const words = passage.normalize('NFC');
  const starts: number[] = [];
  for (let at = text.indexOf(words); at !== -1 && words !== ''; at = text.indexOf(words, at + 1)) {
    starts.push(at);
  }
  if (starts.length > 1 && occurrence === null) {
    throw new Failure('bad-request', messages.cli.ambiguous(starts.length));
  }
  const start = starts[(occurrence ?? 1) - 1];
  if (start === undefined) throw new Failure('not-found', messages.cli.notInArticle);
  return { start, end: start + words.length };
}
