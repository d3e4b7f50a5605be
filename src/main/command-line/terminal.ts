import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { harmless } from './harmless';

/** UTF-16 units; a string of Node holds a little more. */
const LONGEST_LINE = 256 * 1024 * 1024;

/** Where the command line reads and writes; a test brings its own. Everything written passes through `harmless`. */
export interface Terminal {
  /** A line for stdout, of words or JSON; settles when it was taken, so that a slow reader does not fill the memory. */
  print(line: string): Promise<void>;
  /** A line for stderr. */
  say(line: string): void;
  /** The answer to a question; null where nobody sits there to give one. `hidden`: it is not shown while it is typed. */
  ask(question: string, options?: { readonly hidden?: boolean }): Promise<string | null>;
  /** The lines of stdin, read as they are asked for; null stands for one that is too long to be held. */
  lines(): AsyncIterable<string | null>;
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

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

/** The terminal that the process was started from. */
export const processTerminal: Terminal = {
  print: (line) =>
    new Promise((resolved) => {
      if (process.stdout.write(`${harmless(line)}\n`)) resolved();
      else process.stdout.once('drain', resolved);
    }),
  say: (line) => void process.stderr.write(`${harmless(line)}\n`),
  async ask(question, { hidden = false } = {}) {
    if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
    if (hidden) process.stderr.write(harmless(question));
    // The reader itself shows what is typed: it is let write to nowhere.
    const output = hidden ? nowhere() : process.stderr;
    const reader = createInterface({ input: process.stdin, output, terminal: true });
    try {
      return await reader.question(hidden ? '' : harmless(question));
    } finally {
      reader.close();
      if (hidden) process.stderr.write('\n');
    }
  },
  lines: () => linesOf(process.stdin.setEncoding('utf8') as AsyncIterable<string>),
  path: (given) => resolve(given),
};

/**
 * The lines of a text that comes in portions. Node's own reader also ends them at U+2028 and U+2029, which JSON may hold.
 * @param most UTF-16 units that are held of a line; one that is longer, for a device may never end it, is null
 */
export async function* linesOf(
  portions: AsyncIterable<string>,
  most = LONGEST_LINE,
): AsyncGenerator<string | null> {
  let begun: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    length += part.length;
    if (length > most) begun = [];
    else begun.push(part);
  };
  for await (const portion of portions) {
    const [first = '', ...others] = portion.split('\n');
    add(first);
    for (const next of others) {
      yield length > most ? null : begun.join('').replace(/\r$/u, '');
      [begun, length] = [[], 0];
      add(next);
    }
  }
  if (length > 0) yield length > most ? null : begun.join('');
}
