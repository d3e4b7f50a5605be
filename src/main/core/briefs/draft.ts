import type { IsoDate, ThemeId } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { BriefDraft, BriefSection } from '../contract/briefs';
import type { Evidence } from '../contract/evidence';
import { strictestMarking } from '../contract/markings';
import type { Theme } from '../contract/themes';
import { capitalised } from './capitalised';
import { factsInWords } from './facts';

/**
 * A first brief from chosen themes: a section a theme, its evidence in order. It counts and arranges;
 * it judges nothing, so the bottom line and the judgements stay empty for the analyst. A theme that nobody has
 * tagged yet is drafted from the quotes that its keywords propose, and its section says so.
 */
export function draftBrief(input: {
  readonly evidence: readonly Evidence[];
  readonly themes: readonly Theme[];
  readonly themeIds: readonly ThemeId[];
  readonly title: string | null;
  readonly date: IsoDate;
  readonly author: string;
  /** The themes that a piece's words speak for, by their keywords. Read only for a theme that nobody has tagged yet. */
  readonly proposedThemes: (piece: Evidence) => readonly ThemeId[];
}): BriefDraft {
  const chosen = input.themeIds.flatMap((id) => input.themes.filter((theme) => theme.id === id));
  const usable = input.evidence.filter((piece) => piece.status !== 'rejected');
  /** Where each piece was put: a quote with two of the themes is printed once, under the first. */
  const placed = new Map<string, string>();
  const used: Evidence[] = [];
  const said = new Set<string>();

  const sections = chosen.map((theme): BriefSection => {
    const heading = capitalised(theme.name);
    const family = new Set([theme.id, ...descendants(theme.id, input.themes)]);
    const tagged = usable.filter((piece) => piece.themes.some((id) => family.has(id)));
    const proposed = tagged.length === 0;
    const pieces = proposed
      ? usable.filter(
          (piece) => piece.ref.kind === 'quote' && input.proposedThemes(piece).some((id) => family.has(id)),
        )
      : tagged;
    const elsewhere = pieces.flatMap((piece) => placed.get(piece.uid) ?? []);
    const ordered = bySpeaker(pieces.filter((piece) => !placed.has(piece.uid)));
    const fresh = ordered.filter((piece) => !isRepeat(piece, said));
    for (const piece of ordered) placed.set(piece.uid, heading);
    used.push(...fresh);
    const text = sectionText(fresh, elsewhere, ordered.length - fresh.length);
    const words = proposed && pieces.length > 0 ? `${en.briefs.proposed} ${text}` : text;
    return { heading, text: words, evidence: fresh.map((piece) => piece.ref) };
  });

  return {
    title: input.title ?? capitalised(en.briefs.list(chosen.map((theme) => theme.name))),
    subtitle: '',
    marking: strictestMarking(used.map(({ source }) => source.marking)),
    date: input.date,
    authors: input.author === '' ? [] : [input.author],
    audience: '',
    bottomLine: '',
    judgements: [],
    sections,
  };
}

function sectionText(evidence: readonly Evidence[], elsewhere: readonly string[], repeats: number): string {
  const sentences: string[] = [];
  if (evidence.length > 0) sentences.push(`${factsInWords(evidence)}.`);
  if (repeats > 0) sentences.push(en.briefs.repeats(repeats));
  if (elsewhere.length > 0) {
    sentences.push(en.briefs.shownElsewhere(elsewhere.length, [...new Set(elsewhere)]));
  }
  return sentences.length > 0 ? sentences.join(' ') : en.briefs.noEvidence;
}

/** The same words by the same speaker from another article; punctuation at the edges is the article's. */
function isRepeat(piece: Evidence, said: Set<string>): boolean {
  if (piece.ref.kind !== 'quote' || piece.speaker === null) return false;
  const words = piece.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const key = JSON.stringify([piece.speaker, words]);
  if (said.has(key)) return true;
  said.add(key);
  return false;
}

/** Speakers with reviewed quotes first, then those with more to say, then by name; unnamed last. */
function bySpeaker(evidence: readonly Evidence[]): Evidence[] {
  const groups = Map.groupBy(evidence, (piece) => piece.speaker);
  return [...groups]
    .sort(
      ([name, pieces], [otherName, others]) =>
        Number(name === null) - Number(otherName === null) ||
        Number(others.some(isReviewed)) - Number(pieces.some(isReviewed)) ||
        others.length - pieces.length ||
        compare(name ?? '', otherName ?? ''),
    )
    .flatMap(([, pieces]) =>
      pieces.toSorted(
        (a, b) =>
          Number(isReviewed(b)) - Number(isReviewed(a)) ||
          compare(a.source.publishedOn ?? '', b.source.publishedOn ?? ''),
      ),
    );
}

/** An annotation is an analyst's own act, so it counts as reviewed. */
const isReviewed = (piece: Evidence): boolean => piece.status !== 'suggested';

/** By UTF-16 units: the same on every machine, which `localeCompare` is not. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function descendants(id: ThemeId, themes: readonly Theme[]): ThemeId[] {
  const children = themes.filter((theme) => theme.parentId === id);
  return children.flatMap((child) => [child.id, ...descendants(child.id, themes)]);
}
