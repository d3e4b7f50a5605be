/** One command of `attache`, run inside this process, with a clock and ids that are the same in every run. */
import { dirname, join, resolve } from 'node:path';
import { fixedEnvironment } from '../../command-line/fixed-environment';
import { run } from '../../command-line/run';
import type { Terminal } from '../../command-line/terminal';
import type { Environment } from '../../core/contract/environment';
import type { IsoDate } from '../../core/contract/ids';
import { messages } from '../../core/contract/messages/catalogue';

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

/** Whether a command did not do its work. One that ends with 1 and says nothing did it, and printed what it could not save. */
export const hasFailed = ({ code, said, bugs }: Ran): boolean =>
  code > 1 || bugs.length > 0 || (code === 1 && said.length > 0);

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

/** Whether this asks for a passphrase that is to be set. */
const asksForNew = (question: string): boolean =>
  [messages.encryption.askNew, messages.encryption.askAgain].includes(question);
/** What every archive of the harness is encrypted with, and what its passphrase is changed to. */
export const PASSPHRASES = ['sphinx of black quartz', 'judge my vow, all of it'] as const;

export interface Typed {
  readonly current: string;
  readonly next: string;
}

/**
 * @param args as typed after `attache`, paths absolute
 * @param heard called with what is printed or said, when it is, and whether it was printed
 * @param typed what is typed where a passphrase is asked for
 */
export async function runCommand(
  args: readonly string[],
  { environment, bugs }: Clock,
  heard: (line: string, printed: boolean) => void = () => undefined,
  typed: Typed = { current: PASSPHRASES[0], next: PASSPHRASES[1] },
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
    ask: (question, { hidden = false } = {}) =>
      Promise.resolve(hidden ? (asksForNew(question) ? typed.next : typed.current) : null),
    async *lines() {
      // Nobody writes to it.
    },
    path: (given) => resolve(given),
  };
  const context = {
    terminal,
    environment,
    resources: RESOURCES,
    dataFolder: join(dirname(args[args.indexOf('--archive') + 1] ?? ''), 'data'),
    who: { name: null },
    tell(error: unknown): string {
      environment.report(error);
      return 'a bug';
    },
  };
  const code = await run(args, context, 'faults');
  return { code, printed, said, bugs: bugs.slice(known) };
}
