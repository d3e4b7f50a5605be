import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { en } from '../core/contract/messages/catalogue';
import type { ImportReport } from '../core/contract/importing';
import { Failure } from '../core/failure';
import { withArchive, type CommandContext, type OpenArchive, type Finish } from './context';
import { archiveVerb, type ArchiveOptions } from './options';
import { sourceFiles, type SourceFile } from './source-files';

/** Bytes; more than this is not even read. What an article may hold is for the core to say. */
const LARGEST = 256 * 1024 * 1024;

/** What a line of output says of one file. */
type Line = { readonly file: string } & Omit<ImportReport, 'fileName'>;

/** `import`: each file is read, stored and reported before the next is opened. */
export function importVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('import', en.cli.verbs.import)
    .argument('<files...>', en.cli.arguments.files)
    .action((files: readonly string[], options: ArchiveOptions) =>
      finish(() => importFiles(context, files, options)),
    );
}

async function importFiles(
  context: CommandContext,
  files: readonly string[],
  options: ArchiveOptions,
): Promise<number> {
  const { terminal } = context;
  const path = terminal.path(options.archive);
  return withArchive(context, path, existsSync(path) ? 'open' : 'create', async (archive) => {
    let failed = false;
    for (const file of sourceFiles(files.map((given) => terminal.path(given)))) {
      const line = await importFile(archive, file);
      if (line.outcome === 'failed') {
        failed = true;
        terminal.say(en.cli.failed(line.file, line.why ?? ''));
      }
      if (options.json === true) await terminal.print(JSON.stringify(line));
      else if (line.outcome !== 'failed') await terminal.print(sentence(line));
    }
    return failed ? 1 : 0;
  });
}

async function importFile(archive: OpenArchive, file: SourceFile): Promise<Line> {
  if ('problem' in file) return failure(file.path, file.problem);
  if (file.bytes > LARGEST) return failure(file.path, en.cli.tooLarge);
  const fileName = basename(file.path);
  try {
    const base64 = readFileSync(file.path).toString('base64');
    const [report] = await archive.ask('importArticles', { inputs: [{ fileName, base64 }] });
    if (report === undefined) throw new Error(`no report for ${file.path}`);
    const { fileName: _name, ...rest } = report;
    return { file: file.path, ...rest };
  } catch (error) {
    if (error instanceof Failure) return failure(file.path, error.message);
    if (isSystemError(error)) return failure(file.path, `${en.cli.unreadable} (${error.code})`);
    throw error;
  }
}

function failure(file: string, why: string): Line {
  return {
    file,
    outcome: 'failed',
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
  return en.cli.imported(outcome, title ?? file, details);
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}
