import { foldToWords } from '../../../contract/rules/fold';
import type { Uid } from '../../../contract/ids';
import { english } from '../../../contract/messages/catalogue';
import { calledBy, isNamed } from '../../../contract/analyst-names';
import type { Analyst } from '../../../contract/analysts';
import type { CodedPassage, CodedProject } from '../../../interchange/coded-project';
import type { Notices } from '../../../interchange/notices';
import type { ArchiveState } from './archive-state';
import type { PlacedPassage } from './place-passages';
import type { Namesakes } from './same-passage';

export interface AnalystPlan {
  readonly added: readonly Omit<Analyst, 'id'>[];
  readonly known: number;
  /** Whose it is; what has nobody's name is the archive's own analyst's. */
  readonly of: (uid: Uid | null) => Uid;
}

type Here = Pick<ArchiveState, 'analysts' | 'me' | 'annotations' | 'quotes'>;

/**
 * Analysts are one by their uid: two people may share a name. But whose passages are here already, under the same
 * name, is the one who made them, and the file is another export of a project that is here: then its other people are
 * those of the same names too.
 */
export function planAnalysts(
  { analysts }: Pick<CodedProject, 'analysts'>,
  passages: readonly PlacedPassage[],
  state: Here,
  namesakes: Namesakes,
  notices: Notices,
): AnalystPlan {
  const here = new Set(state.analysts.map(({ uid }) => uid));
  const meant = namesOf(analysts, passages);
  const pairs = pairsByName(meant, state);
  const repeated = onlyPairs(
    pairs.filter(([theirs, ours]) => repeats(theirs, ours, passages, state, namesakes)),
  );
  const idle = pairs.filter(([theirs]) => !passages.some(({ passage }) => isBy(passage, theirs)));
  // Who coded nothing is anybody of that name; nobody's name is no name.
  const byName = [...idle, ...(repeated.size > 0 ? onlyPairs(pairs) : [])].filter(([uid]) =>
    isNamed(meant.get(uid) ?? ''),
  );
  const same = new Map([...byName, ...repeated]);
  const added = Array.from(meant)
    .filter(([uid]) => !here.has(uid) && !same.has(uid))
    .map(([uid, name]) => {
      if (name === null) notices.add('unknown-analysts');
      return { uid, name: name ?? english.interchange.unknownAnalyst };
    });
  return {
    added,
    known: meant.size - added.length,
    of: (uid) => (uid === null ? state.me : (same.get(uid) ?? uid)),
  };
}

/** Everybody whom the file names or means. */
function namesOf(
  analysts: CodedProject['analysts'],
  passages: readonly PlacedPassage[],
): ReadonlyMap<Uid, string | null> {
  const meant = new Map(analysts.map(({ uid, name }) => [uid, name]));
  for (const { analystUid, tags } of passages.map(({ passage }) => passage)) {
    for (const uid of [analystUid, ...tags.map((tag) => tag.analystUid)]) {
      if (uid !== null && !meant.has(uid)) meant.set(uid, null);
    }
  }
  return meant;
}

/** Everybody of the file whom the archive does not have, with everybody there who has the name. */
function pairsByName(
  meant: ReadonlyMap<Uid, string | null>,
  { analysts }: Here,
): readonly (readonly [Uid, Uid])[] {
  const nameOf = (name: string | null): string =>
    foldToWords(calledBy(name ?? english.interchange.unknownAnalyst));
  const here = new Set(analysts.map(({ uid }) => uid));
  const ours = Map.groupBy(
    analysts.filter(({ uid }) => !meant.has(uid)),
    ({ name }) => nameOf(name),
  );
  return Array.from(meant)
    .filter(([uid]) => !here.has(uid))
    .flatMap(([uid, name]) => (ours.get(nameOf(name)) ?? []).map((one): [Uid, Uid] => [uid, one.uid]));
}

/** Those pairs of which neither is in another. */
const onlyPairs = (pairs: readonly (readonly [Uid, Uid])[]): ReadonlyMap<Uid, Uid> =>
  new Map(
    pairs.filter(
      ([theirs, ours]) => pairs.filter(([one, other]) => one === theirs || other === ours).length === 1,
    ),
  );

/** Whether most of what either of two namesakes made in the file's articles is what the other made there. */
function repeats(
  theirs: Uid,
  ours: Uid,
  passages: readonly PlacedPassage[],
  { annotations, quotes }: Here,
  namesakes: Namesakes,
): boolean {
  const made = passages.filter(({ passage, target }) => target !== null && isBy(passage, theirs));
  const known = new Set(
    made.flatMap((placed) => namesakes.find(placed, (uid) => (uid === theirs ? ours : uid))?.uid ?? []),
  );
  const articles = new Set(made.map(({ target }) => target?.uid));
  const here = [...annotations.values(), ...quotes.values()].filter(
    (one) =>
      articles.has(one.articleUid) &&
      (one.analystUid === ours || one.tags.some(({ analystUid }) => analystUid === ours)),
  );
  return known.size * 2 > Math.min(made.length, here.length);
}

const isBy = ({ analystUid, tags }: CodedPassage, analyst: Uid): boolean =>
  analystUid === analyst || tags.some((tag) => tag.analystUid === analyst);
