/**
 * Reads again whenever asked, but never twice at once: a large archive takes its time, and ten changes
 * while it is being read call for one more reading, not for ten.
 */
export class Rereading {
  #wanted = false;
  #running: Promise<void> | null = null;

  constructor(readonly read: () => Promise<void>) {}

  /** Settles when everything that was written before this call has been read. */
  run(): Promise<void> {
    this.#wanted = true;
    this.#running ??= this.#untilDone();
    return this.#running;
  }

  async #untilDone(): Promise<void> {
    try {
      while (this.#wanted) {
        this.#wanted = false;
        await this.read();
      }
    } finally {
      this.#running = null;
    }
  }
}
