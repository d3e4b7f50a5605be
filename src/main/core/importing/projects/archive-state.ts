import type { Archive } from '../../archive/archive';
import { takenOff } from '../../archive/settlements-store';
import type { AnalystId, ArticleId, Uid } from '../../contract/ids';
import type { Anchor } from '../../contract/anchors';
import type { Tag } from '../../contract/tags';
import type { ArchiveState, ArticleText, KnownPassage } from './plan/archive-state';

/** What the planning of an import may know of the archive. */
export function stateOf(archive: Archive): ArchiveState {
  const themes = archive.themes.list();
  const analysts = archive.analysts.list();
  const articles = archive.articles.list();
  const uids = {
    theme: new Map(themes.map(({ id, uid }) => [id, uid])),
    analyst: new Map(analysts.map(({ id, uid }) => [id, uid])),
    article: new Map(articles.map(({ id, uid }) => [id, uid])),
  };
  const ids = new Map(articles.map(({ id, uid }) => [uid, id]));
  const heads = new Map<Uid, ArticleText>();

  const known = (uid: Uid | undefined, what: string): Uid => {
    if (uid === undefined) throw new Error(`${what} is not in the archive`);
    return uid;
  };
  const toKnown = (
    passage: { readonly articleId: ArticleId; readonly anchor: Anchor; readonly tags: readonly Tag[] },
    note: string,
    analystId: AnalystId | null,
  ): KnownPassage => ({
    articleUid: known(uids.article.get(passage.articleId), 'the article'),
    span: { start: passage.anchor.start, end: passage.anchor.end },
    exact: passage.anchor.exact,
    note,
    analystUid: analystId === null ? null : known(uids.analyst.get(analystId), 'the analyst'),
    tags: passage.tags.map(({ uid, themeId, analystId }) => ({
      uid,
      themeUid: known(uids.theme.get(themeId), 'the theme'),
      analystUid: known(uids.analyst.get(analystId), 'the analyst'),
    })),
  });

  return {
    analysts,
    me: archive.analyst().uid,
    themes,
    themeAliases: archive.codebook.listAliases(),
    settledTags: new Set(takenOff(archive.settlements.list()).map(({ uid }) => uid)),
    articles: articles.map((article) => ({
      ...article,
      fileName: archive.originals.read(article.id)?.fileName ?? null,
    })),
    headOf(article) {
      const id = ids.get(article);
      const head = heads.get(article) ?? (id === undefined ? null : archive.revisions.readHead(id));
      if (head === null) throw new Error('the article has no text');
      heads.set(article, head);
      return head;
    },
    articleWithText(hash) {
      const id = archive.articles.findByText(hash);
      return id === null ? null : known(uids.article.get(id), 'the article');
    },
    annotations: new Map(
      archive.annotations.listAll().map((one) => [one.uid, toKnown(one, one.note, one.analystId)]),
    ),
    quotes: new Map(archive.quotes.listAll().map((one) => [one.uid, toKnown(one, '', null)])),
  };
}
