import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createErrorLog } from '../../error-log/error-log';
import { seededRandom } from '../../bench/corpus';
import { seedOr } from '../../../seeded';
import type { Request } from '../contract/calls';
import type { ArticleId, BriefId, PersonId, ThemeId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import { createHandlers } from '../handlers';
import { createSession } from '../session/session';
import {
  addArticle,
  aFailure,
  createTestEnvironment,
  DAY,
  FERRIES,
  makeFolder,
  openTestCore,
  RESOURCES,
  STRAITS,
  toBase64,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';

const NOTHING = { articles: [], people: [], briefs: [], removed: false, backups: false };
const forget = ({ handlers }: TestCore, what: Partial<Request<'forget'>>) =>
  handlers.forget({ ...NOTHING, ...what }, BACKGROUND);
const newCore = (name = 'forget'): Promise<TestCore> =>
  openTestCore(join(makeFolder(onTestFinished), `${name}.attache`));

/** Bytes of every file of a folder, and what is packed in them or kept in another form. */
function allBytes(folder: string): Buffer {
  const parts: Buffer[] = [];
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    parts.push(bytes);
    if (bytes.subarray(0, 6).toString() === 'SQLite') parts.push(...unpacked(path));
  }
  return Buffer.concat(parts);
}

/** Every blob and every file that the history keeps in its images, with the parts of those that are packed. */
function unpacked(path: string): Buffer[] {
  const db = new Database(path, { readonly: true });
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'view' AND type <> 'virtual'`,
    )
    .all();
  const found: Buffer[] = [];
  for (const { name } of tables) {
    for (const row of db.prepare<[], unknown[]>(`SELECT * FROM "${name}"`).raw().iterate()) {
      for (const cell of row) {
        if (cell instanceof Uint8Array) found.push(Buffer.from(cell));
        for (const [, hex] of String(cell).matchAll(/"((?:[0-9A-F]{2}){8,})"/gu)) {
          found.push(Buffer.from(hex ?? '', 'hex'));
        }
      }
    }
  }
  db.close();
  return found.flatMap((bytes) => [bytes, ...partsOf(bytes)]);
}

function partsOf(bytes: Buffer): Buffer[] {
  const tried = [
    () => Object.values(unzipSync(bytes)).map((part) => Buffer.from(part)),
    () => [inflateSync(bytes)],
  ].flatMap((unpack) => {
    try {
      return unpack();
    } catch {
      return []; // it is not packed in this way
    }
  });
  return tried;
}

/** An article of words that stand nowhere else, as plain text. */
function drawnArticle(number: number, random: () => number): string {
  const word = (): string =>
    Array.from({ length: 4 + Math.floor(random() * 6) }, () =>
      String.fromCharCode(97 + Math.floor(random() * 26)),
    ).join('');
  const sentence = (): string => Array.from({ length: 12 }, word).join(' ');
  return `Secret ${word()} ${number}\n\n“${sentence()},” said Ana Sørlund, minister of ${word()}.\n\n${Array.from({ length: 5 }, () => `${sentence()}.`).join('\n\n')}\n`;
}

/** A page as browsers save it, in an encoding of two bytes a letter. */
const asPage = (text: string): string => {
  const paragraphs = text
    .split('\n\n')
    .map((words, at) => (at === 0 ? `<h1>${words}</h1>` : `<p>${words}</p>`));
  const page = `<html><head><title>Page</title></head><body><article>${paragraphs.join('\n')}</article></body></html>`;
  return Buffer.from(`\uFEFF${page}`, 'utf16le').toString('base64');
};

describe('forgetting for good', () => {
  test('leaves none of 200 phrases in the bytes of archive, log, copies and error log, however they came in and went', async () => {
    const core = await newCore();
    const { handlers, path } = core;
    const folder = join(path, '..');
    const random = seededRandom(seedOr(20261130));
    const kept = await addArticle(core, STRAITS);
    const texts = Array.from({ length: 9 }, (_, number) => drawnArticle(number, random));
    const ids: ArticleId[] = [];
    for (const [number, text] of texts.entries()) {
      const input =
        number % 3 === 0
          ? { fileName: `${number}.html`, base64: asPage(text) }
          : { fileName: `${number}.txt`, base64: toBase64(text) };
      const [report] = await handlers.importArticles({ inputs: [input] }, BACKGROUND);
      if (report === undefined || report.articleId === null) throw new Error(report?.why ?? 'not imported');
      ids.push(report.articleId);
    }
    // Corrected, quoted, annotated, cited in a version of a brief that is no longer so, and some of it removed.
    const [first, second, third] = ids as [ArticleId, ArticleId, ArticleId];
    const corrected = drawnArticle(20, random);
    await handlers.reviseArticle(
      { articleId: first, corrected: { kind: 'text', text: corrected }, reason: '', dryRun: false },
      BACKGROUND,
    );
    await handlers.reviseArticle(
      {
        articleId: second,
        corrected: { kind: 'file', fileName: 'c.html', base64: asPage(drawnArticle(21, random)) },
        reason: '',
        dryRun: false,
      },
      BACKGROUND,
    );
    const note = Array.from({ length: 30 }, () => random().toString(36).slice(2)).join(' ');
    const span = { start: 20, end: 60 };
    const annotation = await handlers.addAnnotation(
      { articleId: third, span, note, themeIds: [] },
      BACKGROUND,
    );
    const brief = await handlers.composeBrief(
      { themeIds: [1 as ThemeId], title: 'Stays', date: DAY },
      BACKGROUND,
    );
    const evidence = [{ kind: 'annotation', id: annotation.id } as const];
    for (const cited of [evidence, []]) {
      await handlers.renameAnalyst({ name: `Ines ${cited.length}` }, BACKGROUND); // ends the sitting
      const sections = [{ heading: 'One', text: 'Words.', evidence: cited }];
      await handlers.saveBrief({ briefId: brief.id, draft: { ...brief, sections } }, BACKGROUND);
    }
    for (const articleId of ids.slice(5)) await handlers.removeArticle({ articleId }, BACKGROUND);
    await handlers.closeArchive({}, BACKGROUND);
    writeFileSync(path.replace(/\.attache$/u, '.schema-17.attache'), readFileSync(path));
    await handlers.openArchive({ path, mode: 'open' }, BACKGROUND);
    const log = createErrorLog({ file: join(folder, 'errors.log'), root: folder, version: '0' }, 'test');
    log.report(new Error(texts[0]), 'importArticles');

    const all = [...texts, corrected, note];
    const phrases = Array.from({ length: 200 }, () => {
      const text = all[Math.floor(random() * all.length)] ?? '';
      const start = Math.floor(random() * (text.length - 30));
      return text.slice(start, start + 30);
    })
      .map((phrase) => phrase.split('\n')[0] ?? '')
      .filter((phrase) => phrase.length >= 24 && !STRAITS.includes(phrase));
    const standing = (): string[] => {
      const bytes = allBytes(folder);
      const forms = (phrase: string) => [
        phrase,
        JSON.stringify(phrase).slice(1, -1),
        Buffer.from(phrase).toString('hex').toUpperCase(),
        Buffer.from(phrase, 'utf16le'),
      ];
      return phrases.filter((phrase) => forms(phrase).some((form) => bytes.includes(form)));
    };
    expect(standing()).toEqual(phrases);

    const forgotten = await forget(core, { articles: ids.slice(0, 5), removed: true, backups: true });

    expect(standing()).toEqual([]);
    expect([forgotten.foundIn, forgotten.lookedFor > 100]).toEqual([[], true]);
    expect(existsSync(path.replace(/\.attache$/u, '.schema-17.attache'))).toBe(false);
    expect((await handlers.listArticles({}, BACKGROUND)).map(({ id }) => id)).toEqual([kept.articleId]);
    expect(await handlers.checkArchive({}, BACKGROUND)).toEqual([]);
    expect(
      words(path).filter(
        (word) => all.some((text) => text.includes(word)) && !STRAITS.toLowerCase().includes(word),
      ),
    ).toEqual([]);
  });

  test('says what would go and what stands against it, and changes nothing', async () => {
    const core = await newCore();
    const { handlers } = core;
    const { articleId, quotes } = await addArticle(core, STRAITS);
    await addArticle(core, FERRIES);
    const brief = await handlers.composeBrief(
      { themeIds: [1 as ThemeId], title: 'On straits', date: DAY },
      BACKGROUND,
    );
    const evidence = quotes.map(({ id }) => ({ kind: 'quote', id }) as const);
    await handlers.saveBrief(
      { briefId: brief.id, draft: { ...brief, sections: [{ heading: 'One', text: '', evidence }] } },
      BACKGROUND,
    );
    const before = await handlers.listHistory({ limit: 10, before: null }, BACKGROUND);

    const what = { ...NOTHING, articles: [articleId] };
    expect(await handlers.previewForgetting(what, BACKGROUND)).toEqual({
      articles: ['Straits talks stall'],
      people: [],
      briefs: [],
      quotes: 2,
      unattributed: 0,
      annotations: 0,
      steps: 0,
      backups: [],
      hindrances: [messages.forgetting.citedIn('On straits')],
    });
    await expect(forget(core, what)).rejects.toThrow(aFailure('conflict'));
    expect(await handlers.listHistory({ limit: 10, before: null }, BACKGROUND)).toEqual(before);

    const gone = await forget(core, { ...what, briefs: [brief.id] });
    expect([gone.briefs, gone.steps, gone.foundIn]).toEqual([['On straits'], 2, []]);
  });

  test('a person goes with name and roles; what they said stays, and nobody said it', async () => {
    const core = await newCore();
    const { handlers } = core;
    const { quotes } = await addArticle(core, STRAITS);
    const [person] = await handlers.listPeople({}, BACKGROUND);
    await handlers.editPerson(
      { personId: person?.id ?? (0 as PersonId), name: 'Dr Ana Sørlund', personKind: 'human' },
      BACKGROUND,
    );
    const gone = await forget(core, { people: [person?.id ?? (0 as PersonId)] });
    expect([gone.people, gone.unattributed, gone.foundIn]).toEqual([['Dr Ana Sørlund'], 2, []]);
    expect(await handlers.listPeople({}, BACKGROUND)).toEqual([]);
    const left = await handlers.listAllQuotes({}, BACKGROUND);
    expect(left.map(({ id, speaker, role, mention, cue }) => ({ id, speaker, role, mention, cue }))).toEqual(
      quotes.map(({ id }) => ({ id, speaker: null, role: null, mention: null, cue: null })),
    );
    // The step that imported the article can still be taken back; it names nobody.
    expect((await handlers.undo({}, BACKGROUND))?.kind).toBe('import-article');
    expect(await handlers.checkArchive({}, BACKGROUND)).toEqual([]);
  });

  test('is refused for what is not there, and where nothing is named', async () => {
    const core = await newCore();
    await expect(forget(core, {})).rejects.toThrow(aFailure('bad-request'));
    await expect(forget(core, { articles: [7 as ArticleId] })).rejects.toThrow(aFailure('not-found'));
    await expect(forget(core, { briefs: [7 as BriefId] })).rejects.toThrow(aFailure('not-found'));
  });

  test('can be cancelled until the archive is written to', async () => {
    const core = await newCore();
    const { articleId } = await addArticle(core, STRAITS);
    writeFileSync(core.path.replace(/\.attache$/u, '.schema-17.attache'), 'an older copy');
    const stop = AbortSignal.abort();
    const context = { signal: stop, progress: () => undefined };
    await expect(core.handlers.forget({ ...NOTHING, articles: [articleId] }, context)).rejects.toThrow(
      aFailure('cancelled'),
    );
    expect(await core.handlers.listArticles({}, BACKGROUND)).toHaveLength(1);
  });

  test('goes on at the next opening where the program was killed between', async () => {
    const core = await newCore();
    const phrase = 'goodwill alone never guarded any strait of this size';
    const { articleId } = await addArticle(core, `A title\n\n${phrase}.`);
    await addArticle(core, STRAITS);
    await core.handlers.closeArchive({}, BACKGROUND);
    const session = createSession({ environment: createTestEnvironment(), resources: RESOURCES, lock: true });
    const archive = session.open(core.path, 'open');
    archive.forgetting.erase({ ...NOTHING, articles: [articleId] }, '');
    session.close(); // not scrubbed
    const handlers = createHandlers({
      environment: createTestEnvironment(),
      resources: RESOURCES,
      lock: true,
    });
    await handlers.openArchive({ path: core.path, mode: 'open' }, BACKGROUND);
    await handlers.closeArchive({}, BACKGROUND);
    const db = new Database(core.path);
    expect(db.prepare('SELECT * FROM journal_scrubs').all()).toEqual([]);
    expect(db.pragma('freelist_count', { simple: true })).toBe(0);
    db.close();
    expect(allBytes(join(core.path, '..')).includes(phrase)).toBe(false);
  });
});

/** Every word of the search indexes. */
function words(path: string): string[] {
  const db = new Database(path);
  const found = ['article_index', 'quote_index', 'annotation_index', 'brief_index'].flatMap((index) => {
    db.exec(`CREATE VIRTUAL TABLE temp.${index}_words USING fts5vocab('main', '${index}', 'row')`);
    return db
      .prepare<[], { term: string }>(`SELECT term FROM temp.${index}_words WHERE length(term) > 4`)
      .all();
  });
  db.close();
  return found.map(({ term }) => term);
}
