import { describe, expect, test } from 'vitest';
import type { AnnotationId, ArticleId } from '../contract/ids';
import {
  addArticle,
  aFailure,
  openTestCore,
  STRAITS,
  FERRIES,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';

const THEATRE = 'The rest is theatre';
const SHIPS = 'Deterrence begins with ships';

/** What an analyst sees of an annotation: its words, its note and its themes. */
async function seen({ handlers }: TestCore, articleId: ArticleId) {
  const annotations = await handlers.listAnnotations({ articleId }, BACKGROUND);
  return annotations.map(({ anchor, note, tags }) => ({
    words: anchor.exact,
    note,
    themes: tags.map(({ themeId }) => Number(themeId)).sort(),
  }));
}

async function annotate(core: TestCore, articleId: ArticleId, words: string, note = '', themes = 0) {
  const { revision } = await core.handlers.readArticle({ articleId }, BACKGROUND);
  const start = revision.text.indexOf(words);
  const themeIds = (await core.handlers.listThemes({}, BACKGROUND)).slice(0, themes).map(({ id }) => id);
  const span = { start, end: start + words.length };
  return core.handlers.addAnnotation({ articleId, span, note, themeIds }, BACKGROUND);
}

async function opened() {
  const core = await openTestCore();
  const { articleId } = await addArticle(core, STRAITS);
  return { core, articleId };
}

describe('resizing', () => {
  test('moves the ends, with blanks trimmed, and keeps note and tags', async () => {
    const { core, articleId } = await opened();
    const { id, anchor } = await annotate(core, articleId, SHIPS, 'Look here', 2);
    const span = { start: anchor.start + 'Deterrence '.length - 1, end: anchor.end + ' that are'.length + 1 };
    await core.handlers.resizeAnnotation({ annotationId: id, span }, BACKGROUND);
    expect(await seen(core, articleId)).toEqual([
      { words: 'begins with ships that are', note: 'Look here', themes: [1, 2] },
    ]);
  });

  test('to where it stands already is no step to undo', async () => {
    const { core, articleId } = await opened();
    const { id, anchor } = await annotate(core, articleId, SHIPS);
    const span = { start: anchor.start, end: anchor.end };
    await core.handlers.resizeAnnotation({ annotationId: id, span }, BACKGROUND);
    expect(await core.handlers.undo({}, BACKGROUND)).toMatchObject({ kind: 'add-annotation' });
  });
});

describe('splitting', () => {
  test('gives both halves the note and the tags; merging them again gives the whole back', async () => {
    const { core, articleId } = await opened();
    const { id, anchor } = await annotate(core, articleId, SHIPS, 'Both', 2);
    const before = await seen(core, articleId);
    const at = anchor.start + 'Deterrence'.length;
    const [first, second] = await core.handlers.splitAnnotation({ annotationId: id, at }, BACKGROUND);
    expect(await seen(core, articleId)).toEqual([
      { words: 'Deterrence', note: 'Both', themes: [1, 2] },
      { words: 'begins with ships', note: 'Both', themes: [1, 2] },
    ]);
    await core.handlers.mergeAnnotations({ keptId: first.id, mergedId: second.id }, BACKGROUND);
    expect(await seen(core, articleId)).toEqual(before);
  });

  test.each([
    ['before it', -1],
    ['at its start', 0],
    ['at its end', SHIPS.length],
  ])('is refused %s', async (_where, offset) => {
    const { core, articleId } = await opened();
    const { id, anchor } = await annotate(core, articleId, SHIPS);
    const before = await seen(core, articleId);
    expect(() =>
      core.handlers.splitAnnotation({ annotationId: id, at: anchor.start + offset }, BACKGROUND),
    ).toThrow(aFailure('bad-request'));
    expect(await seen(core, articleId)).toEqual(before);
  });
});

describe('merging', () => {
  test('reaches over both, keeps every tag once and both notes in the order of the text', async () => {
    const { core, articleId } = await opened();
    const later = await annotate(core, articleId, THEATRE, 'Second', 1);
    const earlier = await annotate(core, articleId, SHIPS, 'First', 2);
    await core.handlers.mergeAnnotations({ keptId: later.id, mergedId: earlier.id }, BACKGROUND);
    const [merged, ...others] = await seen(core, articleId);
    expect(merged).toMatchObject({ note: 'First\n\nSecond', themes: [1, 2] });
    expect(merged?.words.startsWith(SHIPS)).toBe(true);
    expect(merged?.words.endsWith(THEATRE)).toBe(true);
    expect(others).toEqual([]);
  });

  test('keeps what was picked as an example', async () => {
    const { core, articleId } = await opened();
    const kept = await annotate(core, articleId, SHIPS, '', 1);
    const merged = await annotate(core, articleId, THEATRE, '', 1);
    const themeId = merged.tags[0]?.themeId;
    if (themeId === undefined) throw new Error('not tagged');
    const target = { kind: 'annotation', id: merged.id } as const;
    await core.handlers.pickExample({ themeId, target, picked: true }, BACKGROUND);
    await core.handlers.mergeAnnotations({ keptId: kept.id, mergedId: merged.id }, BACKGROUND);
    const themes = await core.handlers.listThemes({}, BACKGROUND);
    expect(themes.find(({ id }) => id === themeId)?.examples).toEqual([{ kind: 'annotation', id: kept.id }]);
  });

  test('is refused for one annotation and for those of two articles', async () => {
    const { core, articleId } = await opened();
    const here = await annotate(core, articleId, SHIPS);
    const other = await addArticle(core, FERRIES);
    const there = await annotate(core, other.articleId, 'A budget is a promise');
    const merge = (keptId: AnnotationId, mergedId: AnnotationId) => () =>
      core.handlers.mergeAnnotations({ keptId, mergedId }, BACKGROUND);
    expect(merge(here.id, here.id)).toThrow(aFailure('bad-request'));
    expect(merge(here.id, there.id)).toThrow(aFailure('bad-request'));
  });
});
