import type { CodingConflict, CodingPreview } from '../../../main/core/contract/coding';
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Client } from '../../client';
import { announce, toast } from '../../ui/notify';
import type { BlindCoding } from '../../workspace/blind-coding.svelte';
import type { Workspace } from '../../workspace/workspace.svelte';
import { LeavingChoice } from '../../workspace/leaving/leaving-choice.svelte';
import { base64 } from '../../lib/base64';

type CodingClient = Pick<
  Client,
  'saveCoding' | 'leftOut' | 'listReleases' | 'previewCoding' | 'importCoding'
>;

export type CodingStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'giving' }
  | {
      readonly kind: 'taking';
      readonly fileName: string;
      readonly base64: string;
      readonly preview: CodingPreview;
    };

/** Gives coding, and takes a colleague's in once it was looked at. */
export class CodingController {
  stage: CodingStage = $state.raw({ kind: 'idle' });
  /** Whether the articles go along, or come along. */
  sources = $state(false);
  busy = $state(false);
  #leftOut: readonly string[] = $state.raw([]);
  #decided: Readonly<Record<string, 'mine' | 'theirs'>> = $state.raw({});

  readonly leaving: LeavingChoice;

  constructor(
    readonly workspace: Workspace & { readonly client: CodingClient },
    readonly blind: BlindCoding,
  ) {
    this.leaving = new LeavingChoice(workspace.client);
  }

  beginGiving(): void {
    this.sources = false;
    this.stage = { kind: 'giving' };
    void this.workspace.act(() => this.leaving.begin('coding'));
  }

  async give(): Promise<void> {
    await this.#work(async () => {
      const request = { sources: this.sources, ...this.leaving.terms };
      const saved = await this.workspace.client.saveCoding(request);
      if (saved === null) return;
      this.close();
      const { annotations, tags, themes, sources, passed } = saved;
      const left = passed.leftOut.map(({ title, marking }) =>
        messages.leaving.leftOut(title, marking, passed.marking),
      );
      this.#say(
        [
          messages.coding.gaveTo(saved.path, messages.coding.given(annotations, tags, themes, sources)),
          ...left,
        ].join(' '),
      );
    });
  }

  /** Looks into a file that the user chose; nothing is written yet. */
  async look(file: { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> }): Promise<void> {
    await this.#work(async () => {
      const bytes = base64(new Uint8Array(await file.arrayBuffer()));
      const preview = await this.workspace.client.previewCoding({ base64: bytes });
      this.#leftOut = [];
      this.#decided = {};
      this.sources = true;
      this.stage = { kind: 'taking', fileName: file.name, base64: bytes, preview };
    });
  }

  async take(): Promise<void> {
    const { stage } = this;
    if (stage.kind !== 'taking') return;
    await this.#work(async () => {
      const decide = Object.entries(this.#decided).map(([place, keep]) => {
        const [key = '', field = ''] = place.split(' ');
        return { key, field, keep };
      });
      const choice = { sources: this.sources, leaveOut: this.#leftOut, decide };
      const { fileName, base64: file } = stage;
      const taken = await this.workspace.client.importCoding({ fileName, base64: file, choice });
      this.close();
      this.#say(
        taken.news
          ? messages.coding.summary(false, taken.giver, taken.items.length, taken.conflicts.length)
          : messages.coding.nothingNew,
      );
    });
  }

  close(): void {
    this.stage = { kind: 'idle' };
  }

  takes(key: string): boolean {
    return !this.#leftOut.includes(key);
  }

  setTaken(key: string, taken: boolean): void {
    const others = this.#leftOut.filter((left) => left !== key);
    this.#leftOut = taken ? others : [...others, key];
  }

  /** Which side of a conflict counts: the later one, until the user says otherwise. */
  keeps({ key, field, kept }: CodingConflict): 'mine' | 'theirs' {
    return this.#decided[`${key} ${field}`] ?? kept;
  }

  decide({ key, field }: CodingConflict, keep: 'mine' | 'theirs'): void {
    this.#decided = { ...this.#decided, [`${key} ${field}`]: keep };
  }

  async #work(run: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.workspace.act(run);
    this.busy = false;
  }

  #say(text: string): void {
    toast(text);
    announce(text);
  }
}
