import type { Uid } from '../../contract/ids';
import type { CodedSource } from '../coded-project';
import { derivedUid, uidOf } from '../guid';
import type { Notices } from '../notices';
import { tidyLine } from '../tidy';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import { element, type XmlNode } from '../xml/write-xml';

const uidOfSpeaker = (name: string): Uid => derivedUid('speaker', name);

/** A case for everybody who says a passage, with what they say; null where nobody does. The schema wants at least one. */
export function writeSpeakers(sources: readonly CodedSource[]): XmlNode | null {
  const said = sources.flatMap(({ passages }) => passages).filter(({ place }) => place.kind === 'span');
  const speakers = Map.groupBy(said, ({ speaker }) => speaker);
  speakers.delete(null);
  if (speakers.size === 0) return null;
  const cases = Array.from(speakers, ([speaker, passages]) =>
    element(
      'Case',
      { guid: uidOfSpeaker(speaker ?? ''), name: speaker },
      ...passages.map(({ uid }) => element('SelectionRef', { targetGUID: uid })),
    ),
  );
  return element('Cases', {}, ...cases);
}

export interface Cases {
  readonly uids: ReadonlySet<Uid>;
  /** Who says a passage, by the passage’s uid. */
  readonly speakers: ReadonlyMap<Uid, string>;
}

/** The cases that were written here, as speakers; those of other programs have no place and are told of. */
export function readCases(project: XmlElement, notices: Notices): Cases {
  const uids = new Set<Uid>();
  const speakers = new Map<Uid, string>();
  for (const one of childrenOf(childOf(project, 'Cases'), 'Case')) {
    const uid = uidOf(one.attributes.get('guid'));
    const name = tidyLine(one.attributes.get('name'), 200);
    if (uid !== null) uids.add(uid);
    if (uid !== uidOfSpeaker(name)) {
      notices.add('cases', name);
      continue;
    }
    for (const { attributes } of childrenOf(one, 'SelectionRef')) {
      const passage = uidOf(attributes.get('targetGUID'));
      if (passage !== null) speakers.set(passage, name);
    }
  }
  return { uids, speakers };
}
