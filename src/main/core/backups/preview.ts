import type { Archive } from '../archive/archive';
import type { Content } from '../archive/contents';
import { MOST_NAMED, type ComparedCount, type RestorePreview } from '../contract/backups';

type Kind = ComparedCount['what'];
type Named = RestorePreview['lost'];

/** In the order in which they are shown. */
const KINDS = [
  'articles',
  'quotes',
  'decisions',
  'annotations',
  'tags',
  'themes',
  'people',
  'briefs',
] as const satisfies readonly Kind[];
/** UTF-16 units of a name that are shown. */
const LONGEST_NAME = 200;

/** What stands in an archive and in a backup, by uid and contents: what would go and what would come back. */
export function compareArchives(
  here: Pick<Archive, 'contents'>,
  there: Pick<Archive, 'contents'>,
): Pick<RestorePreview, 'counts' | 'lost' | 'regained'> {
  const counts: ComparedCount[] = [];
  const lost: Named[number][] = [];
  const regained: Named[number][] = [];
  for (const what of KINDS) {
    const [ours, theirs] = [here.contents(what), there.contents(what)];
    counts.push({ what, here: ours.size, there: theirs.size, differing: countDiffering(ours, theirs) });
    lost.push(...missingFrom(theirs, ours, what));
    regained.push(...missingFrom(ours, theirs, what));
  }
  return { counts, lost, regained };
}

function countDiffering(ours: ReadonlyMap<string, Content>, theirs: ReadonlyMap<string, Content>): number {
  let differing = 0;
  for (const [uid, { digest }] of ours) {
    const other = theirs.get(uid);
    if (other !== undefined && other.digest !== digest) differing += 1;
  }
  return differing;
}

/** What stands in one and not in the other; nothing where there is none. */
function missingFrom(
  other: ReadonlyMap<string, Content>,
  one: ReadonlyMap<string, Content>,
  what: Kind,
): readonly Named[number][] {
  const missing = [...one].filter(([uid]) => !other.has(uid));
  if (missing.length === 0) return [];
  const names = missing.slice(0, MOST_NAMED).map(([, { name }]) => shownName(name));
  return [{ what, names, total: missing.length }];
}

function shownName(name: string): string {
  const line = name.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME - 1).toWellFormed()}…`;
}
