import { readFileSync } from 'node:fs';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import type { Terminal } from './terminal';

/** A passphrase is never an argument, which everybody on the machine can read: it is the first line of a file, or of stdin for `-`. */
export async function readPassphrase(terminal: Terminal, file: string): Promise<string> {
  const [first = ''] = (file === '-' ? await readLine(terminal) : readFileOf(terminal.path(file))).split(
    /\r?\n/u,
  );
  if (first === '') throw new Failure('bad-request', messages.cli.noPassphrase);
  return first;
}

async function readLine(terminal: Terminal): Promise<string> {
  for await (const line of terminal.lines()) return line ?? '';
  return '';
}

function readFileOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure('bad-request', messages.cli.failed(path, messages.cli.unreadable), { cause: error });
  }
}
