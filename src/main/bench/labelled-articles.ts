/** The articles that were labelled for themes, read from where each of them stands. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThemeId } from '../core/contract/ids';
import type { Theme } from '../core/contract/themes';
import { ingest } from '../core/ingest/ingest';
import { createKeywordFinder } from '../core/themes/suggest';
import type { Example } from '../core/themes/learning/examples';
import { keywordParagraphs } from '../core/themes/learning/keyword-paragraphs';
import type { LabelledArticle } from '../core/themes/learning/labelled';
import { paragraphsOf } from '../core/contract/rules/paragraphs';

export interface LabelledTexts {
  readonly articles: readonly (readonly Example[])[];
  /** Labelled articles whose text is not there, or is another than the one that was read. */
  readonly missing: readonly string[];
}

/**
 * @param root the project's folder
 * @param themes with the names that the labels use
 */
export function readLabelledArticles(
  root: string,
  themes: readonly Pick<Theme, 'id' | 'name' | 'keywords'>[],
): LabelledTexts {
  const core = join(root, 'src/main/core');
  const labels = readLines(join(core, 'themes/learning/fixtures/labels.jsonl')) as readonly LabelledArticle[];
  const texts = {
    sample: (article: string) => sampleText(join(root, 'resources/sample', article)),
    articles: textsIn(join(core, 'themes/learning/fixtures'), /^articles\.jsonl$/u),
    quotes: textsIn(join(core, 'quotes/fixtures'), /^holdout-.*\.jsonl$/u),
    shared: textsIn(join(root, '../shared/eval'), /^seed\.jsonl$/u),
  };
  const articles: (readonly Example[])[] = [];
  const missing: string[] = [];
  for (const label of labels) {
    const text = texts[label.from](label.article);
    if (text === undefined || hashOf(text) !== label.sha256) missing.push(label.article);
    else articles.push(examplesOf(text, label, themes));
  }
  return { articles, missing };
}

/** Every paragraph as an analyst would have left it who tagged by the labels. */
function examplesOf(
  text: string,
  { labels }: LabelledArticle,
  themes: readonly Pick<Theme, 'id' | 'name' | 'keywords'>[],
): readonly Example[] {
  const inArticle = keywordParagraphs(text, createKeywordFinder(themes));
  const idOf = new Map(themes.map(({ name, id }) => [name, id]));
  return paragraphsOf(text).map(({ start, end }) => {
    const carried = labels.find((label) => label.start === start && label.end === end)?.themes ?? [];
    const verdicts = new Map<ThemeId, boolean>();
    for (const name of carried) {
      const id = idOf.get(name);
      if (id !== undefined) verdicts.set(id, true);
    }
    return { text: text.slice(start, end), inArticle, verdicts, reviewed: true };
  });
}

function sampleText(path: string): string | undefined {
  return existsSync(path) ? ingest({ fileName: path, bytes: readFileSync(path) }).text : undefined;
}

function textsIn(folder: string, names: RegExp): (article: string) => string | undefined {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => names.test(name)) : [];
  const lines = files.flatMap((name) => readLines(join(folder, name))) as readonly {
    readonly id: string;
    readonly text: string;
  }[];
  const texts = new Map(lines.map(({ id, text }) => [id, text]));
  return (article) => texts.get(article);
}

function readLines(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
