import { figuresOf } from '../../briefs/chart-figures';
import { printedAddress } from '../../briefs/printed-address';
import type { Block, BriefDocument, Note, Run, TableRow } from '../../briefs/document';
import { quoteParagraphs } from '../../briefs/quote-paragraphs';
import type { PrintedKind } from '../../contract/exchange';
import { printed } from '../../contract/messages/catalogue';
import { stretchOf, type Stretch } from './comparable-text';

/** Words that stand together on paper, in the order in which they are drawn. */
export interface PrintedPart {
  readonly what: PrintedKind;
  /** As they are read. */
  readonly words: string;
  /** The same for comparing: stretches that are drawn one after the other. */
  readonly stretches: readonly Stretch[];
  /** Whether the number of a page stands behind it. */
  readonly isNumbered: boolean;
}

const part = (what: PrintedKind, ...texts: readonly string[]): PrintedPart => ({
  what,
  words: texts.join(' '),
  stretches: texts.map(stretchOf).filter(({ text }) => text !== ''),
  isNumbered: false,
});

/** The running text of a brief, without its notes. */
export function bodyOf({ marking, blocks }: BriefDocument): PrintedPart[] {
  const parts = [...(marking === 'none' ? [] : [part('marking', marking)]), ...blocks.flatMap(partsOf)];
  return parts.filter(({ stretches }) => stretches.length > 0);
}

export const notesOf = ({ notes }: BriefDocument): PrintedPart[] =>
  notes.map(({ number, runs }: Note) => part('note', String(number), wordsOf(runs)));

/** The list of parts that a long brief has before its first section; empty where there is none of them. */
export function contentsOf({ blocks }: BriefDocument): PrintedPart[] {
  const entries = blocks.flatMap((block): PrintedPart[] => {
    if (block.kind === 'section') return [part('contents', block.heading)];
    return block.kind === 'evidence-overview' || block.kind === 'sources'
      ? [part('contents', block.label)]
      : [];
  });
  const numbered = entries.map((entry) => ({ ...entry, isNumbered: true }));
  return entries.length === 0 ? [] : [part('contents', printed.contents), ...numbered];
}

function partsOf(block: Block): PrintedPart[] {
  switch (block.kind) {
    case 'title':
      return [
        part('title', block.title),
        ...block.labels.map((label) => part('date', label)),
        ...(block.sample === null
          ? []
          : [part('sample', block.sample.label), part('sample', block.sample.text)]),
        part('title', block.subtitle),
        part('byline', block.byline),
      ];
    case 'bottom-line':
      return [part('bottom-line', block.label), ...block.paragraphs.map((text) => part('bottom-line', text))];
    case 'judgement':
      return [
        part('judgement', block.label),
        part('judgement', block.statement + String(block.note ?? '')),
        ...estimateOf(block),
      ];
    case 'section':
      return [
        part('section', block.label),
        part('section', block.heading),
        ...block.paragraphs.map((text) => part('section', text)),
      ];
    case 'quote':
      return [
        part('speaker', block.speaker, ...block.details),
        ...wordsOfQuote(block),
        ...(block.analystNote === '' ? [] : [part('note', `${printed.analystNote} ${block.analystNote}`)]),
      ];
    case 'evidence-overview':
      return [
        part('overview', block.label),
        ...block.charts.map(({ title }) => part('overview', title)),
        part('overview', block.remark),
        part('overview', ...block.table.columns),
        ...block.table.rows.map(rowOf),
      ];
    case 'sources':
      return [part('source', block.label), ...block.sources.map(sourceOf)];
    case 'likelihood-scale':
      return [
        part(
          'scale',
          block.label,
          ...block.ranges.flatMap(({ word, low, high }) => [word, printed.probability(low, high)]),
        ),
        part('scale', block.remark),
      ];
    default:
      return block satisfies never;
  }
}

function estimateOf({ likelihood, confidence }: Extract<Block, { kind: 'judgement' }>): PrintedPart[] {
  return [
    ...(likelihood === null
      ? []
      : [part('judgement', `${likelihood.word}, ${printed.probability(likelihood.low, likelihood.high)}`)]),
    ...(confidence === null ? [] : [part('judgement', `${confidence.word}. ${confidence.reason}`)]),
  ];
}

function wordsOfQuote(block: Extract<Block, { kind: 'quote' }>): PrintedPart[] {
  const paragraphs = quoteParagraphs(block);
  return paragraphs.map(({ open, words, close }, index) => {
    const note = index === paragraphs.length - 1 ? String(block.note) : '';
    return part('quote', open + words + close + note);
  });
}

const rowOf = ({ head, cells }: TableRow): PrintedPart => part('overview', head, ...cells.map(wordsOf));

function sourceOf({
  number,
  runs,
  url,
}: Extract<Block, { kind: 'sources' }>['sources'][number]): PrintedPart {
  const address = url === null ? null : printedAddress(url);
  return part('source', printed.source(number), wordsOf(runs), address?.words ?? '');
}

const wordsOf = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'words' ? run.text : printed.source(run.number))).join('');

/** What the bookmarks of a brief say: its parts by their headings. */
export const bookmarksOf = ({ blocks }: BriefDocument): string[] => blocks.flatMap(bookmarkOf);

function bookmarkOf(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [block.title];
    case 'judgement':
      return [`${block.label}: ${block.statement}`];
    case 'section':
      return [block.heading];
    case 'quote':
      return [];
    case 'bottom-line':
    case 'evidence-overview':
    case 'sources':
    case 'likelihood-scale':
      return [block.label];
    default:
      return block satisfies never;
  }
}

/** What is said of the pictures of a brief to those who do not see them. */
export const alternativesOf = ({ blocks }: BriefDocument): string[] => blocks.flatMap(alternativesIn);

function alternativesIn(block: Block): string[] {
  if (block.kind === 'evidence-overview') {
    return block.charts.flatMap(figuresOf).map(({ summary }) => summary);
  }
  if (block.kind !== 'judgement' || block.likelihood === null) return [];
  const { word, low, high } = block.likelihood;
  return [printed.rangeDescription(word, low, high)];
}
