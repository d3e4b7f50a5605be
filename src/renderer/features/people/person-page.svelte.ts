/** One speaker's page: who that is, what was said about which theme and when. */
import type { QuoteId, ThemeId } from '../../../main/core/contract/ids';
import type { PersonKind } from '../../../main/core/contract/people';
import type {
  Repeat,
  SpeakerPageFacts,
  SpokenQuote,
  Statement,
} from '../../../main/core/contract/person-page';
import type { SpeakerKey } from '../../../main/core/contract/speakers';
import type { Theme } from '../../../main/core/contract/themes';
import type { Client } from '../../client';
import { sharesOf } from './theme-shares';
import { timelineOf } from './timeline';

/** Quotes shown before the rest is asked for. */
const FIRST_QUOTES = 30;
const MOST_AT_ONCE = 200;
const NOTHING: SpeakerPageFacts = {
  person: null,
  figures: { quotes: 0, articles: 0, toReview: 0, inBriefs: 0, firstSeen: null },
  shares: [],
  hasRepeats: false,
  briefs: { first: [], left: 0 },
};

/** What can be changed about a person. */
export interface PersonDetails {
  name: string;
  kind: PersonKind;
}

type PageClient = Pick<Client, 'readSpeaker' | 'pageStatements' | 'pageRepeats' | 'editPerson'>;

export class PersonPage {
  #speaker: SpeakerKey | null = null;
  #facts = $state.raw(NOTHING);
  #statements = $state.raw<readonly Statement[]>([]);
  #passing = $state(0);
  #reads = 0;
  /** What is being typed while the person is edited; null when not. */
  form = $state<PersonDetails | null>(null);

  /** Show what was said once with those who repeat it, rather than each quote by itself. */
  folds = $state(true);
  /** Only quotes on this theme; null for all. */
  theme = $state<ThemeId | null>(null);

  readonly shares = $derived.by(() => sharesOf(this.#facts.shares, this.#themes()));
  readonly timeline = $derived.by(() => timelineOf(this.#facts.shares, this.#themes()));
  readonly left = $derived(this.#passing - this.#statements.length);
  /** Nothing to save while the name is empty. */
  readonly canSave = $derived(this.form !== null && this.form.name.trim() !== '');

  readonly #client: PageClient;
  readonly #themes: () => readonly Theme[];

  constructor(client: PageClient, themes: () => readonly Theme[]) {
    this.#client = client;
    this.#themes = themes;
  }

  get person(): SpeakerPageFacts['person'] {
    return this.#facts.person;
  }

  get figures(): SpeakerPageFacts['figures'] {
    return this.#facts.figures;
  }

  get hasRepeats(): boolean {
    return this.#facts.hasRepeats;
  }

  /** Briefs that cite the person. */
  get briefs(): SpeakerPageFacts['briefs'] {
    return this.#facts.briefs;
  }

  /** What is drawn of what was said, newest first. */
  get shown(): readonly Statement[] {
    return this.#statements;
  }

  /** Shows a speaker. The page of somebody else starts anew; the same one's is only brought up to date. */
  async read(speaker: SpeakerKey): Promise<void> {
    const isOther = speaker !== this.#speaker;
    const theme = isOther ? null : this.theme;
    const count = isOther ? FIRST_QUOTES : this.#statements.length;
    await this.#show(speaker, theme, count);
  }

  /** Shows only quotes on a theme; all of them again when it is the one that is shown. */
  toggleTheme(theme: ThemeId): Promise<void> {
    return this.#again(this.theme === theme ? null : theme);
  }

  toggleFolds(): Promise<void> {
    this.folds = !this.folds;
    return this.#again(this.theme);
  }

  async showMore(): Promise<void> {
    if (this.#speaker === null) return;
    await this.#show(this.#speaker, this.theme, this.#statements.length + FIRST_QUOTES * 4);
  }

  /** Further quotes that say the same as one, after the first of them. */
  async moreRepeats(quoteId: QuoteId, offset: number): Promise<readonly Repeat[]> {
    if (this.#speaker === null) return [];
    const asked = { speaker: this.#speaker, quoteId, offset, limit: MOST_AT_ONCE };
    return (await this.#client.pageRepeats(asked)).rows;
  }

  /** Each quote of the person by itself: for choosing some. */
  async everyQuote(): Promise<readonly SpokenQuote[]> {
    if (this.#speaker === null) return [];
    const { rows } = await this.#statementsOf(this.#speaker, { themeId: null, folds: false }, Infinity);
    return rows.map(({ quote }) => quote);
  }

  edit(): void {
    if (this.person) this.form = { name: this.person.name, kind: this.person.kind };
  }

  cancel(): void {
    this.form = null;
  }

  async save(): Promise<void> {
    const { person, form } = this;
    if (!person || !form || !this.canSave) return;
    const { name, kind } = await this.#client.editPerson({
      personId: person.id,
      name: form.name.trim(),
      personKind: form.kind,
    });
    this.#facts = { ...this.#facts, person: { ...person, name, kind } };
    this.form = null;
  }

  async #again(theme: ThemeId | null): Promise<void> {
    if (this.#speaker === null) return;
    this.theme = theme;
    await this.#show(this.#speaker, theme, FIRST_QUOTES);
  }

  /** Head and quotes change at once, whichever is answered first. */
  async #show(speaker: SpeakerKey, themeId: ThemeId | null, count: number): Promise<void> {
    const read = ++this.#reads;
    const [facts, { rows, passing }] = await Promise.all([
      this.#client.readSpeaker({ speaker }),
      this.#statementsOf(speaker, { themeId, folds: this.folds }, Math.max(count, FIRST_QUOTES)),
    ]);
    if (read !== this.#reads) return;
    if (speaker !== this.#speaker) this.form = null;
    this.theme = themeId;
    this.#speaker = speaker;
    this.#facts = facts;
    this.#statements = rows;
    this.#passing = passing;
  }

  async #statementsOf(
    speaker: SpeakerKey,
    narrowed: { readonly themeId: ThemeId | null; readonly folds: boolean },
    count: number,
  ): Promise<{ readonly rows: readonly Statement[]; readonly passing: number }> {
    const all: Statement[] = [];
    for (;;) {
      const limit = Math.min(count - all.length, MOST_AT_ONCE);
      const page = await this.#client.pageStatements({ speaker, ...narrowed, offset: all.length, limit });
      all.push(...page.rows);
      if (page.rows.length === 0 || all.length >= Math.min(count, page.passing)) {
        return { rows: all, passing: page.passing };
      }
    }
  }
}
