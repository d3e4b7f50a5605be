import { Option, type Command } from 'commander';
import type { Request } from '../core/contract/calls';
import type { BriefId, IsoDate, ThemeId } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import { PAPERS, type Paper } from '../core/contract/brief-pdf';
import { Failure } from '../core/failure';
import { requireFree } from '../core/files/whole';
import { withArchive, type CommandContext, type Finish } from './context';
import type { OpenArchive } from './open-archive';
import { findBrief } from './find-brief';
import { findTheme } from './find-theme';
import { isUndrawnEvidence, leaveOutUndrawn } from './leave-out-undrawn';
import { archiveVerb, day, proposals, repeated, type ArchiveOptions } from './options';
import { readPassphrase } from './read-passphrase';
import { writeNew } from './write-new';

interface BriefOptions extends ArchiveOptions {
  readonly theme?: readonly string[];
  readonly brief?: string;
  readonly out: string;
  readonly date?: IsoDate;
  readonly title?: string;
  readonly proposals?: number;
  readonly leaveOutUndrawn?: boolean;
  readonly readerCopy?: boolean;
  readonly fullTexts?: boolean;
  readonly sign?: string;
  readonly paper?: Paper;
  readonly nameAuthors?: boolean;
}

/** `brief`: evidence in, PDF out. */
export function briefVerb(context: CommandContext, finish: Finish): Command {
  const { options } = messages.cli;
  return archiveVerb('brief', messages.cli.verbs.brief)
    .option('--theme <name>', options.briefThemes, repeated)
    .option('--brief <uid>', options.brief)
    .requiredOption('--out <file>', options.out)
    .option('--date <day>', options.date, day)
    .option('--title <text>', options.title)
    .option('--proposals <number>', options.proposals, proposals)
    .option('--leave-out-undrawn', options.leaveOutUndrawn)
    .option('--reader-copy', options.readerCopy)
    .option('--full-texts', options.fullTexts)
    .option('--sign <file>', options.sign)
    .addOption(new Option('--paper <size>', options.paper).choices(PAPERS))
    .option('--name-authors', options.nameAuthors)
    .action((given: BriefOptions) => finish(() => writeBrief(context, given)));
}

async function writeBrief(context: CommandContext, options: BriefOptions): Promise<number> {
  const { terminal, environment } = context;
  const { theme: themes, brief: saved, date = today(environment.now()) } = options;
  if ((themes === undefined) === (saved === undefined)) {
    throw new Failure('bad-request', messages.cli.themesOrBrief);
  }
  const path = terminal.path(options.out);
  requireFree(path);
  const { readerCopy, fullTexts, sign, paper, nameAuthors } = options;
  const passphrase = sign === undefined ? undefined : await readPassphrase(terminal, sign);
  const mode = saved === undefined ? 'open' : 'read-only';
  return withArchive(context, terminal.path(options.archive), mode, async (archive) => {
    const briefId =
      saved === undefined
        ? await composeBrief(context, archive, themes ?? [], { ...options, date })
        : await findBrief(archive, saved);
    if (options.leaveOutUndrawn === true) await leaveOutUndrawn(terminal, archive, briefId);
    const request = { briefId, readerCopy, fullTexts, passphrase, paper, nameAuthors };
    try {
      await exportBrief(context, archive, request, path, options.json === true);
    } catch (error) {
      if (error instanceof Failure) await sayWhatIsKept(context, archive, briefId);
      throw error;
    }
    return 0;
  });
}

/** What came of a brief that could not be written, and what the command line offers where fonts are why. */
async function sayWhatIsKept(
  { terminal }: CommandContext,
  archive: OpenArchive,
  briefId: BriefId,
): Promise<void> {
  const { brief, undrawn } = await archive.ask('readBrief', { briefId });
  terminal.say(messages.cli.draftKept(brief.uid));
  if (undrawn.some(isUndrawnEvidence)) terminal.say(messages.cli.leaveOutByOption);
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
  for (const warning of warnings) terminal.say(messages.cli.warning(warning));
  const result = { path, pages, bytes: bytes.byteLength, sha256, carries, signedWith, warnings };
  await terminal.print(json ? JSON.stringify(result) : messages.cli.briefWritten(path));
}

/** Drafts and keeps a brief from the evidence under these themes, and says what its author should know of it. */
async function composeBrief(
  { terminal }: CommandContext,
  archive: OpenArchive,
  themes: readonly string[],
  { title = null, date, proposals }: { title?: string | null; date: IsoDate; proposals?: number },
): Promise<BriefId> {
  const themeIds: ThemeId[] = [];
  for (const theme of themes) themeIds.push((await findTheme(archive, theme)).id);
  const { id, drafted } = await archive.ask('composeBrief', { themeIds, title, date, proposals });
  for (const section of drafted) {
    const note = messages.drafting.section(section);
    if (note !== null) terminal.say(note);
  }
  if (drafted.some(({ rest }) => rest.length > 0)) terminal.say(messages.drafting.moreByOption);
  return id;
}

/** The day of an instant, in UTC. */
function today(now: string): IsoDate {
  return now.slice(0, 10) as IsoDate;
}
