import type { Archive } from '../../archive/archive';
import type { BriefEvent } from '../../contract/brief-history';
import type { MergePreview } from '../../contract/exchange';
import type { IsoInstant } from '../../contract/ids';
import type { Payload } from '../../exchange/payload';
import type { Plan } from './plan-brief';

interface Version {
  readonly updatedAt: IsoInstant;
  readonly history: readonly Pick<BriefEvent, 'uid' | 'at'>[];
}

/**
 * Whether a brief that comes in is an earlier version of the one that is here, or that came in last: it was written
 * before that, and nothing was done to it that is not known here. A version that went its own way is none.
 */
export function olderThanHere(archive: Archive, { mine, payload }: Plan): MergePreview['older'] {
  const theirs: Version = { updatedAt: payload.brief.updatedAt, history: payload.history };
  const last = archive.merges.latestOf(payload.brief.uid);
  const came = last === null ? null : (JSON.parse(last.payload) as Payload);
  const versions: Version[] = [
    ...(mine === null ? [] : [{ updatedAt: mine.updatedAt, history: archive.briefEvents.list(mine.id) }]),
    ...(came === null ? [] : [{ updatedAt: came.brief.updatedAt, history: came.history }]),
  ];
  const newer = versions.find((version) => isOlder(theirs, version));
  return newer === undefined ? null : { here: newer.updatedAt, there: theirs.updatedAt };
}

function isOlder(version: Version, than: Version): boolean {
  const known = new Map(than.history.map(({ uid, at }) => [uid, at]));
  return (
    version.updatedAt < than.updatedAt && version.history.every(({ uid, at }) => (known.get(uid) ?? '') >= at)
  );
}
