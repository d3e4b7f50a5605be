import type { Archive } from '../archive/archive';
import type { HandlersOf } from '../contract/calls';
import type { articleCalls } from '../contract/calls/articles';
import type { ArticleId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import type { Article } from '../contract/articles';
import { Failure } from '../failure';
import { inNewestText } from '../passages/passages';
import { found, type Session } from '../session/session';

export function articleHandlers(session: Session) {
  return {
    listArticles: () => session.current().articles.list(),
    readArticle: ({ articleId }) => readArticle(session.current(), articleId),
    readPassages({ articleId }) {
      const archive = session.current();
      return {
        article: found(archive.articles.read(articleId), messages.archive.noArticle),
        quotes: inNewestText(archive, articleId, archive.quotes.listByArticle(articleId)),
        annotations: inNewestText(archive, articleId, archive.annotations.listByArticle(articleId)),
        analysts: archive.analysts.list(),
      };
    },
    editArticle({ articleId, details }) {
      const archive = session.writable();
      const edited = { ...readArticle(archive, articleId), ...details };
      if (edited.title.trim() === '') throw new Failure('bad-request', messages.archive.noTitle);
      archive.journal.inStep('edit-article', edited.title, () => archive.articles.update(articleId, edited));
      return readArticle(archive, articleId);
    },
    removeArticle({ articleId }) {
      removeArticle(session.writable(), articleId);
      return null;
    },
  } satisfies HandlersOf<typeof articleCalls>;
}

function readArticle(archive: Archive, id: ArticleId): Article {
  const summary = found(archive.articles.read(id), messages.archive.noArticle);
  const revision = found(archive.revisions.readHead(id), messages.archive.noArticle);
  const original = archive.originals.read(id);
  return {
    ...summary,
    revision,
    format: original?.format ?? 'text',
    fileName: original?.fileName ?? null,
    originalHash: original?.hash ?? null,
    originalBytes: original?.size ?? 0,
  };
}

/** With all that hangs on it; refused while a brief rests on it. */
function removeArticle(archive: Archive, id: ArticleId): void {
  const { title } = found(archive.articles.read(id), messages.archive.noArticle);
  const brief = archive.briefs.findCitingArticle(id);
  if (brief !== null) throw new Failure('conflict', messages.archive.articleCited(title, brief));
  archive.journal.inStep('remove-article', title, () => {
    const speakers = archive.people.listSpeakers(id);
    archive.tags.removeByArticle(id);
    archive.rejections.removeByArticle(id);
    archive.settlements.removeByArticle(id);
    archive.excerpts.removeByArticle(id);
    archive.coding.forgetDone(id);
    archive.annotations.removeByArticle(id);
    archive.quotes.removeByArticle(id);
    archive.people.tidy(id, speakers);
    archive.originals.removeByArticle(id);
    archive.corrections.removeByArticle(id);
    archive.revisions.removeByArticle(id);
    archive.articles.remove(id);
  });
}
