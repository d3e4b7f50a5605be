import { Option, type Command } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from '../core/contract/interchange';
import type { LeavingTerms, MarkingsPassed } from '../core/contract/leaving';
import { MARKINGS } from '../core/contract/markings';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { requireFree } from '../core/files/whole';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, type ArchiveOptions } from './options';
import { writeNew } from './write-new';

interface ExportOptions extends ArchiveOptions, LeavingTerms, Partial<Record<OptionName, string>> {
  readonly coding?: string;
  readonly sources?: boolean;
}

/** Commander names an option's value so: `--web-annotation` is `webAnnotation`. */
type OptionName = 'qdc' | 'qdpx' | 'webAnnotation' | 'csv' | 'xlsx';
const OPTIONS: Readonly<Record<ExportFormat, OptionName>> = {
  qdc: 'qdc',
  qdpx: 'qdpx',
  'web-annotation': 'webAnnotation',
  csv: 'csv',
  xlsx: 'xlsx',
};

/** `export`: codebook, coding or a table of it in a form that other programs read; one format at a time. */
export function exportVerb(context: CommandContext, finish: Finish): Command {
  const verb = archiveVerb('export', messages.cli.verbs.export);
  verb
    .option('--coding <file>', messages.cli.options.exportTo(messages.coding.format))
    .option('--sources', messages.cli.options.codingSources)
    .addOption(new Option('--marking <label>', messages.cli.options.marking).choices(MARKINGS))
    .option('--release <reason>', messages.cli.options.releaseFile);
  for (const format of EXPORT_FORMATS) {
    verb.option(`--${format} <file>`, messages.cli.options.exportTo(messages.interchange.formats[format]));
  }
  return verb.action((options: ExportOptions) => finish(() => exportFile(context, options)));
}

async function exportFile(context: CommandContext, options: ExportOptions): Promise<number> {
  const { terminal } = context;
  const { coding, marking, release } = options;
  if (coding !== undefined && EXPORT_FORMATS.every((format) => options[OPTIONS[format]] === undefined)) {
    return giveCoding(context, options, coding);
  }
  const { format, file } = chosen(options);
  const path = terminal.path(file);
  requireFree(path);
  // A release is written down in the archive.
  const mode = release === undefined ? 'read-only' : 'open';
  return withArchive(context, terminal.path(options.archive), mode, async (archive) => {
    const { bytes, sha256, losses, passed } = await archive.ask('exportCoded', { format, marking, release });
    if (losses.length > 0) {
      terminal.say(messages.interchange.cannotCarry(format, losses.map(messages.interchange.loss)));
    }
    sayPassed(context, passed);
    writeNew(path, bytes);
    const result = { path, format, bytes: bytes.byteLength, sha256, losses, ...passed };
    await terminal.print(options.json === true ? JSON.stringify(result) : path);
    return 0;
  });
}

/** What was given is written down in the archive, so that it is opened to be written to. */
async function giveCoding(context: CommandContext, options: ExportOptions, file: string): Promise<number> {
  const { terminal } = context;
  const path = terminal.path(file);
  requireFree(path);
  return withArchive(context, terminal.path(options.archive), 'open', async (archive) => {
    const { marking, release, sources = false } = options;
    const { bytes, passed, ...given } = await archive.ask('giveCoding', { sources, marking, release });
    writeNew(path, bytes);
    sayPassed(context, passed);
    terminal.say(messages.coding.given(given.annotations, given.tags, given.themes, given.sources));
    const result = {
      path,
      format: 'coding',
      bytes: bytes.byteLength,
      ...given,
      ...passed,
      fileName: undefined,
    };
    await terminal.print(options.json === true ? JSON.stringify(result) : path);
    return 0;
  });
}

/** Every article that its marking kept here, or that went along for a reason, by name. */
function sayPassed({ terminal }: CommandContext, { marking, leftOut, released }: MarkingsPassed): void {
  for (const article of leftOut) {
    terminal.say(messages.leaving.leftOut(article.title, article.marking, marking));
  }
  if (leftOut.length > 0) terminal.say(messages.leaving.wayOut);
  for (const article of released) {
    terminal.say(messages.leaving.released(article.title, article.marking, marking));
  }
}

function chosen(options: ExportOptions): { readonly format: ExportFormat; readonly file: string } {
  const given = EXPORT_FORMATS.flatMap((format) => {
    const file = options[OPTIONS[format]];
    return file === undefined ? [] : [{ format, file }];
  });
  const [one, ...others] = given;
  if (one === undefined || others.length > 0 || options.coding !== undefined) {
    throw new Failure(
      'bad-request',
      messages.cli.oneFormat(['coding', ...EXPORT_FORMATS].map((format) => `--${format}`)),
    );
  }
  return one;
}
