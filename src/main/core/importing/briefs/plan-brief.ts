import type { Archive } from '../../archive/archive';
import type { MergedKind } from '../../archive/merges-store';
import type { MergeItem } from '../../contract/exchange';
import type { Sha256, Uid } from '../../contract/ids';
import type { BriefEvent } from '../../contract/brief-history';
import type { Brief } from '../../contract/briefs';
import { digestsOfPieces } from '../../exchange/brief-pieces';
import { digestOf } from '../../exchange/digest';
import type { Past } from './plan/pair-pieces';
import type { Payload } from '../../exchange/payload';
import { payloadBytes } from '../../exchange/write-payload';
import { Collector, type Naming } from '../../exporting/briefs/collector';
import { compareThings } from './compare-things';
import { matchRows, type Rows } from './match-rows';
import { namesOf } from './names-of';
import { planPieces, type PlannedPieces } from './plan/plan-pieces';

/** All that importing a payload could do, decided before anything is written. */
export interface Plan extends PlannedPieces {
  readonly payload: Payload;
  readonly hash: Sha256;
  readonly rows: Rows;
  readonly mine: Brief | null;
  readonly items: readonly MergeItem[];
}

export function planBrief(archive: Archive, payload: Payload): Plan {
  const rows = matchRows(archive, payload);
  const collector = new Collector(archive, namingOf(rows, payload.brief.uid));
  const last = archive.merges.latestOf(payload.brief.uid);
  const base = last === null ? null : (JSON.parse(last.payload) as Payload);
  const mine = rows.brief === null ? null : archive.briefs.read(rows.brief);
  const past = pastOf(archive, payload, base, mine);
  const names = namesOf(archive, payload, mine, collector);
  const collected = mine === null ? null : collector.brief(mine);
  const pieces = planPieces({ theirs: payload.brief, mine, collected, past, names });
  const things = compareThings({ archive, payload, rows, collector, base, names });
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

/**
 * What each side's pieces were and are no more: as the brief came in last, and as one history has it and the other has
 * not. What both histories know is from before they parted, and going back to it is a change like any other.
 */
function pastOf(archive: Archive, payload: Payload, base: Payload | null, mine: Brief | null): Past {
  const came = base === null ? [] : digestsOfPieces(base.brief);
  const before = (history: readonly Pick<BriefEvent, 'before'>[]): ReadonlySet<Sha256> =>
    new Set(history.flatMap((event) => event.before));
  const alone = (one: ReadonlySet<Sha256>, other: ReadonlySet<Sha256>): Sha256[] =>
    [...one].filter((digest) => !other.has(digest));
  const here = before(mine === null ? [] : archive.briefEvents.list(mine.id));
  const there = before(payload.history);
  return {
    mine: new Set([...came, ...alone(here, there)]),
    theirs: new Set([...came, ...alone(there, here)]),
  };
}
