import type { Uid } from './ids';

/** Traffic Light Protocol 2.0 labels (first.org/tlp), or none. Labels are never translated. */
export const MARKINGS = [
  'none',
  'TLP:CLEAR',
  'TLP:GREEN',
  'TLP:AMBER',
  'TLP:AMBER+STRICT',
  'TLP:RED',
] as const;
export type Marking = (typeof MARKINGS)[number];

/** An article as it was when it was released for a document: for this marking of the document and no looser one. */
export interface ReleasedSource {
  readonly source: Uid;
  readonly marking: Marking;
  /** The marking of the brief or file. */
  readonly brief: Marking;
}

/** What the rule has to know of an article. Its uid is null where only passages of it are here, and not what it is. */
export interface MarkedSource {
  readonly uid: Uid | null;
  readonly marking: Marking;
}

/**
 * The rule of markings, for whatever leaves the archive: who may have a document may have all that is in it. Articles that
 * allow less sharing than the document stay here, unless an analyst released them for it with a reason.
 * @param marking of the document
 * @param released what was released for it, and how article and document were marked then
 * @returns the articles that must stay
 */
export function stricterSources<Source extends MarkedSource>(
  marking: Marking,
  sources: readonly Source[],
  released: readonly ReleasedSource[] = [],
): Source[] {
  return sources.filter(
    (source) => allowsLess(source.marking, marking) && !isReleased(source, marking, released),
  );
}

/** The strictest label of several: what a document drawn from all of them must carry at least. */
export const strictestMarking = (markings: readonly Marking[]): Marking =>
  MARKINGS[Math.max(0, ...markings.map((marking) => MARKINGS.indexOf(marking)))] ?? 'none';

/** TLP:CLEAR sets no limit, so what is not marked at all allows no more than it does. */
function allowsLess(marking: Marking, than: Marking): boolean {
  return marking !== 'TLP:CLEAR' && MARKINGS.indexOf(marking) > MARKINGS.indexOf(than);
}

/** What was said holds no longer when the source is marked more strictly since, or the document more loosely. */
function isReleased(
  { uid, marking }: MarkedSource,
  document: Marking,
  released: readonly ReleasedSource[],
): boolean {
  return released.some(
    (then) => then.source === uid && !allowsLess(marking, then.marking) && !allowsLess(then.brief, document),
  );
}
