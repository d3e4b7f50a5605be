import {
  concerns,
  EVERYTHING,
  type ChangedKind,
  type Changes,
  type Interest,
} from '../../../main/core/contract/changes';
import type { AnnotationId, ArticleId, QuoteId, ThemeId } from '../../../main/core/contract/ids';
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Span } from '../../../main/core/contract/anchors';
import type { Article } from '../../../main/core/contract/articles';
import type { Quote } from '../../../main/core/contract/quotes';
import { announce, toast } from '../../ui/notify';
import { AnnotationController } from './annotation-controller.svelte';
import type { View } from '../../workspace/view';
import type { Workspace } from '../../workspace/workspace.svelte';
import type { ArticleList } from './article-list.svelte';
import { Correction } from './correction.svelte';
import { FindInText } from './find-in-text.svelte';
import { nameAt } from './name-at';
import { Reading } from './reading.svelte';
import type { TextUnit } from './text-steps';
import type { Suggested } from './suggestions.svelte';
import { keepReviewOrder, REVIEW_ORDERS, type ReviewOrder } from '../../passages/review-order';

/** What is being written beside the text: a note on new words, or on an annotation that stands. */
export type NoteWriting =
  | { readonly on: 'selection'; readonly span: Span; readonly before: '' }
  | { readonly on: 'annotation'; readonly id: AnnotationId; readonly before: string };

/** UTF-16 units: what is longer is a passage, not a name. */
const LONGEST_NAME = 120;

interface DecidedPlace {
  readonly articleId: ArticleId;
  readonly quoteId: QuoteId;
}

const PASSAGES: readonly ChangedKind[] = ['quote', 'annotation', 'tag'];
const OF_THE_LIST: readonly Interest[] = [{ kinds: [...PASSAGES, 'article', 'origin', 'setting'] }];
/** What is shown of an article. A speaker may be renamed elsewhere, and blind mode hides what colleagues did. */
const readIn = (article: ArticleId): readonly Interest[] => [
  { kinds: [...PASSAGES, 'article', 'origin'], article },
  { kinds: ['person', 'analyst', 'setting'] },
];
/** What the reading view shows of the archive. */
export const READ: readonly Interest[] = [
  { kinds: [...PASSAGES, 'article', 'person', 'origin', 'analyst', 'setting'] },
];

/** Whether nothing was touched but passages of this article. */
const isWithin = ({ kinds, articles }: Changes, id: ArticleId): boolean =>
  articles !== 'any' &&
  articles.length === 1 &&
  articles[0] === id &&
  kinds.every((kind) => PASSAGES.includes(kind));

/** Everything the reading view can do; what it draws is in the classes that this one holds. */
export class ReadController {
  readonly reading: Reading;
  readonly find: FindInText;
  readonly annotating: AnnotationController;
  correction = $state.raw<Correction | null>(null);
  noteWriting = $state.raw<NoteWriting | null>(null);
  pickingTheme = $state(false);
  showQuotes = $state(true);
  showThemes = $state(true);
  /** What the keys should go to the text for: to select a sentence or paragraph at the cursor, or these words. */
  asked = $state.raw<TextUnit | Span | null>(null);
  /** What should come into sight in the text. */
  reveal = $state.raw<{ readonly span: Span } | null>(null);
  /** Settles when the last tagging has: what follows it at once works on what it made. */
  #tagging: Promise<void> = Promise.resolve();
  /** What was decided here, the last at the end: where undo leads back to. */
  #decided: readonly DecidedPlace[] = [];
  /** Once the view is gone an answer that comes late shows nothing more. */
  #isLeft = false;

  constructor(
    readonly workspace: Workspace,
    readonly list: ArticleList,
  ) {
    this.reading = new Reading(workspace.client, (id) => workspace.theme(id));
    this.annotating = new AnnotationController(workspace, this.reading);
    this.find = new FindInText(() => this.reading.article?.revision.text ?? '');
  }

  /** Reads again what was touched of the list and of the open article. */
  async refresh(changes: Changes = EVERYTHING): Promise<void> {
    const before = this.reading.article;
    const isHereOnly = before !== null && isWithin(changes, before.id);
    const isOfList = !isHereOnly && concerns(changes, OF_THE_LIST);
    if (isOfList) await this.list.refresh();
    if (this.#isLeft) return;
    const { article } = this.reading;
    const { view } = this.workspace;
    if (article !== null && !(await this.list.has(article.id))) await this.#leaveRemoved();
    else if (article !== null) {
      if (concerns(changes, readIn(article.id))) {
        await this.reading.refresh(changes.kinds.includes('article'));
      }
      if (isHereOnly && this.reading.article !== null) await this.list.take(this.reading.article);
    } else if (view.name === 'read') await this.follow(view);
    if (isOfList) await this.list.refreshOutlets();
  }

  /** Goes where the view says; without a place, to where one was or to the first article. */
  async follow(view: Extract<View, { name: 'read' }>): Promise<void> {
    if (!this.list.loaded) await this.list.refresh();
    const wanted = view.articleId ?? this.reading.article?.id;
    const isThere = wanted !== undefined && (await this.list.has(wanted));
    const articleId = isThere ? wanted : await this.list.first();
    // Gone somewhere else while the list was read.
    if (articleId === null || this.#isLeft || this.workspace.view !== view) return;
    if (articleId !== this.reading.article?.id) this.dropUnsaved();
    await this.reading.open(articleId, view);
    if (view.quoteId !== undefined || view.annotationId !== undefined) this.revealCurrent();
  }

  openArticle(articleId: ArticleId): void {
    this.workspace.go({ name: 'read', articleId });
  }

  stepArticle(by: 1 | -1): void {
    void this.workspace.act(async () => {
      const next = await this.list.neighbour(this.reading.article?.id ?? null, by);
      if (next !== null && !this.#isLeft) this.openArticle(next);
    });
  }

  step(by: 1 | -1): void {
    this.dropUnsaved();
    this.reading.step(by);
    this.revealCurrent();
  }

  setOrder(order: ReviewOrder): void {
    keepReviewOrder(order);
    this.reading.order = order;
  }

  nextOrder(): void {
    const order = REVIEW_ORDERS[(REVIEW_ORDERS.indexOf(this.reading.order) + 1) % REVIEW_ORDERS.length];
    if (order === undefined) return;
    this.setOrder(order);
    this.reading.tab = 'quotes';
    announce(messages.read.orders[order]);
  }

  decide(status: 'suggested' | 'accepted' | 'rejected'): void {
    const { quote } = this.reading;
    if (!this.#mayWrite() || quote === null || this.correction !== null) return;
    this.reading.tab = 'quotes';
    void this.workspace.act(async () => {
      const turn = this.reading.turnAfterCurrent();
      await this.reading.decide(status);
      if (status === 'suggested' || this.#isLeft) return;
      await this.#advanceFrom(quote, turn, messages.frame.status[status]);
    });
  }

  /** Goes to the next quote to settle in the order of review: of this article, else of another. */
  nextToSettle(): void {
    this.dropUnsaved();
    this.reading.tab = 'quotes';
    void this.workspace.act(async () => {
      const { quote } = this.reading;
      const here = this.reading.order !== 'archive' && this.reading.advance(this.reading.turnAfterCurrent());
      if (here) this.revealCurrent();
      else if (!(await this.#openNext(quote?.id ?? null))) toast(messages.read.nothingToSettle);
    });
  }

  /** Takes the last step back; where it was a decision, back to the quote that is undecided again. */
  async undo(): Promise<void> {
    const step = await this.workspace.undo();
    if (step?.kind !== 'decide-quote' && step?.kind !== 'correct-quote') return;
    const place = this.#decided.at(-1);
    if (place === undefined || this.#isLeft) return;
    this.#decided = this.#decided.slice(0, -1);
    this.workspace.go({ name: 'read', ...place });
  }

  /** Works a theme's key on the selection, the annotation or the quote. */
  toggleTheme(themeId: ThemeId): void {
    if (!this.#mayWrite()) return;
    const toggle = (): Promise<void> =>
      this.workspace.act(async () => {
        const done = await this.reading.toggleTheme(themeId);
        const theme = this.workspace.theme(themeId)?.name ?? '';
        if (done === null) toast(messages.read.nothingToTag);
        else announce(done === 'added' ? messages.read.tagged(theme) : messages.read.untagged(theme));
      });
    this.#tagging = this.#tagging.then(toggle);
  }

  /** Tags what a theme is suggested for: the current quote, or the words of a paragraph. */
  acceptSuggestion(given: Suggested | null = this.reading.suggested()): void {
    if (!this.#mayWrite()) return;
    const { quote, tab, suggestions } = this.reading;
    if (given === null) {
      toast(messages.read.noSuggestion);
      return;
    }
    const { span, suggestion } = given;
    void this.workspace.act(async () => {
      const { themeId } = suggestion;
      if (tab === 'quotes' && quote !== null) {
        await this.workspace.client.addTag({ target: { kind: 'quote', id: quote.id }, themeId });
      } else await this.reading.annotate(span, '', [themeId]);
      suggestions.drop(span, themeId);
      announce(messages.read.tagged(this.workspace.theme(themeId)?.name ?? ''));
    });
  }

  rejectSuggestion(given: Suggested | null = this.reading.suggested()): void {
    if (!this.#mayWrite()) return;
    if (given === null) {
      toast(messages.read.noSuggestion);
      return;
    }
    const { span, suggestion } = given;
    void this.workspace.act(async () => {
      await this.reading.suggestions.reject(span, suggestion.themeId);
      announce(messages.read.rejected(this.workspace.theme(suggestion.themeId)?.name ?? ''));
    });
  }

  /** Shows a paragraph that a theme is suggested for. */
  showSuggested(suggested: Suggested): void {
    this.reading.suggestions.choose(suggested);
    this.reveal = { span: suggested.span };
  }

  /** Begins a note: on the selected words, else on the current annotation. */
  beginNote(): void {
    if (this.#mayWrite()) void this.#tagging.then(() => this.#openNote());
  }

  #openNote(): void {
    const { selection, annotation, tab } = this.reading;
    if (selection !== null) {
      this.noteWriting = { on: 'selection', span: selection, before: '' };
      this.reading.tab = 'annotations';
    } else if (annotation !== null && tab === 'annotations') {
      this.noteWriting = { on: 'annotation', id: annotation.id, before: annotation.note };
    } else toast(messages.read.selectFirst);
  }

  saveNote(note: string): void {
    const { noteWriting } = this;
    if (noteWriting === null) return;
    void this.workspace.act(async () => {
      if (noteWriting.on === 'selection') await this.reading.annotate(noteWriting.span, note.trim(), []);
      else await this.reading.editNote(noteWriting.id, note.trim());
      this.noteWriting = null;
    });
  }

  beginCorrection(): void {
    const { quote, article } = this.reading;
    if (!this.#mayWrite() || quote === null || article === null) return;
    this.reading.tab = 'quotes';
    this.#correct(article, quote, quote.anchor);
  }

  /** Begins a quote of the selected words. */
  beginMarking(): void {
    const { selection, article } = this.reading;
    if (!this.#mayWrite()) return;
    if (selection === null || article === null) {
      toast(messages.read.selectFirst);
      return;
    }
    this.reading.tab = 'quotes';
    this.#correct(article, null, selection);
  }

  saveCorrection(): void {
    const { correction } = this;
    if (correction === null) return;
    void this.workspace.act(async () => {
      const turn = this.reading.turnAfterCurrent();
      const quote = await correction.save();
      if (this.#isLeft) return;
      this.correction = null;
      this.reading.release();
      // A correction holds for the whole utterance: other quotes may be decided by it too.
      await this.reading.refresh();
      this.reading.showQuote(quote.id);
      if (correction.quote === null) this.revealCurrent();
      else await this.#advanceFrom(quote, turn, messages.frame.status[quote.status]);
    });
  }

  /** While correcting, gives the quote to whoever these words of the text name: those selected, or the name at an offset. */
  takeSpeaker(place: Span | number): void {
    const { correction } = this;
    const text = this.reading.article?.revision.text ?? '';
    const span = typeof place === 'number' ? nameAt(text, place) : place;
    if (correction === null || span === null) return;
    if (span.end - span.start > LONGEST_NAME) return;
    this.reading.release();
    void correction.take(text.slice(span.start, span.end)).then(() => {
      if (this.correction === correction) announce(messages.read.speakerTaken(correction.typed));
    });
  }

  /** While correcting: no quote at all. */
  rejectCorrected(): void {
    this.dropUnsaved();
    this.decide('rejected');
  }

  /** Leaves correcting and writing without keeping anything. */
  dropUnsaved(): void {
    this.correction = null;
    this.noteWriting = null;
  }

  /** Moves focus to the text and selects the sentence or paragraph at the cursor, or at the current quote. */
  readAlong(unit: TextUnit): void {
    this.asked = unit;
  }

  /** Moves focus to the text and selects the words of the current annotation or quote there. */
  selectCurrent(): void {
    const { tab, annotation, quote } = this.reading;
    const shown = tab === 'annotations' ? annotation : quote;
    if (shown === null) toast(messages.read.nothingToTag);
    else this.asked = { start: shown.anchor.start, end: shown.anchor.end };
  }

  /** Leaves finding with the words that were found selected in the text. */
  selectFound(): void {
    this.asked = this.find.current;
    this.find.close();
  }

  revealCurrent(): void {
    if (this.#isLeft) return;
    const shown = this.reading.tab === 'annotations' ? this.reading.annotation : this.reading.quote;
    if (shown !== null) this.reveal = { span: shown.anchor };
  }

  /** The view is gone, and with it everything that was derived for it. */
  leave(): void {
    this.#isLeft = true;
  }

  /** After a decision: on to the next quote to review, in this article or, by that order, anywhere. */
  async #advanceFrom(quote: Quote, turn: readonly QuoteId[], decision: string): Promise<void> {
    const { reading } = this;
    this.#decided = [...this.#decided, { articleId: quote.articleId, quoteId: quote.id }];
    if (reading.order !== 'archive') reading.advance(turn);
    else if (await this.#openNext(quote.id)) {
      announce(decision);
      return;
    }
    announce(reading.toReview === 0 ? messages.read.allDecided : decision);
    this.revealCurrent();
  }

  /**
   * Opens the next undecided quote outside the order of this article: the one that follows in doubt, or the first of
   * the next article in the list. False when nothing is left to settle.
   */
  async #openNext(after: QuoteId | null): Promise<boolean> {
    const { order, article } = this.reading;
    const articleId = order === 'archive' ? null : await this.list.nextToReview(article?.id ?? null);
    const next =
      articleId === null
        ? await this.workspace.client.nextToReview({ after: order === 'archive' ? after : null })
        : { articleId };
    if (next === null || this.#isLeft) return false;
    this.workspace.go({ name: 'read', ...next });
    return true;
  }

  /** The open article is gone, by undo for instance: the first of the list takes its place. */
  async #leaveRemoved(): Promise<void> {
    this.dropUnsaved();
    this.reading.close();
    const next = await this.list.first();
    if (next !== null) await this.reading.open(next);
  }

  #correct({ id: articleId, revision }: Article, quote: Quote | null, span: Span): void {
    const { client } = this.workspace;
    const speakers = this.reading.quotes.flatMap(({ speaker }) => speaker?.id ?? []);
    const quotedHere = speakers.filter((id, index) => speakers.indexOf(id) === index);
    const act = (run: () => Promise<void>): Promise<void> => this.workspace.act(run);
    const correction = new Correction({
      client,
      act,
      articleId,
      text: revision.text,
      quote,
      span,
      quotedHere,
    });
    this.noteWriting = null;
    this.correction = correction;
    void correction.load();
  }

  #mayWrite(): boolean {
    if (!this.workspace.readOnly) return true;
    toast(messages.read.readOnly);
    return false;
  }
}
