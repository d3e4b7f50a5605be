import type { Archive } from '../../archive/archive';
import type { Environment } from '../../contract/environment';
import type { Uid } from '../../contract/ids';
import type { Plan } from './plan-brief';

/** What everything that is imported comes from and goes to. */
export interface Writing {
  readonly archive: Archive;
  readonly environment: Environment;
  readonly plan: Plan;
}

/** A thing of the payload that something else in it refers to. */
export function find<Thing extends { readonly uid: Uid }>(things: readonly Thing[], uid: Uid): Thing {
  const found = things.find((thing) => thing.uid === uid);
  if (found === undefined) throw new Error('the payload was read with all that it refers to');
  return found;
}

/** A uid that is free here: two things may not have one name, whatever a file says. */
export function freeUid(
  { environment }: Writing,
  uid: Uid,
  store: { readonly findByUid: (uid: Uid) => number | null },
): Uid {
  return store.findByUid(uid) === null ? uid : environment.newUid();
}
