import type { Evidence } from '../contract/evidence';
import { MARKINGS, type Marking } from '../contract/markings';

/** Whether the first marking allows less sharing than the second (the order of TLP 2.0). */
export function isStricter(marking: Marking, than: Marking): boolean {
  return MARKINGS.indexOf(marking) > MARKINGS.indexOf(than);
}

/** The strictest marking among the sources: what a brief drawn from them must carry at least. */
export function strictestMarking(evidence: readonly Evidence[]): Marking {
  return evidence.reduce<Marking>(
    (strictest, { source }) => (isStricter(source.marking, strictest) ? source.marking : strictest),
    'none',
  );
}
