/** Another text for an article, as it is being edited or as a file has it. */
import type { Article } from '../../../main/core/contract/articles';
import type { AnchorCounts, CorrectedText, Revised } from '../../../main/core/contract/revisions';
import type { Client } from '../../client';
import { base64 } from '../../lib/base64';

export class TextCorrection {
  #text = $state('');
  reason = $state('');
  file = $state.raw<{ readonly name: string; readonly base64: string } | null>(null);
  /** What would become of the passages; null until it was asked for the text as it is now. */
  foreseen = $state.raw<AnchorCounts | null>(null);
  /** Why it cannot be done. */
  problem = $state<string | null>(null);

  readonly #article: Article;
  readonly #client: Pick<Client, 'reviseArticle'>;
  readonly changed = $derived.by(() => this.file !== null || this.#text !== this.#article.revision.text);

  constructor(client: Pick<Client, 'reviseArticle'>, article: Article) {
    this.#client = client;
    this.#article = article;
    this.#text = article.revision.text;
  }

  get text(): string {
    return this.#text;
  }

  type(text: string): void {
    this.#text = text;
    this.file = null;
    this.#forget();
  }

  async take(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.file = { name: file.name, base64: base64(bytes) };
    this.#forget();
  }

  /** Asks what would become of the passages. An answer to a text that was changed meanwhile is dropped. */
  async foresee(): Promise<void> {
    const corrected = this.#corrected();
    const { counts } = await this.#ask(corrected, true);
    if (this.#isStill(corrected)) this.foreseen = counts;
  }

  save(): Promise<Revised> {
    return this.#ask(this.#corrected(), false);
  }

  #ask(corrected: CorrectedText, dryRun: boolean): Promise<Revised> {
    return this.#client.reviseArticle({
      articleId: this.#article.id,
      corrected,
      reason: this.reason.trim(),
      dryRun,
    });
  }

  #corrected(): CorrectedText {
    return this.file === null
      ? { kind: 'text', text: this.#text }
      : { kind: 'file', fileName: this.file.name, base64: this.file.base64 };
  }

  #isStill(corrected: CorrectedText): boolean {
    return corrected.kind === 'text'
      ? this.file === null && corrected.text === this.#text
      : corrected.base64 === this.file?.base64;
  }

  #forget(): void {
    this.foreseen = null;
    this.problem = null;
  }
}
