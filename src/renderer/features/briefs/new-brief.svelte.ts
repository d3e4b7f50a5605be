import type { BriefId, IsoDate, ThemeId } from '../../../main/core/contract/ids';
import type { Client } from '../../client';

/** The form that drafts a brief from themes. */
export class NewBrief {
  title = $state('');
  date: string = $state('');
  #themeIds: ReadonlySet<ThemeId> = $state.raw(new Set());
  readonly #client: Pick<Client, 'composeBrief'>;

  readonly hasDate = $derived(isDay(this.date));
  readonly isReady = $derived.by(() => this.hasDate && this.#themeIds.size > 0);

  constructor(client: Pick<Client, 'composeBrief'>, today: IsoDate) {
    this.#client = client;
    this.date = today;
  }

  has(themeId: ThemeId): boolean {
    return this.#themeIds.has(themeId);
  }

  choose(themeId: ThemeId, chosen: boolean): void {
    const others = [...this.#themeIds].filter((id) => id !== themeId);
    this.#themeIds = new Set(chosen ? [...others, themeId] : others);
  }

  /** Drafts the brief with the themes in the order of the codebook; null while the form is not ready. */
  async compose(codebook: readonly { readonly id: ThemeId }[]): Promise<BriefId | null> {
    if (!this.isReady || !isDay(this.date)) return null;
    const themeIds = codebook.map(({ id }) => id).filter((id) => this.has(id));
    const title = this.title.trim();
    const brief = await this.#client.composeBrief({
      themeIds,
      title: title === '' ? null : title,
      date: this.date,
    });
    return brief.id;
  }
}

/** An existing day written as ISO 8601: 2026-02-31 is none. */
export function isDay(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The calendar day where the window is, which near midnight is not the day in UTC. */
export function localDay(now: Date): IsoDate {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate;
}
