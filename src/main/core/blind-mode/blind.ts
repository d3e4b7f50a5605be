import type { Archive } from '../archive/archive';
import type { Request } from '../contract/calls';
import type { BlindMode } from '../contract/coding';
import { en } from '../contract/messages/catalogue';
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

export function setBlindMode(session: Session, { on }: Request<'setBlindMode'>): BlindMode {
  const archive = session.writable();
  const now = archive.settings.read('blind') === 'yes';
  if (now !== on) {
    archive.journal.inStep('blind-mode', on ? en.coding.switchedOn : en.coding.switchedOff, () =>
      archive.settings.write('blind', on ? 'yes' : 'no'),
    );
  }
  return readBlindMode(archive);
}

/** Only for oneself: nobody is done for another. */
export function markCoded(session: Session, { articleId, done }: Request<'markCoded'>): BlindMode {
  const archive = session.writable();
  const { title } = found(archive.articles.read(articleId), en.archive.noArticle);
  archive.journal.inStep('mark-coded', title, () =>
    archive.coding.setDone(articleId, archive.analyst().id, done),
  );
  return readBlindMode(archive);
}
