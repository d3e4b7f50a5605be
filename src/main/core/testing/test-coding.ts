/** For tests: archives that give each other their coding. */
import type { AnalystId, ArticleId } from '../contract/ids';
import type { CodingChoice, CodingTaken } from '../contract/coding';
import type { ThemeDetails } from '../contract/themes';
import { importText, openTestCore, BACKGROUND, type TestCore } from './test-core';

export const AS_IS: CodingChoice = { sources: true, leaveOut: [], decide: [] };

export const details = (name: string, more: Partial<ThemeDetails> = {}): ThemeDetails => ({
  name,
  definition: `What ${name} is.`,
  useFor: '',
  notFor: '',
  look: 'circle',
  keywords: [],
  ...more,
});

/** An archive of somebody with this name; machines keep their ids and clocks apart. */
export async function openDesk(name: string, machine: number): Promise<TestCore> {
  const core = await openTestCore(':memory:', machine);
  await core.handlers.renameAnalyst({ name }, BACKGROUND);
  return core;
}

export async function give({ handlers }: TestCore, sources = false): Promise<string> {
  const { bytes } = await handlers.giveCoding({ sources }, BACKGROUND);
  return Buffer.from(bytes).toString('base64');
}

export const take = async (
  { handlers }: TestCore,
  base64: string,
  choice: CodingChoice = AS_IS,
): Promise<CodingTaken> =>
  handlers.importCoding({ fileName: 'given.coding.json', base64, choice }, BACKGROUND);

/** Articles of three paragraphs, the second of which holds a quote. */
const articleText = (number: number): string => `Harbour report ${number}

“Number ${number} must be defended by those who live there,” said Ana Sørlund, director of the Tidal Institute.

The ferries of line ${number} go on sailing while the talks go on. Nobody pays for them yet.`;

export async function importArticles(core: TestCore, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) await importText(core, articleText(number));
}

/** The coding of an archive as data that another archive can have as well: no row ids, no times of what was undone. */
export async function codingIn({ handlers }: TestCore): Promise<unknown> {
  const analysts = new Map(
    (await handlers.blindMode({}, BACKGROUND)).analysts.map(({ id, uid, name }): [AnalystId, string] => [
      id,
      `${name} ${uid}`,
    ]),
  );
  const themes = await handlers.listThemes({}, BACKGROUND);
  const nameOf = new Map(themes.map(({ id, name, uid }) => [id, `${name} ${uid}`]));
  const tagsOf = (tags: readonly { themeId: number; analystId: AnalystId }[]): string[] =>
    tags
      .map(({ themeId, analystId }) => `${nameOf.get(themeId as never)} by ${analysts.get(analystId)}`)
      .sort();
  const titles = new Map((await handlers.listArticles({}, BACKGROUND)).map(({ id, title }) => [id, title]));
  const where = (
    articleId: ArticleId,
    { start, end, exact }: { start: number; end: number; exact: string },
  ) => `${titles.get(articleId)} ${start}-${end} ${exact}`;
  const annotations = await handlers.listAllAnnotations({}, BACKGROUND);
  const quotes = await handlers.listAllQuotes({}, BACKGROUND);
  const done = (await handlers.blindMode({}, BACKGROUND)).analysts;
  const targets = new Map([
    ...annotations.map(({ id, uid }): [string, string] => [`annotation ${id}`, uid]),
    ...quotes.map((one): [string, string] => [`quote ${one.id}`, where(one.articleId, one.anchor)]),
  ]);
  return {
    themes: themes.map(
      ({ uid, name, definition, useFor, notFor, look, keywords, status, parentId, examples }) => {
        const parent = parentId === null ? null : nameOf.get(parentId);
        const shown = examples.map(({ kind, id }) => targets.get(`${kind} ${id}`)).sort();
        return { uid, name, definition, useFor, notFor, look, keywords, status, parent, examples: shown };
      },
    ),
    annotations: annotations
      .map(({ uid, note, articleId, anchor, analystId, createdAt, tags }) => ({
        ...{ uid, note, createdAt },
        analyst: analysts.get(analystId),
        place: where(articleId, anchor),
        tags: tagsOf(tags),
      }))
      .sort((one, other) => (one.uid < other.uid ? -1 : 1)),
    quotes: quotes
      .filter(({ tags }) => tags.length > 0)
      .map(({ articleId, anchor, tags }) => `${where(articleId, anchor)}: ${tagsOf(tags).join(', ')}`)
      .sort(),
    done: done
      .map(
        (one) =>
          `${one.name} ${one.done
            .map((id) => titles.get(id))
            .sort()
            .join('; ')}`,
      )
      .sort(),
  };
}
