import type { Archive } from '../../archive/archive';
import type { AnalystId, ArticleId } from '../../contract/ids';
import { en } from '../../contract/messages/catalogue';
import type { BriefDraft, BriefWithEvidence } from '../../contract/briefs';
import type { EvidenceRef } from '../../contract/evidence';
import type { Payload } from '../../exchange/payload';
import { Failure } from '../../failure';
import { readBlindMode } from '../../blind-mode/blind';
import { matchRows } from '../../importing/briefs/match-rows';

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
    warnings: hidden.length === 0 ? [] : [en.exchange.hiddenLeftOut(hidden.length)],
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
  if (hidden.length > 0 || !isInSight) throw new Failure('conflict', en.exchange.blindExport);
}

/** A colleague's brief is looked into only where blind mode hides none of the coding in it. */
export function requireNothingBlind(archive: Archive, payload: Payload): void {
  if (!readBlindMode(archive).on) return;
  const mayHide = createBlindness(archive);
  const { analysts, articles } = matchRows(archive, payload);
  const isHidden = payload.evidence.some((piece) => {
    const coders = [...piece.tags.map(({ by }) => by), ...(piece.kind === 'annotation' ? [piece.by] : [])];
    return coders.some((by) => mayHide(articles.get(piece.source) ?? null, analysts.get(by) ?? null));
  });
  if (isHidden) throw new Failure('conflict', en.exchange.blindMerge);
}

/** Whether blind mode would hide what an analyst coded in an article; null is what is not here yet, so nobody is done. */
function createBlindness(archive: Archive) {
  const { on, me, analysts } = readBlindMode(archive);
  const done = new Map(analysts.map((analyst) => [analyst.id, new Set(analyst.done)]));
  const isDone = (articleId: ArticleId, id: AnalystId): boolean => done.get(id)?.has(articleId) === true;
  return (articleId: ArticleId | null, coder: AnalystId | null): boolean => {
    if (!on || coder === me) return false;
    return articleId === null || coder === null || !isDone(articleId, me) || !isDone(articleId, coder);
  };
}
