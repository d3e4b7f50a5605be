import type { SpeakerCount } from '../../../main/core/contract/evidence-pages';

/** The most quoted first, equals by name; one who is chosen is among them, whatever was read. */
export function speakerChoices(
  speakers: readonly SpeakerCount[],
  chosen: string | null,
): readonly { readonly name: string; readonly count: number | null }[] {
  const sorted = speakers.toSorted(
    (one, other) => other.count - one.count || one.name.localeCompare(other.name),
  );
  const isMissing = chosen !== null && !speakers.some(({ name }) => name === chosen);
  return isMissing ? [{ name: chosen, count: null }, ...sorted] : sorted;
}

/** With more of them, none twice. */
export function withSpeakers(
  speakers: readonly SpeakerCount[],
  more: readonly SpeakerCount[],
): readonly SpeakerCount[] {
  const known = new Set(speakers.map(({ name }) => name));
  return [...speakers, ...more.filter(({ name }) => !known.has(name))];
}
