import { Option, type Command } from 'commander';
import type { IsoDate } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import { HIT_KINDS, type HitKind, type SearchHit } from '../core/contract/search';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, count, day, type ArchiveOptions } from './options';

interface SearchOptions extends ArchiveOptions {
  readonly kind?: readonly HitKind[];
  readonly speaker?: string;
  readonly theme?: string;
  readonly outlet?: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly limit: number;
}

const USUAL_LIMIT = 20;

/** `search`: everything that holds the words, best first. */
export function searchVerb(context: CommandContext, finish: Finish): Command {
  const words = messages.cli.options;
  return archiveVerb('search', messages.cli.verbs.search)
    .argument('<query>', messages.cli.arguments.query)
    .addOption(new Option('--kind <kind...>', words.kind).choices(HIT_KINDS))
    .option('--speaker <name>', words.speaker)
    .option('--theme <name>', words.theme)
    .option('--outlet <name>', words.outlet)
    .option('--from <day>', words.from, day)
    .option('--to <day>', words.to, day)
    .option('--limit <number>', words.limit, count, USUAL_LIMIT)
    .action((query: string, options: SearchOptions) => finish(() => search(context, query, options)));
}

async function search(context: CommandContext, query: string, options: SearchOptions): Promise<number> {
  const { terminal } = context;
  const { archive: path, json, limit, kind: kinds, speaker, theme, outlet, from, to } = options;
  const filters = { kinds, speaker, theme, outlet, from, to };
  return withArchive(context, terminal.path(path), 'read-only', async (archive) => {
    const result = await archive.ask('search', { query, filters, limit });
    if (result.leftOut > 0) terminal.say(messages.cli.searchLeftOut(result.leftOut));
    if (result.isWholeInArticles) terminal.say(messages.cli.searchWholeInArticles);
    if (json === true) await terminal.print(JSON.stringify(result));
    else for (const hit of result.hits) await terminal.print(hitLine(hit));
    return 0;
  });
}

function hitLine(hit: SearchHit): string {
  const id = hit.quoteId ?? hit.annotationId ?? hit.briefId ?? hit.articleId ?? 0;
  const details = [hit.speaker, hit.outlet, hit.publishedOn].filter((detail) => detail !== null);
  const snippet = hit.snippet.map(({ text }) => text).join('');
  return messages.cli.hit(
    hit.kind,
    id,
    hit.title,
    details.join(', '),
    snippet.replaceAll(/\s+/gu, ' ').trim(),
  );
}
