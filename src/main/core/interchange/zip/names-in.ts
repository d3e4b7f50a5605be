import { unzipSync } from 'fflate';
import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import { keyOf } from './unpack';

/** The names of a package's files as `unpack` gives them, without unpacking any. */
export function namesIn(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter({ name }) {
        names.push(keyOf(name));
        return false;
      },
    });
  } catch (error) {
    throw new Failure('bad-file', messages.interchange.failures.badPackage, { cause: error });
  }
  return names;
}
