/** One speaker's page: who that is, what was said about which theme and when. */
import type { PersonId, ThemeId } from '../../../main/core/contract/ids';
import type { Person, PersonKind } from '../../../main/core/contract/people';
import type { QuoteInContext } from '../../../main/core/contract/quotes';
import type { PersonWithQuotes, Saying } from '../../../main/core/contract/sayings';
import type { Theme } from '../../../main/core/contract/themes';
import type { Client } from '../../client';
import { themesOf } from '../../passages/themes-of';
import { newestFirst } from '../../passages/quote-order';
import { quoteFigures } from './quote-figures';
import { roleHistory } from './role-history';
import { foldRepeats, type ShownQuote } from './shown-quotes';
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
  #sayings = $state.raw<readonly Saying[]>([]);
  #briefs = $state.raw<PersonWithQuotes['briefs']>([]);
  #limit = $state(FIRST_QUOTES);
  #loads = 0;
  /** What is being typed while the person is edited; null when not. */
  form = $state<PersonDetails | null>(null);

  /** Show what was said once with those who repeat it, rather than each quote by itself. */
  folds = $state(true);
  /** Only quotes on this theme; null for all. */
  theme = $state<ThemeId | null>(null);

  readonly hasRepeats = $derived(this.#sayings.some(({ repeats }) => repeats.length > 0));
  readonly #all: readonly ShownQuote[] = $derived(
    this.folds && this.hasRepeats
      ? foldRepeats(this.#sayings, this.#quotes)
      : this.#quotes.map((quote) => ({ quote, repeats: [] })),
  );
  readonly #onTheme: readonly ShownQuote[] = $derived.by(() => {
    const { theme } = this;
    return theme === null ? this.#all : this.#all.filter((shown) => isOn(shown, theme));
  });
  readonly shown = $derived(this.#onTheme.slice(0, this.#limit));
  readonly left = $derived(this.#onTheme.length - this.shown.length);
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

  /** Briefs that cite the person. */
  get briefs(): PersonWithQuotes['briefs'] {
    return this.#briefs;
  }

  /** Shows a person. The page of somebody else starts anew; the same person's is only brought up to date. */
  async read(personId: PersonId): Promise<void> {
    const load = ++this.#loads;
    const { person, quotes, sayings, briefs } = await this.#client.readPerson({ personId });
    if (load !== this.#loads) return;
    if (person.id !== this.#person?.id) this.#startAnew();
    this.#person = person;
    this.#quotes = quotes.filter(({ status }) => status !== 'rejected').sort(newestFirst);
    this.#sayings = sayings;
    this.#briefs = briefs;
  }

  /** Shows the quotes that nobody could be named for. */
  showUnclear(quotes: readonly QuoteInContext[]): void {
    this.#loads += 1;
    if (this.#person !== null) this.#startAnew();
    this.#person = null;
    this.#quotes = quotes;
    this.#sayings = [];
    this.#briefs = [];
  }

  /** Shows only quotes on a theme; all of them again when it is the one that is shown. */
  toggleTheme(theme: ThemeId): void {
    this.theme = this.theme === theme ? null : theme;
    this.#limit = FIRST_QUOTES;
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
    this.theme = null;
    this.#limit = FIRST_QUOTES;
  }
}

const isOn = ({ quote, repeats }: ShownQuote, theme: ThemeId): boolean =>
  [quote, ...repeats.map((repeat) => repeat.quote)].some((said) => themesOf(said).includes(theme));
