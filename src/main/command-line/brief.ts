import { Option, type Command } from 'commander';
import type { Request } from '../core/contract/calls';
import type { BriefId, IsoDate, ThemeId } from '../core/contract/ids';
import { en } from '../core/contract/messages/catalogue';
import { PAPERS, type Paper } from '../core/contract/brief-pdf';
import { Failure } from '../core/failure';
import { withArchive, type CommandContext, type OpenArchive, type Finish } from './context';
import { findBrief } from './find-brief';
import { findTheme } from './find-theme';
import { archiveVerb, day, repeated, type ArchiveOptions } from './options';
import { readPassphrase } from './read-passphrase';
import { requireFree, writeNew } from './write-new';

interface BriefOptions extends ArchiveOptions {
  readonly theme?: readonly string[];
  readonly brief?: string;
  readonly out: string;
  readonly date?: IsoDate;
  readonly title?: string;
  readonly readerCopy?: boolean;
  readonly fullTexts?: boolean;
  readonly sign?: string;
  readonly paper?: Paper;
  readonly nameAuthors?: boolean;
}

/** `brief`: evidence in, PDF out. */
export function briefVerb(context: CommandContext, finish: Finish): Command {
  const { options } = en.cli;
  return archiveVerb('brief', en.cli.verbs.brief)
    .option('--theme <name>', options.briefThemes, repeated)
    .option('--brief <uid>', options.brief)
    .requiredOption('--out <file>', options.out)
    .option('--date <day>', options.date, day)
    .option('--title <text>', options.title)
    .option('--reader-copy', options.readerCopy)
    .option('--full-texts', options.fullTexts)
    .option('--sign <file>', options.sign)
    .addOption(new Option('--paper <size>', options.paper).choices(PAPERS))
    .option('--name-authors', options.nameAuthors)
    .action((given: BriefOptions) => finish(() => writeBrief(context, given)));
}

async function writeBrief(context: CommandContext, options: BriefOptions): Promise<number> {
  const { terminal, environment } = context;
  const { theme: themes, brief: saved, date = today(environment.now()), title = null } = options;
  if ((themes === undefined) === (saved === undefined)) {
    throw new Failure('bad-request', en.cli.themesOrBrief);
  }
  const path = terminal.path(options.out);
  requireFree(path);
  const { readerCopy, fullTexts, sign, paper, nameAuthors } = options;
  const passphrase = sign === undefined ? undefined : await readPassphrase(terminal, sign);
  const mode = saved === undefined ? 'open' : 'read-only';
  return withArchive(context, terminal.path(options.archive), mode, async (archive) => {
    const briefId =
      saved === undefined
        ? await composeBrief(archive, themes ?? [], title, date)
        : await findBrief(archive, saved);
    await exportBrief(
      context,
      archive,
      { briefId, readerCopy, fullTexts, passphrase, paper, nameAuthors },
      path,
      options.json === true,
    );
    return 0;
  });
}

/** Write a saved brief as PDF and say where. */
export async function exportBrief(
  { terminal }: CommandContext,
  archive: OpenArchive,
  request: Request<'exportBrief'>,
  path: string,
  json: boolean,
): Promise<void> {
  const { bytes, pages, sha256, carries, signedWith, warnings } = await archive.ask('exportBrief', request);
  writeNew(path, bytes);
  for (const warning of warnings) terminal.say(en.cli.warning(warning));
  const result = { path, pages, bytes: bytes.byteLength, sha256, carries, signedWith, warnings };
  await terminal.print(json ? JSON.stringify(result) : en.cli.briefWritten(path));
}

/** Draft and keep a brief from the evidence under these themes. */
export async function composeBrief(
  archive: OpenArchive,
  themes: readonly string[],
  title: string | null,
  date: IsoDate,
): Promise<BriefId> {
  const themeIds: ThemeId[] = [];
  for (const theme of themes) themeIds.push((await findTheme(archive, theme)).id);
  const { id } = await archive.ask('composeBrief', { themeIds, title, date });
  return id;
}

/** The day of an instant, in UTC. */
export function today(now: string): IsoDate {
  return now.slice(0, 10) as IsoDate;
}
