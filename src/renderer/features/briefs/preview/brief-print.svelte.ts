import type { BriefId } from '../../../../main/core/contract/ids';
import { messages } from '../../../../main/core/contract/messages/catalogue';
import { CallFailure, type Client } from '../../../client';
import { toast } from '../../../ui/notify';
import type { PaperChoice } from './paper-choice.svelte';

/** What printing needs to know of the editor. */
export interface PrintedBrief {
  readonly id: BriefId;
  save(): Promise<boolean>;
}

/** Hands a copy for readers to the program that the system has for PDFs, which prints it as it is: vectors, margins and all. */
export class BriefPrint {
  #isRunning = $state(false);
  readonly #client: Pick<Client, 'printBrief'>;
  readonly #brief: PrintedBrief;
  readonly #paper: Pick<PaperChoice, 'size'>;

  constructor(client: Pick<Client, 'printBrief'>, brief: PrintedBrief, paper: Pick<PaperChoice, 'size'>) {
    this.#client = client;
    this.#brief = brief;
    this.#paper = paper;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  async print(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      // What is printed is what the archive has.
      if (!(await this.#brief.save())) throw new CallFailure('conflict', messages.preview.printUnsaved);
      const { warnings } = await this.#client.printBrief({
        briefId: this.#brief.id,
        paper: this.#paper.size,
      });
      toast([messages.preview.printed, ...warnings].join(' '));
    } finally {
      this.#isRunning = false;
    }
  }
}
