/** One command of `attache`, run inside this process, with a clock and ids that are the same in every run. */
import { resolve } from 'node:path';
import { fixedEnvironment } from '../../command-line/fixed-environment';
import { run } from '../../command-line/run';
import type { Terminal } from '../../command-line/terminal';
import type { Environment } from '../../core/contract/environment';
import type { IsoDate } from '../../core/contract/ids';

/** The folder that holds `package.json`, from the sources and from what is built of them. */
export const ROOT = import.meta.dirname.replace(/[\\/](?:src|out)[\\/]main\b.*$/u, '');
export const RESOURCES = resolve(ROOT, 'resources');

/** What a command said and how it ended. */
export interface Ran {
  readonly code: number;
  readonly printed: readonly string[];
  readonly said: readonly string[];
  /** Errors that no sentence was made of: each is a fault of the program. */
  readonly bugs: readonly string[];
}

/** A clock that stands, and ids that count from there on: another day gives other ids. */
export interface Clock {
  readonly environment: Environment;
  readonly bugs: string[];
}

export function clockAt(day: string): Clock {
  const bugs: string[] = [];
  const report = (error: unknown): void => {
    bugs.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  return { environment: fixedEnvironment(day as IsoDate, report), bugs };
}

/**
 * @param args as typed after `attache`, paths absolute
 * @param heard called with what is printed or said, when it is, and whether it was printed
 * @param stdin the lines that a passphrase is read from
 */
export async function runCommand(
  args: readonly string[],
  { environment, bugs }: Clock,
  heard: (line: string, printed: boolean) => void = () => undefined,
  stdin: readonly string[] = [],
): Promise<Ran> {
  const printed: string[] = [];
  const said: string[] = [];
  const known = bugs.length;
  const terminal: Terminal = {
    print: (line) => {
      printed.push(line);
      heard(line, true);
      return Promise.resolve();
    },
    say: (line) => {
      said.push(line);
      heard(line, false);
    },
    ask: () => Promise.resolve(null),
    async *lines() {
      for (const line of stdin) yield await Promise.resolve(line);
    },
    path: (given) => resolve(given),
  };
  const context = { terminal, environment, resources: RESOURCES, who: { name: null }, tell: String };
  const code = await run(args, context, 'faults');
  return { code, printed, said, bugs: bugs.slice(known) };
}
