/** What an analyst does about who is who: each a step that one key takes back. */
import type { PersonId } from '../../../main/core/contract/ids';
import type { LookAlike } from '../../../main/core/contract/speakers';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { announce, toast } from '../../ui/notify';
import type { Workspace } from '../../workspace/workspace.svelte';
import { MergeChoice } from './merge-choice.svelte';
import { LookAlikeList } from './look-alike-list.svelte';
import type { SpeakerList } from './speaker-list.svelte';
import { SplitChoice } from './split-choice.svelte';
import type { PersonPage } from './person-page.svelte';

interface Named {
  readonly id: PersonId;
  readonly name: string;
}

export class IdentityController {
  /** The open dialogs; null when closed. */
  merging = $state.raw<MergeChoice | null>(null);
  splitting = $state.raw<SplitChoice | null>(null);
  /** Who may be the person on the page. */
  readonly alike: LookAlikeList;
  readonly canMerge = $derived.by(() => this.#isFree && (this.workspace.archive?.counts.people ?? 0) > 1);
  readonly canSplit = $derived.by(() => this.#isFree && this.page.figures.quotes > 1);

  constructor(
    readonly workspace: Workspace,
    readonly list: SpeakerList,
    readonly page: PersonPage,
  ) {
    this.alike = new LookAlikeList(workspace.client);
  }

  /** Those of them that are of the person who is shown: an answer for the one before shows nothing. */
  get lookAlikes(): readonly LookAlike[] {
    const { person } = this.page;
    return person === null ? [] : this.alike.rows.filter(({ similar }) => similar.people.includes(person.id));
  }

  /** A person is open, nothing is being typed, and the archive may be written. */
  get #isFree(): boolean {
    return this.page.person !== null && this.page.form === null && !this.workspace.readOnly;
  }

  openMerge(): void {
    const { person, figures } = this.page;
    if (person === null || !this.canMerge) return;
    const alike = this.lookAlikes.map(({ other }) => other.id);
    const merging = new MergeChoice(this.workspace, { ...person, quotes: figures.quotes }, alike);
    this.merging = merging;
    void this.workspace.act(() => merging.other.load());
  }

  openSplit(): void {
    const { person } = this.page;
    if (person === null || !this.canSplit) return;
    void this.workspace.act(async () => {
      const quotes = await this.page.everyQuote();
      if (this.page.person?.id === person.id) this.splitting = new SplitChoice(person, quotes);
    });
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
      this.#say(messages.peopleView.split.done(person.quotes, person.name));
    });
  }

  /** The two of a proposal are one: the one that the proposal names first is kept. */
  async same({ other, similar }: LookAlike): Promise<void> {
    const { person } = this.page;
    if (person === null) return;
    await (similar.people[0] === person.id ? this.#merge(person, other) : this.#merge(other, person));
  }

  /** The two of a proposal are two, and are not proposed again. */
  async different({ other, similar }: LookAlike): Promise<void> {
    const { person } = this.page;
    if (person === null || this.workspace.readOnly) return;
    await this.workspace.act(async () => {
      await this.workspace.client.distinguishPeople({ people: similar.people });
      await Promise.all([this.list.load(), this.alike.load(person.id)]);
      this.#say(messages.peopleView.similar.toldApart(person.name, other.name));
    });
  }

  async #merge(kept: Named, merged: Named): Promise<void> {
    if (this.workspace.readOnly) return;
    await this.workspace.act(async () => {
      await this.workspace.client.mergePeople({ keptId: kept.id, mergedId: merged.id });
      this.alike.drop(merged.id);
      await this.#show(kept.id);
      this.#say(messages.peopleView.merge.done(merged.name, kept.name));
    });
  }

  async #show(id: PersonId): Promise<void> {
    await this.list.select(id);
    await this.list.load();
  }

  #say(text: string): void {
    toast(text, { action: { label: messages.peopleView.undo, run: () => void this.workspace.undo() } });
    announce(text);
  }
}
