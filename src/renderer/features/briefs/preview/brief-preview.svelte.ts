import type { BriefId } from '../../../../main/core/contract/ids';
import { messages } from '../../../../main/core/contract/messages/catalogue';
import type { BriefDraft } from '../../../../main/core/contract/briefs';
import type { Evidence } from '../../../../main/core/contract/evidence';
import type { Paper } from '../../../../main/core/contract/brief-pdf';
import { CallFailure, type Client } from '../../../client';
import { pageInView, ZOOMS, type HandedPages, type OpenPdf, type Zoom } from './pages';
import { keepSettings, readSettings, withinShares, type PreviewSettings } from './preview-settings';

/** How long typing must pause before pages are drawn, in ms: a brief of the usual length stands half a second after the last key. */
export const PAUSE = 250;
/** How long the pages in sight have the machine for themselves before the rest is drawn, in ms. */
export const REST = 600;

export type PreviewStage =
  | { readonly kind: 'drawing' | 'shown' }
  /** The pages that stand, if any, are those of an earlier draft; `message` says why. */
  | { readonly kind: 'failed'; readonly message: string };

/** Reads a file at an address of the program's own. */
export type Opener = (handed: HandedPages, signal: AbortSignal) => Promise<OpenPdf>;

const openLater: Opener = async (...given) => (await import('./open-pdf')).openPdf(...given);

/** The pages of a brief beside its draft: drawn anew after each pause in typing, with nothing saved. */
export class BriefPreview {
  /** How far the pages are scrolled, in pages; it outlives every drawing. */
  place = $state(0);
  #settings: PreviewSettings = $state.raw(readSettings());
  #pdf: OpenPdf | null = $state.raw(null);
  #stage: PreviewStage = $state.raw({ kind: 'drawing' });
  #warnings: readonly string[] = $state.raw([]);
  #draft: BriefDraft | null = null;
  #cited: readonly Evidence[] = [];
  #evidence = '[]';
  #paper: Paper = 'a4';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawing: AbortController | null = null;
  readonly #client: Pick<Client, 'previewBrief'>;
  readonly #briefId: BriefId;
  readonly #open: Opener;

  /** The page that is read, counted from 0. */
  readonly page = $derived.by(() => pageInView(this.place, this.#pdf?.count ?? 0));

  constructor(client: Pick<Client, 'previewBrief'>, briefId: BriefId, open: Opener = openLater) {
    this.#client = client;
    this.#briefId = briefId;
    this.#open = open;
  }

  get isOpen(): boolean {
    return this.#settings.open;
  }

  get zoom(): Zoom {
    return this.#settings.zoom;
  }

  /** The pane's width in percent of the window's. */
  get share(): number {
    return this.#settings.share;
  }

  /** The newest pages; null before the first. */
  get pdf(): OpenPdf | null {
    return this.#pdf;
  }

  get stage(): PreviewStage {
    return this.#stage;
  }

  /** What the analyst should know before an export. */
  get warnings(): readonly string[] {
    return this.#warnings;
  }

  /** Opens or closes the pane; it is so again with the next brief. */
  toggle(open = !this.isOpen): void {
    if (open === this.isOpen) return;
    this.#keep({ open });
    if (open) this.drawAgain();
    else this.close();
  }

  resize(share: number): void {
    this.#keep({ share: withinShares(share) });
  }

  setZoom(zoom: Zoom): void {
    this.#keep({ zoom });
  }

  /** The next of the fixed sizes, larger or smaller. */
  stepZoom(by: -1 | 1): void {
    const next = ZOOMS[ZOOMS.indexOf(this.zoom) + by];
    if (next !== undefined) this.setZoom(next);
  }

  /** Leads to a page, counted from 0. */
  goTo(page: number): void {
    const last = Math.max((this.#pdf?.count ?? 1) - 1, 0);
    this.place = Math.min(Math.max(page, 0), last);
  }

  /** Hears of every change of the draft, of what it cites, and of what it is drawn on. */
  follow(draft: BriefDraft, cited: readonly Evidence[], paper: Paper): void {
    // Each save reads the evidence again; it is another only when its words are.
    const evidence = cited === this.#cited ? this.#evidence : JSON.stringify(cited);
    const sameWords = draft === this.#draft && evidence === this.#evidence;
    if (sameWords && paper === this.#paper) return;
    this.#draft = draft;
    [this.#cited, this.#evidence] = [cited, evidence];
    this.#paper = paper;
    if (this.isOpen) this.drawAgain(this.#pdf === null || sameWords ? 0 : PAUSE);
  }

  /** Draws the newest draft; what was being drawn is given up, for nobody wants it any more. */
  drawAgain(pause = 0): void {
    const draft = this.#draft;
    if (draft === null) return;
    this.#giveUp();
    this.#stage = { kind: 'drawing' };
    this.#timer = setTimeout(() => void this.#draw(draft, Math.round(this.place)), pause);
  }

  /** A page that could not be drawn makes the preview one that is not up to date. */
  fail(error: unknown): void {
    this.#stage = { kind: 'failed', message: messages.preview.broke };
    throw error;
  }

  /** The pane goes away. */
  close(): void {
    this.#giveUp();
    void this.#pdf?.close();
    this.#pdf = null;
  }

  /** Draws the pages in sight first; of a long brief the rest comes once those stand and nothing is typed. */
  async #draw(draft: BriefDraft, around?: number): Promise<void> {
    const { signal } = (this.#drawing = new AbortController());
    try {
      // The archive has no brief without a title; a preview is no reason to refuse one.
      const title = draft.title.trim() === '' ? messages.briefsView.untitled : draft.title;
      const request = { briefId: this.#briefId, draft: { ...draft, title }, paper: this.#paper, around };
      const preview = await this.#client.previewBrief(request, { signal });
      const next = await this.#open(preview, signal);
      if (signal.aborted) return void next.close();
      const before = this.#pdf;
      this.#pdf = next;
      void before?.close();
      if (!next.whole) return void (this.#timer = setTimeout(() => void this.#draw(draft), REST));
      this.#warnings = preview.warnings;
      this.#stage = { kind: 'shown' };
    } catch (error) {
      if (signal.aborted) return;
      const known = error instanceof CallFailure;
      this.#stage = { kind: 'failed', message: known ? error.message : messages.preview.broke };
      if (!known) throw error;
    }
  }

  #giveUp(): void {
    clearTimeout(this.#timer);
    this.#drawing?.abort();
    this.#drawing = null;
  }

  #keep(change: Partial<PreviewSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    keepSettings(this.#settings);
  }
}
