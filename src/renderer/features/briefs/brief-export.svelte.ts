import type { BriefId } from '../../../main/core/contract/ids';
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { BriefDraft } from '../../../main/core/contract/briefs';
import type { Marking } from '../../../main/core/contract/markings';
import type { Undrawn } from '../../../main/core/contract/undrawn';
import type { SavedFile } from '../../../main/core/contract/shell';
import { CallFailure, type Client } from '../../client';
import { ExportChoice } from './export-choice.svelte';
import { Release } from './release.svelte';
import type { PaperChoice } from './preview/paper-choice.svelte';
import { countWholeSources, type EvidenceLookup, type HiddenEvidence } from './evidence-refs';
import { listFindings, type Finding } from './findings';

/** The brief that goes out: what an export needs to know of the editor. */
export interface ExportedBrief {
  readonly id: BriefId;
  readonly draft: BriefDraft;
  readonly lookup: EvidenceLookup;
  readonly hidden: HiddenEvidence;
  readonly undrawn: readonly Undrawn[];
  save(): Promise<boolean>;
}

export type ExportClient = Pick<
  Client,
  'saveBriefPdf' | 'briefHistory' | 'releaseBrief' | 'signingKey' | 'makeSigningKey'
>;

export type ExportStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly findings: readonly Finding[] }
  /** `total` is 0 until the first step is known. */
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly file: SavedFile }
  | { readonly kind: 'failed'; readonly message: string };

/** From "Export…" to a file: asks how, says what is findings, shows progress, and can be stopped. */
export class BriefExport {
  readonly choice: ExportChoice;
  readonly release: Release;
  #stage: ExportStage = $state.raw({ kind: 'idle' });
  #stop: AbortController | null = null;
  readonly #client: ExportClient;
  readonly #brief: ExportedBrief;

  /** The highest marking among sources above the brief's that are not released: raise to it, or release. */
  readonly highestMarking: Marking | null = $derived.by(() => {
    const findings = this.#stage.kind === 'asking' ? this.#stage.findings : [];
    for (const finding of findings) if (finding.kind === 'source-above-marking') return finding.highest;
    return null;
  });
  /** Articles whose whole text could go along: of some there are only excerpts here. */
  readonly wholeSources = $derived.by(() => countWholeSources(this.#brief.draft, this.#brief.lookup));
  /** Whether it holds characters that no font draws: then it cannot go out as it is. */
  readonly isUndrawn = $derived.by(
    () => this.#stage.kind === 'asking' && this.#stage.findings.some(({ kind }) => kind === 'undrawn'),
  );
  /** What keeps the brief from going out; null when nothing does. */
  readonly gap: string | null = $derived.by(() => {
    if (this.isUndrawn) return messages.undrawn.blocks;
    if (this.highestMarking !== null && this.release.reason.trim() === '') {
      return messages.exchangeView.needsReason;
    }
    return this.choice.signing.gap;
  });
  readonly mayGoOn = $derived.by(() => this.#stage.kind === 'asking' && this.gap === null);

  constructor(client: ExportClient, brief: ExportedBrief, paper: PaperChoice) {
    this.#client = client;
    this.#brief = brief;
    this.choice = new ExportChoice(client, paper);
    this.release = new Release(client, brief.id);
  }

  get stage(): ExportStage {
    return this.#stage;
  }

  /** Look the brief over and ask how it is to go out. */
  async begin(): Promise<void> {
    if (this.#stage.kind === 'running') return;
    this.release.reason = '';
    await Promise.all([this.choice.begin(), this.release.load()]);
    this.look();
  }

  /** Look again, after the writer settled something from the list itself, or after a failure. */
  look(): void {
    const { draft, lookup, hidden, undrawn } = this.#brief;
    const { released } = this.release;
    this.#stage = { kind: 'asking', findings: listFindings(draft, lookup, released, hidden, undrawn) };
  }

  async run(): Promise<void> {
    if (!this.mayGoOn) return;
    const mustRelease = this.highestMarking !== null;
    const stop = new AbortController();
    this.#stop = stop;
    this.#stage = { kind: 'running', done: 0, total: 0 };
    try {
      const file = await this.#send(mustRelease, stop.signal);
      this.choice.signing.forget();
      this.#stage = file === null ? { kind: 'idle' } : { kind: 'done', file };
    } catch (error) {
      if (stop.signal.aborted) this.#stage = { kind: 'idle' };
      else if (error instanceof CallFailure) this.#stage = { kind: 'failed', message: error.message };
      else {
        this.#stage = { kind: 'failed', message: messages.briefsView.exportBroke };
        throw error;
      }
    } finally {
      this.#stop = null;
    }
  }

  async #send(mustRelease: boolean, signal: AbortSignal): Promise<SavedFile | null> {
    // What is exported is what the archive has, so the last words typed must be there first.
    if (!(await this.#brief.save())) throw new CallFailure('conflict', messages.briefsView.exportUnsaved);
    if (mustRelease) await this.release.give();
    signal.throwIfAborted();
    const onprogress = (done: number, total: number): void => {
      this.#stage = { kind: 'running', done, total };
    };
    const request = { briefId: this.#brief.id, ...this.choice.options };
    return this.#client.saveBriefPdf(request, { onprogress, signal });
  }

  /** Stops a running export, and closes whatever is asked or said. */
  close(): void {
    this.#stop?.abort();
    this.choice.signing.forget();
    if (this.#stage.kind !== 'running') this.#stage = { kind: 'idle' };
  }
}
