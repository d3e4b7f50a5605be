import type { Archive } from '../../archive/archive';
import { readBlindMode, createBlindness } from '../../blind-mode/blind';
import { messages } from '../../contract/messages/catalogue';
import type { Payload } from '../../exchange/payload';
import { Failure } from '../../failure';
import { matchRows } from './match-rows';

/** A colleague's brief is looked into only where blind mode hides none of the coding in it. */
export function requireNothingBlind(archive: Archive, payload: Payload): void {
  if (!readBlindMode(archive).on) return;
  const mayHide = createBlindness(archive);
  const { analysts, articles } = matchRows(archive, payload);
  const isHidden = payload.evidence.some((piece) => {
    const coders = [...piece.tags.map(({ by }) => by), ...(piece.kind === 'annotation' ? [piece.by] : [])];
    return coders.some((by) => mayHide(articles.get(piece.source) ?? null, analysts.get(by) ?? null));
  });
  if (isHidden) throw new Failure('conflict', messages.exchange.blindMerge);
}
