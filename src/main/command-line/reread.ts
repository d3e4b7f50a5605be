import type { Command } from 'commander';
import type { ArticleId } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import type { RereadingChange, RereadingScope } from '../core/contract/rereading';
import { watchChange } from './change';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, count, type ArchiveOptions } from './options';

interface RereadOptions extends ArchiveOptions {
  readonly dryRun?: boolean;
  readonly all?: boolean;
  readonly article?: number;
}

/** `reread`: find the quotes of articles anew with today's rules; what an analyst decided stays. */
export function rereadVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('reread', messages.cli.verbs.reread)
    .option('--dry-run', messages.cli.options.dryRun)
    .option('--all', messages.cli.options.rereadAll)
    .option('--article <id>', messages.cli.options.rereadArticle, count)
    .action((options: RereadOptions) => finish(() => reread(context, options)));
}

async function reread(context: CommandContext, options: RereadOptions): Promise<number> {
  const { terminal } = context;
  const dryRun = options.dryRun === true;
  return withArchive(
    context,
    terminal.path(options.archive),
    dryRun ? 'read-only' : 'open',
    async (archive) => {
      const scope = scopeOf(options);
      const proposed = await archive.ask('proposeRereading', { scope });
      const { made: taken, code: changed } = dryRun
        ? { made: null, code: 0 }
        : await watchChange(archive, () => archive.ask('takeRereading', { scope, keys: null }));
      for (const { articleId, title, why } of proposed.failed) {
        terminal.say(messages.cli.failed(messages.cli.rereadArticle(articleId, title), why));
      }
      terminal.say(messages.cli.readTotals(proposed.read, proposed.failed.length));
      const code = proposed.failed.length === 0 ? changed : 1;
      if (options.json === true) {
        await terminal.print(JSON.stringify({ ...proposed, taken: taken?.changes ?? 0 }));
        return code;
      }
      for (const { articleId, title, changes, disagreements } of proposed.articles) {
        await terminal.print(messages.cli.rereadArticle(articleId, title));
        for (const change of changes) await terminal.print(lineOf(change));
        for (const { quote, found } of disagreements) {
          await terminal.print(
            messages.cli.rereadKept(quote.anchor.exact, quote.status, found?.speaker ?? null),
          );
        }
      }
      await terminal.print(messages.cli.reread(proposed.read, taken?.changes ?? null));
      return code;
    },
  );
}

function scopeOf({ all, article }: RereadOptions): RereadingScope {
  if (article !== undefined) return { kind: 'article', articleId: article as ArticleId };
  return { kind: all === true ? 'all' : 'older' };
}

function lineOf(change: RereadingChange): string {
  const words = change.kind === 'gone' ? change.quote.anchor.exact : change.found.text;
  const speaker = change.kind === 'gone' ? change.quote.speaker?.name : change.found.speaker;
  const parts = change.kind === 'changed' ? change.parts : [];
  return messages.cli.rereadChange(change.kind, parts, speaker ?? messages.cli.unknownSpeaker, words);
}
