import { readSync } from 'node:fs';
import { keyFor, saltOf, type ArchiveKey } from '../core/archive/key';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { codeOf } from '../core/files/file-failure';
import type { Terminal } from './terminal';

const LINE_END = 0x0a;
const BETWEEN_READS = 20; // ms

/** How one command opens encrypted archives. A passphrase is never an argument, which everybody on the machine can read. */
export interface Unlocking {
  /** The file descriptor whose first line is the passphrase; null where the terminal is asked. */
  descriptor: number | null;
  /** What was given, once it was: a command opens its archive several times. */
  given: string | null;
}

/**
 * The passphrase for an archive; undefined where it needs none, e.g. because it is not there yet.
 * @throws Failure 'locked' where it needs one and nobody gives it
 */
export async function passphraseFor(
  { terminal, unlocking }: { readonly terminal: Terminal; readonly unlocking: Unlocking },
  path: string,
): Promise<string | undefined> {
  if (saltOf(path) === null) return undefined;
  const { descriptor } = unlocking;
  unlocking.given ??=
    descriptor === null
      ? await terminal.ask(messages.encryption.askPassphrase(path), { hidden: true })
      : readLineOf(descriptor);
  if (unlocking.given === null || unlocking.given === '') {
    throw new Failure('locked', messages.encryption.lockedHere(path));
  }
  return unlocking.given;
}

/** The key for an archive or a backup that a verb opens by itself; null where it needs none. */
export async function unlockingKey(
  context: { readonly terminal: Terminal; readonly unlocking: Unlocking },
  path: string,
): Promise<ArchiveKey | null> {
  const passphrase = await passphraseFor(context, path);
  return passphrase === undefined ? null : keyFor(path, passphrase);
}

/** A new passphrase: from a descriptor, or typed twice. Before that it is said what comes of forgetting it. */
export async function newPassphrase(terminal: Terminal, descriptor: number | null): Promise<string> {
  terminal.say(messages.encryption.final);
  if (descriptor !== null) return readLineOf(descriptor);
  const first = await terminal.ask(messages.encryption.askNew, { hidden: true });
  if (first === null) throw new Failure('bad-request', messages.encryption.nobodyToAsk);
  if ((await terminal.ask(messages.encryption.askAgain, { hidden: true })) !== first) {
    throw new Failure('bad-request', messages.encryption.typedOtherwise);
  }
  return first;
}

/**
 * The next line of what can be read there; 0 is stdin. Byte by byte, so that the line after it is still there for whoever
 * reads on.
 */
function readLineOf(descriptor: number): string {
  const bytes: number[] = [];
  const byte = Buffer.alloc(1);
  try {
    while (readByte(descriptor, byte) && byte[0] !== LINE_END) bytes.push(byte[0] ?? 0);
  } catch (error) {
    throw new Failure('bad-request', messages.encryption.unreadableDescriptor(descriptor), { cause: error });
  }
  return Buffer.from(bytes).toString('utf8').replace(/\r$/u, '');
}

/** False at the end. A pipe that another program left in non-blocking mode says EAGAIN as long as nothing has come. */
function readByte(descriptor: number, byte: Buffer): boolean {
  for (;;) {
    try {
      return readSync(descriptor, byte, 0, 1, null) === 1;
    } catch (error) {
      if (codeOf(error) === 'EOF') return false; // Windows
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_READS);
    }
  }
}
