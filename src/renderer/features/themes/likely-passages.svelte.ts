/** Passages of the archive that are likely to carry a theme, to be tagged or rejected one after the other. */
import type { ThemeId } from '../../../main/core/contract/ids';
import type { SuggestedPassage } from '../../../main/core/contract/suggestions';
import type { Client } from '../../client';
import { Rereading } from '../../lib/rereading';

/** As many as somebody goes through before asking again. */
const MOST = 50;

type LikelyClient = Pick<Client, 'suggestPassages' | 'rejectSuggestion' | 'addTag' | 'addAnnotation'>;

export class LikelyPassages {
  #passages = $state.raw<readonly SuggestedPassage[]>([]);
  #chosen = $state.raw<SuggestedPassage | null>(null);
  #themeId: ThemeId | null = null;
  readonly #rereading = new Rereading(() => this.#read());
  /** False until the archive has answered for this theme. */
  loaded = $state(false);

  readonly shown: readonly SuggestedPassage[] = $derived(this.#passages);
  /** What the keys work on: the one chosen, else the most likely. */
  readonly current: SuggestedPassage | null = $derived(
    this.#passages.find((passage) => isSame(passage, this.#chosen)) ?? this.#passages[0] ?? null,
  );

  constructor(readonly client: LikelyClient) {}

  /** Asked again while the archive is read, it answers once for all that were asked meanwhile. */
  load(themeId: ThemeId): Promise<void> {
    if (this.#themeId !== themeId) {
      this.#passages = [];
      this.loaded = false;
    }
    this.#themeId = themeId;
    return this.#rereading.run();
  }

  async #read(): Promise<void> {
    const themeId = this.#themeId;
    if (themeId === null) return;
    const passages = await this.client.suggestPassages({ themeId, limit: MOST });
    if (this.#themeId !== themeId) return;
    this.#passages = this.#withChosen(passages);
    this.loaded = true;
  }

  choose(passage: SuggestedPassage): void {
    this.#chosen = passage;
  }

  /** Tags a quote, or the words of a paragraph. */
  async accept({ articleId, quoteId, span, suggestion }: SuggestedPassage): Promise<void> {
    const { themeId } = suggestion;
    if (quoteId !== null) await this.client.addTag({ target: { kind: 'quote', id: quoteId }, themeId });
    else await this.client.addAnnotation({ articleId, span, note: '', themeIds: [themeId] });
    this.#drop(articleId, span.start);
  }

  async reject({ articleId, span, suggestion }: SuggestedPassage): Promise<void> {
    await this.client.rejectSuggestion({ articleId, span, themeId: suggestion.themeId });
    this.#drop(articleId, span.start);
  }

  /**
   * What one stands on keeps its place while the archive learns anew from the decision before: a key that is pressed
   * meanwhile decides on what was read, not on what has come to stand there.
   */
  #withChosen(passages: readonly SuggestedPassage[]): readonly SuggestedPassage[] {
    const at = this.#passages.findIndex((passage) => isSame(passage, this.#chosen));
    const chosen = this.#passages[at];
    if (chosen === undefined || passages.some((passage) => isSame(passage, chosen))) return passages;
    return passages.toSpliced(at, 0, chosen);
  }

  /** Takes it off the list at once and goes on to the one that followed it. */
  #drop(articleId: SuggestedPassage['articleId'], start: number): void {
    const at = this.#passages.findIndex((one) => one.articleId === articleId && one.span.start === start);
    if (at === -1) return; // the archive has said so before
    this.#passages = this.#passages.toSpliced(at, 1);
    this.#chosen = this.#passages[at] ?? null;
  }
}

const isSame = (one: SuggestedPassage, other: SuggestedPassage | null): boolean =>
  one.articleId === other?.articleId && one.span.start === other.span.start && one.quoteId === other.quoteId;
