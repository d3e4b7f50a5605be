import { SvelteSet } from 'svelte/reactivity';
import type {
  ArticleRereading,
  FailedRereading,
  RereadingChange,
  RereadingScope,
  RereadingTaken,
} from '../../../main/core/contract/rereading';
import { CallFailure, type Client } from '../../client';

export type ProposalState = 'reading' | 'ready' | 'stopped';

/** Articles drawn at first and with each step more: an archive may have thousands. */
const PORTION = 40;

/** What reading articles again would change, and which of it the analyst means to take: all, until they say otherwise. */
export class Proposal {
  state = $state<ProposalState>('reading');
  /** How far the reading is. */
  progress = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  /** How many articles were read. */
  read = $state(0);
  articles = $state.raw<readonly ArticleRereading[]>([]);
  /** Those that could not be read and stay as they are. */
  failed = $state.raw<readonly FailedRereading[]>([]);
  readonly #refused = new SvelteSet<string>();
  #limit = $state(PORTION);
  #stop: AbortController | null = null;

  readonly shown = $derived(this.articles.slice(0, this.#limit));
  readonly left = $derived(this.articles.length - this.shown.length);
  readonly changes = $derived(this.articles.flatMap(({ changes }) => changes));
  readonly chosen = $derived(this.changes.filter(({ key }) => !this.#refused.has(key)));

  constructor(
    readonly client: Pick<Client, 'proposeRereading' | 'takeRereading'>,
    readonly scope: RereadingScope,
  ) {}

  /** Reads the articles; asked again, it starts anew with the archive as it is by then, and keeps what was refused. */
  async load(): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.state = 'reading';
    this.progress = null;
    try {
      const proposed = await this.client.proposeRereading(
        { scope: this.scope },
        { signal: stop.signal, onprogress: (done, total) => this.#advance(stop, done, total) },
      );
      if (this.#stop !== stop) return;
      this.read = proposed.read;
      this.articles = proposed.articles;
      this.failed = proposed.failed;
      this.state = 'ready';
    } catch (error) {
      if (!(error instanceof CallFailure && error.code === 'cancelled')) throw error;
      if (this.#stop === stop) this.state = 'stopped';
    }
  }

  stop(): void {
    this.#stop?.abort();
  }

  isChosen(changes: readonly RereadingChange[]): boolean {
    return changes.every(({ key }) => !this.#refused.has(key));
  }

  choose(changes: readonly RereadingChange[], chosen: boolean): void {
    for (const { key } of changes) {
      if (chosen) this.#refused.delete(key);
      else this.#refused.add(key);
    }
  }

  showMore(): void {
    this.#limit += PORTION;
  }

  /** Writes what is chosen, as one step; the articles count as read from then on. */
  take(): Promise<RereadingTaken> {
    return this.client.takeRereading({ scope: this.scope, keys: this.chosen.map(({ key }) => key) });
  }

  /** Leaves every quote as it is; the articles count as read. */
  takeNothing(): Promise<RereadingTaken> {
    return this.client.takeRereading({ scope: this.scope, keys: [] });
  }

  #advance(stop: AbortController, done: number, total: number): void {
    if (this.#stop === stop) this.progress = { done, total };
  }
}

/** Changes of how sure the rules are alone: they are many, and alike. */
export function isSurenessOnly(change: RereadingChange): boolean {
  return change.kind === 'changed' && change.parts.every((part) => part === 'confidence');
}
