import type { Evidence } from '../../../main/core/contract/evidence';

export interface SpeakerCount {
  readonly name: string;
  readonly count: number;
}

/** Named speakers with their number of pieces, the most quoted first. */
export function speakersOf(evidence: readonly Evidence[]): readonly SpeakerCount[] {
  const counts = new Map<string, number>();
  for (const { speaker } of evidence) {
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}
