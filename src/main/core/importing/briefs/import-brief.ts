import type { Archive } from '../../archive/archive';
import type { PinnedKey } from '../../archive/keys-store';
import { isNamed } from '../../contract/analyst-names';
import type { MergeChoice, MergePreview, MergeResult, SignerTrust, Signature } from '../../contract/exchange';
import type { ImportState } from '../../contract/importing';
import type { IsoInstant } from '../../contract/ids';
import { messages } from '../../contract/messages/catalogue';
import { inspectPdf } from '../../exchange/inspect';
import { skeletonOf } from '../../exchange/lookalike';
import type { Payload } from '../../exchange/payload';
import { fingerprintOf } from '../../exchange/signature';
import { Failure } from '../../failure';
import type { Session } from '../../session/session';
import { requireNothingBlind } from './nothing-blind';
import { alikeWriter, lookalikesIn } from './lookalikes';
import { olderThanHere } from './older-version';
import { planBrief, type Plan } from './plan-brief';
import { writePlan } from './write-plan';

interface Proposal {
  readonly preview: MergePreview;
  readonly plan: Plan;
}

/** What importing this PDF would do. Throws, with the reason, for one whose data may not be taken. */
export function previewBriefImport(archive: Archive, bytes: Uint8Array): MergePreview {
  return propose(archive, bytes).preview;
}

/** Imports a colleague's brief, all or parts of it, as one step. What is here already is not written again. */
export function importBrief(session: Session, bytes: Uint8Array, choice: MergeChoice): MergeResult {
  const archive = session.writable();
  const { preview, plan } = propose(archive, bytes);
  requireKnownKeys(plan, choice);
  requireTrust(preview, choice);
  const { signature } = preview.inspection;
  return archive.journal.inStep('merge-brief', plan.payload.brief.title, () => {
    const result = writePlan(archive, session.environment, plan, choice, signature);
    if (result.taken > 0 || result.kept > 0) pinSigner(session, archive, preview);
    return { preview, ...result };
  });
}

function propose(archive: Archive, bytes: Uint8Array): Proposal {
  const { inspection, payload: carried } = inspectPdf(bytes);
  if (carried === null) {
    if (inspection.problem !== null) {
      throw new Failure('bad-file', messages.exchange.refused(inspection.problem));
    }
    throw new Failure(
      'bad-file',
      inspection.readerCopy ? messages.exchange.noDataReader : messages.exchange.noData,
    );
  }
  const payload = byNamedAuthors(carried);
  requireNothingBlind(archive, payload);
  const plan = planBrief(archive, payload);
  const counts: Record<ImportState, number> = {
    new: 0,
    known: 0,
    different: 0,
    mine: 0,
    conflict: 0,
    removed: 0,
  };
  for (const { state } of plan.items) counts[state] += 1;
  const pages = inspection.where.flatMap((change) => (change.kind === 'page' ? [change.page] : []));
  const pinned = pinnedFor(archive, inspection.signature);
  const trust = trustIn(archive, inspection.signature, pinned);
  const { items, rows } = plan;
  const older = olderThanHere(archive, plan);
  const warnings = [
    ...(older === null ? [] : [messages.exchange.warnOlder(sayInstant(older.there), sayInstant(older.here))]),
    ...(pages.length > 0 ? [messages.exchange.warnPages(pages)] : []),
    ...warningsOf(archive, plan, trust, inspection.signature),
  ];
  const briefId = rows.brief;
  return {
    preview: {
      inspection,
      trust,
      pinned: sayPinned(archive, pinned),
      briefId,
      older,
      items,
      counts,
      warnings,
    },
    plan,
  };
}

/** Releases until 2.x named *Analyst* where nobody had said who wrote a brief. */
const byNamedAuthors = (payload: Payload): Payload => ({
  ...payload,
  brief: { ...payload.brief, authors: payload.brief.authors.filter(isNamed) },
});

/** To the minute, in UTC: both sides read the same. */
const sayInstant = (at: IsoInstant): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

/** A key is pinned to somebody's name: two who have none are not one. */
const pinnedFor = (archive: Archive, signature: Signature | null): PinnedKey | null =>
  signature === null || !isNamed(signature.name) ? null : archive.keys.pinned(skeletonOf(signature.name));

function sayPinned(archive: Archive, pinned: PinnedKey | null): MergePreview['pinned'] {
  if (pinned === null) return null;
  const former = archive.keys.retired(skeletonOf(pinned.name)).at(-1) ?? null;
  const fingerprint = (key: string): string => fingerprintOf(key).fingerprint;
  return {
    fingerprint: fingerprint(pinned.publicKey),
    since: pinned.pinnedAt,
    replaced: former && { fingerprint: fingerprint(former.publicKey), at: former.replacedAt },
  };
}

const retiredFor = (archive: Archive, { name, key }: Signature) =>
  archive.keys.retired(skeletonOf(name)).find(({ publicKey }) => publicKey === key) ?? null;

/** The key of a name is the one that it was first met with; names that look alike are one name. */
function trustIn(archive: Archive, signature: Signature | null, pinned: PinnedKey | null): SignerTrust {
  if (signature === null) return 'unsigned';
  const { id } = archive.analyst();
  const own = [archive.keys.own(id)?.publicKey, ...archive.keys.linksOf(id).map((link) => link.old)];
  if (own.includes(signature.key)) return 'mine';
  if (pinned === null) return 'first';
  if (pinned.publicKey === signature.key) return 'known';
  return retiredFor(archive, signature) === null ? 'changed' : 'replaced';
}

function warningsOf(
  archive: Archive,
  { items, payload }: Plan,
  trust: SignerTrust,
  signature: Signature | null,
): string[] {
  const warnings: string[] = [];
  const unfound = items.filter(({ words }) => words === 'lost' || words === 'needs-review').length;
  if (unfound > 0) warnings.push(messages.exchange.warnWords(unfound));
  for (const { name, other } of lookalikesIn(archive, payload)) {
    warnings.push(messages.exchange.warnLookalike(name, other));
  }
  const alike = alikeWriter(archive, payload, signature?.name ?? null);
  if (alike !== null) warnings.push(messages.exchange.warnAlike(alike.name, alike.other));
  const signedBefore = archive.merges.latestOf(payload.brief.uid)?.signer ?? null;
  if (signedBefore !== null && trust === 'unsigned') {
    warnings.push(messages.exchange.warnUnsigned(signedBefore));
  }
  return warnings;
}

function requireKnownKeys({ items }: Plan, { keys, theirs }: MergeChoice): void {
  const known = new Set(items.map(({ key }) => key));
  const unknown = [...(keys ?? []), ...theirs].find((key) => !known.has(key));
  if (unknown !== undefined) throw new Failure('bad-request', messages.exchange.unknownKey(unknown));
}

function requireTrust(
  { trust, pinned, inspection: { signature } }: MergePreview,
  { acceptKey }: MergeChoice,
): void {
  if (signature === null || acceptKey) return;
  if (trust === 'replaced') {
    throw new Failure('conflict', messages.exchange.keyReplaced(signature.name, signature.fingerprint));
  }
  if (trust !== 'changed') return;
  const known = pinned?.fingerprint ?? '';
  throw new Failure('conflict', messages.exchange.keyChanged(signature.name, known, signature.fingerprint));
}

function pinSigner(
  { environment }: Session,
  archive: Archive,
  { trust, inspection: { signature } }: MergePreview,
): void {
  if (signature === null || (trust !== 'first' && trust !== 'changed')) return;
  if (!isNamed(signature.name)) return;
  const { name, key: publicKey } = signature;
  archive.keys.forgetRetired(skeletonOf(name));
  archive.keys.pin(skeletonOf(name), { name, publicKey, pinnedAt: environment.now() });
}
