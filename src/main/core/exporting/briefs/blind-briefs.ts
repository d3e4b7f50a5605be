import type { Archive } from '../../archive/archive';
import { readBlindMode, createBlindness } from '../../blind-mode/blind';
import type { BriefDraft, BriefWithEvidence } from '../../contract/briefs';
import type { EvidenceRef } from '../../contract/evidence';
import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';

/** A brief as it is drawn while blind mode hides some of what it cites; the warning says how much. */
export function withoutHidden({ brief, evidence, hidden }: BriefWithEvidence): {
  readonly visible: BriefWithEvidence;
  readonly warnings: readonly string[];
} {
  const gone = new Set(hidden.map(({ kind, id }) => `${kind} ${id}`));
  const without = <Part extends { readonly evidence: readonly EvidenceRef[] }>(
    parts: readonly Part[],
  ): Part[] =>
    parts.map((part) => ({
      ...part,
      evidence: part.evidence.filter(({ kind, id }) => !gone.has(`${kind} ${id}`)),
    }));
  const { judgements, sections }: BriefDraft = brief;
  return {
    visible: {
      brief: { ...brief, judgements: without(judgements), sections: without(sections) },
      evidence,
      hidden: [],
    },
    warnings: hidden.length === 0 ? [] : [messages.exchange.hiddenLeftOut(hidden.length)],
  };
}

/**
 * The data of a brief goes out only where blind mode could hide none of it: a colleague who took the rest in would take what is
 * hidden for removed. It asks who is done and not what is there, because its answer must not tell that either.
 */
export function requireDataInSight(archive: Archive, { evidence, hidden }: BriefWithEvidence): void {
  const mayHide = createBlindness(archive);
  const { analysts } = readBlindMode(archive);
  const isInSight = evidence.every(({ source }) =>
    analysts.every(({ id }) => !mayHide(source.articleId, id)),
  );
  if (hidden.length > 0 || !isInSight) throw new Failure('conflict', messages.exchange.blindExport);
}
