import type { Archive } from '../archive/archive';
import type { Request } from '../contract/calls';
import type { BlindMode } from '../contract/coding';
import type { AnalystId, ArticleId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import { found, type Session } from '../session/session';

/** Whether others' coding is hidden here, and who is done with which article. The views of the archive do the hiding. */
export function readBlindMode({ analyst, analysts, coding, settings }: Archive): BlindMode {
  const done = Map.groupBy(coding.listDone(), ({ analystId }) => analystId);
  return {
    on: settings.read('blind') === 'yes',
    me: analyst().id,
    analysts: analysts.list().map(({ id, uid, name }) => ({
      id,
      uid,
      name,
      done: (done.get(id) ?? []).map(({ articleId }) => articleId),
    })),
  };
}

/** Hides others’ coding, or shows it again. */
export function setBlindMode(session: Session, { on }: Request<'setBlindMode'>): BlindMode {
  const archive = session.writable();
  const now = archive.settings.read('blind') === 'yes';
  if (now !== on) {
    archive.journal.inStep('blind-mode', on ? messages.coding.switchedOn : messages.coding.switchedOff, () =>
      archive.settings.write('blind', on ? 'yes' : 'no'),
    );
  }
  return readBlindMode(archive);
}

/** Only for oneself: nobody is done for another. */
export function markCoded(session: Session, { articleId, done }: Request<'markCoded'>): BlindMode {
  const archive = session.writable();
  const { title } = found(archive.articles.read(articleId), messages.archive.noArticle);
  archive.journal.inStep('mark-coded', title, () =>
    archive.coding.setDone(articleId, archive.analyst().id, done),
  );
  return readBlindMode(archive);
}

/** Whether blind mode would hide what an analyst coded in an article; null is what is not here yet, so nobody is done. */
export function createBlindness(archive: Archive) {
  const { on, me, analysts } = readBlindMode(archive);
  const done = new Map(analysts.map((analyst) => [analyst.id, new Set(analyst.done)]));
  const isDone = (articleId: ArticleId, id: AnalystId): boolean => done.get(id)?.has(articleId) === true;
  return (articleId: ArticleId | null, coder: AnalystId | null): boolean => {
    if (!on || coder === me) return false;
    return articleId === null || coder === null || !isDone(articleId, me) || !isDone(articleId, coder);
  };
}
