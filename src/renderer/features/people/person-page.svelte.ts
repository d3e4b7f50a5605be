/** One speaker's page: who that is, what was said about which theme and when. */
import type { PersonId } from '../../../main/core/contract/ids';
import type { Person, PersonKind, QuoteInContext, Theme } from '../../../main/core/contract/model';
import type { Client } from '../../client';
import { newestFirst } from '../quotes/quote-order';
import { quoteFigures } from './quote-figures';
import { roleHistory } from './role-history';
import { themeShares } from './theme-shares';
import { timelineOf } from './timeline';

/** Quotes shown before the rest is asked for. */
const FIRST_QUOTES = 30;

/** What can be changed about a person. */
export interface PersonDetails {
  name: string;
  kind: PersonKind;
}

type PageClient = Pick<Client, 'readPerson' | 'editPerson'>;

export class PersonPage {
  #person = $state.raw<Person | null>(null);
  #quotes = $state.raw<readonly QuoteInContext[]>([]);
  #limit = $state(FIRST_QUOTES);
  #loads = 0;
  /** What is being typed while the person is edited; null when not. */
  form = $state<PersonDetails | null>(null);

  readonly shown = $derived(this.#quotes.slice(0, this.#limit));
  readonly left = $derived(this.#quotes.length - this.shown.length);
  readonly roles = $derived(roleHistory(this.#person?.roles ?? []));
  readonly shares = $derived.by(() => themeShares(this.#quotes, this.#themes()));
  readonly timeline = $derived.by(() => timelineOf(this.#quotes, this.#themes()));
  readonly figures = $derived(quoteFigures(this.#quotes));
  /** Nothing to save while the name is empty. */
  readonly canSave = $derived(this.form !== null && this.form.name.trim() !== '');

  readonly #client: PageClient;
  readonly #themes: () => readonly Theme[];

  constructor(client: PageClient, themes: () => readonly Theme[]) {
    this.#client = client;
    this.#themes = themes;
  }

  get person(): Person | null {
    return this.#person;
  }

  get quotes(): readonly QuoteInContext[] {
    return this.#quotes;
  }

  /** Shows a person. The page of somebody else starts anew; the same person's is only brought up to date. */
  async read(personId: PersonId): Promise<void> {
    const load = ++this.#loads;
    const { person, quotes } = await this.#client.readPerson({ personId });
    if (load !== this.#loads) return;
    if (person.id !== this.#person?.id) this.#startAnew();
    this.#person = person;
    this.#quotes = quotes.filter(({ status }) => status !== 'rejected').sort(newestFirst);
  }

  /** Shows the quotes that nobody could be named for. */
  showUnclear(quotes: readonly QuoteInContext[]): void {
    this.#loads += 1;
    if (this.#person !== null) this.#startAnew();
    this.#person = null;
    this.#quotes = quotes;
  }

  showMore(): void {
    this.#limit += FIRST_QUOTES * 4;
  }

  edit(): void {
    if (this.#person) this.form = { name: this.#person.name, kind: this.#person.kind };
  }

  cancel(): void {
    this.form = null;
  }

  async save(): Promise<void> {
    if (!this.#person || !this.form || !this.canSave) return;
    const { name, kind } = this.form;
    this.#person = await this.#client.editPerson({
      personId: this.#person.id,
      name: name.trim(),
      personKind: kind,
    });
    this.form = null;
  }

  #startAnew(): void {
    this.form = null;
    this.#limit = FIRST_QUOTES;
  }
}
