import type { Archive } from '../../../archive/archive';
import type { MergedKind } from '../../../archive/merges-store';
import type { MergeItem, MergeState } from '../../../contract/exchange';
import type { Sha256, Uid } from '../../../contract/ids';
import type { Brief, BriefEvent, BriefSection, Judgement, Marking } from '../../../contract/model';
import { digestsOfPieces, headOf, type BriefHead } from '../../../exchange/brief-pieces';
import { digestOf } from '../../../exchange/digest';
import { differencesOf, type Comparable } from '../../../exchange/merge-state';
import { pairPieces, stateOfPiece, type Pair, type Past } from '../../../exchange/pair-pieces';
import type { Payload, PayloadBrief } from '../../../exchange/payload';
import { payloadBytes } from '../../../exchange/write-payload';
import { Collector, type Naming } from '../collector';
import { compareThings } from './compare-things';
import { matchRows, type Rows } from './match-rows';

type PayloadJudgement = PayloadBrief['judgements'][number];
type PayloadSection = PayloadBrief['sections'][number];

/** A judgement or section beside its item. */
export interface PlannedPiece<Piece, Own> {
  readonly item: MergeItem;
  readonly pair: Pair<Piece>;
  /** As it stands in my brief. */
  readonly own: Own | null;
}

/** All that taking a payload in could do, decided before anything is written. */
export interface Plan {
  readonly payload: Payload;
  readonly hash: Sha256;
  readonly rows: Rows;
  readonly mine: Brief | null;
  readonly head: { readonly item: MergeItem; readonly theirs: BriefHead };
  readonly judgements: readonly PlannedPiece<PayloadJudgement, Judgement>[];
  readonly sections: readonly PlannedPiece<PayloadSection, BriefSection>[];
  readonly items: readonly MergeItem[];
}

export function planMerge(archive: Archive, payload: Payload): Plan {
  const rows = matchRows(archive, payload);
  const collector = new Collector(archive, namingOf(rows, payload.brief.uid));
  const last = archive.merges.latestOf(payload.brief.uid);
  const base = last === null ? null : (JSON.parse(last.payload) as Payload);
  const mine = rows.brief === null ? null : archive.briefs.read(rows.brief);
  const pieces = planPieces(payload, {
    mine,
    collected: mine === null ? null : collector.brief(mine),
    past: pastOf(archive, payload, base, mine),
  });
  const things = compareThings({ archive, payload, rows, collector, base });
  return {
    payload,
    hash: digestOf(payloadBytes(payload)),
    rows,
    mine,
    ...pieces,
    items: [pieces.head.item, ...pieces.judgements.map(itemOf), ...pieces.sections.map(itemOf), ...things],
  };
}

const itemOf = ({ item }: { readonly item: MergeItem }): MergeItem => item;

/** Things here, called as the colleague calls them. */
function namingOf(rows: Rows, brief: Uid): Naming {
  const names = new Map<string, Uid>();
  const name = (kind: MergedKind, uids: ReadonlyMap<Uid, number>): void => {
    for (const [uid, id] of uids) names.set(`${kind} ${id}`, uid);
  };
  if (rows.brief !== null) names.set(`brief ${rows.brief}`, brief);
  name('analyst', rows.analysts);
  name('article', rows.articles);
  name('person', rows.people);
  name('theme', rows.themes);
  name('quote', rows.quotes);
  name('annotation', rows.annotations);
  return (kind, id, own) => names.get(`${kind} ${id}`) ?? own;
}

/** What the brief's pieces once were: as it came in last, and as its history has it. */
function pastOf(archive: Archive, payload: Payload, base: Payload | null, mine: Brief | null): Past {
  const came = base === null ? [] : digestsOfPieces(base.brief);
  const before = (history: readonly Pick<BriefEvent, 'before'>[]): Sha256[] =>
    history.flatMap((event) => event.before);
  return {
    mine: new Set([...came, ...(mine === null ? [] : before(archive.briefEvents.list(mine.id)))]),
    theirs: new Set([...came, ...before(payload.history)]),
  };
}

interface Sides {
  readonly mine: Brief | null;
  readonly collected: PayloadBrief | null;
  readonly past: Past;
}

function planPieces(
  { brief }: Payload,
  { mine, collected, past }: Sides,
): Pick<Plan, 'head' | 'judgements' | 'sections'> {
  const theirs = headOf(brief);
  const myHead = collected === null ? null : headOf(collected);
  const head = describe(
    'brief',
    brief.title,
    stateOfPiece(myHead, theirs, past),
    myHead,
    theirs,
    brief.marking,
  );
  const judgements = pairPieces(collected?.judgements ?? [], brief.judgements, past).map((pair, index) => {
    const piece = pair.theirs ?? pair.mine;
    const item = describe(
      'judgement',
      piece?.statement ?? '',
      pair.state,
      pair.mine,
      pair.theirs,
      brief.marking,
      index + 1,
    );
    return { item, pair, own: ownPiece(pair.mine, collected?.judgements, mine?.judgements) };
  });
  const sections = pairPieces(collected?.sections ?? [], brief.sections, past).map((pair, index) => {
    const piece = pair.theirs ?? pair.mine;
    const item = describe(
      'section',
      piece?.heading ?? '',
      pair.state,
      pair.mine,
      pair.theirs,
      brief.marking,
      index + 1,
    );
    return { item, pair, own: ownPiece(pair.mine, collected?.sections, mine?.sections) };
  });
  return { head: { item: head, theirs }, judgements, sections };
}

function ownPiece<Piece, Own>(
  piece: Piece | null,
  collected: readonly Piece[] | undefined,
  drafted: readonly Own[] | undefined,
): Own | null {
  return piece === null ? null : (drafted?.[collected?.indexOf(piece) ?? -1] ?? null);
}

/** @param number tells pieces of one kind apart; they have no names */
function describe(
  kind: MergeItem['kind'],
  label: string,
  state: MergeState,
  mine: Comparable | null,
  theirs: Comparable | null,
  marking: Marking,
  number?: number,
): MergeItem {
  const isBoth = mine !== null && theirs !== null && state !== 'known';
  return {
    key: number === undefined ? kind : `${kind} ${number}`,
    kind,
    state,
    label,
    marking,
    differences: isBoth ? differencesOf(mine, theirs) : [],
    words: null,
  };
}
