import { Command, InvalidArgumentError, Option } from 'commander';
import type { IsoDate } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';

/** More files than any process has open (Linux, `fs.nr_open`). */
const LAST_DESCRIPTOR = 1_048_576;

/** Options of every verb that touches an archive. */
export interface ArchiveOptions {
  readonly archive: string;
  readonly json?: boolean;
}

/** A verb that touches an archive. */
export function archiveVerb(name: string, about: string): Command {
  return verb(name, about)
    .addOption(
      new Option('--archive <file>', messages.cli.options.archive).argParser(fileName).makeOptionMandatory(),
    )
    .option('--as <name>', messages.cli.options.as)
    .option('--passphrase-fd <number>', messages.encryption.options.passphraseFd, descriptor);
}

/** A verb that is a group of others. It has no option of its own: one of the same name would take that of the verb below it. */
export function group(name: string, about: string, steps: readonly Command[]): Command {
  const command = new Command(name).description(about);
  for (const step of steps) command.addCommand(step);
  return command;
}

export function verb(name: string, about: string): Command {
  return new Command(name).description(about).option('--json', messages.cli.options.json);
}

/** The name of a file, as it was given; a blank one would be the folder that the user stands in. */
function fileName(given: string): string {
  if (given.trim() === '') throw new InvalidArgumentError(messages.cli.noFileName);
  return given;
}

/** A calendar day, e.g. 2026-02-28; the 30th of February is none. */
export function day(given: string): IsoDate {
  const parsed = /^\d{4}-\d{2}-\d{2}$/u.test(given) ? Date.parse(`${given}T00:00:00Z`) : NaN;
  if (Number.isNaN(parsed) || new Date(parsed).toISOString().slice(0, 10) !== given) {
    throw new InvalidArgumentError(messages.cli.notADay);
  }
  return given as IsoDate;
}

/** A whole number from 1, as ids, places and limits are. */
export function count(given: string): number {
  const number = Number(given);
  if (!/^\d+$/u.test(given) || !Number.isSafeInteger(number) || number < 1) {
    throw new InvalidArgumentError(messages.cli.notACount);
  }
  return number;
}

/** The number of an open file, as a shell gives it: 0 is stdin, and 3 what stands behind `3<`. */
export function descriptor(given: string): number {
  const number = Number(given);
  if (!/^\d+$/u.test(given) || number === 1 || number === 2 || number > LAST_DESCRIPTOR) {
    throw new InvalidArgumentError(messages.encryption.notADescriptor);
  }
  return number;
}

/** How many proposals: a whole number from 0, or `all`. */
export function proposals(given: string): number {
  if (given === 'all') return Number.MAX_SAFE_INTEGER;
  const number = Number(given);
  if (!/^\d+$/u.test(given) || !Number.isSafeInteger(number)) {
    throw new InvalidArgumentError(messages.cli.notAProposalCount);
  }
  return number;
}

/** An option that may be repeated, collected in order. */
export function repeated(given: string, before: readonly string[] = []): readonly string[] {
  return [...before, given];
}
