import type { ArticleId, ThemeId } from '../../../main/core/contract/ids';
import type { Span } from '../../../main/core/contract/anchors';
import type { Quote } from '../../../main/core/contract/quotes';
import type { PassageSuggestions, ThemeSuggestion } from '../../../main/core/contract/suggestions';
import type { Client } from '../../client';
import { Rereading } from '../../lib/rereading';

/** A theme that is suggested for some words of the open article. */
export interface Suggested {
  readonly span: Span;
  readonly suggestion: ThemeSuggestion;
}

/** What is suggested for one article's quotes and paragraphs. It comes when it is ready; reading never waits for it. */
export class Suggestions {
  #passages = $state.raw<readonly PassageSuggestions[]>([]);
  #articleId: ArticleId | null = null;
  readonly #rereading = new Rereading(() => this.#read());
  #chosen = $state.raw<Suggested | null>(null);

  /** Paragraphs with the theme that is most likely for each, most likely first. */
  readonly paragraphs: readonly Suggested[] = $derived(
    this.#passages.flatMap(({ quoteId, span, suggestions }) => {
      const [suggestion] = suggestions;
      return quoteId === null && suggestion !== undefined ? [{ span, suggestion }] : [];
    }),
  );
  /** The paragraph that the keys work on. */
  readonly paragraph: Suggested | null = $derived(
    this.paragraphs.find((one) => isSame(one, this.#chosen)) ?? this.paragraphs[0] ?? null,
  );

  constructor(readonly client: Pick<Client, 'suggestThemes' | 'rejectSuggestion'>) {}

  /** Asked again while it learns, it answers once for all that were asked meanwhile. */
  load(articleId: ArticleId): Promise<void> {
    if (this.#articleId !== articleId) this.#passages = [];
    this.#articleId = articleId;
    return this.#rereading.run();
  }

  async #read(): Promise<void> {
    const articleId = this.#articleId;
    if (articleId === null) return;
    const passages = await this.client.suggestThemes({ articleId });
    if (this.#articleId === articleId) this.#passages = passages;
  }

  /** Suggested themes that a quote does not have yet, most likely first. */
  forQuote(quote: Quote): readonly ThemeSuggestion[] {
    const found = this.#passages.find(({ quoteId }) => quoteId === quote.id)?.suggestions ?? [];
    return found.filter(({ themeId }) => !quote.tags.some((tag) => tag.themeId === themeId));
  }

  choose(suggested: Suggested): void {
    this.#chosen = suggested;
  }

  /** Takes a suggestion off the list at once: it was tagged, or is rejected. */
  drop(span: Span, themeId: ThemeId): void {
    this.#passages = this.#passages.map((passage) =>
      passage.span.start === span.start && passage.span.end === span.end
        ? { ...passage, suggestions: passage.suggestions.filter((one) => one.themeId !== themeId) }
        : passage,
    );
  }

  async reject({ start, end }: Span, themeId: ThemeId): Promise<void> {
    if (this.#articleId === null) return;
    const span = { start, end };
    await this.client.rejectSuggestion({ articleId: this.#articleId, span, themeId });
    this.drop(span, themeId);
  }
}

const isSame = (one: Suggested, other: Suggested | null): boolean =>
  one.span.start === other?.span.start && one.suggestion.themeId === other.suggestion.themeId;
