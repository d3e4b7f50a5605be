import type { Archive } from '../../archive/archive';
import { citedBy } from '../../archive/briefs-store';
import type { Uid } from '../../contract/ids';
import { english, messages } from '../../contract/messages/catalogue';
import type { Brief } from '../../contract/briefs';
import type { EvidenceRef } from '../../contract/evidence';
import type { Names } from './plan/difference-words';
import type { Payload } from '../../exchange/payload';
import type { Collector } from '../../exporting/briefs/collector';

/** What the things of both sides are called, so that differences can be read: a uid tells nobody anything. */
export function namesOf(
  archive: Archive,
  { people, themes, analysts, evidence }: Payload,
  mine: Brief | null,
  collector: Collector,
): Names {
  const named = (things: readonly { readonly uid: Uid; readonly name: string }[]): [Uid, string][] =>
    things.map(({ uid, name }) => [uid, name]);
  // Two analysts may go by one name; said alike, there would seem to be no difference.
  const here = new Map(archive.analysts.list().map(({ uid, name }) => [name, uid]));
  const theirs = analysts.map(({ uid, name }) => {
    const namesake = here.get(name);
    return {
      uid,
      name: namesake === undefined || namesake === uid ? name : english.exchange.namesake(name),
    };
  });
  const cited = mine === null ? [] : citedBy(mine);
  const nameOf = (ref: EvidenceRef): string =>
    archive.evidence.isHidden(ref) ? messages.exchange.hiddenPassage : collector.evidence(ref).anchor.exact;
  return new Map([
    ...named([...archive.people.list(), ...archive.themes.list(), ...archive.analysts.list()]),
    ...cited.map((ref): [Uid, string] => [collector.evidenceUid(ref), nameOf(ref)]),
    ...evidence.map(({ uid, anchor }): [Uid, string] => [uid, anchor.exact]),
    ...named([...people, ...themes, ...theirs]),
  ]);
}
