import { isSpanOf, makeAnchor, trimSpan } from '../anchors/anchor';
import type { Archive } from '../archive/archive';
import type { HandlersOf, Request } from '../contract/calls';
import type { quoteCalls } from '../contract/calls/quotes';
import type { ArticleId } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { Anchor, Span } from '../contract/anchors';
import type { Quote } from '../contract/quotes';
import { Failure } from '../failure';
import { found, type Session } from '../session/session';
import { choosePerson } from '../speakers/speakers';

/** The analyst decided; nothing is left to guess. */
const CERTAIN = { confidence: 1, reasons: [] } as const;

export function quoteHandlers(session: Session) {
  return {
    listQuotes({ articleId }) {
      const archive = session.current();
      return inNewestText(archive, articleId, archive.quotes.listByArticle(articleId));
    },
    listAllQuotes: () => session.current().quotes.listAll(),
    pageQuotes: (asked) => session.current().quotePages.page(asked),
    moreQuotes: (asked) => session.current().quotePages.more(asked),
    nextToReview: ({ after }) => session.current().quotes.nextToReview(after),
    decideQuote({ quoteId, status }) {
      const { quotes, journal } = session.writable();
      const quote = found(quotes.read(quoteId), en.archive.noQuote);
      journal.inStep('decide-quote', opening(quote.anchor.exact), () => quotes.setStatus(quoteId, status));
      return found(quotes.read(quoteId), en.archive.noQuote);
    },
    correctQuote: (request) => correctQuote(session, request),
    addQuote: (request) => addQuote(session, request),
  } satisfies HandlersOf<typeof quoteCalls>;
}

/** Sets speaker, role and extent of a quote; the other parts of its utterance were spoken by the same person. */
function correctQuote(session: Session, { quoteId, speaker, role, span }: Request<'correctQuote'>): Quote {
  const archive = session.writable();
  const { quotes, people, journal } = archive;
  const quote = found(quotes.read(quoteId), en.archive.noQuote);
  if (span.start !== quote.anchor.start || span.end !== quote.anchor.end) {
    requireWholeText(archive, quote.articleId);
  }
  const anchor = anchorIn(archive, quote.articleId, span);
  journal.inStep('correct-quote', opening(anchor.exact), () => {
    const speakerId = choosePerson(archive, session.environment, speaker, role);
    for (const part of quotes.listByArticle(quote.articleId)) {
      if (part.id !== quoteId && (part.utterance !== quote.utterance || part.status === 'rejected')) continue;
      const sameSpeaker = part.speaker?.id === speakerId;
      quotes.update(part.id, {
        kind: part.kind,
        utterance: part.utterance,
        anchor: part.id === quoteId ? anchor : part.anchor,
        status: 'corrected',
        speakerId,
        role: speakerId === null ? null : role,
        mention: sameSpeaker ? part.mention : null,
        cue: part.cue,
        ...CERTAIN,
      });
    }
    if (speakerId !== null && role !== null) people.addRole(speakerId, quote.articleId, role);
    people.tidy(quote.articleId, quote.speaker === null ? [] : [quote.speaker.id]);
  });
  return found(quotes.read(quoteId), en.archive.noQuote);
}

/** A quote that the extractor did not find. */
function addQuote(session: Session, { articleId, span, speaker, role }: Request<'addQuote'>): Quote {
  const archive = session.writable();
  const { quotes, people, journal } = archive;
  requireWholeText(archive, articleId);
  const anchor = anchorIn(archive, articleId, span);
  const same = quotes
    .listByArticle(articleId)
    .find(
      ({ status, anchor: { start, end } }) =>
        status !== 'rejected' && start === anchor.start && end === anchor.end,
    );
  if (same !== undefined) throw new Failure('conflict', en.archive.quoteExists);
  const id = journal.inStep('add-quote', opening(anchor.exact), () => {
    const speakerId = choosePerson(archive, session.environment, speaker, role);
    if (speakerId !== null && role !== null) people.addRole(speakerId, articleId, role);
    return quotes.insert({
      uid: session.environment.newUid(),
      articleId,
      anchor,
      kind: 'direct',
      status: 'accepted',
      utterance: quotes.nextUtterance(articleId),
      speakerId,
      role: speakerId === null ? null : role,
      mention: null,
      cue: null,
      ...CERTAIN,
    });
  });
  return found(quotes.read(id), en.archive.noQuote);
}

/** Those that are anchored in the article's newest text; the others wait in `listUnsettled`. */
export function inNewestText<Passage extends { readonly anchor: Anchor }>(
  { revisions }: Archive,
  articleId: ArticleId,
  passages: readonly Passage[],
): readonly Passage[] {
  const head = revisions.readHead(articleId)?.id;
  return passages.filter(({ anchor }) => anchor.revisionId === head);
}

/** Words are chosen from a whole text: where only excerpts are here, nobody could say where else they stand. */
export function requireWholeText({ excerpts }: Archive, articleId: ArticleId): void {
  if (excerpts.source(articleId) !== null) throw new Failure('conflict', en.archive.onlyExcerpts);
}

/** Anchors a selection in the article's head revision, without the blanks around it. */
export function anchorIn(archive: Archive, articleId: ArticleId, selected: Span): Anchor {
  const { id, text } = found(archive.revisions.readHead(articleId), en.archive.noArticle);
  const span = isSpanOf(text, selected) ? trimSpan(text, selected) : null;
  if (span === null) throw new Failure('bad-request', en.archive.nothingSelected);
  return makeAnchor(text, span, id);
}

/** The first words of a passage, to name a step of the history. */
export function opening(passage: string): string {
  const words = passage.split(/\s+/u);
  return words.length <= 8 ? words.join(' ') : `${words.slice(0, 8).join(' ')}…`;
}
