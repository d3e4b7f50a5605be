import type { IsoInstant, Uid } from './ids';

/** What the core needs from outside but must not reach for itself, so that tests decide it. */
export interface Environment {
  now(): IsoInstant;
  newUid(): Uid;
}
