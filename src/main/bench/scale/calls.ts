import type { Request } from '../../core/contract/calls';
import type { ArticleId } from '../../core/contract/ids';
import { createHandlers } from '../../core/handlers';
import { systemEnvironment } from '../../system-environment';
import { QUIET, spread, type ScaleOptions } from './options';

const TIMES = 9;

const NO_FILTER: Request<'pageQuotes'>['filter'] = {
  statuses: ['suggested', 'accepted', 'corrected'],
  themes: [],
  from: null,
  to: null,
  outlet: null,
  words: '',
};
const NEWEST: Request<'pageArticles'>['order'] = {
  text: '',
  toReview: false,
  themeId: null,
  outlet: null,
  since: null,
  sort: 'newest',
};
const QUOTED: Request<'pageSpeakers'>['order'] = { words: '', show: 'everybody', sort: 'quoted' };
const ANY_EVIDENCE: Request<'pageEvidence'>['filter'] = {
  words: '',
  themeId: null,
  speaker: null,
  without: [],
};

/** What the window asks for to show its views, and after a key: time and bytes of each answer, the first asking left out. */
export async function measureCalls(path: string, { resources, corpus }: ScaleOptions) {
  const handlers = createHandlers({ environment: systemEnvironment, resources, lock: true });
  const begin = performance.now();
  await handlers.openArchive({ path, mode: 'open' }, QUIET);
  const opening = Math.round(performance.now() - begin);
  const word = corpus.words[700] ?? '';
  const first = { offset: 0, limit: 60 };
  const { rows } = await handlers.pageArticles({ order: NEWEST, ...first }, QUIET);
  const articleId = rows[0]?.id ?? (1 as ArticleId);
  const last = Math.max(0, ((await handlers.archiveInfo({}, QUIET))?.counts.articles ?? 0) - 60);
  const speakers = await handlers.pageSpeakers({ order: QUOTED, ...first, placing: null }, QUIET);
  const mostQuoted = speakers.rows.find(({ kind }) => kind === 'person');
  const speaker = mostQuoted?.kind === 'person' ? mostQuoted.person.id : ('unclear' as const);
  const [theme] = await handlers.listThemes({}, QUIET);
  if (theme === undefined) throw new Error('the archive has no theme');
  const [quote] = await handlers.listQuotes({ articleId }, QUIET);
  if (quote === undefined) throw new Error('the newest article has no quote');
  const target = { kind: 'quote', id: quote.id } as const;
  const quotes = (filter: Partial<typeof NO_FILTER>, grouping: Request<'pageQuotes'>['grouping']) =>
    handlers.pageQuotes(
      { filter: { ...NO_FILTER, ...filter }, grouping, offset: 0, limit: 30, rows: 3 },
      QUIET,
    );
  const asked: Readonly<Record<string, () => unknown>> = {
    'after every change: overview': () => handlers.overview({ themes: true }, QUIET),
    'articles, first page': () => handlers.pageArticles({ order: NEWEST, ...first }, QUIET),
    'articles, last page': () => handlers.pageArticles({ order: NEWEST, offset: last, limit: 60 }, QUIET),
    'articles with a word': () =>
      handlers.pageArticles({ order: { ...NEWEST, text: word }, ...first }, QUIET),
    'one article': () => handlers.readArticle({ articleId }, QUIET),
    'its passages': () => handlers.readPassages({ articleId }, QUIET),
    'quotes by speaker': () => quotes({}, 'speaker'),
    'quotes by date': () => quotes({}, 'date'),
    'quotes with a word': () => quotes({ words: word }, 'speaker'),
    'speakers, first page': () => handlers.pageSpeakers({ order: QUOTED, ...first, placing: null }, QUIET),
    'who may be the same person': () =>
      speaker === 'unclear' ? null : handlers.pageLookAlikes({ personId: speaker, ...first }, QUIET),
    'the most quoted speaker': () => handlers.readSpeaker({ speaker }, QUIET),
    'what they said': () =>
      handlers.pageStatements({ speaker, themeId: null, folds: true, offset: 0, limit: 30 }, QUIET),
    'a theme': () => handlers.readThemePage({ themeId: theme.id }, QUIET),
    'what may be cited': () => handlers.pageEvidence({ filter: ANY_EVIDENCE, ...first }, QUIET),
    'what may be cited with a word': () =>
      handlers.pageEvidence({ filter: { ...ANY_EVIDENCE, words: word }, ...first }, QUIET),
    'next to review': () => handlers.nextToReview({ after: quote.id }, QUIET),
    tag: () => handlers.addTag({ target, themeId: theme.id }, QUIET),
    undo: () => handlers.undo({}, QUIET),
  };
  const figures: Record<string, { firstMs: number; ms: ReturnType<typeof spread>; bytes: number }> = {};
  for (const [name, ask] of Object.entries(asked)) {
    const times: number[] = [];
    let bytes = 0;
    for (let time = 0; time <= TIMES; time += 1) {
      // A tag is there once: what is timed next takes it back.
      if (name === 'undo' || (name === 'tag' && time > 0)) {
        if (name === 'undo') await handlers.addTag({ target, themeId: theme.id }, QUIET);
        else await handlers.undo({}, QUIET);
      }
      const start = performance.now();
      const answer = await ask();
      times.push(performance.now() - start);
      bytes = Math.max(bytes, Buffer.byteLength(JSON.stringify(answer)));
    }
    if (name === 'tag') await handlers.undo({}, QUIET);
    const [firstTime = 0, ...others] = times;
    figures[name] = { firstMs: Math.round(firstTime * 10) / 10, ms: spread(others), bytes };
  }
  await handlers.closeArchive({}, QUIET);
  return { openingMs: opening, answers: figures };
}
