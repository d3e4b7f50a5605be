import type { ThemeId } from '../../contract/ids';

/** Words to be judged for themes, and what their article says around them. */
export interface Passage {
  readonly text: string;
  /** In how many paragraphs of its article each theme's keywords stand; a theme with none may be left out. */
  readonly inArticle: ReadonlyMap<ThemeId, number>;
}

/** A passage that analysts have looked at. */
export interface Example extends Passage {
  /** Tagged with the theme: true. The suggestion of it rejected: false. */
  readonly verdicts: ReadonlyMap<ThemeId, boolean>;
  /** Whether what is not tagged was left so on purpose: its article has been worked through. */
  readonly reviewed: boolean;
}

/** A reviewed passage without a tag may have been passed over rather than judged: it counts this much. */
const UNMARKED = 0.3;
/** All of those together count at most so many times what the tags count: a new theme is not drowned by old reading. */
const UNMARKED_PER_TAG = 10;

/** What a theme learns from: for each example whether it carries the theme, and how much that counts (0: not at all). */
export function targetsFor(
  themeId: ThemeId,
  examples: readonly Example[],
): { readonly labels: Uint8Array; readonly weights: Float64Array } {
  const verdicts = examples.map((example) => example.verdicts.get(themeId));
  const tagged = verdicts.filter((verdict) => verdict === true).length;
  const unmarked = examples.filter((example, at) => example.reviewed && verdicts[at] === undefined).length;
  const share = Math.min(UNMARKED, (UNMARKED_PER_TAG * tagged) / Math.max(1, unmarked));
  return {
    labels: Uint8Array.from(verdicts, (verdict) => (verdict === true ? 1 : 0)),
    weights: Float64Array.from(verdicts, (verdict, at) => {
      if (verdict !== undefined) return 1;
      return examples[at]?.reviewed === true ? share : 0;
    }),
  };
}
