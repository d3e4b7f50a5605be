/** `npm run bench:themes`: how good theme suggestions are and how fast, as one JSON document on stdout. See `docs/themes.md`. */
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { articles, sampleTexts, seededRandom } from './corpus';
import { readLabelledArticles } from './labelled-articles';
import type { ThemeId } from '../core/contract/ids';
import { DEFAULT_THEMES } from '../core/themes/default-themes';
import { figuresOf, orderUnseen } from '../core/themes/learning/evaluation';
import type { Example } from '../core/themes/learning/examples';
import { keywordParagraphs } from '../core/themes/learning/keyword-paragraphs';
import { paragraphsOf } from '../core/contract/rules/paragraphs';
import { trainThemeModel } from '../core/themes/learning/theme-model';
import { createKeywordFinder } from '../core/themes/suggest';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDS = 10;
const DRAWS = 1_000;
const TAGS = 10_000;
const PASSAGES = 100_000;
const THEMES = DEFAULT_THEMES.map((details, index) => ({ ...details, id: (index + 1) as ThemeId }));

console.log(
  JSON.stringify(
    {
      machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version },
      ...measureQuality(),
      ...measureSpeed(),
    },
    null,
    2,
  ),
);

function measureQuality(): object {
  const labelled = readLabelledArticles(ROOT, THEMES);
  const orders = orderUnseen(THEMES, labelled.articles, FOLDS);
  const draw = () => ({ random: seededRandom(20_261_126), draws: DRAWS });
  const figures = THEMES.map(({ id, name }) => [name, figuresOf([orders.get(id) ?? []], draw())] as const);
  return {
    articles: labelled.articles.length,
    missing: labelled.missing,
    paragraphs: labelled.articles.flat().length,
    folds: FOLDS,
    bootstrapDraws: DRAWS,
    averagePrecision: {
      ...Object.fromEntries(figures),
      mean: figuresOf([...orders.values()], draw()),
    },
  };
}

function measureSpeed(): object {
  const passages = drawPassages(PASSAGES);
  const examples: Example[] = [];
  let tags = 0;
  for (const passage of passages) {
    if (tags >= TAGS) break;
    const verdicts = new Map([...passage.found].map((id) => [id, true] as const));
    tags += verdicts.size;
    examples.push({ ...passage, verdicts, reviewed: true });
  }
  const started = performance.now();
  const model = trainThemeModel(THEMES, examples);
  const trained = performance.now();
  for (const passage of passages) model.score(passage);
  const scored = performance.now();
  return {
    trainingMs: Math.round(trained - started),
    trainedOn: { tags, passages: examples.length },
    scoringMs: Math.round(scored - trained),
    scoredPassages: passages.length,
  };
}

/** Paragraphs of drawn articles, each with the themes whose keywords it holds. */
function drawPassages(count: number) {
  const findKeywords = createKeywordFinder(THEMES);
  const passages: { text: string; inArticle: ReadonlyMap<ThemeId, number>; found: ReadonlySet<ThemeId> }[] =
    [];
  for (const article of articles(sampleTexts(resolve(ROOT, 'resources')), count)) {
    const inArticle = keywordParagraphs(article, findKeywords);
    for (const { start, end } of paragraphsOf(article)) {
      if (passages.length === count) return passages;
      const text = article.slice(start, end);
      passages.push({
        text,
        inArticle,
        found: new Set(findKeywords(text).map(({ themeId }) => themeId)),
      });
    }
  }
  return passages;
}
