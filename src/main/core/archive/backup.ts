import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CallContext } from '../contract/calls';
import type { Environment } from '../contract/environment';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { placeWhole } from '../files/whole';
import type { Archive } from './archive';
import { requireFile } from './inspect';
import type { ArchiveKey } from './key';
import { lookAtCopy, lookAtNewCopy, type Copy } from './look';
import { explainSqliteError } from './sqlite-failure';

/**
 * Writes a copy of the archive as it stands under a new name, encrypted as it is, and opens and checks it before it bears
 * that name.
 * @param options.keepsDamaged whether a copy that is not whole is kept all the same, for what of it still reads
 * @throws `Failure` `conflict` where the name is taken, `damaged`, `disk-full`, `cancelled`
 */
export async function backUpArchive(
  archive: Archive,
  path: string,
  {
    environment,
    context,
    keepsDamaged = false,
  }: { environment: Environment; context: CallContext; keepsDamaged?: boolean },
): Promise<Copy> {
  requireFolder(path);
  if (!archive.isInMemory) requireFile(archive.path);
  const refusal = keepsDamaged ? null : messages.archive.backupDiffers(path);
  try {
    return await placeWhole(
      path,
      async (unfinished) => {
        await archive.copyTo(unfinished, context);
        const copy = lookAtNewCopy(unfinished, { environment, key: archive.key }, refusal);
        if (copy.uid !== null && copy.uid !== archive.uid()) {
          throw new Failure('conflict', messages.backups.otherArchive(archive.path));
        }
        return copy;
      },
      { access: 'own', needed: archive.size() },
    );
  } catch (error) {
    throw explainSqliteError(error, path);
  }
}

/** @throws Failure 'damaged' where an archive does not keep all that it promises, with `otherwise` and what is wrong */
export function requireSound(
  path: string,
  environment: Environment,
  otherwise: string,
  key: ArchiveKey | null,
): void {
  const [finding] = lookAtCopy(path, { environment, key }).findings;
  if (finding !== undefined) throw new Failure('damaged', `${otherwise} ${finding.detail}`);
}

export function requireFolder(path: string): void {
  if (!existsSync(dirname(path))) {
    throw new Failure('not-found', messages.archive.missingFolder(dirname(path)));
  }
}
