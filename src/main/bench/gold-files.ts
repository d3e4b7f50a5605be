/** Marked articles to learn from and to measure on: what is committed, what lies beside the project, what is asked for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GoldArticle } from '../core/quotes/evaluation/gold';
import { readGoldLines } from '../core/quotes/evaluation/read-gold';

/** Written for the project, by others than whoever wrote the rules. */
const COMMITTED = 'src/main/core/quotes/fixtures';
/** May be missing, and may not be copied. */
const BESIDE = ['../shared/eval', '../shared/eval/real'];

export interface GoldFile {
  readonly name: string;
  readonly articles: readonly GoldArticle[];
}

/**
 * Every gold file there is, the ones beside the project first.
 * @param root the folder that holds `package.json`
 * @param more paths of the user's own gold files
 * @throws where a line is no article: figures of a part would be taken for the figures of all
 */
export function goldFiles(root: string, more: readonly string[] = []): GoldFile[] {
  const folders = [...BESIDE, COMMITTED].map((folder) => join(root, folder));
  const paths = [...folders.flatMap(filesIn), ...more];
  return paths.map((path) => {
    const { articles, bad } = readGoldLines(readFileSync(path, 'utf8'));
    const [first] = bad;
    if (first !== undefined) throw new Error(`${path}: line ${first.line}: ${first.why}`);
    return { name: basename(path), articles };
  });
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => join(folder, name));
}
