import type { Command } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from '../core/contract/interchange';
import { en } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { withArchive, type CommandContext } from './context';
import { archiveVerb, type ArchiveOptions } from './options';
import type { Finish } from './run';
import { requireFree, writeNew } from './write-new';

interface ExportOptions extends ArchiveOptions, Partial<Record<OptionName, string>> {}

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
  for (const format of EXPORT_FORMATS) {
    verb.option(`--${format} <file>`, en.cli.options.exportTo(en.interchange.formats[format]));
  }
  return verb.action((options: ExportOptions) => finish(() => exportFile(context, options)));
}

async function exportFile(context: CommandContext, options: ExportOptions): Promise<number> {
  const { terminal } = context;
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

function chosen(options: ExportOptions): { readonly format: ExportFormat; readonly file: string } {
  const given = EXPORT_FORMATS.flatMap((format) => {
    const file = options[OPTIONS[format]];
    return file === undefined ? [] : [{ format, file }];
  });
  const [one, ...others] = given;
  if (one === undefined || others.length > 0) {
    throw new Failure('bad-request', en.cli.oneFormat(EXPORT_FORMATS.map((format) => `--${format}`)));
  }
  return one;
}
