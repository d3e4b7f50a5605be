import type { BriefId } from '../core/contract/ids';
import type { EvidenceRef } from '../core/contract/evidence';
import { messages } from '../core/contract/messages/catalogue';
import type { Undrawn } from '../core/contract/undrawn';
import { undrawnInWords } from '../core/contract/undrawn-words';
import type { OpenArchive } from './open-archive';
import type { Terminal } from './terminal';

/** Takes out of a brief what no font of its PDF draws, saves it without, and says what went. Own words, names and titles stay. */
export async function leaveOutUndrawn(
  terminal: Terminal,
  archive: OpenArchive,
  briefId: BriefId,
): Promise<void> {
  const { brief, evidence, undrawn } = await archive.ask('readBrief', { briefId });
  const words = undrawn.filter(isUndrawnEvidence);
  if (words.length === 0) return;
  const gone = new Set(words.map(({ place }) => keyOf(place.ref)));
  const without = <Part extends { readonly evidence: readonly EvidenceRef[] }>(
    parts: readonly Part[],
  ): Part[] =>
    parts.map((part) => ({ ...part, evidence: part.evidence.filter((ref) => !gone.has(keyOf(ref))) }));
  const { id: _id, uid: _uid, updatedAt: _updatedAt, ...written } = brief;
  const draft = { ...written, sections: without(brief.sections) };
  await archive.ask('saveBrief', { briefId, draft });
  for (const each of words) terminal.say(messages.cli.leftOut(undrawnInWords(each, brief, evidence)));
}

/** Whether it is the words of a quote or passage that cannot be printed, which may go as a whole. */
export function isUndrawnEvidence(
  undrawn: Undrawn,
): undrawn is Undrawn & { readonly place: { readonly kind: 'evidence'; readonly ref: EvidenceRef } } {
  return undrawn.place.kind === 'evidence' && undrawn.place.part === 'words';
}

const keyOf = ({ kind, id }: EvidenceRef): string => `${kind} ${id}`;
