import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createInterface as createAnswering } from 'node:readline/promises';

/** Where the command line reads and writes; a test brings its own. */
export interface Terminal {
  /** A line for stdout; settles when it was taken, so that a slow reader does not fill the memory. */
  print(line: string): Promise<void>;
  /** A line for stderr. */
  say(line: string): void;
  /** The answer to a question; null where nobody sits there to give one. */
  ask(question: string): Promise<string | null>;
  /** The lines of stdin, read as they are asked for. */
  lines(): AsyncIterable<string>;
  /** The absolute path of one that was given from where the user stands. */
  path(given: string): string;
}

/** End quietly when whoever reads stdout has heard enough, as `| head` does. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** The terminal that the process was started from. */
export const processTerminal: Terminal = {
  print: (line) =>
    new Promise((resolved) => {
      if (process.stdout.write(`${line}\n`)) resolved();
      else process.stdout.once('drain', resolved);
    }),
  say: (line) => void process.stderr.write(`${line}\n`),
  async ask(question) {
    if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
    const reader = createAnswering({ input: process.stdin, output: process.stderr });
    try {
      return await reader.question(question);
    } finally {
      reader.close();
    }
  },
  lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  path: (given) => resolve(given),
};
