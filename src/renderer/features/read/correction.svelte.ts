import type { Span } from '../../../main/core/contract/anchors';
import type { Quote, SpeakerChoice } from '../../../main/core/contract/quotes';
import type { ArticleId, PersonId } from '../../../main/core/contract/ids';
import type { ListedPerson, OfferedSpeakers } from '../../../main/core/contract/speakers';
import type { Client } from '../../client';
import { LIMITS } from '../../../main/core/contract/limits';
import { withoutMarks } from './quotation-marks';
import { moveEdge, snapEdge, type Edge } from './word-steps';

/** One line of the list under "Who said it". */
export type SpeakerOption =
  | {
      readonly kind: 'known';
      readonly person: Pick<ListedPerson, 'id' | 'name' | 'role' | 'quotes'>;
      readonly isQuotedHere: boolean;
    }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'unclear' };

const NOBODY: OfferedSpeakers = { here: [], elsewhere: [], isKnown: false };

export type CorrectionClient = Pick<Client, 'offerSpeakers' | 'findNamed' | 'correctQuote' | 'addQuote'>;

/** What is corrected or marked, and what is known around it. */
export interface CorrectionStart {
  readonly client: CorrectionClient;
  /** Runs what may fail, and says so. */
  readonly act: (run: () => Promise<void>) => Promise<void>;
  readonly articleId: ArticleId;
  readonly text: string;
  /** The one to correct; null marks the span as a new quote. */
  readonly quote: Quote | null;
  readonly span: Span;
  /** Whom the article quotes, in the order of the text. */
  readonly quotedHere: readonly PersonId[];
}

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
  readonly quote: Quote | null;
  readonly #start: CorrectionStart;
  /** Who fits what was typed, as far as it is answered. */
  #offered = $state.raw(NOBODY);
  /** Settles when what was typed or taken last is answered: what is chosen or saved waits for it. */
  #asked: Promise<void> = Promise.resolve();
  /** Rises with every choice: an answer that comes after one changes nothing. */
  #choices = 0;
  readonly options: readonly SpeakerOption[] = $derived.by(() => {
    const known = [...this.#offered.here, ...this.#offered.elsewhere].map((person) => this.#known(person));
    const fresh = this.#offered.isKnown ? [] : this.#fresh();
    return [...known, ...fresh, { kind: 'unclear' }];
  });

  constructor(start: CorrectionStart) {
    const { quote, span } = start;
    this.#start = start;
    this.quote = quote;
    this.span = { start: span.start, end: span.end };
    this.role = quote?.role ?? '';
    this.typed = quote?.speaker?.name ?? '';
    const speaker = quote?.speaker ?? null;
    if (speaker !== null) this.choice = this.#known({ ...speaker, role: null, quotes: 0 });
  }

  load(): Promise<void> {
    this.#asked = this.#start.act(() => this.#ask());
    return this.#asked;
  }

  /** Typing opens the list, and chooses its first line. */
  type(text: string): void {
    this.typed = text;
    this.listOpen = true;
    this.current = 0;
    this.#choices += 1;
    const choice = this.#choices;
    this.choice = this.#fresh()[0] ?? { kind: 'unclear' };
    this.#asked = this.#start.act(async () => {
      await this.#ask();
      if (choice === this.#choices) this.choice = this.options[0] ?? { kind: 'unclear' };
    });
  }

  move(step: 1 | -1): void {
    if (!this.listOpen) {
      this.listOpen = true;
      return;
    }
    const { length } = this.options;
    this.current = (this.current + step + length) % length;
  }

  /** Takes the option that the arrow keys stand on. */
  async chooseCurrent(): Promise<void> {
    await this.#asked;
    this.choose(this.options[this.current]);
  }

  /** Takes an option; a known person brings the role they were last met in. */
  choose(option: SpeakerOption | undefined): void {
    if (option === undefined) return;
    this.#choices += 1;
    this.choice = option;
    this.listOpen = false;
    if (option.kind === 'unclear') this.typed = '';
    else if (option.kind === 'new') this.typed = option.name;
    else {
      this.typed = option.person.name;
      if (option.person.id !== this.quote?.speaker?.id) this.role = option.person.role ?? '';
    }
  }

  /**
   * Gives the quote to whoever these words of the article name: somebody of that very name, else the one person of
   * this article whose name holds them (a surname), else somebody new.
   */
  take(words: string): Promise<void> {
    const name = words.trim().replace(/\s+/gu, ' ');
    if (name === '') return Promise.resolve();
    const { client, quotedHere: here, act } = this.#start;
    this.#choices += 1;
    const choice = this.#choices;
    this.#asked = act(async () => {
      const person = await client.findNamed({ words: name, here });
      if (choice !== this.#choices) return;
      this.choose(person === null ? { kind: 'new', name } : this.#known(person));
    });
    return this.#asked;
  }

  moveEdge(edge: Edge, step: 1 | -1): void {
    this.span = moveEdge(this.#start.text, this.span, edge, step);
  }

  /** Brings an end to the edge of a word that is nearest to an offset. */
  dragEdge(edge: Edge, offset: number): void {
    this.span = snapEdge(this.#start.text, this.span, edge, offset);
  }

  get words(): string {
    return this.#start.text.slice(this.span.start, this.span.end);
  }

  /** Writes it down; the quote is then decided. */
  async save(): Promise<Quote> {
    await this.#asked;
    const { client, articleId, text } = this.#start;
    const speaker = choiceOf(this.choice);
    const role = this.role.trim() === '' ? null : this.role.trim();
    const span = withoutMarks(text, this.span);
    return this.quote === null
      ? client.addQuote({ articleId, span, speaker, role })
      : client.correctQuote({ quoteId: this.quote.id, speaker, role, span });
  }

  async #ask(): Promise<void> {
    const { client, quotedHere: here } = this.#start;
    const { typed } = this;
    const offered = await client.offerSpeakers({ typed: typed.slice(0, LIMITS.person.name), here });
    if (typed === this.typed) this.#offered = offered;
  }

  /** Somebody new of the name that is typed. */
  #fresh(): readonly SpeakerOption[] {
    const name = this.typed.trim();
    return name === '' ? [] : [{ kind: 'new', name }];
  }

  #known(
    person: Extract<SpeakerOption, { kind: 'known' }>['person'],
  ): Extract<SpeakerOption, { kind: 'known' }> {
    return { kind: 'known', person, isQuotedHere: this.#start.quotedHere.includes(person.id) };
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
