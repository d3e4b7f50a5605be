/** What the archive holds under a theme: tagged quotes and annotations in one list. */
import type { ArticleId, IsoDate, ThemeId } from '../../../main/core/contract/ids';
import type { AnnotationInContext } from '../../../main/core/contract/annotations';
import type { QuoteInContext } from '../../../main/core/contract/quotes';
import type { TagTarget } from '../../../main/core/contract/tags';
import type { Theme } from '../../../main/core/contract/themes';

/** A tagged quote or annotation, as an example of its themes. */
export interface Passage {
  readonly target: TagTarget;
  readonly articleId: ArticleId;
  readonly text: string;
  readonly note: string;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
  readonly themes: ReadonlySet<ThemeId>;
}

export interface ThemeCounts {
  readonly quotes: number;
  readonly annotations: number;
  readonly articles: number;
  readonly speakers: number;
}

/** All tagged passages, newest article first; rejected quotes are no example of anything. */
export const passagesOf = (
  quotes: readonly QuoteInContext[],
  annotations: readonly AnnotationInContext[],
): readonly Passage[] =>
  [...quotes.filter(({ status }) => status !== 'rejected').map(fromQuote), ...annotations.map(fromAnnotation)]
    .filter(({ themes }) => themes.size > 0)
    .sort((left, right) => (right.publishedOn ?? '').localeCompare(left.publishedOn ?? ''));

const fromQuote = (quote: QuoteInContext): Passage => ({
  ...sourceOf(quote),
  target: { kind: 'quote', id: quote.id },
  note: '',
  speaker: quote.speaker?.name ?? null,
  role: quote.role,
});

const fromAnnotation = (annotation: AnnotationInContext): Passage => ({
  ...sourceOf(annotation),
  target: { kind: 'annotation', id: annotation.id },
  note: annotation.note,
  speaker: null,
  role: null,
});

const sourceOf = ({
  articleId,
  anchor,
  articleTitle,
  outlet,
  publishedOn,
  tags,
}: QuoteInContext | AnnotationInContext) => ({
  articleId,
  text: anchor.exact,
  articleTitle,
  outlet,
  publishedOn,
  themes: new Set(tags.map(({ themeId }) => themeId)),
});

export const countPassages = (passages: readonly Passage[]): ThemeCounts => {
  const quotes = passages.filter(({ target }) => target.kind === 'quote').length;
  return {
    quotes,
    annotations: passages.length - quotes,
    articles: new Set(passages.map(({ articleId }) => articleId)).size,
    speakers: new Set(passages.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))).size,
  };
};

/** The other themes that the passages carry: most often first, then in the order of the codebook. */
export const taggedTogether = (
  passages: readonly Passage[],
  own: ThemeId,
  themes: readonly Theme[],
): readonly { readonly theme: Theme; readonly count: number }[] =>
  themes
    .filter(({ id }) => id !== own)
    .map((theme) => ({ theme, count: passages.filter((passage) => passage.themes.has(theme.id)).length }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count);
