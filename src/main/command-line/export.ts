import type { Command } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from '../core/contract/interchange';
import { en } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, type ArchiveOptions } from './options';
import { requireFree, writeNew } from './write-new';

interface ExportOptions extends ArchiveOptions, Partial<Record<OptionName, string>> {
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
  const verb = archiveVerb('export', en.cli.verbs.export);
  verb
    .option('--coding <file>', en.cli.options.exportTo(en.coding.format))
    .option('--sources', en.cli.options.codingSources);
  for (const format of EXPORT_FORMATS) {
    verb.option(`--${format} <file>`, en.cli.options.exportTo(en.interchange.formats[format]));
  }
  return verb.action((options: ExportOptions) => finish(() => exportFile(context, options)));
}

async function exportFile(context: CommandContext, options: ExportOptions): Promise<number> {
  const { terminal } = context;
  const { coding } = options;
  if (coding !== undefined && EXPORT_FORMATS.every((format) => options[OPTIONS[format]] === undefined)) {
    return giveCoding(context, options, coding);
  }
  const { format, file } = chosen(options);
  const path = terminal.path(file);
  requireFree(path);
  return withArchive(context, terminal.path(options.archive), 'read-only', async (archive) => {
    const losses = await archive.ask('exportLosses', { format });
    if (losses.length > 0) terminal.say(en.interchange.cannotCarry(format, losses.map(en.interchange.loss)));
    const { bytes, sha256 } = await archive.ask('exportCoded', { format });
    writeNew(path, bytes);
    const result = { path, format, bytes: bytes.byteLength, sha256, losses };
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
    const { bytes, ...given } = await archive.ask('giveCoding', { sources: options.sources === true });
    writeNew(path, bytes);
    for (const title of given.withheld) terminal.say(en.coding.withheld(title));
    terminal.say(en.coding.given(given.annotations, given.tags, given.themes, given.sources));
    const result = { path, format: 'coding', bytes: bytes.byteLength, ...given, fileName: undefined };
    await terminal.print(options.json === true ? JSON.stringify(result) : path);
    return 0;
  });
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
      en.cli.oneFormat(['coding', ...EXPORT_FORMATS].map((format) => `--${format}`)),
    );
  }
  return one;
}
