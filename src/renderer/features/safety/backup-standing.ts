import type { BackupState } from '../../../main/core/contract/backups';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { DAY, formatAgo, formatMoment } from './moments';

/** A backup older than this is worth a word, in ms. */
const OLD = 7 * DAY;
/** Backups that fail for longer than this are told loudly, in ms. */
const LOUD = 3 * DAY;

export interface BackupStanding {
  /** `plain`: there is nothing to lose yet. */
  readonly tone: 'ok' | 'plain' | 'warn' | 'bad';
  readonly text: string;
}

/** How the backups stand, in one sentence: when the last was made, and whether it was read back. */
export function standingOf(state: BackupState, now: Date): BackupStanding {
  const { backups, failing, changedSince } = state;
  if (failing !== null) {
    return { tone: 'bad', text: messages.safetyView.standing.failed(formatMoment(failing.since, now)) };
  }
  const [last] = backups;
  if (last === undefined) {
    return changedSince
      ? { tone: 'warn', text: messages.safetyView.standing.noneUnsaved }
      : { tone: 'plain', text: messages.safetyView.standing.none };
  }
  const ago = formatAgo(last.at, now);
  if (last.state === 'damaged') return { tone: 'bad', text: messages.safetyView.standing.damaged(ago) };
  if (last.state === 'unverified') {
    return { tone: 'warn', text: messages.safetyView.standing.unverified(ago) };
  }
  if (now.getTime() - Date.parse(last.at) <= OLD) {
    return { tone: 'ok', text: messages.safetyView.standing.verified(ago) };
  }
  // No backup is made of what did not change: an archive that is only read has nothing to fear.
  return changedSince
    ? { tone: 'warn', text: messages.safetyView.standing.old(ago) }
    : { tone: 'ok', text: messages.safetyView.standing.verifiedUnchanged(ago) };
}

/** For how many whole days no backup could be made; null while that is not worth a bar over every view. */
export function failingDays({ failing }: BackupState, now: Date): number | null {
  if (failing === null) return null;
  const past = now.getTime() - Date.parse(failing.since);
  return past >= LOUD ? Math.floor(past / DAY) : null;
}
