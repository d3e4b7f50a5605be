import type { DraftedBrief } from '../../../main/core/contract/briefs';
import type { IsoDate, ThemeId } from '../../../main/core/contract/ids';
import type { Client } from '../../client';

/** The form that drafts a brief from themes. */
export class NewBrief {
  title = $state('');
  /** Null while the field holds no day. */
  date: IsoDate | null = $state(null);
  #themeIds: readonly ThemeId[] = $state.raw([]);
  readonly #client: Pick<Client, 'composeBrief'>;

  readonly isReady = $derived.by(() => this.date !== null && this.#themeIds.length > 0);

  constructor(client: Pick<Client, 'composeBrief'>, today: IsoDate) {
    this.#client = client;
    this.date = today;
  }

  has(themeId: ThemeId): boolean {
    return this.#themeIds.includes(themeId);
  }

  choose(themeId: ThemeId, chosen: boolean): void {
    const others = this.#themeIds.filter((id) => id !== themeId);
    this.#themeIds = chosen ? [...others, themeId] : others;
  }

  /** Drafts the brief with the themes in the order of the codebook, at most ten proposals each; null while the form is not ready. */
  async compose(codebook: readonly { readonly id: ThemeId }[]): Promise<DraftedBrief | null> {
    if (!this.isReady || this.date === null) return null;
    const themeIds = codebook.map(({ id }) => id).filter((id) => this.has(id));
    const title = this.title.trim();
    return this.#client.composeBrief({
      themeIds,
      title: title === '' ? null : title,
      date: this.date,
    });
  }
}
