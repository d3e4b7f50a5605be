import type { BriefId } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import type { OpenArchive } from './open-archive';

/** A saved brief by its uid or id. */
export async function findBrief(archive: OpenArchive, given: string): Promise<BriefId> {
  const briefs = await archive.ask('listBriefs', {});
  const found = briefs.find(({ id, uid }) => uid === given || String(id) === given);
  if (found === undefined) throw new Failure('not-found', messages.cli.noBrief(given));
  return found.id;
}
