import type { Archive } from '../../../archive/archive';
import { citedBy } from '../../../archive/briefs-store';
import type { Uid } from '../../../contract/ids';
import type { Brief } from '../../../contract/model';
import type { Names } from '../../../exchange/difference-words';
import type { Payload } from '../../../exchange/payload';
import type { Collector } from '../collector';

/** What the things of both sides are called, so that differences can be read: a uid tells nobody anything. */
export function namesOf(
  archive: Archive,
  { people, themes, analysts, evidence }: Payload,
  mine: Brief | null,
  collector: Collector,
): Names {
  const named = (things: readonly { readonly uid: Uid; readonly name: string }[]): [Uid, string][] =>
    things.map(({ uid, name }) => [uid, name]);
  const cited = mine === null ? [] : citedBy(mine).map((ref) => collector.evidence(ref));
  return new Map([
    ...named([...archive.people.list(), ...archive.themes.list(), ...archive.analysts.list()]),
    ...cited.map(({ uid, anchor }): [Uid, string] => [uid, anchor.exact]),
    ...evidence.map(({ uid, anchor }): [Uid, string] => [uid, anchor.exact]),
    ...named([...people, ...themes, ...analysts]),
  ]);
}
