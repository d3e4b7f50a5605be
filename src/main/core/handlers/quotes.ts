import type { HandlersOf } from '../contract/calls';
import type { quoteCalls } from '../contract/calls/quotes';
import { messages } from '../contract/messages/catalogue';
import { correctQuote, addQuote } from '../passages/correct-quote';
import { inNewestText, opening } from '../passages/passages';
import { found, type Session } from '../session/session';

export function quoteHandlers(session: Session) {
  return {
    listQuotes({ articleId }) {
      const archive = session.current();
      return inNewestText(archive, articleId, archive.quotes.listByArticle(articleId));
    },
    listAllQuotes: () => session.current().quotes.listAll(),
    pageQuotes: (asked) => session.current().quotePages.page(asked),
    moreQuotes: (asked) => session.current().quotePages.more(asked),
    readQuoteLines: ({ ids }) => session.current().quotePages.read(ids),
    nextToReview: ({ after }) => session.current().quotes.nextToReview(after),
    decideQuote({ quoteId, status }) {
      const { quotes, journal } = session.writable();
      const quote = found(quotes.read(quoteId), messages.archive.noQuote);
      journal.inStep('decide-quote', opening(quote.anchor.exact), () => quotes.setStatus(quoteId, status));
      return found(quotes.read(quoteId), messages.archive.noQuote);
    },
    correctQuote: (request) => correctQuote(session, request),
    addQuote: (request) => addQuote(session, request),
  } satisfies HandlersOf<typeof quoteCalls>;
}
