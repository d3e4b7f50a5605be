import { isStricter } from '../briefs/markings';
import type { Marking } from '../contract/markings';
import type { Payload, PayloadSource } from './payload';

/** TLP:CLEAR sets no limit, so a brief without a marking is none the looser for it. */
function limitsMore(source: Marking, brief: Marking): boolean {
  return source !== 'TLP:CLEAR' && isStricter(source, brief);
}

/**
 * Whether an analyst has said, with a reason, that this source may be cited below its marking. What they said holds no
 * longer when the source is marked more strictly since, or the brief more loosely.
 */
function isReleased({ uid, marking }: PayloadSource, brief: Marking, history: Payload['history']): boolean {
  return history.some(
    ({ what, sources }) =>
      what === 'released' &&
      sources.some(
        (then) => then.source === uid && !limitsMore(marking, then.marking) && !limitsMore(then.brief, brief),
      ),
  );
}

/** Sources that allow less sharing than the brief does, and were not released for it. */
export function stricterSources({
  brief,
  sources,
  history,
}: Pick<Payload, 'brief' | 'sources' | 'history'>): PayloadSource[] {
  return sources.filter(
    (source) => limitsMore(source.marking, brief.marking) && !isReleased(source, brief.marking, history),
  );
}
