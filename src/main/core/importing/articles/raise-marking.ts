import type { Archive } from '../../archive/archive';
import type { ArticleId } from '../../contract/ids';
import { stricterSources, type Marking } from '../../contract/markings';
import { messages } from '../../contract/messages/catalogue';
import { found } from '../../session/session';

/** Whether a further copy of an article is marked more strictly than the article is here. */
export function isMarkedStricter(archive: Archive, articleId: ArticleId, marking: Marking): boolean {
  const here = found(archive.articles.read(articleId), messages.archive.noArticle);
  return stricterSources(here.marking, [{ uid: here.uid, marking }]).length > 0;
}

/**
 * Marks an article as strictly as a further copy of it is marked: who marked that knew of a limit that nobody knew of here.
 * Never more loosely, for a copy without its marking is no leave to share it. Called within a step.
 */
export function raiseMarking(archive: Archive, articleId: ArticleId, marking: Marking): void {
  if (!isMarkedStricter(archive, articleId, marking)) return;
  const here = found(archive.articles.read(articleId), messages.archive.noArticle);
  archive.articles.update(articleId, { ...here, marking });
}
