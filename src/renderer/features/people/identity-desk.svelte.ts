/** What an analyst does about who is who: each a step that one key takes back. */
import type { PersonId } from '../../../main/core/contract/ids';
import { en } from '../../../main/core/contract/messages/catalogue';
import type { Person } from '../../../main/core/contract/people';
import { announce, toast } from '../../ui/notify';
import type { Workspace } from '../../workspace/workspace.svelte';
import { MergeChoice } from './merge-choice.svelte';
import type { LookAlike, SpeakerList } from './speaker-list.svelte';
import { SplitChoice } from './split-choice.svelte';
import type { PersonPage } from './person-page.svelte';

const words = en.peopleView;

export class IdentityDesk {
  /** The open dialogs; null when closed. */
  merging = $state.raw<MergeChoice | null>(null);
  splitting = $state.raw<SplitChoice | null>(null);
  /** Who may be the person on the page. */
  readonly lookAlikes: readonly LookAlike[] = $derived.by(() =>
    this.page.person === null ? [] : this.list.lookAlikes(this.page.person.id),
  );
  readonly canMerge = $derived.by(() => this.#isFree && this.list.people.length > 1);
  readonly canSplit = $derived.by(() => this.#isFree && this.page.quotes.length > 1);

  constructor(
    readonly workspace: Workspace,
    readonly list: SpeakerList,
    readonly page: PersonPage,
  ) {}

  /** A person is open, nothing is being typed, and the archive may be written. */
  get #isFree(): boolean {
    return this.page.person !== null && this.page.form === null && !this.workspace.readOnly;
  }

  openMerge(): void {
    const { person } = this.page;
    if (person === null || !this.canMerge) return;
    const alike = this.lookAlikes.map(({ other }) => other.id);
    this.merging = new MergeChoice(person, this.list.people, alike);
  }

  openSplit(): void {
    const { person, quotes } = this.page;
    if (person !== null && this.canSplit) this.splitting = new SplitChoice(person, quotes);
  }

  /** Merges those whom the dialog settled on. */
  async mergeChosen(): Promise<void> {
    const pair = this.merging?.pair;
    if (!pair) return;
    this.merging = null;
    await this.#merge(pair.kept, pair.merged);
  }

  async splitChosen(): Promise<void> {
    const choice = this.splitting;
    if (choice?.isReady !== true) return;
    this.splitting = null;
    await this.workspace.act(async () => {
      const person = await this.workspace.client.splitPerson({
        personId: choice.person.id,
        name: choice.name.trim(),
        personKind: choice.kind,
        quoteIds: choice.chosen,
      });
      await this.#show(person.id);
      this.#say(words.split.done(person.quotes, person.name));
    });
  }

  /** The two of a proposal are one: the one that the proposal names first is kept. */
  async same({ similar }: LookAlike): Promise<void> {
    const [kept, merged] = similar.people.map((id) => this.list.people.find((person) => person.id === id));
    if (kept !== undefined && merged !== undefined) await this.#merge(kept, merged);
  }

  /** The two of a proposal are two, and are not proposed again. */
  async different({ other, similar }: LookAlike): Promise<void> {
    const { person } = this.page;
    if (person === null || this.workspace.readOnly) return;
    await this.workspace.act(async () => {
      await this.workspace.client.distinguishPeople({ people: similar.people });
      await this.list.load();
      this.#say(words.similar.toldApart(person.name, other.name));
    });
  }

  async #merge(kept: Person, merged: Person): Promise<void> {
    if (this.workspace.readOnly) return;
    await this.workspace.act(async () => {
      await this.workspace.client.mergePeople({ keptId: kept.id, mergedId: merged.id });
      await this.#show(kept.id);
      this.#say(words.merge.done(merged.name, kept.name));
    });
  }

  async #show(id: PersonId): Promise<void> {
    this.list.select(id);
    await this.list.load();
  }

  #say(text: string): void {
    toast(text, { action: { label: words.undo, run: () => void this.workspace.undo() } });
    announce(text);
  }
}
