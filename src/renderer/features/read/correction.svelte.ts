import type { Person, Quote, Span } from '../../../main/core/contract/model';
import type { SpeakerChoice } from '../../../main/core/contract/calls';
import type { ArticleId } from '../../../main/core/contract/ids';
import type { Client } from '../../client';
import { fold } from '../../ui/fold';
import { moveEdge } from './word-steps';

/** One line of the list under "Who said it". */
export type SpeakerOption =
  | { readonly kind: 'known'; readonly person: Person }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'unclear' };

/** How many known people are offered at a time. */
const OFFERED = 4;

export type CorrectionClient = Pick<Client, 'listPeople' | 'correctQuote' | 'addQuote'>;

/**
 * Putting a quote right in place, or marking a new one: who said it, in which role, and where it
 * begins and ends. The words stay those of the article.
 */
export class Correction {
  span = $state.raw<Span>({ start: 0, end: 0 });
  role = $state('');
  /** What is typed in the speaker field. */
  typed = $state('');
  choice = $state.raw<SpeakerOption>({ kind: 'unclear' });
  /** Which option the arrow keys stand on; -1: none yet. */
  current = $state(0);
  listOpen = $state(false);
  #people = $state.raw<readonly Person[]>([]);
  readonly options: readonly SpeakerOption[] = $derived.by(() => {
    const wanted = fold(this.typed.trim());
    const known = this.#people
      .filter((person) => [person.name, ...person.variants].some((name) => fold(name).includes(wanted)))
      .sort((a, b) => b.quotes - a.quotes || a.id - b.id)
      .slice(0, OFFERED)
      .map((person): SpeakerOption => ({ kind: 'known', person }));
    const exact = this.#people.some((person) => fold(person.name) === wanted);
    const fresh: SpeakerOption[] = wanted === '' || exact ? [] : [{ kind: 'new', name: this.typed.trim() }];
    return [...known, ...fresh, { kind: 'unclear' }];
  });

  /** `quote`: the one to correct; null marks the span as a new quote. */
  constructor(
    readonly client: CorrectionClient,
    readonly text: string,
    readonly quote: Quote | null,
    readonly articleId: ArticleId,
    span: Span,
  ) {
    this.span = { start: span.start, end: span.end };
    this.role = quote?.role ?? '';
    this.typed = quote?.speaker?.name ?? '';
  }

  async load(): Promise<void> {
    this.#people = await this.client.listPeople({});
    const { speaker } = this.quote ?? { speaker: null };
    const person = this.#people.find(({ id }) => id === speaker?.id);
    this.choice = person === undefined ? { kind: 'unclear' } : { kind: 'known', person };
  }

  /** Typing opens the list on its first line. */
  type(text: string): void {
    this.typed = text;
    this.listOpen = true;
    this.current = 0;
    this.choice = this.options[0] ?? { kind: 'unclear' };
  }

  move(step: 1 | -1): void {
    if (!this.listOpen) {
      this.listOpen = true;
      return;
    }
    const { length } = this.options;
    this.current = (this.current + step + length) % length;
  }

  /** Takes an option; a known person brings the role they were last met in. */
  choose(option: SpeakerOption | undefined): void {
    if (option === undefined) return;
    this.choice = option;
    this.listOpen = false;
    if (option.kind === 'unclear') this.typed = '';
    else if (option.kind === 'new') this.typed = option.name;
    else {
      this.typed = option.person.name;
      if (option.person.id !== this.quote?.speaker?.id) this.role = option.person.roles[0]?.role ?? '';
    }
  }

  moveEdge(edge: 'start' | 'end', step: 1 | -1): void {
    this.span = moveEdge(this.text, this.span, edge, step);
  }

  get words(): string {
    return this.text.slice(this.span.start, this.span.end);
  }

  /** Writes it down; the quote is then decided. */
  save(): Promise<Quote> {
    const speaker = choiceOf(this.choice);
    const role = this.role.trim() === '' ? null : this.role.trim();
    const { span } = this;
    return this.quote === null
      ? this.client.addQuote({ articleId: this.articleId, span, speaker, role })
      : this.client.correctQuote({ quoteId: this.quote.id, speaker, role, span });
  }
}

function choiceOf(option: SpeakerOption): SpeakerChoice {
  switch (option.kind) {
    case 'known':
      return { kind: 'known', id: option.person.id };
    case 'new':
      return { kind: 'new', name: option.name, personKind: 'human' };
    case 'unclear':
      return { kind: 'unclear' };
  }
}
