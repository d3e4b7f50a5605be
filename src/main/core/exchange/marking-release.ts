import { isStricter } from '../briefs/markings';
import type { Uid } from '../contract/ids';
import type { Marking } from '../contract/model';
import type { Payload, PayloadSource } from './payload';

/** TLP:CLEAR sets no limit, so a brief without a marking is none the looser for it. */
function limitsMore(source: Marking, brief: Marking): boolean {
  return source !== 'TLP:CLEAR' && isStricter(source, brief);
}

/** Whether an analyst has said, with a reason, that this source may be cited below its marking. */
function isReleased(source: Uid, history: Payload['history']): boolean {
  return history.some(({ what, sources }) => what === 'released' && sources.includes(source));
}

/** Sources that allow less sharing than the brief does, and were not released for it. */
export function stricterSources({
  brief,
  sources,
  history,
}: Pick<Payload, 'brief' | 'sources' | 'history'>): PayloadSource[] {
  return sources.filter(
    ({ uid, marking }) => limitsMore(marking, brief.marking) && !isReleased(uid, history),
  );
}
