import type { Uid } from '../../contract/ids';
import { en } from '../../contract/messages/catalogue';
import type { Analyst } from '../../contract/analysts';
import type { CodedProject } from '../coded-project';
import type { Notices } from '../notices';
import type { ArchiveState } from './archive-state';

export interface AnalystPlan {
  readonly added: readonly Omit<Analyst, 'id'>[];
  readonly known: number;
  /** Whose it is; what has nobody's name is the archive's own analyst's. */
  readonly of: (uid: Uid | null) => Uid;
}

/** Analysts are one by their uid alone: two people may share a name. */
export function planAnalysts(
  { analysts, sources }: Pick<CodedProject, 'analysts' | 'sources'>,
  state: Pick<ArchiveState, 'analysts' | 'me'>,
  notices: Notices,
): AnalystPlan {
  const here = new Set(state.analysts.map(({ uid }) => uid));
  const named = new Map(analysts.map(({ uid, name }) => [uid, name]));
  const meant = new Set(named.keys());
  for (const { passages } of sources) {
    for (const { analystUid, tags } of passages) {
      for (const uid of [analystUid, ...tags.map((tag) => tag.analystUid)]) if (uid !== null) meant.add(uid);
    }
  }
  const added = Array.from(meant)
    .filter((uid) => !here.has(uid))
    .map((uid) => {
      const name = named.get(uid) ?? null;
      if (name === null) notices.add('unknown-analysts');
      return { uid, name: name ?? en.interchange.unknownAnalyst };
    });
  return { added, known: meant.size - added.length, of: (uid) => uid ?? state.me };
}
