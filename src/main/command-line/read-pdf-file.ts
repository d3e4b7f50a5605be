import { readFileSync, statSync } from 'node:fs';
import { en } from '../core/contract/messages/catalogue';
import { LARGEST_PDF } from '../core/exchange/limits';
import { Failure } from '../core/failure';

/** The bytes of a PDF that the user names. */
export function readPdfFile(path: string): Uint8Array {
  try {
    if (statSync(path).size <= LARGEST_PDF) return readFileSync(path);
  } catch (error) {
    throw new Failure('bad-file', en.cli.failed(path, en.cli.unreadable), { cause: error });
  }
  throw new Failure('too-big', en.cli.failed(path, en.cli.tooLargePdf));
}
