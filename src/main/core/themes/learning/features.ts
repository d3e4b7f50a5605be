import type { ThemeId } from '../../contract/ids';
import type { KeywordFinder, KeywordMatch } from '../suggest';
import { wordsOf, type Word } from '../words';
import type { Passage } from './examples';
import type { Prior, SparseRows } from './logistic';
import type { Vocabulary } from './vocabulary';

/**
 * What is believed before any tag: nothing speaks for a theme but its keywords. One of them makes it as probable as
 * not (-2 + 2 · log2(1 + 1)), none leaves 12 %. Words may weigh anything, but little each; chosen on the labelled
 * articles of `docs/themes.md`.
 */
const BELIEFS = {
  none: { mean: -2, variance: 4 },
  keywords: { mean: 2, variance: 0.25 },
  elsewhere: { mean: 0, variance: 1 },
  word: { mean: 0, variance: 0.6 },
  pair: { mean: 0, variance: 0.3 },
} as const;
/** Columns after those of the vocabulary: a constant, the theme's keywords, its keywords elsewhere in the article. */
const BESIDE = [BELIEFS.none, BELIEFS.keywords, BELIEFS.elsewhere] as const;
/** Words of a passage of this length weigh as they are; those of a longer one less, of a shorter one more. */
const USUAL_WORDS = 20;
const FEWEST_WORDS = 8;

/** A passage made ready to be counted. */
export interface ReadPassage {
  readonly words: readonly Word[];
  readonly keywords: readonly KeywordMatch[];
  readonly inArticle: ReadonlyMap<ThemeId, number>;
}

export function readPassage({ text, inArticle }: Passage, findKeywords: KeywordFinder): ReadPassage {
  const words = wordsOf(text);
  return { words, keywords: findKeywords(text, words), inArticle };
}

/** What each word's weight is multiplied by. Long passages hold more words of every kind; their length alone must not speak. */
export function wordScale(words: readonly Word[]): number {
  return Math.sqrt(USUAL_WORDS / Math.max(words.length, FEWEST_WORDS));
}

/** What a passage says of a theme beside its words, and the values of the three columns that hold it. */
export function besideWords({ keywords, inArticle }: ReadPassage, themeId: ThemeId) {
  const terms = keywords.find((match) => match.themeId === themeId)?.terms ?? [];
  const elsewhere = Math.max(0, (inArticle.get(themeId) ?? 0) - (terms.length > 0 ? 1 : 0));
  const values = [1, Math.log2(1 + terms.length), Math.log2(1 + elsewhere) / 4] as const;
  return { terms, elsewhere, values };
}

/** The beliefs laid out by column. */
export function priorOf({ size, words }: Vocabulary): Prior {
  const all = Array.from({ length: size + BESIDE.length }, (_, column) => {
    return BESIDE[column - size] ?? (column < words ? BELIEFS.word : BELIEFS.pair);
  });
  return {
    means: Float64Array.from(all, ({ mean }) => mean),
    variances: Float64Array.from(all, ({ variance }) => variance),
  };
}

/** The words of all passages as rows, each ending with the three columns beside, still empty. */
export function rowsOf(passages: readonly ReadPassage[], vocabulary: Vocabulary): SparseRows {
  const starts = new Int32Array(passages.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, { words }] of passages.entries()) {
    const scale = wordScale(words);
    vocabulary.visit(words, (column) => {
      columns.push(column);
      values.push(scale);
    });
    for (const offset of BESIDE.keys()) {
      columns.push(vocabulary.size + offset);
      values.push(0);
    }
    starts[row + 1] = columns.length;
  }
  return { starts, columns: Int32Array.from(columns), values: Float64Array.from(values) };
}

/** Writes a theme's values into the columns beside: the words are the same for all themes, these are not. */
export function fillBeside(rows: SparseRows, passages: readonly ReadPassage[], themeId: ThemeId): void {
  for (const [row, passage] of passages.entries()) {
    const first = (rows.starts[row + 1] ?? 0) - BESIDE.length;
    rows.values.set(besideWords(passage, themeId).values, first);
  }
}
