import { createHash } from 'node:crypto';
import type { Sha256, Uid } from '../../../contract/ids';
import type { CodedSource } from '../../../interchange/coded-project';
import { derivedUid } from '../../../interchange/guid';
import { firstWords } from '../../../interchange/tidy';
import { createArticleFinder } from './find-article';
import type { ArchiveState, ArticleText } from './archive-state';
import type { NewSource } from './project-plan';

/** The article that a source's passages belong to, with the text to place them in. */
export interface Target extends ArticleText {
  readonly uid: Uid;
}

export interface ArticlePlan {
  readonly added: readonly NewSource[];
  readonly known: number;
  readonly of: (source: CodedSource) => Target | 'no-article' | 'several-articles';
}

/**
 * A source that brings its text is the article with that text, else the one with its uid (whose text was changed in the
 * other program), else a new one. A source without text is known by the hash of its text, by uid, by its addresses, or by
 * its title.
 */
export function planArticles(sources: readonly CodedSource[], state: ArchiveState): ArticlePlan {
  const added = new Map<Sha256, NewSource & Target>();
  const targets = new Map<CodedSource, ReturnType<ArticlePlan['of']>>();
  const here = new Set(state.articles.map(({ uid }) => uid));
  const named = new Set<Uid>();
  const withDetails = createArticleFinder(state.articles);
  const known = (uid: Uid): Target => ({ uid, ...state.headOf(uid) });
  const ofText = (source: CodedSource, text: string): Target => {
    const textHash = createHash('sha256').update(text).digest('hex') as Sha256;
    const twin = state.articleWithText(textHash);
    if (twin !== null) return known(twin);
    const planned = added.get(textHash);
    if (planned !== undefined) return planned;
    if (source.uid !== null && here.has(source.uid)) return known(source.uid);
    const uid = source.uid !== null && !named.has(source.uid) ? source.uid : derivedUid('article', textHash);
    named.add(uid);
    const title = source.details.title === '' ? firstWords(text) : source.details.title;
    const original = source.original ?? { fileName: '', bytes: new TextEncoder().encode(text) };
    const article = { uid, text, textHash, details: { ...source.details, title }, original };
    added.set(textHash, article);
    return article;
  };
  const withoutText = (source: CodedSource): ReturnType<ArticlePlan['of']> => {
    const twin = source.textHash === null ? null : state.articleWithText(source.textHash);
    if (twin !== null) return known(twin);
    if (source.uid !== null && here.has(source.uid)) return known(source.uid);
    return withDetails(source, known);
  };
  for (const source of sources) {
    targets.set(source, source.text === null ? withoutText(source) : ofText(source, source.text));
  }
  const found = Array.from(targets.values()).filter((target) => typeof target !== 'string');
  return {
    added: Array.from(added.values()),
    known: new Set(found.map(({ uid }) => uid)).size - added.size,
    of: (source) => targets.get(source) ?? 'no-article',
  };
}
