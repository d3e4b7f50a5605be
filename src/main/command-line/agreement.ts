import { Option, type Command } from 'commander';
import { UNIT_KINDS, type UnitKind } from '../core/contract/agreement';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { agreementOf } from '../core/agreement/measures/agreement';
import { singly } from '../core/agreement/measures/ratings';
import { figuresAsData, printFigures } from './agreement-figures';
import { showArchiveAgreement } from './archive-agreement';
import type { CommandContext, Finish } from './context';
import { count, repeated, verb } from './options';
import { LARGEST_TEXT, readNamed } from './read-bounded';
import { readRatings } from './ratings-file';
import type { Terminal } from './terminal';

interface AgreementOptions {
  readonly json?: boolean;
  readonly header?: boolean;
  readonly categories?: number;
  readonly archive?: string;
  readonly unit?: UnitKind;
  readonly analyst?: readonly string[];
}

/** `agreement`: how far analysts agree, from a table of their ratings or from the tags of an archive. */
export function agreementVerb(context: CommandContext, finish: Finish): Command {
  const { options } = messages.cli;
  return verb('agreement', messages.cli.verbs.agreement)
    .argument('[file]', messages.cli.arguments.ratingsFile)
    .option('--header', options.header)
    .option('--no-header', options.noHeader)
    .option('--categories <number>', options.categories, count)
    .option('--archive <file>', options.agreementArchive)
    .addOption(new Option('--unit <unit>', options.unit).choices(UNIT_KINDS))
    .option('--analyst <name>', options.analyst, repeated)
    .action((file: string | undefined, given: AgreementOptions) =>
      finish(() => showAgreement(context, file, given)),
    );
}

function showAgreement(
  context: CommandContext,
  file: string | undefined,
  options: AgreementOptions,
): Promise<number> {
  const { archive, unit, analyst = [], json = false } = options;
  if (file !== undefined && archive === undefined && unit === undefined) {
    return showTable(context.terminal, context.terminal.path(file), options);
  }
  if (file !== undefined || archive === undefined || unit === undefined) {
    throw new Failure('bad-request', messages.cli.tableOrArchive);
  }
  return showArchiveAgreement(context, { path: context.terminal.path(archive), unit, analyst, json });
}

async function showTable(
  terminal: Terminal,
  path: string,
  { json = false, header, categories }: AgreementOptions,
): Promise<number> {
  const { ratings, analysts } = readRatings(readNamed(path, LARGEST_TEXT).toString('utf8'), header ?? null);
  const figures = agreementOf(singly(ratings), categories);
  if (json) {
    await terminal.print(JSON.stringify({ analysts, ...figuresAsData(figures) }));
    return 0;
  }
  await terminal.print(messages.cli.ratings(figures.units, figures.pairs, analysts?.join(', ') ?? ''));
  await printFigures(terminal, figures);
  return 0;
}
