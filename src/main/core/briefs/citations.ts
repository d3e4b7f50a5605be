import { printed } from '../contract/messages/catalogue';
import type { Evidence, EvidenceSource } from '../contract/evidence';
import { stricterSources, type Marking } from '../contract/markings';
import { capitalised } from './capitalised';
import { NO_BREAK_SPACE, shortDate } from './dates';
import type { Note, Run, Source } from './document';
import { isolated } from './isolated';

const words = (text: string): Run => ({ kind: 'words', text });
/** Words of an article, which may be in another language than the brief. */
const ofArticle = (text: string, language: string | null): Run =>
  language === null || primary(language) === primary(printed.language)
    ? words(text)
    : { kind: 'words', text, language };
const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? '';
const italic = (text: string): Run => ({ kind: 'words', text, style: 'italic' });

/** Numbers notes and sources in order of first use, and words them. */
export class Citations {
  readonly #notes: Note[] = [];
  readonly #cited = new Map<string, { number: number; source: EvidenceSource; language: string | null }>();

  get notes(): readonly Note[] {
    return this.#notes;
  }

  /** Adds a note on these pieces and gives its number; null when there are none. */
  cite(evidence: readonly Evidence[]): number | null {
    if (evidence.length === 0) return null;
    return this.citeOne(evidence);
  }

  /** Like `cite`, for at least one piece. */
  citeOne(evidence: readonly Evidence[]): number {
    const bySource = Map.groupBy(evidence, ({ source, status }) =>
      JSON.stringify([source.uid, status === 'suggested']),
    );
    const runs = [...bySource.values()].flatMap((pieces, index) => [
      ...(index === 0 ? [] : [words('; ')]),
      ...this.#runsFor(pieces),
    ]);
    const number = this.#notes.length + 1;
    this.#notes.push({ number, runs: [...runs, words('.')] });
    return number;
  }

  /** The cited articles, in order of first use. */
  sources(): Source[] {
    return [...this.#cited.values()].map(({ number, source, language }) => ({
      number,
      runs: sourceRuns(source, language),
      url: source.url,
      language,
    }));
  }

  /** Sources that allow less sharing than the brief does. */
  stricterThan(marking: Marking): { number: number; marking: Marking }[] {
    const cited = [...this.#cited.values()].map(({ number, source }) => ({ ...source, number }));
    return stricterSources(marking, cited);
  }

  /** Pieces of one source: it is named once, behind everybody who speaks in it. */
  #runsFor(pieces: readonly Evidence[]): Run[] {
    const [piece] = pieces;
    if (piece === undefined) return [];
    const { source } = piece;
    return [
      words(`${capitalised(printed.list(voices(pieces)))}, `),
      ...(source.outlet === null
        ? [ofArticle(quotedTitle(source.title, ''), piece.language)]
        : [italic(isolated(source.outlet))]),
      words(`, ${source.publishedOn === null ? printed.undated : shortDate(source.publishedOn)}, `),
      { kind: 'source', number: this.numberOf(piece) },
      ...(piece.status === 'suggested' ? [words(` (${printed.notReviewed})`)] : []),
    ];
  }

  /** The number of a piece's article, which is a new one at its first use. */
  numberOf({ source, language }: Evidence): number {
    const known = this.#cited.get(source.uid);
    if (known !== undefined) return known.number;
    const number = this.#cited.size + 1;
    this.#cited.set(source.uid, { number, source, language });
    return number;
  }
}

/** Who speaks, each once and passages last. */
function voices(pieces: readonly Evidence[]): string[] {
  const speakers = pieces
    .filter((piece) => piece.ref.kind === 'quote')
    .map(({ speaker }) => {
      if (speaker !== null) return isolated(speaker);
      return pieces.length === 1 ? printed.speakerUnknown : printed.aSpeakerUnknown;
    });
  const passages = pieces.length - speakers.length;
  if (passages === 0) return [...new Set(speakers)];
  if (pieces.length === 1) return [printed.passage];
  return [...new Set(speakers), printed.somePassages(passages)];
}

type CitedSource = Pick<
  EvidenceSource,
  'title' | 'outlet' | 'author' | 'publishedOn' | 'place' | 'url' | 'marking'
>;

/** A source as a brief cites it, on one line and with its address, for a place that has nothing but letters. */
export function citationInWords(source: CitedSource): string {
  const line = sourceRuns(source, null)
    .map((run) => (run.kind === 'words' ? run.text : ''))
    .join('')
    .replaceAll(NO_BREAK_SPACE, ' ');
  return source.url === null ? line : `${line} ${source.url}`;
}

/** Author, “Title.” Outlet, place, date. */
function sourceRuns(source: CitedSource, language: string | null): Run[] {
  const rest = [
    ...(source.place === null ? [] : [isolated(source.place)]),
    source.publishedOn === null ? printed.undated : shortDate(source.publishedOn),
  ].join(', ');
  return joined([
    ...(source.author === null ? [] : [words(`${isolated(source.author)}, `)]),
    ofArticle(quotedTitle(source.title, '.'), language),
    words(' '),
    ...(source.outlet === null ? [] : [italic(isolated(source.outlet)), words(', ')]),
    words(`${rest}.`),
    ...(source.marking === 'none' ? [] : [words(` ${printed.sourceMarked(source.marking)}`)]),
  ]);
}

/** Plain words that follow each other as one run. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && isPlain(last) && isPlain(run)) {
      result[result.length - 1] = words(last.text + run.text);
    } else result.push(run);
  }
  return result;
}

function isPlain(run: Run): run is Extract<Run, { kind: 'words' }> {
  return run.kind === 'words' && run.style === undefined && run.language === undefined;
}

/** A title in quotation marks, unless it has its own; `stop` goes inside them where the title has none. */
function quotedTitle(title: string, stop: string): string {
  const words = /^“[^“”]*”$/u.test(title) ? title.slice(1, -1) : title;
  return `“${isolated(words + (/[.?!…]$/u.test(words) ? '' : stop))}”`;
}
