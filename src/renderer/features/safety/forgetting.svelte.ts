import type { Forgotten, ForgettingPreview, ToForget } from '../../../main/core/contract/forgetting';
import type { ArticleId, BriefId, PersonId } from '../../../main/core/contract/ids';
import { LONGEST_WORDS } from '../../../main/core/contract/pages';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { CallFailure, type Client } from '../../client';
import { AskedTypeAhead } from '../../ui/asked-type-ahead.svelte';
import type { Forgettable } from '../../workspace/forgettable';

/** One line of the list to choose from; numbers of different kinds may be the same. */
export interface ForgettableOption {
  readonly id: number;
  readonly thing: Forgettable;
}

type ForgettingClient = Pick<Client, 'findForgettables' | 'previewForgetting' | 'forget'>;

/** How many fit without scrolling. */
const MOST_OPTIONS = 6;
const MOST_ASKED = 200;

/** Choosing what to forget, seeing what would go, and forgetting it. */
export class Forgetting {
  chosen = $state.raw<readonly Forgettable[]>([]);
  /** Whether everything goes that only the history still holds. */
  removed = $state(false);
  backups = $state(true);
  /** Whether it was said that it cannot be undone. */
  agreed = $state(false);
  preview = $state.raw<ForgettingPreview | null>(null);
  done = $state.raw<Forgotten | null>(null);
  problem = $state<string | null>(null);
  working = $state(false);

  readonly choice: AskedTypeAhead<ForgettableOption>;
  readonly nothing: boolean = $derived(this.chosen.length === 0 && !this.removed);
  /** What is missing before it can be forgotten; null when it can. */
  readonly missing: string | null = $derived.by(() => {
    if (this.working) return messages.safetyView.forgetting.working;
    if (this.preview === null) return this.nothing ? messages.safetyView.forgetting.nothing : null;
    if (this.preview.hindrances.length > 0) return messages.safetyView.forgetting.hindered;
    if (isEmpty(this.preview)) return messages.safetyView.forgetting.nothingFound;
    return this.agreed ? null : messages.safetyView.forgetting.needsAgreement;
  });

  constructor(
    readonly client: ForgettingClient,
    first: Forgettable | null,
    act: (run: () => Promise<void>) => Promise<void>,
  ) {
    this.choice = new AskedTypeAhead((typed) => this.#find(typed), act);
    if (first !== null) this.chosen = [first];
  }

  add(thing: Forgettable): void {
    if (!this.chosen.some((other) => isSame(other, thing))) this.chosen = [...this.chosen, thing];
    this.choice.type('');
  }

  takeBack(thing: Forgettable): void {
    this.chosen = this.chosen.filter((other) => !isSame(other, thing));
  }

  /** Shows what would go, before anything does. */
  look(): Promise<void> {
    return this.#work(async () => {
      this.agreed = false;
      this.preview = await this.client.previewForgetting(this.#request());
    });
  }

  back(): void {
    this.preview = null;
    this.problem = null;
  }

  forget(): Promise<void> {
    return this.#work(async () => {
      this.done = await this.client.forget(this.#request());
    });
  }

  #request(): ToForget {
    const ids = (kind: Forgettable['kind']): readonly number[] =>
      this.chosen.filter((thing) => thing.kind === kind).map(({ id }) => id);
    return {
      articles: ids('articles') as readonly ArticleId[],
      people: ids('people') as readonly PersonId[],
      briefs: ids('briefs') as readonly BriefId[],
      removed: this.removed,
      backups: this.backups,
    };
  }

  async #find(typed: string): Promise<readonly ForgettableOption[]> {
    if (typed.trim() === '') return [];
    const limit = Math.min(MOST_OPTIONS + this.chosen.length, MOST_ASKED);
    const { articles, people, briefs } = await this.client.findForgettables({
      name: typed.slice(0, LONGEST_WORDS),
      limit,
    });
    const all: readonly Forgettable[] = [
      ...articles.map((article) => ({ kind: 'articles', ...article }) as const),
      ...people.map((person) => ({ kind: 'people', ...person }) as const),
      ...briefs.map((brief) => ({ kind: 'briefs', ...brief }) as const),
    ];
    return all
      .filter((thing) => !this.chosen.some((one) => isSame(one, thing)))
      .slice(0, MOST_OPTIONS)
      .map((thing, id) => ({ id, thing }));
  }

  /** Why it could not be done is kept in `problem`: the dialog stands and says it. */
  async #work(run: () => Promise<void>): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.problem = null;
    try {
      await run();
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.problem = error.message;
    } finally {
      this.working = false;
    }
  }
}

function isSame(one: Forgettable, other: Forgettable): boolean {
  return one.kind === other.kind && one.id === other.id;
}

function isEmpty(preview: ForgettingPreview): boolean {
  const { articles, people, briefs, quotes, annotations, steps } = preview;
  return articles.length + people.length + briefs.length + quotes + annotations + steps === 0;
}
