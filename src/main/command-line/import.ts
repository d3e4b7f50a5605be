import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { en } from '../core/contract/messages/catalogue';
import type { ImportOutcome, ImportReport } from '../core/contract/importing';
import { withArchive, type CommandContext, type Finish } from './context';
import type { OpenArchive } from './open-archive';
import { onOneLine } from './harmless';
import { archiveVerb, type ArchiveOptions } from './options';
import { LARGEST, readBounded } from './read-bounded';
import { sourceFiles, type SourceFile } from './source-files';
import { whyFailed } from './why-failed';

type Outcome = ImportOutcome | 'passed-over';

/** What a line of output says of one file. */
type Line = { readonly file: string; readonly outcome: Outcome } & Omit<ImportReport, 'fileName' | 'outcome'>;

/** `import`: each file is read, stored and reported before the next is opened. */
export function importVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('import', en.cli.verbs.import)
    .argument('<files...>', en.cli.arguments.files)
    .action((files: readonly string[], options: ArchiveOptions) =>
      finish(() => importFiles(context, files, options)),
    );
}

/** Every file has one outcome and is named with it. Gives the exit code: what was passed over is no failure. */
async function importFiles(
  context: CommandContext,
  files: readonly string[],
  options: ArchiveOptions,
): Promise<number> {
  const { terminal } = context;
  const path = terminal.path(options.archive);
  return withArchive(context, path, existsSync(path) ? 'open' : 'create', async (archive) => {
    const counts: Record<Outcome, number> = { added: 0, duplicate: 0, failed: 0, 'passed-over': 0 };
    for (const source of sourceFiles(files.map((given) => terminal.path(given)))) {
      const line = await importSource(context, archive, source);
      counts[line.outcome] += 1;
      await tell(context, line, options.json === true);
    }
    const { added, duplicate, failed, 'passed-over': passedOver } = counts;
    terminal.say(en.cli.importTotals(added, duplicate, failed, passedOver));
    return failed > 0 ? 1 : 0;
  });
}

async function tell({ terminal }: CommandContext, line: Line, json: boolean): Promise<void> {
  const { outcome, why } = line;
  const file = onOneLine(line.file);
  if (outcome === 'failed') terminal.say(en.cli.failed(file, why ?? ''));
  if (outcome === 'passed-over') terminal.say(en.cli.passedOver(file, why ?? ''));
  if (json) await terminal.print(JSON.stringify(line));
  else if (outcome === 'added' || outcome === 'duplicate') await terminal.print(sentence(line));
}

async function importSource(
  { environment }: CommandContext,
  archive: OpenArchive,
  source: SourceFile,
): Promise<Line> {
  const { path } = source;
  if (source.outcome !== 'found') return withoutArticle(path, source.outcome, source.why);
  try {
    const base64 = readBounded(path, LARGEST).toString('base64');
    const [report] = await archive.ask('importArticles', { inputs: [{ fileName: nameOf(path), base64 }] });
    if (report === undefined) throw new Error(`no report for ${path}`);
    const { fileName: _name, ...rest } = report;
    return { file: path, ...rest };
  } catch (error) {
    return withoutArticle(path, 'failed', whyFailed(error, environment));
  }
}

/** A file's name on one line, as the archive keeps it; null where nothing of it can be shown. */
function nameOf(path: string): string | null {
  const name = basename(path)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  return name === '' ? null : name;
}

function withoutArticle(file: string, outcome: Outcome, why: string): Line {
  return {
    file,
    outcome,
    articleId: null,
    title: null,
    outlet: null,
    author: null,
    date: null,
    place: null,
    language: null,
    words: 0,
    quotes: 0,
    why,
  };
}

function sentence({ outcome, title, file, outlet, date, place }: Line): string {
  const details = [outlet, date, place].filter((detail) => detail !== null).join(', ');
  return en.cli.imported(outcome, title ?? '', details, onOneLine(file));
}
