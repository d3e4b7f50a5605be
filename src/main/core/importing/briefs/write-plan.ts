import type { Archive } from '../../archive/archive';
import type { MergedItem, MergedKind } from '../../archive/merges-store';
import type { MergeChoice, MergeItem, MergeResult, Signature } from '../../contract/exchange';
import type { Environment } from '../../contract/environment';
import type { BriefId, Uid } from '../../contract/ids';
import type { BriefDraft } from '../../contract/briefs';
import { digestsOfPieces } from '../../exchange/brief-pieces';
import { canonicalJson } from '../../exchange/canonical-json';
import { rememberEdit } from '../../saved-briefs/brief-history';
import { Collector } from '../../exporting/briefs/collector';
import type { Plan } from './plan-brief';
import type { PlannedPiece } from './plan/plan-pieces';
import { ThingWriter } from './write-things';

/** Writes what was chosen of a plan. Call it inside a step. */
export function writePlan(
  archive: Archive,
  environment: Environment,
  plan: Plan,
  choice: MergeChoice,
  signature: Signature | null,
): Pick<MergeResult, 'taken' | 'kept' | 'briefId'> {
  const chosen = new Set(plan.items.filter((item) => isChosen(item, choice)).map(({ key }) => key));
  const things = new ThingWriter(archive, environment, plan, chosen);
  const briefId = takeBrief(archive, environment, plan, chosen, things);
  things.writeChosen();
  const taken = things.written.size + piecesOf(plan).filter(({ key }) => chosen.has(key)).length;
  const kept = plan.items.filter(({ key, state }) => state === 'conflict' && !chosen.has(key)).length;
  if (taken + kept === 0) return { taken, kept, briefId };
  const { payload, hash, rows } = plan;
  const brief = briefId === null ? [] : [itemFor('brief', payload.brief.uid, briefId, rows.brief === null)];
  archive.merges.insert(
    {
      uid: environment.newUid(),
      briefUid: payload.brief.uid,
      at: environment.now(),
      payloadHash: hash,
      payload: canonicalJson(payload),
      signer: signature?.name ?? null,
      signerKey: signature?.key ?? null,
    },
    [...brief, ...things.items()],
  );
  return { taken, kept, briefId };
}

/** A conflict is decided by the analyst alone, who may think again; what is the same, or changed here only, stays. */
function isChosen({ key, state }: MergeItem, { keys, theirs }: MergeChoice): boolean {
  if (state === 'known') return false;
  if (state === 'conflict' || state === 'mine') return theirs.includes(key);
  return keys === null || keys.includes(key);
}

const piecesOf = ({ head, judgements, sections }: Plan): MergeItem[] => [
  head.item,
  ...judgements.map(({ item }) => item),
  ...sections.map(({ item }) => item),
];

const itemFor = (kind: MergedKind, uid: Uid, itemId: number, written: boolean): MergedItem => ({
  kind,
  uid,
  itemId,
  written,
});

/** Takes what was chosen of the brief itself, and what that rests on. */
function takeBrief(
  archive: Archive,
  environment: Environment,
  plan: Plan,
  chosen: ReadonlySet<string>,
  things: ThingWriter,
): BriefId | null {
  const { mine, payload, head } = plan;
  if (!piecesOf(plan).some(({ key }) => chosen.has(key))) return mine?.id ?? null;
  const refs = (evidence: readonly Uid[]) => evidence.map((uid) => things.evidence(uid));
  const draft: BriefDraft = {
    ...(mine === null || chosen.has(head.item.key) ? head.theirs : mine),
    judgements: choosePieces(plan.judgements, chosen, (piece) => ({
      ...piece,
      evidence: refs(piece.evidence),
    })),
    sections: choosePieces(plan.sections, chosen, (piece) => ({
      ...piece,
      evidence: refs(piece.evidence),
    })),
  };
  const at = payload.brief.updatedAt;
  if (mine === null) {
    const id = archive.briefs.insert(payload.brief.uid, draft, at);
    keepHistory(archive, plan, id);
    return id;
  }
  const events = archive.briefEvents.list(mine.id).length;
  const isTheirs = isAsTheirs(archive, plan, { ...mine, ...draft }, things);
  if (!isTheirs || events === 0) rememberEdit(archive, environment, mine.id);
  archive.briefs.update(mine.id, draft, isTheirs ? at : environment.now());
  keepHistory(archive, plan, mine.id);
  return mine.id;
}

function choosePieces<Piece, Own>(
  planned: readonly PlannedPiece<Piece, Own>[],
  chosen: ReadonlySet<string>,
  toOwn: (piece: Piece) => Own,
): Own[] {
  return planned.flatMap(({ item, pair, own }) => {
    if (!chosen.has(item.key)) return own === null ? [] : [own];
    return pair.theirs === null ? [] : [toOwn(pair.theirs)];
  });
}

/** Whether the brief says now what theirs says, so that it is their version and no new one. */
function isAsTheirs(
  archive: Archive,
  { payload }: Plan,
  brief: Parameters<Collector['brief']>[0],
  things: ThingWriter,
): boolean {
  const names = new Map(things.items().map(({ kind, uid, itemId }) => [`${kind} ${itemId}`, uid]));
  const collector = new Collector(archive, (kind, id, own) => names.get(`${kind} ${id}`) ?? own);
  return digestsOfPieces(collector.brief(brief)).join() === digestsOfPieces(payload.brief).join();
}

function keepHistory(archive: Archive, { payload }: Plan, id: BriefId): void {
  for (const event of payload.history) archive.briefEvents.insert(id, event);
}
