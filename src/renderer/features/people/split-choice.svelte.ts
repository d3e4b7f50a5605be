/** Choosing which of a person's quotes go to somebody new. */
import type { ArticleId, QuoteId } from '../../../main/core/contract/ids';
import type { Person, PersonKind } from '../../../main/core/contract/people';
import type { SpokenQuote } from '../../../main/core/contract/person-page';

export interface SplitArticle {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: SpokenQuote['publishedOn'];
  /** The role that the article gives. */
  readonly role: string | null;
  readonly quotes: readonly SpokenQuote[];
}

export class SplitChoice {
  #chosen = $state.raw<readonly QuoteId[]>([]);
  name = $state('');
  kind = $state<PersonKind>('human');

  readonly articles: readonly SplitArticle[];
  readonly chosen: readonly QuoteId[] = $derived.by(() =>
    this.quotes.filter(({ id }) => this.has(id)).map(({ id }) => id),
  );
  readonly isNamed = $derived(this.name.trim() !== '');
  /** Some, but not all. */
  readonly isPart = $derived.by(() => this.chosen.length > 0 && this.chosen.length < this.quotes.length);
  readonly isReady = $derived(this.isNamed && this.isPart);

  constructor(
    readonly person: Pick<Person, 'id' | 'name' | 'kind'>,
    readonly quotes: readonly SpokenQuote[],
  ) {
    this.name = person.name;
    this.kind = person.kind;
    this.articles = [...Map.groupBy(quotes, ({ articleId }) => articleId).values()].flatMap(toArticle);
  }

  has(id: QuoteId): boolean {
    return this.#chosen.includes(id);
  }

  hasAll({ quotes }: SplitArticle): boolean {
    return quotes.every(({ id }) => this.has(id));
  }

  /** Chooses a quote with the other parts of its utterance, which the same person spoke. */
  choose(quote: SpokenQuote, chosen: boolean): void {
    this.#set(
      this.quotes.filter(
        ({ articleId, utterance }) => articleId === quote.articleId && utterance === quote.utterance,
      ),
      chosen,
    );
  }

  chooseAll({ quotes }: SplitArticle, chosen: boolean): void {
    this.#set(quotes, chosen);
  }

  #set(quotes: readonly SpokenQuote[], chosen: boolean): void {
    const ids = quotes.map(({ id }) => id);
    const others = this.#chosen.filter((id) => !ids.includes(id));
    this.#chosen = chosen ? [...others, ...ids] : others;
  }
}

function toArticle(quotes: readonly SpokenQuote[]): readonly SplitArticle[] {
  const [first] = quotes;
  if (first === undefined) return [];
  const { articleId, articleTitle: title, outlet, publishedOn } = first;
  const inText = [...quotes].sort((left, right) => left.start - right.start);
  return [
    {
      articleId,
      title,
      outlet,
      publishedOn,
      role: inText.find(({ role }) => role)?.role ?? null,
      quotes: inText,
    },
  ];
}
