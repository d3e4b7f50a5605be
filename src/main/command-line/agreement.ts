import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { COEFFICIENTS, type AgreementFigures } from '../core/contract/agreement';
import { en } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { agreementOf } from '../core/themes/agreement/agreement';
import { singly } from '../core/themes/agreement/ratings';
import type { CommandContext } from './context';
import { count, verb } from './options';
import { readRatings } from './ratings-file';
import type { Finish } from './run';
import type { Terminal } from './terminal';

interface AgreementOptions {
  readonly json?: boolean;
  readonly header?: boolean;
  readonly categories?: number;
}

/** `agreement`: how far analysts agree, from a table of their ratings. */
export function agreementVerb({ terminal }: CommandContext, finish: Finish): Command {
  return verb('agreement', en.cli.verbs.agreement)
    .argument('<file>', en.cli.arguments.ratingsFile)
    .option('--header', en.cli.options.header)
    .option('--no-header', en.cli.options.noHeader)
    .option('--categories <number>', en.cli.options.categories, count)
    .action((file: string, options: AgreementOptions) =>
      finish(() => showAgreement(terminal, terminal.path(file), options)),
    );
}

async function showAgreement(
  terminal: Terminal,
  path: string,
  { json = false, header, categories }: AgreementOptions,
): Promise<number> {
  const { ratings, analysts } = readRatings(readText(path), header ?? null);
  const figures = agreementOf(singly(ratings), categories);
  if (json) {
    await terminal.print(JSON.stringify(asData(figures, analysts)));
    return 0;
  }
  await terminal.print(en.cli.ratings(figures.units, figures.pairs, analysts?.join(', ') ?? ''));
  for (const name of COEFFICIENTS) {
    const { value, why } = figures[name];
    await terminal.print(en.cli.coefficient(en.agreement.names[name], value, why && en.agreement.why[why]));
  }
  return 0;
}

/** Every coefficient by its name, null where there is none, and the reasons beside them. */
function asData(figures: AgreementFigures, analysts: readonly string[] | null): object {
  const values = COEFFICIENTS.map((name) => [name, figures[name].value]);
  const reasons = COEFFICIENTS.flatMap((name) => {
    const { why } = figures[name];
    return why === null ? [] : [[name, en.agreement.why[why]]];
  });
  return {
    units: figures.units,
    pairs: figures.pairs,
    analysts,
    ...(Object.fromEntries(values) as object),
    why: Object.fromEntries(reasons) as object,
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure('bad-file', en.cli.failed(path, en.cli.unreadable), { cause: error });
  }
}
