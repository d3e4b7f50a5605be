import type { Archive } from '../archive/archive';
import { findLookAlikes, type LookAlikes } from '../people/look-alikes';
import { remembered } from './remembered';

const find = remembered(
  ({ people, identities }, _all: null) =>
    findLookAlikes(people.listCompared(), identities.listDistinctions()),
  () => '',
);

/** Who may be one person under two names; worked out again after a write only. */
export const lookAlikesIn = (archive: Archive): LookAlikes => find(archive, null);
