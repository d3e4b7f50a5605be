import type { QuoteId, ThemeId } from '../../contract/ids';
import type { Span } from '../../contract/anchors';
import type { Annotation } from '../../contract/annotations';
import type { Revision } from '../../contract/articles';
import type { Quote } from '../../contract/quotes';
import type { Tag } from '../../contract/tags';
import { paragraphsOf } from '../../contract/rules/paragraphs';

/** A quote or a paragraph of an article, and the themes that it, or something in it, carries already. */
export interface ArticlePassage {
  readonly span: Span;
  readonly quoteId: QuoteId | null;
  readonly text: string;
  readonly carried: ReadonlySet<ThemeId>;
}

interface Tagged {
  readonly anchor: Span;
  readonly tags: readonly Tag[];
}

/** Shorter than a sentence: a byline, a caption, a label. */
const FEWEST_UNITS = 40;

/** The passages of an article that a theme may be suggested for: its quotes, and its paragraphs but for headings. */
export function articlePassages(
  revision: Pick<Revision, 'id' | 'text' | 'headings'>,
  quotes: readonly Quote[],
  annotations: readonly Annotation[],
): ArticlePassage[] {
  const { id, text, headings } = revision;
  const here = quotes.filter(({ status, anchor }) => status !== 'rejected' && anchor.revisionId === id);
  const noted = annotations.filter(({ anchor }) => anchor.revisionId === id);
  const passage = (span: Span, quoteId: QuoteId | null, tagged: readonly Tagged[]): ArticlePassage => ({
    span: { start: span.start, end: span.end },
    quoteId,
    text: text.slice(span.start, span.end),
    carried: new Set(
      tagged
        .filter(({ anchor }) => overlap(anchor, span))
        .flatMap(({ tags }) => tags.map((tag) => tag.themeId)),
    ),
  });
  const paragraphs = paragraphsOf(text).filter(
    ({ start, end }) => end - start >= FEWEST_UNITS && !headings.includes(start),
  );
  return [
    ...here.map((quote) => passage(quote.anchor, quote.id, [quote, ...noted])),
    ...paragraphs.map((span) => passage(span, null, [...here, ...noted])),
  ];
}

export const overlap = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;
