import type { Request } from '../contract/calls';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { anchorIn, opening } from '../passages/passages';
import { found, type Session } from '../session/session';
import { isWorkedWith } from './revise-article';

/** Anchors a passage in the newest text where the analyst says; its note, tags and place in briefs stay. */
export function reattach(session: Session, { target, span }: Request<'reattach'>): null {
  const archive = session.writable();
  const { annotations, people, quotes, journal } = archive;
  if (target.kind === 'annotation') {
    const { articleId } = found(annotations.read(target.id), messages.archive.noAnnotation);
    const anchor = anchorIn(archive, articleId, span);
    journal.inStep('reattach', opening(anchor.exact), () =>
      annotations.setAnchor(target.id, anchor, session.environment.now()),
    );
    return null;
  }
  const quote = found(quotes.read(target.id), messages.archive.noQuote);
  const anchor = anchorIn(archive, quote.articleId, span);
  const twin = quotes
    .listByArticle(quote.articleId)
    .find(
      (one) =>
        one.id !== quote.id &&
        one.status !== 'rejected' &&
        one.anchor.revisionId === anchor.revisionId &&
        one.anchor.start === anchor.start &&
        one.anchor.end === anchor.end,
    );
  if (twin !== undefined && isWorkedWith(twin, new Set(quotes.listInUse(quote.articleId)))) {
    throw new Failure('conflict', messages.archive.quoteExists);
  }
  journal.inStep('reattach', opening(anchor.exact), () => {
    // Reading the article anew found these words too: it is the same quote, and nobody had decided on it.
    if (twin !== undefined) quotes.remove(twin.id);
    quotes.update(quote.id, { ...quote, anchor, speakerId: quote.speaker?.id ?? null, mention: null });
    people.tidy(quote.articleId, twin?.speaker ? [twin.speaker.id] : []);
  });
  return null;
}
