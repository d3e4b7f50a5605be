/** Characters that are made bytes at once. */
const BATCH = 65_536;

/** The bytes of a file as they come, line by line or in pieces. */
export class FileBytes {
  readonly #chunks: Uint8Array[] = [];
  #lines: string[] = [];
  #pending = 0;

  /** Adds bytes, or a line of Latin-1 text; says how many bytes that makes. */
  write(data: string | Uint8Array): number {
    if (typeof data !== 'string') {
      this.#flush();
      this.#chunks.push(data);
      return data.length;
    }
    const length = data.length + 1;
    this.#lines.push(data);
    this.#pending += length;
    if (this.#pending > BATCH) this.#flush();
    return length;
  }

  all(): Uint8Array {
    this.#flush();
    return Buffer.concat(this.#chunks);
  }

  #flush(): void {
    if (this.#pending > 0) this.#chunks.push(Buffer.from(`${this.#lines.join('\n')}\n`, 'latin1'));
    this.#lines = [];
    this.#pending = 0;
  }
}
