import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { messages } from '../core/contract/messages/catalogue';
import type { ImportInput, ImportOutcome, ImportReport } from '../core/contract/importing';
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

/** Files that are handed over together, and how many bytes of them, one more file aside. */
const TOGETHER = 64;
const MOST_TOGETHER = 8 * 1024 * 1024;

/** `import`: files are handed over some at a time, the next ones while those before are stored; each is reported once it is. */
export function importVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('import', messages.cli.verbs.import)
    .argument('<files...>', messages.cli.arguments.files)
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
    const tellAll = async (lines: Promise<readonly Line[]>): Promise<void> => {
      for (const line of await lines) {
        counts[line.outcome] += 1;
        await tell(context, line, options.json === true);
      }
    };
    let before: Promise<readonly Line[]> = Promise.resolve([]);
    for (const batch of batches(context, sourceFiles(files.map((given) => terminal.path(given))))) {
      const lines = importBatch(context, archive, batch);
      await tellAll(before);
      before = lines;
    }
    await tellAll(before);
    const { added, duplicate, failed, 'passed-over': passedOver } = counts;
    terminal.say(messages.cli.importTotals(added, duplicate, failed, passedOver));
    return failed > 0 ? 1 : 0;
  });
}

async function tell({ terminal }: CommandContext, line: Line, json: boolean): Promise<void> {
  const { outcome, why } = line;
  const file = onOneLine(line.file);
  if (outcome === 'failed') terminal.say(messages.cli.failed(file, why ?? ''));
  if (outcome === 'passed-over') terminal.say(messages.cli.passedOver(file, why ?? ''));
  if (json) await terminal.print(JSON.stringify(line));
  else if (outcome === 'added' || outcome === 'duplicate') await terminal.print(sentence(line));
}

/** A file to import, or what became of a path without that. */
type Source = { readonly path: string; readonly input: ImportInput } | Line;

/** What stands at the paths, in their order, as many at a time as are handed over together. */
function* batches(context: CommandContext, sources: Iterable<SourceFile>): Generator<readonly Source[]> {
  let batch: Source[] = [];
  let bytes = 0;
  for (const found of sources) {
    const source = readSource(context, found);
    batch.push(source);
    bytes += 'input' in source ? source.input.base64.length : 0;
    if (batch.length < TOGETHER && bytes < MOST_TOGETHER) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

function readSource({ environment }: CommandContext, source: SourceFile): Source {
  const { path } = source;
  if (source.outcome !== 'found') return withoutArticle(path, source.outcome, source.why);
  try {
    const base64 = readBounded(path, LARGEST).toString('base64');
    return { path, input: { fileName: nameOf(path), base64 } };
  } catch (error) {
    return withoutArticle(path, 'failed', whyFailed(error, environment));
  }
}

/** One line for each source. Where all of them together are refused, each is handed over by itself: it may be for one alone. */
async function importBatch(
  context: CommandContext,
  archive: OpenArchive,
  sources: readonly Source[],
): Promise<readonly Line[]> {
  try {
    return await importTogether(archive, sources);
  } catch (error) {
    const [only] = sources;
    if (sources.length === 1 && only !== undefined && 'input' in only) {
      return [withoutArticle(only.path, 'failed', whyFailed(error, context.environment))];
    }
    const lines: Line[] = [];
    for (const source of sources) lines.push(...(await importBatch(context, archive, [source])));
    return lines;
  }
}

async function importTogether(archive: OpenArchive, sources: readonly Source[]): Promise<readonly Line[]> {
  const inputs = sources.flatMap((source) => ('input' in source ? [source.input] : []));
  const reports = inputs.length === 0 ? [] : await archive.ask('importArticles', { inputs });
  let next = 0;
  return sources.map((source) => {
    if (!('input' in source)) return source;
    const report = reports[next++];
    if (report === undefined) throw new Error(`no report for ${source.path}`);
    const { fileName: _name, ...rest } = report;
    return { file: source.path, ...rest };
  });
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
  return messages.cli.imported(outcome, title ?? '', details, onOneLine(file));
}
