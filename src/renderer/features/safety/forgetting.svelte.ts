import type { Forgotten, ForgettingPreview, ToForget } from '../../../main/core/contract/forgetting';
import type { ArticleId, BriefId, PersonId } from '../../../main/core/contract/ids';
import { en } from '../../../main/core/contract/messages/catalogue';
import { CallFailure, type Client } from '../../client';
import { fold } from '../../../main/core/contract/rules/fold';
import { TypeAhead } from '../../ui/type-ahead.svelte';
import type { Forgettable } from '../../workspace/forgettable';

/** One line of the list to choose from; numbers of different kinds may be the same. */
export interface ForgettableOption {
  readonly id: number;
  readonly thing: Forgettable;
}

type ForgettingClient = Pick<
  Client,
  'listArticles' | 'listPeople' | 'listBriefs' | 'previewForgetting' | 'forget'
>;

/** How many fit without scrolling. */
const MOST_OPTIONS = 6;
const words = en.safetyView.forgetting;

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
  #all = $state.raw<readonly Forgettable[]>([]);

  readonly choice = new TypeAhead<ForgettableOption>((typed) => this.#find(typed));
  readonly nothing: boolean = $derived(this.chosen.length === 0 && !this.removed);
  /** What is missing before it can be forgotten; null when it can. */
  readonly missing: string | null = $derived.by(() => {
    if (this.working) return words.working;
    if (this.preview === null) return this.nothing ? words.nothing : null;
    if (this.preview.hindrances.length > 0) return words.hindered;
    if (isEmpty(this.preview)) return words.nothingFound;
    return this.agreed ? null : words.needsAgreement;
  });

  constructor(
    readonly client: ForgettingClient,
    first: Forgettable | null,
  ) {
    if (first !== null) this.chosen = [first];
  }

  async load(): Promise<void> {
    const [articles, people, briefs] = await Promise.all([
      this.client.listArticles({}),
      this.client.listPeople({}),
      this.client.listBriefs({}),
    ]);
    this.#all = [
      ...articles.map(({ id, title }) => ({ kind: 'articles', id, name: title }) as const),
      ...people.map(({ id, name }) => ({ kind: 'people', id, name }) as const),
      ...briefs.map(({ id, title }) => ({ kind: 'briefs', id, name: title }) as const),
    ];
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

  #find(typed: string): readonly ForgettableOption[] {
    const sought = fold(typed.trim());
    if (sought === '') return [];
    return this.#all
      .filter((thing) => fold(thing.name).includes(sought) && !this.chosen.some((one) => isSame(one, thing)))
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
