import type { ThemeId } from '../../contract/ids';
import type { Theme } from '../../contract/themes';
import { createKeywordFinder } from '../suggest';
import { targetsFor, type Example, type Passage } from './examples';
import { speakingTerms } from './explain';
import { besideWords, fillBeside, priorOf, readPassage, rowsOf, wordScale } from './features';
import { fitLogistic, probability } from './logistic';
import { learnVocabulary, type Vocabulary } from './vocabulary';

/** A theme is suggested from this probability on; as long as nothing was learned, that is where a keyword stands. */
export const SUGGESTED_FROM = 1 / 3;

export interface ThemeScore {
  readonly themeId: ThemeId;
  /** How probable it is that an analyst would tag the passage with the theme, 0 to 1. */
  readonly score: number;
  /** Other paragraphs of the article in which the theme's keywords stand. */
  readonly elsewhere: number;
}

export interface ThemeModel {
  /** How every theme scores, in the order of the codebook. */
  score(passage: Passage): readonly ThemeScore[];
  /** The words that speak most for a theme, as written in the passage. */
  explain(passage: Passage, themeId: ThemeId): readonly string[];
}

interface TaughtTheme {
  readonly id: ThemeId;
  readonly weights: Float64Array;
}

/**
 * Learns from the analysts' own verdicts when to suggest each theme: a logistic regression a theme over the words and
 * pairs of words of a passage, its keywords, and how much of the article has keywords. Its prior says what keywords
 * say, so that it suggests by them at first and leaves them as tags come. Pure and deterministic.
 */
export function trainThemeModel(
  themes: readonly Pick<Theme, 'id' | 'keywords'>[],
  examples: readonly Example[],
): ThemeModel {
  const findKeywords = createKeywordFinder(themes);
  const passages = examples.map((example) => readPassage(example, findKeywords));
  const vocabulary = learnVocabulary(passages.map(({ words }) => words));
  const prior = priorOf(vocabulary);
  const rows = rowsOf(passages, vocabulary);
  const taught = themes.map(({ id }): TaughtTheme => {
    const targets = targetsFor(id, examples);
    if (targets.weights.every((weight) => weight === 0)) return { id, weights: prior.means };
    fillBeside(rows, passages, id);
    return { id, weights: fitLogistic(rows, targets, prior) };
  });
  return {
    score: (passage) => scored(readPassage(passage, findKeywords), taught, vocabulary),
    explain(passage, themeId) {
      const weights = taught.find(({ id }) => id === themeId)?.weights;
      if (weights === undefined) return [];
      const read = readPassage(passage, findKeywords);
      const { terms, values } = besideWords(read, themeId);
      const weight = ((weights[vocabulary.size + 1] ?? 0) * values[1]) / Math.max(1, terms.length);
      return speakingTerms(passage.text, read.words, {
        keywords: terms.map((term) => ({ term, weight })),
        vocabulary,
        weights,
        scale: wordScale(read.words),
      });
    },
  };
}

function scored(
  read: ReturnType<typeof readPassage>,
  taught: readonly TaughtTheme[],
  vocabulary: Vocabulary,
): ThemeScore[] {
  const columns: number[] = [];
  vocabulary.visit(read.words, (column) => columns.push(column));
  const scale = wordScale(read.words);
  return taught.map(({ id, weights }) => {
    const { values, elsewhere } = besideWords(read, id);
    let sum = 0;
    for (const column of columns) sum += weights[column] ?? 0;
    sum *= scale;
    for (const [offset, value] of values.entries()) sum += (weights[vocabulary.size + offset] ?? 0) * value;
    return { themeId: id, score: probability(sum), elsewhere };
  });
}
