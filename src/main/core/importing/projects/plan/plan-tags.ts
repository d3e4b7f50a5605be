import type { Uid } from '../../../contract/ids';
import type { CodedPassage } from '../../../interchange/coded-project';
import { derivedUid } from '../../../interchange/guid';
import type { Notices } from '../../../interchange/notices';
import type { ArchiveState } from './archive-state';
import type { NewTag } from './project-plan';
import type { AnalystPlan } from './plan-analysts';
import type { ThemePlan } from './plan-themes';

/** A theme is on a passage once for each analyst, whatever the tag's uid. */
export function createTagPlanner(
  { annotations, quotes, settledTags }: Pick<ArchiveState, 'annotations' | 'quotes' | 'settledTags'>,
  analysts: AnalystPlan,
  themes: ThemePlan,
  notices: Notices,
) {
  const set = new Set<string>();
  const uids = new Set<Uid>();
  for (const [target, { tags }] of [...annotations, ...quotes]) {
    for (const { uid, themeUid, analystUid } of tags) {
      set.add(keyOf(target, themeUid, analystUid));
      uids.add(uid);
    }
  }
  const added: NewTag[] = [];
  let known = 0;
  return {
    added,
    known: (): number => known,
    /** The tags of a passage; those of nobody are whose the passage is. */
    add(
      target: NewTag['target'],
      { tags, analystUid: bearer }: Pick<CodedPassage, 'tags' | 'analystUid'>,
    ): void {
      for (const tag of tags) {
        const themeUid = themes.of(tag.themeUid);
        if (themeUid === null) continue; // the reader has told of it
        const analystUid = analysts.of(tag.analystUid ?? bearer);
        const key = keyOf(target.uid, themeUid, analystUid);
        if (settledTags.has(tag.uid) && !set.has(key)) {
          notices.add('settled-tags');
          continue;
        }
        if (set.has(key)) known += 1;
        else added.push({ uid: freeUid(tag.uid, key, uids), target, themeUid, analystUid });
        set.add(key);
      }
    },
  };
}

const keyOf = (target: Uid, theme: Uid, analyst: Uid): string => `${target} ${theme} ${analyst}`;

function freeUid(uid: Uid, key: string, taken: Set<Uid>): Uid {
  const free = taken.has(uid) ? derivedUid('tag', key) : uid;
  taken.add(free);
  return free;
}
