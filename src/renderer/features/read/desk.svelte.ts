import type { AnnotationId, ArticleId, ThemeId } from '../../../main/core/contract/ids';
import { en } from '../../../main/core/contract/messages/catalogue';
import type { Span } from '../../../main/core/contract/model';
import { announce, toast } from '../../ui/notify';
import type { View } from '../frame/view';
import type { Workspace } from '../frame/workspace.svelte';
import type { ArticleList } from './article-list.svelte';
import { Correction } from './correction.svelte';
import { FindInText } from './find-in-text.svelte';
import { Reading } from './reading.svelte';

/** What is being written beside the text: a note on new words, or on an annotation that stands. */
export type NoteWriting =
  | { readonly on: 'selection'; readonly span: Span; readonly before: '' }
  | { readonly on: 'annotation'; readonly id: AnnotationId; readonly before: string };

/** Everything the reading view can do; what it draws is in the classes that this one holds. */
export class Desk {
  readonly reading: Reading;
  readonly find: FindInText;
  correction = $state.raw<Correction | null>(null);
  noteWriting = $state.raw<NoteWriting | null>(null);
  pickingTheme = $state(false);
  showQuotes = $state(true);
  showThemes = $state(true);
  /** Rises when the keys should go to the text and select a sentence there. */
  sentencesAsked = $state(0);
  /** What should come into sight in the text. */
  reveal = $state.raw<{ readonly span: Span } | null>(null);
  /** Settles when the last tagging has: what follows it at once works on what it made. */
  #tagging: Promise<void> = Promise.resolve();
  /** Once the view is gone an answer that comes late shows nothing more. */
  #isLeft = false;

  constructor(
    readonly workspace: Workspace,
    readonly list: ArticleList,
  ) {
    this.reading = new Reading(workspace.client, (id) => workspace.theme(id));
    this.find = new FindInText(() => this.reading.article?.revision.text ?? '');
  }

  async refresh(): Promise<void> {
    await this.list.refresh();
    if (this.#isLeft) return;
    const { article } = this.reading;
    const { view } = this.workspace;
    if (article !== null && !this.list.has(article.id)) await this.#leaveRemoved();
    else if (article !== null) await this.reading.refresh();
    else if (view.name === 'read') await this.follow(view);
  }

  /** Goes where the view says; without a place, to where one was or to the first article. */
  async follow(view: Extract<View, { name: 'read' }>): Promise<void> {
    if (!this.list.loaded) await this.list.refresh();
    const wanted = view.articleId ?? this.reading.article?.id;
    if (wanted !== undefined && !this.list.has(wanted)) await this.list.refresh();
    if (this.#isLeft) return;
    const articleId = wanted !== undefined && this.list.has(wanted) ? wanted : this.list.shown[0]?.id;
    if (articleId === undefined) return;
    if (articleId !== this.reading.article?.id) this.dropUnsaved();
    await this.reading.open(articleId, view);
    if (view.quoteId !== undefined || view.annotationId !== undefined) this.revealCurrent();
  }

  openArticle(articleId: ArticleId): void {
    this.workspace.go({ name: 'read', articleId });
  }

  stepArticle(by: 1 | -1): void {
    const next = this.list.neighbour(this.reading.article?.id ?? null, by);
    if (next !== null) this.openArticle(next.id);
  }

  step(by: 1 | -1): void {
    this.dropUnsaved();
    this.reading.step(by);
    this.revealCurrent();
  }

  decide(status: 'suggested' | 'accepted' | 'rejected'): void {
    if (!this.#mayWrite() || this.reading.quote === null || this.correction !== null) return;
    this.reading.tab = 'quotes';
    void this.workspace.act(async () => {
      await this.reading.decide(status);
      if (status === 'suggested' || this.#isLeft) return;
      announce(this.reading.toReview === 0 ? en.read.allDecided : en.frame.status[status]);
      this.revealCurrent();
    });
  }

  /** Works a theme's key on the selection, the annotation or the quote. */
  toggleTheme(themeId: ThemeId): void {
    if (!this.#mayWrite()) return;
    const toggle = (): Promise<void> =>
      this.workspace.act(async () => {
        const done = await this.reading.toggleTheme(themeId);
        const theme = this.workspace.theme(themeId)?.name ?? '';
        if (done === null) toast(en.read.nothingToTag);
        else announce(done === 'added' ? en.read.tagged(theme) : en.read.untagged(theme));
      });
    this.#tagging = this.#tagging.then(toggle);
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
    } else toast(en.read.selectFirst);
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
    this.#correct(
      new Correction(this.workspace.client, article.revision.text, quote, article.id, quote.anchor),
    );
  }

  /** Begins a quote of the selected words. */
  beginMarking(): void {
    const { selection, article } = this.reading;
    if (!this.#mayWrite()) return;
    if (selection === null || article === null) {
      toast(en.read.selectFirst);
      return;
    }
    this.reading.tab = 'quotes';
    this.#correct(new Correction(this.workspace.client, article.revision.text, null, article.id, selection));
  }

  saveCorrection(): void {
    const { correction } = this;
    if (correction === null) return;
    void this.workspace.act(async () => {
      const quote = await correction.save();
      if (this.#isLeft) return;
      this.correction = null;
      this.reading.release();
      this.reading.take(quote);
      this.reading.showQuote(quote.id);
      if (correction.quote !== null) this.reading.goOn(quote.id);
      announce(en.frame.status[quote.status]);
      this.revealCurrent();
    });
  }

  /** Leaves correcting and writing without keeping anything. */
  dropUnsaved(): void {
    this.correction = null;
    this.noteWriting = null;
  }

  /** Moves focus to the text and selects the sentence at the cursor, or at the current quote. */
  readAlong(): void {
    this.sentencesAsked += 1;
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

  /** The open article is gone, by undo for instance: the first of the list takes its place. */
  async #leaveRemoved(): Promise<void> {
    this.dropUnsaved();
    this.reading.close();
    const next = this.list.shown[0];
    if (next !== undefined) await this.reading.open(next.id);
  }

  #correct(correction: Correction): void {
    this.noteWriting = null;
    this.correction = correction;
    void this.workspace.act(() => correction.load());
  }

  #mayWrite(): boolean {
    if (!this.workspace.readOnly) return true;
    toast(en.read.readOnly);
    return false;
  }
}
