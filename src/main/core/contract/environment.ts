import type { IsoInstant, Uid } from './ids';

/** What the core needs from outside but must not reach for itself, so that tests decide it. */
export interface Environment {
  now(): IsoInstant;
  newUid(): Uid;
  /**
   * Hears of a bug in one part of a batch, which is then a failed part: the rest goes on. What ends a call is reported
   * by whoever asked.
   */
  report(error: unknown): void;
}
