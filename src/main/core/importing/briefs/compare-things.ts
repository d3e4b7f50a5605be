import type { Archive } from '../../archive/archive';
import type { MergeItem, MergeKind, MergeState, WordsFound } from '../../contract/exchange';
import type { Uid } from '../../contract/ids';
import type { Marking } from '../../contract/markings';
import {
  comparableEvidence,
  comparablePerson,
  comparableSource,
  comparableTheme,
} from '../../exchange/comparable';
import type { Names } from '../../exchange/difference-words';
import { differencesOf, stateOf, type Comparable } from '../../exchange/merge-state';
import type { Payload, PayloadEvidence, PayloadSource } from '../../exchange/payload';
import type { Collector } from '../../exporting/briefs/collector';
import type { Rows } from './match-rows';

interface Sides {
  readonly archive: Archive;
  readonly payload: Payload;
  readonly rows: Rows;
  readonly collector: Collector;
  /** The same brief as it came in last. */
  readonly base: Payload | null;
  readonly names: Names;
}

/** Names a thing of a payload in `MergeChoice`. */
export const keyOf = (kind: MergeKind, uid: Uid): string => `${kind} ${uid}`;
export const evidenceKind = ({ kind }: PayloadEvidence): 'quote' | 'passage' =>
  kind === 'quote' ? 'quote' : 'passage';

/** Sources, evidence, people and themes of a payload, held against the archive. */
export function compareThings(sides: Sides): MergeItem[] {
  return [
    ...compareSources(sides),
    ...compareEvidence(sides),
    ...comparePeople(sides),
    ...compareThemes(sides),
  ];
}

function compareSources({ payload, rows, collector, base, names }: Sides): MergeItem[] {
  return payload.sources.map((source) => {
    const id = rows.articles.get(source.uid);
    return toItem('source', source.uid, source.title, source.marking, {
      mine: id === undefined ? null : comparableSource(collector.source(id, false)),
      theirs: comparableSource(source),
      base: earlier(base?.sources, source.uid, comparableSource),
      names,
    });
  });
}

function compareEvidence({ archive, payload, rows, collector, base, names }: Sides): MergeItem[] {
  const sources = new Map(payload.sources.map((source) => [source.uid, source]));
  return payload.evidence.map((piece) => {
    const quote = rows.quotes.get(piece.uid);
    const annotation = rows.annotations.get(piece.uid);
    const mine =
      quote !== undefined
        ? collector.evidence({ kind: 'quote', id: quote })
        : annotation !== undefined
          ? collector.evidence({ kind: 'annotation', id: annotation })
          : null;
    const source = sources.get(piece.source);
    const item = toItem(evidenceKind(piece), piece.uid, piece.anchor.exact, source?.marking ?? 'none', {
      mine: mine === null ? null : comparableEvidence(mine),
      theirs: comparableEvidence(piece),
      base: earlier(base?.evidence, piece.uid, comparableEvidence),
      names,
    });
    // What rules alone found here has nobody's word behind it yet.
    const isUndecided = quote !== undefined && archive.quotes.read(quote)?.status === 'suggested';
    return { ...unlessUntouched(item, isUndecided), words: wordsOf(piece, source, rows) };
  });
}

function comparePeople({ payload, rows, collector, base, names }: Sides): MergeItem[] {
  return payload.people.map((person) => {
    const id = rows.people.get(person.uid);
    return toItem('person', person.uid, person.name, payload.brief.marking, {
      mine: id === undefined ? null : comparablePerson(collector.person(id)),
      theirs: comparablePerson(person),
      base: earlier(base?.people, person.uid, comparablePerson),
      names,
    });
  });
}

function compareThemes({ archive, payload, rows, collector, base, names }: Sides): MergeItem[] {
  return payload.themes.map((theme) => {
    const id = rows.themes.get(theme.uid);
    const item = toItem('theme', theme.uid, theme.name, payload.brief.marking, {
      mine: id === undefined ? null : comparableTheme(collector.theme(id)),
      theirs: comparableTheme(theme),
      base: earlier(base?.themes, theme.uid, comparableTheme),
      names,
    });
    const here = id === undefined ? null : archive.themes.read(id);
    // A theme that nothing is tagged with means nothing here yet.
    return unlessUntouched(item, here !== null && here.quotes + here.annotations === 0);
  });
}

function earlier<Thing extends { readonly uid: Uid }>(
  things: readonly Thing[] | undefined,
  uid: Uid,
  compare: (thing: Thing) => Comparable,
): Comparable | null {
  const found = things?.find((thing) => thing.uid === uid);
  return found === undefined ? null : compare(found);
}

interface Compared {
  readonly mine: Comparable | null;
  readonly theirs: Comparable;
  readonly base: Comparable | null;
  readonly names: Names;
}

function toItem(
  kind: MergeKind,
  uid: Uid,
  label: string,
  marking: Marking,
  { mine, theirs, base, names }: Compared,
): MergeItem {
  const state: MergeState = mine === null ? 'new' : stateOf(mine, theirs, base);
  const differences = mine === null ? [] : differencesOf(mine, theirs, names);
  return { key: keyOf(kind, uid), kind, state, label, marking, differences, words: null };
}

function unlessUntouched(item: MergeItem, isUntouched: boolean): MergeItem {
  return item.state === 'conflict' && isUntouched ? { ...item, state: 'different' } : item;
}

function wordsOf(piece: PayloadEvidence, source: PayloadSource | undefined, { ownCopies }: Rows): WordsFound {
  const place = ownCopies.get(piece.source)?.places.get(piece.uid);
  if (place !== undefined) return place.state;
  return source?.text === undefined ? 'excerpt' : 'exact';
}
