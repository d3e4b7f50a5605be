import { CONTEXT, makeAnchor } from '../anchors/anchor';
import type { Archive } from '../archive/archive';
import type { Span } from '../contract/anchors';
import type { Annotation } from '../contract/annotations';
import type { ArticleId, RevisionId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import type { Quote } from '../contract/quotes';
import type { PlaceCandidate, StrandedPassage } from '../contract/revisions';
import type { TagTarget } from '../contract/tags';
import { found } from '../session/session';
import { createFinder, isSettled } from './revise-article';

type Passage = { readonly target: TagTarget } & Pick<Quote, 'uid' | 'articleId' | 'anchor' | 'tags'> &
  Pick<StrandedPassage, 'analystId' | 'note'>;

/** Those that an analyst rejected are left where they were. */
export function listUnsettled(archive: Archive): readonly StrandedPassage[] {
  const behind = [
    ...archive.annotations.listBehind().map(ofAnnotation),
    ...archive.quotes.listBehind().flatMap((quote) => (quote.status === 'rejected' ? [] : [ofQuote(quote)])),
  ];
  const byArticle = Map.groupBy(behind, ({ articleId }) => articleId);
  return [...byArticle].flatMap(([articleId, passages]) => strandedOf(archive, articleId, passages));
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

function strandedOf(
  archive: Archive,
  articleId: ArticleId,
  passages: readonly Passage[],
): readonly StrandedPassage[] {
  const { title } = found(archive.articles.read(articleId), messages.archive.noArticle);
  const head = found(archive.revisions.readHead(articleId), messages.archive.noArticle);
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
