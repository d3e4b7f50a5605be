import { CONTEXT, makeAnchor } from '../anchors/anchor';
import type { Archive } from '../archive/archive';
import type { HandlersOf, Request } from '../contract/calls';
import type { revisionCalls } from '../contract/calls/revisions';
import type { ArticleId, RevisionId } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { Span } from '../contract/anchors';
import type { Annotation } from '../contract/annotations';
import type { Quote } from '../contract/quotes';
import type { TagTarget } from '../contract/tags';
import type { PlaceCandidate, UnsettledPassage } from '../contract/revisions';
import { Failure } from '../failure';
import { anchorIn, opening } from './quotes';
import { createFinder, isSettled, isWorkedWith, reviseArticle } from '../revisions/revise-article';
import { found, type Session } from '../session/session';

/** Correcting the text of an article, and settling the passages whose place that left open. */
export function revisionHandlers(session: Session) {
  return {
    reviseArticle: (request) => reviseArticle(session, request),
    listUnsettled: () => listUnsettled(session.current()),
    reattach: (request) => reattach(session, request),
  } satisfies HandlersOf<typeof revisionCalls>;
}

type Passage = { readonly target: TagTarget } & Pick<Quote, 'uid' | 'articleId' | 'anchor' | 'tags'> &
  Pick<UnsettledPassage, 'analystId' | 'note'>;

/** Those that an analyst rejected are left where they were. */
function listUnsettled(archive: Archive): readonly UnsettledPassage[] {
  const behind = [
    ...archive.annotations.listBehind().map(ofAnnotation),
    ...archive.quotes.listBehind().flatMap((quote) => (quote.status === 'rejected' ? [] : [ofQuote(quote)])),
  ];
  const byArticle = Map.groupBy(behind, ({ articleId }) => articleId);
  return [...byArticle].flatMap(([articleId, passages]) => unsettledOf(archive, articleId, passages));
}

const ofAnnotation = ({ id, note, analystId, ...rest }: Annotation): Passage => ({
  ...rest,
  target: { kind: 'annotation', id },
  note,
  analystId,
});

const ofQuote = ({ id, ...rest }: Quote): Passage => ({
  ...rest,
  target: { kind: 'quote', id },
  note: '',
  analystId: null,
});

function unsettledOf(
  archive: Archive,
  articleId: ArticleId,
  passages: readonly Passage[],
): readonly UnsettledPassage[] {
  const { title } = found(archive.articles.read(articleId), en.archive.noArticle);
  const head = found(archive.revisions.readHead(articleId), en.archive.noArticle);
  const finder = createFinder(archive, head.text);
  return passages.map(({ target, uid, anchor, tags, analystId, note }) => {
    const place = finder(anchor);
    const spans = isSettled(place)
      ? [{ start: place.start, end: place.end, similarity: 1 }]
      : place.state === 'lost'
        ? []
        : place.candidates;
    return {
      target,
      uid,
      articleId,
      articleTitle: title,
      state: spans.length === 0 ? 'lost' : 'needs-review',
      words: anchor.exact,
      before: anchor.prefix,
      after: anchor.suffix,
      analystId,
      note,
      themes: tags.length,
      briefs: archive.briefs.listCiting(target),
      candidates: spans.map((span) => candidateIn(head, span)),
    };
  });
}

function candidateIn(
  { id, text }: { readonly id: RevisionId; readonly text: string },
  { start, end, similarity }: Span & { readonly similarity: number },
): PlaceCandidate {
  const { exact: words, prefix: before, suffix: after } = makeAnchor(text, { start, end }, id, CONTEXT);
  return { start, end, similarity, words, before, after };
}

/** Anchors a passage in the newest text where the analyst says; its note, tags and place in briefs stay. */
function reattach(session: Session, { target, span }: Request<'reattach'>): null {
  const archive = session.writable();
  const { annotations, people, quotes, journal } = archive;
  if (target.kind === 'annotation') {
    const { articleId } = found(annotations.read(target.id), en.archive.noAnnotation);
    const anchor = anchorIn(archive, articleId, span);
    journal.inStep('reattach', opening(anchor.exact), () =>
      annotations.setAnchor(target.id, anchor, session.environment.now()),
    );
    return null;
  }
  const quote = found(quotes.read(target.id), en.archive.noQuote);
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
    throw new Failure('conflict', en.archive.quoteExists);
  }
  journal.inStep('reattach', opening(anchor.exact), () => {
    // Reading the article anew found these words too: it is the same quote, and nobody had decided on it.
    if (twin !== undefined) quotes.remove(twin.id);
    quotes.update(quote.id, { ...quote, anchor, speakerId: quote.speaker?.id ?? null, mention: null });
    people.tidy(quote.articleId, twin?.speaker ? [twin.speaker.id] : []);
  });
  return null;
}
