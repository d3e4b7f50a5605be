import type { IsoDate, ThemeId } from '../contract/ids';
import { printed } from '../contract/messages/catalogue';
import type { BriefDraft, BriefSection, DraftedSection } from '../contract/briefs';
import type { Evidence } from '../contract/evidence';
import { strictestMarking } from '../contract/markings';
import type { Theme } from '../contract/themes';
import { capitalised } from './capitalised';
import { rankProposals, type KeywordsFound } from './rank-proposals';

interface DraftInput {
  readonly evidence: readonly Evidence[];
  readonly themes: readonly Theme[];
  readonly themeIds: readonly ThemeId[];
  readonly title: string | null;
  readonly date: IsoDate;
  readonly author: string;
  /** The themes that a piece's words speak for, by their keywords. Read only for a theme that nobody has tagged yet. */
  readonly keywordsIn: (piece: Evidence) => readonly KeywordsFound[];
  /** How many quotes a theme gets that only its keywords propose. */
  readonly proposals: number;
}

/**
 * A first brief from chosen themes: a section a theme, its evidence in order. It counts and arranges; it judges nothing
 * and writes nothing but headings, so all text stays empty for the analyst. A theme that nobody has tagged yet gets the
 * best of the quotes that its keywords propose.
 * @returns the draft, and what its author should know of how each section came about
 */
export function draftBrief(input: DraftInput): {
  readonly draft: BriefDraft;
  readonly drafted: readonly DraftedSection[];
} {
  const chosen = input.themeIds.flatMap((id) => input.themes.filter((theme) => theme.id === id));
  const desk = new DraftingDesk(input);
  const made = chosen.map((theme) => desk.draftSection(theme));
  return {
    draft: {
      title: input.title ?? capitalised(printed.list(chosen.map((theme) => theme.name))),
      subtitle: '',
      marking: strictestMarking(desk.used.map(({ source }) => source.marking)),
      date: input.date,
      authors: input.author === '' ? [] : [input.author],
      audience: '',
      bottomLine: '',
      judgements: [],
      sections: made.map(({ section }) => section),
    },
    drafted: made.map(({ drafted }) => drafted),
  };
}

/** Deals evidence out to the sections, in their order. */
class DraftingDesk {
  readonly used: Evidence[] = [];
  readonly #usable: readonly Evidence[];
  /** Where each piece was put: a quote with two of the themes is printed once, under the first. */
  readonly #placed = new Map<string, string>();
  readonly #said = new Set<string>();

  constructor(private readonly input: DraftInput) {
    this.#usable = input.evidence.filter((piece) => piece.status !== 'rejected');
  }

  draftSection(theme: Theme): { readonly section: BriefSection; readonly drafted: DraftedSection } {
    const heading = capitalised(theme.name);
    const family = new Set([theme.id, ...descendants(theme.id, this.input.themes)]);
    const tagged = this.#usable.filter((piece) => piece.themes.some((id) => family.has(id)));
    const isProposed = tagged.length === 0;
    const pieces = isProposed ? this.#proposed(family) : bySpeaker(tagged);
    const elsewhere = pieces.flatMap((piece) => this.#placed.get(piece.uid) ?? []);
    const here = pieces.filter((piece) => !this.#placed.has(piece.uid));
    const fresh = withoutRepeats(here, this.#said);
    const taken = isProposed ? fresh.slice(0, this.input.proposals) : fresh;
    // What is not taken may still be under a later theme.
    for (const piece of isProposed ? taken : here) this.#placed.set(piece.uid, heading);
    for (const piece of taken) this.#said.add(wordsOf(piece));
    this.used.push(...taken);
    return {
      section: {
        heading,
        text: '',
        evidence: (isProposed ? bySpeaker(taken) : taken).map((piece) => piece.ref),
      },
      drafted: {
        theme: heading,
        basis: isProposed ? 'proposed' : 'tagged',
        taken: taken.map((piece) => piece.ref),
        rest: fresh.slice(taken.length).map((piece) => piece.ref),
        repeats: here.length - fresh.length,
        elsewhere: { count: elsewhere.length, headings: [...new Set(elsewhere)] },
      },
    };
  }

  #proposed(family: ReadonlySet<ThemeId>): readonly Evidence[] {
    const found = this.#usable.flatMap((piece) => {
      if (piece.ref.kind !== 'quote') return [];
      const own = this.input.keywordsIn(piece).filter(({ themeId }) => family.has(themeId));
      return own.length === 0 ? [] : [{ piece, keywords: new Set(own.flatMap(({ terms }) => terms)).size }];
    });
    return rankProposals(found);
  }
}

/** Each piece but those with the same words by the same speaker as one before it, or as what was said already. */
function withoutRepeats(pieces: readonly Evidence[], said: ReadonlySet<string>): readonly Evidence[] {
  const heard = new Set(said);
  return pieces.filter((piece) => {
    if (piece.ref.kind !== 'quote' || piece.speaker === null) return true;
    const words = wordsOf(piece);
    if (heard.has(words)) return false;
    heard.add(words);
    return true;
  });
}

/** Who said what, whatever the punctuation: at the edges it is the article's. */
function wordsOf(piece: Evidence): string {
  return JSON.stringify([piece.speaker, piece.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []]);
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
