import { messages } from '../core/contract/messages/catalogue';
import { LARGEST_PDF } from '../core/exchange/limits';
import { readNamed } from './read-bounded';

/** The bytes of a PDF that the user names. */
export function readPdfFile(path: string): Uint8Array {
  return readNamed(path, LARGEST_PDF, messages.cli.tooLargePdf);
}
