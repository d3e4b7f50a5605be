import type { Span } from '../../contract/anchors';

/** A paragraph that was judged to carry themes, by their names in the codebook. */
export interface LabelledSpan extends Span {
  readonly themes: readonly string[];
}

/** A line of `fixtures/labels.jsonl`: how one article was labelled by `docs/themes-guideline.md`. */
export interface LabelledArticle {
  readonly article: string;
  readonly from: 'sample' | 'articles' | 'quotes' | 'shared';
  /** SHA-256 of the text that was read, in hexadecimal. */
  readonly sha256: string;
  /** Paragraphs that are not here carry no theme. */
  readonly labels: readonly LabelledSpan[];
}
