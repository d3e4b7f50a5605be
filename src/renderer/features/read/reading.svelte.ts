import type { AnnotationId, ArticleId, QuoteId, ThemeId } from '../../../main/core/contract/ids';
import type {
  Annotation,
  Article,
  Quote,
  QuoteStatus,
  QuoteSuggestions,
  Span,
  Theme,
  ThemeSuggestion,
} from '../../../main/core/contract/model';
import type { Client } from '../../client';
import { paragraphsOf } from './paragraphs';
import { withMarks } from './quotation-marks';
import { inReviewOrder, reviewOrder, type ReviewOrder } from './review-order';
import { laneMarks, marksOf } from './theme-marks';

export type InspectorTab = 'quotes' | 'annotations' | 'source';

/** The calls that reading an article needs. */
export type ReadingClient = Pick<
  Client,
  | 'readArticle'
  | 'listQuotes'
  | 'listAnnotations'
  | 'suggestThemes'
  | 'decideQuote'
  | 'addTag'
  | 'removeTag'
  | 'addAnnotation'
  | 'editAnnotation'
  | 'removeAnnotation'
>;

/** One open article: its text, its quotes and annotations, and what the analyst stands on. */
export class Reading {
  article = $state.raw<Article | null>(null);
  quotes = $state.raw<readonly Quote[]>([]);
  annotations = $state.raw<readonly Annotation[]>([]);
  quoteId = $state<QuoteId | null>(null);
  annotationId = $state<AnnotationId | null>(null);
  tab = $state<InspectorTab>('quotes');
  order = $state<ReviewOrder>(reviewOrder());
  /** What is selected in the text. */
  selection = $state.raw<Span | null>(null);
  /** Rises when the selection was used up, so that the page lets go of it too. */
  released = $state(0);
  #suggestions = $state.raw<readonly QuoteSuggestions[]>([]);

  readonly paragraphs = $derived(
    this.article === null ? [] : paragraphsOf(this.article.revision.text, this.article.revision.headings),
  );
  /** The quotes as they are reviewed; `quotes` has them as the text has them. */
  readonly inTurn = $derived(inReviewOrder(this.quotes, this.order));
  readonly quote = $derived(this.quotes.find((quote) => quote.id === this.quoteId) ?? null);
  readonly annotation = $derived(
    this.annotations.find((annotation) => annotation.id === this.annotationId) ?? null,
  );
  readonly toReview = $derived(this.quotes.filter((quote) => quote.status === 'suggested').length);
  readonly marks = $derived(
    laneMarks(
      marksOf(
        this.quotes,
        this.annotations,
        (id) => this.themeOf(id),
        (quote) => this.shownSpan(quote),
      ),
    ),
  );
  readonly selectedText = $derived(this.selection === null ? '' : this.textOf(this.selection));
  #opened = 0;

  constructor(
    readonly client: ReadingClient,
    readonly themeOf: (id: ThemeId) => Theme | undefined,
  ) {}

  /** Opens an article, at a quote or an annotation of it where one is given. */
  async open(
    articleId: ArticleId,
    at: { readonly quoteId?: QuoteId | undefined; readonly annotationId?: AnnotationId | undefined } = {},
  ): Promise<void> {
    const changed = this.article?.id !== articleId;
    if (changed) this.selection = null;
    if (!(await this.#read(articleId))) return;
    if (at.annotationId !== undefined) this.showAnnotation(at.annotationId);
    else if (at.quoteId !== undefined) this.showQuote(at.quoteId);
    else if (changed) {
      this.annotationId = null;
      this.quoteId =
        (this.inTurn.find((quote) => quote.status === 'suggested') ?? this.quotes[0])?.id ?? null;
      this.tab = 'quotes';
    }
  }

  /** Reads the open article again, keeping the analyst's place. */
  async refresh(): Promise<void> {
    if (this.article !== null) await this.#read(this.article.id);
  }

  close(): void {
    this.#opened += 1;
    this.article = null;
    this.quotes = [];
    this.annotations = [];
    this.selection = null;
  }

  /** Lets go of the selected words. */
  release(): void {
    this.selection = null;
    this.released += 1;
  }

  textOf({ start, end }: Span): string {
    return this.article?.revision.text.slice(start, end) ?? '';
  }

  /** Where a quote stands with its quotation marks. */
  shownSpan(quote: Quote): Span {
    return withMarks(this.article?.revision.text ?? '', quote.anchor);
  }

  /** 1 for the first quote of the text. */
  numberOf(id: QuoteId): number {
    return this.quotes.findIndex((quote) => quote.id === id) + 1;
  }

  /** Suggested themes that a quote does not have yet. */
  suggestionsFor(quote: Quote): readonly ThemeSuggestion[] {
    const found = this.#suggestions.find(({ quoteId }) => quoteId === quote.id)?.suggestions ?? [];
    return found.filter(({ themeId }) => !quote.tags.some((tag) => tag.themeId === themeId));
  }

  showQuote(id: QuoteId): void {
    this.quoteId = id;
    this.annotationId = null;
    this.tab = 'quotes';
  }

  showAnnotation(id: AnnotationId): void {
    this.annotationId = id;
    this.tab = 'annotations';
  }

  /** The next or previous quote in the order of review. */
  step(by: 1 | -1): void {
    if (this.inTurn.length === 0) return;
    const here = this.inTurn.findIndex((quote) => quote.id === this.quoteId);
    const next = here === -1 ? 0 : Math.min(Math.max(here + by, 0), this.inTurn.length - 1);
    const quote = this.inTurn[next];
    if (quote !== undefined) this.showQuote(quote.id);
  }

  /** What lies at an offset becomes current: a quote before an annotation. */
  showAt(offset: number): void {
    const holds = ({ anchor }: { anchor: Span }): boolean => anchor.start <= offset && offset < anchor.end;
    const quote = this.quotes.find(holds);
    const annotation = this.annotations.findLast(holds);
    if (quote !== undefined && (annotation === undefined || quote.id !== this.quoteId)) {
      this.showQuote(quote.id);
    } else if (annotation !== undefined) this.showAnnotation(annotation.id);
  }

  /** Decides the current quote; where to go on is for the caller. */
  async decide(status: Extract<QuoteStatus, 'suggested' | 'accepted' | 'rejected'>): Promise<void> {
    const { quote } = this;
    if (quote === null) return;
    this.#replace(await this.client.decideQuote({ quoteId: quote.id, status }));
  }

  /** The other quotes in the order in which they follow the current one, round the end. Ask before deciding: that changes the order. */
  turnAfterCurrent(): readonly QuoteId[] {
    const ids = this.inTurn.map(({ id }) => id);
    const here = this.quoteId === null ? -1 : ids.indexOf(this.quoteId);
    return [...ids.slice(here + 1), ...ids.slice(0, Math.max(here, 0))];
  }

  /** Shows the first of these that is still to review; false when none is. */
  goOn(turn: readonly QuoteId[]): boolean {
    const undecided = this.quotes.filter(({ status }) => status === 'suggested');
    const next = turn.find((id) => undecided.some((quote) => quote.id === id));
    if (next !== undefined) this.showQuote(next);
    return next !== undefined;
  }

  /** Takes in a quote that was corrected or added elsewhere. */
  take(quote: Quote): void {
    this.#replace(quote);
  }

  /** Annotates a passage, or adds to the annotation that covers exactly the same words. */
  async annotate(span: Span, note: string, themeIds: readonly ThemeId[]): Promise<Annotation> {
    const { article } = this;
    if (article === null) throw new Error('no article is open to annotate');
    const annotation = await this.client.addAnnotation({
      articleId: article.id,
      span,
      note,
      themeIds,
    });
    this.annotations = [...this.annotations, annotation].sort(
      (a, b) => a.anchor.start - b.anchor.start || a.id - b.id,
    );
    this.release();
    this.showAnnotation(annotation.id);
    return annotation;
  }

  async editNote(annotationId: AnnotationId, note: string): Promise<void> {
    const edited = await this.client.editAnnotation({ annotationId, note });
    this.annotations = this.annotations.map((annotation) =>
      annotation.id === annotationId ? edited : annotation,
    );
  }

  async removeAnnotation(annotationId: AnnotationId): Promise<void> {
    await this.client.removeAnnotation({ annotationId });
    this.annotations = this.annotations.filter((annotation) => annotation.id !== annotationId);
    if (this.annotationId === annotationId) this.annotationId = null;
  }

  /**
   * Works a theme's key: tags the selected words, else the current annotation or quote; what has
   * the theme already loses it. Says what it did; null when there was nothing to tag.
   */
  async toggleTheme(themeId: ThemeId): Promise<'added' | 'removed' | null> {
    if (this.selection !== null) {
      await this.annotate(this.selection, '', [themeId]);
      return 'added';
    }
    const tagged = this.tab === 'annotations' ? this.annotation : this.quote;
    if (tagged === null) return null;
    const target =
      'status' in tagged
        ? ({ kind: 'quote', id: tagged.id } as const)
        : ({ kind: 'annotation', id: tagged.id } as const);
    const has = tagged.tags.some((tag) => tag.themeId === themeId);
    if (has) await this.client.removeTag({ target, themeId });
    else await this.client.addTag({ target, themeId });
    await this.refresh();
    return has ? 'removed' : 'added';
  }

  /** True when what the theme keys work on wears the theme. */
  wears(themeId: ThemeId): boolean {
    if (this.selection !== null) return false;
    const tagged = this.tab === 'annotations' ? this.annotation : this.quote;
    return tagged?.tags.some((tag) => tag.themeId === themeId) ?? false;
  }

  #replace(quote: Quote): void {
    const others = this.quotes.filter(({ id }) => id !== quote.id);
    this.quotes = [...others, quote].sort((a, b) => a.anchor.start - b.anchor.start || a.id - b.id);
  }

  /** False when another article was opened meanwhile. */
  async #read(articleId: ArticleId): Promise<boolean> {
    this.#opened += 1;
    const turn = this.#opened;
    const [article, quotes, annotations, suggestions] = await Promise.all([
      this.client.readArticle({ articleId }),
      this.client.listQuotes({ articleId }),
      this.client.listAnnotations({ articleId }),
      this.client.suggestThemes({ articleId }),
    ]);
    if (turn !== this.#opened) return false;
    this.article = article;
    this.quotes = quotes;
    this.annotations = annotations;
    this.#suggestions = suggestions;
    return true;
  }
}
