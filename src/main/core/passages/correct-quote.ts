import type { Request } from '../contract/calls';
import { messages } from '../contract/messages/catalogue';
import type { Quote } from '../contract/quotes';
import { Failure } from '../failure';
import { found, type Session } from '../session/session';
import { choosePerson } from '../speakers/speakers';
import { requireWholeText, anchorIn, opening } from './passages';

/** The analyst decided; nothing is left to guess. */
const CERTAIN = { confidence: 1, reasons: [] } as const;

/** Sets speaker, role and extent of a quote; the other parts of its utterance were spoken by the same person. */
export function correctQuote(
  session: Session,
  { quoteId, speaker, role, span }: Request<'correctQuote'>,
): Quote {
  const archive = session.writable();
  const { quotes, people, journal } = archive;
  const quote = found(quotes.read(quoteId), messages.archive.noQuote);
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
  return found(quotes.read(quoteId), messages.archive.noQuote);
}

/** A quote that the extractor did not find. */
export function addQuote(session: Session, { articleId, span, speaker, role }: Request<'addQuote'>): Quote {
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
  if (same !== undefined) throw new Failure('conflict', messages.archive.quoteExists);
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
  return found(quotes.read(id), messages.archive.noQuote);
}
