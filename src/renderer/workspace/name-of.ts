import { isNamed } from '../../main/core/contract/analyst-names';
import type { ArchiveInfo } from '../../main/core/contract/archive';

/** The name of who works here; empty where nobody has said it. */
export const nameOf = (archive: ArchiveInfo | null): string =>
  archive !== null && isNamed(archive.analyst.name) ? archive.analyst.name : '';
