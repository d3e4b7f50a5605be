import type { Archive } from '../archive/archive';
import type { Environment } from '../contract/environment';
import type { BriefId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import type { BriefEvent } from '../contract/brief-history';
import { digestsOfPieces } from '../exchange/brief-pieces';
import { found } from '../session/session';
import { collectPieces } from '../exporting/briefs/collect-brief';

type Happened = Pick<BriefEvent, 'what'> & Partial<Pick<BriefEvent, 'reason' | 'sources' | 'before'>>;

/** Of one edit, which may be many savings. */
const MOST_DIGESTS = 300;

/** Keeps what was done to a brief. Call it inside a step. */
export function remember(
  archive: Archive,
  environment: Environment,
  briefId: BriefId,
  happened: Happened,
): void {
  const { uid, name } = archive.analyst();
  archive.briefEvents.insert(briefId, {
    reason: '',
    sources: [],
    before: [],
    ...happened,
    uid: environment.newUid(),
    at: environment.now(),
    by: { uid, name },
  });
}

/**
 * Keeps that a brief is being edited, with digests of what it was. What one analyst changes without another's change
 * between is one edit. Call it before the change, inside its step.
 */
export function rememberEdit(archive: Archive, environment: Environment, briefId: BriefId): void {
  const brief = found(archive.briefs.read(briefId), messages.archive.noBrief);
  const before = digestsOfPieces(collectPieces(archive, brief));
  const last = archive.briefEvents.list(briefId).at(-1);
  if (last?.what === 'edited' && last.by.uid === archive.analyst().uid) {
    // Any of these states may have gone out in a PDF; the oldest are the first that nobody will bring back.
    const known = [...new Set([...last.before, ...before])].slice(-MOST_DIGESTS);
    archive.briefEvents.extend(last.uid, environment.now(), known);
    return;
  }
  remember(archive, environment, briefId, {
    what: 'edited',
    before: [...new Set(before)].slice(-MOST_DIGESTS),
  });
}
