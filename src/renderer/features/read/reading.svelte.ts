import type { AnalystId, AnnotationId, ArticleId, QuoteId, ThemeId } from '../../../main/core/contract/ids';
import type { Analyst } from '../../../main/core/contract/analysts';
import type { Span } from '../../../main/core/contract/anchors';
import type { Annotation } from '../../../main/core/contract/annotations';
import type { Article } from '../../../main/core/contract/articles';
import type { Quote, QuoteStatus } from '../../../main/core/contract/quotes';
import type { Theme } from '../../../main/core/contract/themes';
import type { Client } from '../../client';
import { EVERY_PASSAGE, showsAnnotation, showsQuote, type PassageFilter } from './passage-filter';
import { paragraphsOf } from './paragraphs';
import { withMarks } from './quotation-marks';
import { inReviewOrder, reviewOrder, type ReviewOrder } from '../../passages/review-order';
import { Suggestions, type Suggested } from './suggestions.svelte';
import { laneMarks, marksOf } from './theme-marks';

export type InspectorTab = 'quotes' | 'annotations' | 'source';

/** The calls that reading an article needs. */
export type ReadingClient = Pick<
  Client,
  | 'readArticle'
  | 'readPassages'
  | 'suggestThemes'
  | 'rejectSuggestion'
  | 'decideQuote'
  | 'addTag'
  | 'removeTag'
  | 'addAnnotation'
  | 'editAnnotation'
  | 'removeAnnotation'
  | 'resizeAnnotation'
  | 'splitAnnotation'
  | 'mergeAnnotations'
>;

/** A passage to be shown; none for where one was. */
interface PassageIds {
  readonly quoteId?: QuoteId | undefined;
  readonly annotationId?: AnnotationId | undefined;
}

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
  /** Where the cursor stands in the text; null when it stands elsewhere. */
  caret = $state<number | null>(null);
  /** Where the part of the text begins that is seen. */
  seenFrom = $state(0);
  analysts = $state.raw<readonly Analyst[]>([]);
  filter = $state.raw<PassageFilter>(EVERY_PASSAGE);
  /** Rises when the selection was used up, so that the page lets go of it too. */
  released = $state(0);
  readonly suggestions: Suggestions;

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
  /** The annotations that pass the filter; the current one stays, whatever it is. */
  readonly shownAnnotations = $derived(
    this.annotations.filter((one) => one.id === this.annotationId || showsAnnotation(this.filter, one)),
  );
  /** The quotes whose themes pass it. */
  readonly shownQuotes = $derived(this.quotes.filter((one) => showsQuote(this.filter, one)));
  readonly marks = $derived(
    laneMarks(
      marksOf(
        this.shownQuotes,
        this.shownAnnotations,
        (id) => this.themeOf(id),
        (quote) => this.shownSpan(quote),
      ),
    ),
  );
  readonly selectedText = $derived(this.selection === null ? '' : this.textOf(this.selection));
  #opened = 0;
  /** The article that was asked for last. */
  #wanted: ArticleId | null = null;
  /** Settles, in whatever way, when the article that was asked for last is there. */
  #opening: Promise<unknown> = Promise.resolve();

  constructor(
    readonly client: ReadingClient,
    readonly themeOf: (id: ThemeId) => Theme | undefined,
  ) {
    this.suggestions = new Suggestions(client);
  }

  /** Opens an article, at a quote or an annotation of it where one is given. */
  async open(articleId: ArticleId, at: PassageIds = {}): Promise<void> {
    const changed = this.article?.id !== articleId;
    if (changed) this.selection = null;
    // What is open is read again by whoever hears that it was touched.
    if (changed || this.#wanted !== articleId || !this.#holds(at)) {
      this.#wanted = articleId;
      const reading = this.#read(articleId);
      this.#opening = reading.catch(() => undefined);
      if (!(await reading)) return;
    }
    if (at.annotationId !== undefined) this.showAnnotation(at.annotationId);
    else if (at.quoteId !== undefined) this.showQuote(at.quoteId);
    else if (changed) {
      this.annotationId = null;
      this.quoteId =
        (this.inTurn.find((quote) => quote.status === 'suggested') ?? this.quotes[0])?.id ?? null;
      this.tab = 'quotes';
    }
  }

  #holds({ quoteId, annotationId }: PassageIds): boolean {
    const holds = <Id>(all: readonly { readonly id: Id }[], wanted: Id | undefined): boolean =>
      wanted === undefined || all.some(({ id }) => id === wanted);
    return holds(this.quotes, quoteId) && holds(this.annotations, annotationId);
  }

  /**
   * Reads again what stands on the open article and, unless told otherwise, its text, keeping the analyst's place; one that is
   * being opened is waited for.
   */
  async refresh(isTextToo = true): Promise<void> {
    await this.#opening;
    const { article } = this;
    if (article !== null) await this.#read(article.id, isTextToo ? null : article);
  }

  close(): void {
    this.#opened += 1;
    this.#wanted = null;
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

  /** What is suggested for the quote or, among annotations, the paragraph that the keys work on. */
  suggested(): Suggested | null {
    if (this.tab === 'annotations') return this.suggestions.paragraph;
    const suggestion = this.quote === null ? undefined : this.suggestions.forQuote(this.quote)[0];
    return this.quote === null || suggestion === undefined ? null : { span: this.quote.anchor, suggestion };
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

  /** Whose tags and notes these are; empty for somebody unknown. */
  analystName(id: AnalystId): string {
    return this.analysts.find((analyst) => analyst.id === id)?.name ?? '';
  }

  /** The next or previous annotation in the text, or quote in the order of review: what the tab shows. */
  step(by: 1 | -1): void {
    if (this.tab === 'annotations') this.#stepAnnotation(by);
    else this.#stepQuote(by);
  }

  #stepAnnotation(by: 1 | -1): void {
    const shown = this.shownAnnotations;
    const here = shown.findIndex(({ id }) => id === this.annotationId);
    // From nowhere, on from what is seen of the text.
    const seen = shown.findIndex(({ anchor }) => anchor.start >= this.seenFrom);
    const next = here === -1 ? Math.max(0, seen) : Math.min(Math.max(here + by, 0), shown.length - 1);
    const annotation = shown[next];
    if (annotation !== undefined) this.showAnnotation(annotation.id);
  }

  #stepQuote(by: 1 | -1): void {
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
  advance(turn: readonly QuoteId[]): boolean {
    const undecided = this.quotes.filter(({ status }) => status === 'suggested');
    const next = turn.find((id) => undecided.some((quote) => quote.id === id));
    if (next !== undefined) this.showQuote(next);
    return next !== undefined;
  }

  /** Takes in a quote that was corrected or added elsewhere. */
  take(quote: Quote): void {
    this.#replace(quote);
  }

  /** The analyst's own annotation of exactly these words, if there is one. */
  annotationOf({ start, end }: Span): Annotation | null {
    const same = this.annotations.filter(({ anchor }) => anchor.start === start && anchor.end === end);
    return same.find(({ id }) => id === this.annotationId) ?? same[0] ?? null;
  }

  /** Annotates a passage. */
  async annotate(span: Span, note: string, themeIds: readonly ThemeId[]): Promise<Annotation> {
    const { article } = this;
    if (article === null) throw new Error('no article is open to annotate');
    const annotation = await this.client.addAnnotation({
      articleId: article.id,
      span,
      note,
      themeIds,
    });
    this.#put(annotation);
    this.release();
    this.showAnnotation(annotation.id);
    return annotation;
  }

  async editNote(annotationId: AnnotationId, note: string): Promise<void> {
    this.#put(await this.client.editAnnotation({ annotationId, note }));
  }

  async resizeAnnotation(annotationId: AnnotationId, { start, end }: Span): Promise<void> {
    this.#put(await this.client.resizeAnnotation({ annotationId, span: { start, end } }));
  }

  async splitAnnotation(annotationId: AnnotationId, at: number): Promise<void> {
    this.#put(...(await this.client.splitAnnotation({ annotationId, at })));
  }

  /** The kept one becomes current. */
  async mergeAnnotations(keptId: AnnotationId, mergedId: AnnotationId): Promise<void> {
    const kept = await this.client.mergeAnnotations({ keptId, mergedId });
    this.annotations = this.annotations.filter(({ id }) => id !== mergedId);
    this.#put(kept);
    this.showAnnotation(keptId);
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
    const tagged = this.#tagged();
    if (this.selection !== null && tagged === null) {
      await this.annotate(this.selection, '', [themeId]);
      return 'added';
    }
    if (tagged === null) return null;
    const target =
      'status' in tagged
        ? ({ kind: 'quote', id: tagged.id } as const)
        : ({ kind: 'annotation', id: tagged.id } as const);
    if (this.selection !== null && target.kind === 'annotation') {
      this.release();
      this.showAnnotation(target.id);
    }
    const others = tagged.tags.filter((tag) => tag.themeId !== themeId);
    const has = others.length < tagged.tags.length;
    const left = has
      ? (await this.client.removeTag({ target, themeId })).left
      : [await this.client.addTag({ target, themeId })];
    const tags = [...others, ...left];
    if ('status' in tagged) this.#replace({ ...tagged, tags });
    else this.#put({ ...tagged, tags });
    return has ? 'removed' : 'added';
  }

  /** True when what the theme keys work on wears the theme. */
  wears(themeId: ThemeId): boolean {
    return this.#tagged()?.tags.some((tag) => tag.themeId === themeId) ?? false;
  }

  /** What the theme keys work on: the annotation of just the selected words, else what is current. */
  #tagged(): Annotation | Quote | null {
    if (this.selection !== null) return this.annotationOf(this.selection);
    return this.tab === 'annotations' ? this.annotation : this.quote;
  }

  /** In the order in which the archive lists them. */
  #put(...changed: readonly Annotation[]): void {
    const others = this.annotations.filter(({ id }) => !changed.some((one) => one.id === id));
    this.annotations = [...others, ...changed].sort(
      (a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end || a.id - b.id,
    );
  }

  #replace(quote: Quote): void {
    const others = this.quotes.filter(({ id }) => id !== quote.id);
    this.quotes = [...others, quote].sort((a, b) => a.anchor.start - b.anchor.start || a.id - b.id);
  }

  /** False when another article was opened meanwhile. `known` is the article where its text need not be read. */
  async #read(articleId: ArticleId, known: Article | null = null): Promise<boolean> {
    this.#opened += 1;
    const turn = this.#opened;
    const [article, passages] = await Promise.all([
      known ?? this.client.readArticle({ articleId }),
      this.client.readPassages({ articleId }),
    ]);
    if (turn !== this.#opened) return false;
    this.article = { ...article, ...passages.article };
    this.quotes = passages.quotes;
    this.annotations = passages.annotations;
    this.analysts = passages.analysts;
    return true;
  }
}
