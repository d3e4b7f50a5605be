import type { Span } from '../../../main/core/contract/anchors';
import type { Person } from '../../../main/core/contract/people';
import type { Quote, SpeakerChoice } from '../../../main/core/contract/quotes';
import type { ArticleId, PersonId } from '../../../main/core/contract/ids';
import type { Client } from '../../client';
import { fold } from '../../../main/core/contract/rules/fold';
import { withoutMarks } from './quotation-marks';
import { moveEdge, snapEdge, type Edge } from './word-steps';

/** One line of the list under "Who said it". */
export type SpeakerOption =
  | { readonly kind: 'known'; readonly person: Person; readonly isQuotedHere: boolean }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'unclear' };

/** How many known people are offered at a time: of this article, and of all others. */
const OFFERED = { here: 4, elsewhere: 3 } as const;

export type CorrectionClient = Pick<Client, 'listPeople' | 'correctQuote' | 'addQuote'>;

/** What is corrected or marked, and what is known around it. */
export interface CorrectionStart {
  readonly client: CorrectionClient;
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
  /** Those of this article first, then the most quoted. */
  #people = $state.raw<readonly Person[]>([]);
  readonly options: readonly SpeakerOption[] = $derived.by(() => {
    const wanted = fold(this.typed.trim());
    const known = this.#people
      .filter((person) => namesOf(person).some((name) => name.includes(wanted)))
      .map((person) => this.#known(person));
    const here = known.filter(({ isQuotedHere }) => isQuotedHere).slice(0, OFFERED.here);
    const elsewhere = known.filter(({ isQuotedHere }) => !isQuotedHere).slice(0, OFFERED.elsewhere);
    const exact = this.#people.some((person) => fold(person.name) === wanted);
    const fresh: SpeakerOption[] = wanted === '' || exact ? [] : [{ kind: 'new', name: this.typed.trim() }];
    return [...here, ...elsewhere, ...fresh, { kind: 'unclear' }];
  });

  constructor(start: CorrectionStart) {
    const { quote, span } = start;
    this.#start = start;
    this.quote = quote;
    this.span = { start: span.start, end: span.end };
    this.role = quote?.role ?? '';
    this.typed = quote?.speaker?.name ?? '';
  }

  async load(): Promise<void> {
    const { client, quotedHere } = this.#start;
    const place = (person: Person): number => quotedHere.indexOf(person.id) + 1 || Infinity;
    const people = await client.listPeople({});
    this.#people = people.toSorted(
      (a, b) => compare(place(a), place(b)) || b.quotes - a.quotes || a.id - b.id,
    );
    const { speaker } = this.quote ?? { speaker: null };
    const person = this.#people.find(({ id }) => id === speaker?.id);
    this.choice = person === undefined ? { kind: 'unclear' } : this.#known(person);
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

  /**
   * Gives the quote to whoever these words of the article name: somebody of that very name, else the one person of
   * this article whose name holds them (a surname), else somebody new.
   */
  take(words: string): void {
    const name = words.trim().replace(/\s+/gu, ' ');
    const wanted = fold(name);
    if (wanted === '') return;
    const exact = this.#people.find((person) => namesOf(person).includes(wanted));
    const partly = this.#people.filter(
      (person) =>
        this.#isQuotedHere(person) && namesOf(person).some((full) => ` ${full} `.includes(` ${wanted} `)),
    );
    const person = exact ?? (partly.length === 1 ? partly[0] : undefined);
    this.choose(person === undefined ? { kind: 'new', name } : this.#known(person));
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
  save(): Promise<Quote> {
    const { client, articleId, text } = this.#start;
    const speaker = choiceOf(this.choice);
    const role = this.role.trim() === '' ? null : this.role.trim();
    const span = withoutMarks(text, this.span);
    return this.quote === null
      ? client.addQuote({ articleId, span, speaker, role })
      : client.correctQuote({ quoteId: this.quote.id, speaker, role, span });
  }

  #known(person: Person): Extract<SpeakerOption, { kind: 'known' }> {
    return { kind: 'known', person, isQuotedHere: this.#isQuotedHere(person) };
  }

  #isQuotedHere({ id }: Person): boolean {
    return this.#start.quotedHere.includes(id);
  }
}

const namesOf = ({ name, variants }: Person): readonly string[] => [name, ...variants].map(fold);
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

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
