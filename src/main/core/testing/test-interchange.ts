/** An archive to give from, one to take into, and what both hold. */
import type { ExportFormat, TakeInReport } from '../contract/interchange';
import type { ThemeDetails } from '../contract/themes';
import { addArticle, DAY, FERRIES, openTestCore, STRAITS, BACKGROUND, type TestCore } from './test-core';

export const DETAILS: ThemeDetails = {
  name: 'Freight',
  definition: 'Who carries what.',
  useFor: 'Ships & trains',
  notFor: 'Passengers',
  look: 'hexagon',
  keywords: ['cargo', 'wagon; load'],
};

/** An archive with two articles, nested themes, annotations with notes and tags, and a tagged quote. */
export async function openDesk(): Promise<TestCore> {
  const core = await openTestCore();
  const { handlers } = core;
  const straits = await addArticle(core, `${STRAITS}\n\nA 😀 café closed; the 👩‍💻 stayed.`, {
    url: 'https://www.example.org/straits/?utm_source=mail',
    outlet: 'Le Soir',
    publishedOn: DAY,
    marking: 'TLP:CLEAR',
  });
  await addArticle(core, FERRIES);
  const top = await handlers.addTheme({ details: DETAILS, parentId: null }, BACKGROUND);
  const below = await handlers.addTheme(
    { details: { ...DETAILS, name: 'Rail', keywords: [] }, parentId: top.id },
    BACKGROUND,
  );
  const { revision } = await handlers.readArticle({ articleId: straits.articleId }, BACKGROUND);
  const at = (words: string) => {
    const start = revision.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const annotate = (words: string, note: string, themeIds: readonly (typeof top.id)[]) =>
    handlers.addAnnotation({ articleId: straits.articleId, span: at(words), note, themeIds }, BACKGROUND);
  await annotate('😀 café', '# Look\n\n- “here” & <there>', [top.id, below.id]);
  await annotate('the 👩‍💻 stayed', '', []);
  const [quote] = straits.quotes;
  if (quote === undefined) throw new Error('no quote');
  await handlers.addTag({ target: { kind: 'quote', id: quote.id }, themeId: below.id }, BACKGROUND);
  return core;
}

export async function exported({ handlers }: TestCore, format: ExportFormat): Promise<string> {
  const { bytes } = await handlers.exportCoded({ format }, BACKGROUND);
  return Buffer.from(bytes).toString('base64');
}

export const importProject = (
  { handlers }: TestCore,
  base64: string,
  dryRun = false,
): Promise<TakeInReport> =>
  Promise.resolve(handlers.importProject({ fileName: 'given.file', base64, dryRun }, BACKGROUND));

/** All that a format may carry of an archive, without row ids. */
export async function contents({ handlers }: TestCore) {
  const themes = await handlers.listThemes({}, BACKGROUND);
  const uidOf = new Map(themes.map(({ id, uid }) => [id, uid]));
  const articles = await handlers.listArticles({}, BACKGROUND);
  const texts = await Promise.all(
    articles.map(async ({ id, uid, title, outlet, url, publishedOn, marking }) => {
      const { revision } = await handlers.readArticle({ articleId: id }, BACKGROUND);
      return { uid, title, outlet, url, publishedOn, marking, text: revision.text };
    }),
  );
  const annotations = await handlers.listAllAnnotations({}, BACKGROUND);
  return {
    themes: themes.map(
      ({ id: _id, parentId, position: _position, quotes: _q, annotations: _a, articles: _n, ...theme }) => ({
        ...theme,
        parent: parentId === null ? null : uidOf.get(parentId),
      }),
    ),
    articles: texts.sort((one, other) => (one.uid < other.uid ? -1 : 1)),
    annotations: annotations
      .map(({ uid, anchor, note, createdAt, updatedAt, tags }) => ({
        uid,
        exact: anchor.exact,
        start: anchor.start,
        note,
        createdAt,
        updatedAt,
        tags: tags.map((tag) => [tag.uid, uidOf.get(tag.themeId)]),
      }))
      .sort((one, other) => (one.uid < other.uid ? -1 : 1)),
  };
}

/** Every annotation of the archive as its words, its note, whose it is and its themes. */
export async function coded({
  handlers,
}: TestCore): Promise<readonly (readonly [string, string, string, string])[]> {
  const themes = new Map((await handlers.listThemes({}, BACKGROUND)).map(({ id, name }) => [id, name]));
  const people = new Map((await handlers.listAnalysts({}, BACKGROUND)).map(({ id, name }) => [id, name]));
  return (await handlers.listAllAnnotations({}, BACKGROUND)).map(({ anchor, note, analystId, tags }) => [
    anchor.exact,
    note,
    people.get(analystId) ?? '',
    tags.map(({ themeId }) => themes.get(themeId) ?? '').join(', '),
  ]);
}

/** An archive whose uids begin elsewhere, as a colleague's do. */
export async function openOther(): Promise<TestCore> {
  const core = await openTestCore();
  for (let uids = 0; uids < 500; uids += 1) core.environment.newUid();
  return core;
}

export const NONE = { analysts: 0, themes: 0, articles: 0, annotations: 0, tags: 0 };
