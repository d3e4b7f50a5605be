import type { Block, BriefDocument } from '../../briefs/document';
import { shortenedTitles } from '../../briefs/shortened-title';
import { LIKELIHOODS } from '../../contract/briefs';
import type { FileChange } from '../../contract/exchange';
import { printed } from '../../contract/messages/catalogue';
import { shownLine } from '../clean-text';
import { asPrinted, comparable, stretchOf, type Stretch } from './comparable-text';
import { lengthAt } from './find-part';

/** UTF-16 units of the words that are told. */
const LONGEST_TOLD = 90;
/** UTF-16 units beside the text of one page; a table's head and a chart of twenty bars have some hundreds. */
const MOST_BESIDE = 20_000;

/** What is printed beside the text of a page: its head and foot, what goes on from the page before, the words of charts. */
export function foreignArtifacts(document: BriefDocument, artifacts: readonly string[]): FileChange[] {
  const beside = new Vocabulary(besideText(document));
  return artifacts.flatMap((words, index): FileChange[] => {
    const text = comparable(words);
    const start = endOfHead(text, document, index);
    const foot = stretchOf(footOf(document, index, artifacts.length));
    const end = text.length - foot.text.length;
    const hasFrame = start !== null && end >= start && stands(text, end, foot);
    if (!hasFrame) {
      return [{ kind: 'unprinted', what: 'running', words: headOf(document, index), page: index + 1 }];
    }
    return beside.makes(text.slice(start, end))
      ? []
      : [
          {
            kind: 'added',
            page: index + 1,
            words: shownLine(asPrinted(words, text.slice(start, end)), LONGEST_TOLD),
          },
        ];
  });
}

const stands = (text: string, at: number, stretch: Stretch): boolean =>
  lengthAt(text, at, { what: 'running', words: '', stretches: [stretch], isNumbered: false }) !== null;

const headOf = ({ head, title }: BriefDocument, index: number): string => (index === 0 ? head : title);

function footOf({ foot, marking }: BriefDocument, index: number, pages: number): string {
  return foot + printed.page(index + 1, pages) + (marking === 'none' ? '' : marking);
}

/** Where the words at the head of a page end; null where they are others. On page 1 the marking is part of the text. */
function endOfHead(text: string, document: BriefDocument, index: number): number | null {
  const marking = document.marking === 'none' || index === 0 ? '' : document.marking;
  const sample = document.sample ? printed.sampleRunningHead : '';
  for (const title of shortenedTitles(headOf(document, index))) {
    const head = [marking, title, sample].map(stretchOf);
    let at = 0;
    const isHere = head.every((stretch) => {
      const here = stands(text, at, stretch);
      at += stretch.text.length;
      return here;
    });
    if (isHere) return at;
  }
  return null;
}

/** Everything that may stand beside the text of a page, as often as it likes. */
function besideText({ blocks }: BriefDocument): string[] {
  const bounds = Object.values(LIKELIHOODS).flatMap(([low, high]) => [
    String(low),
    String(high),
    `${low}–${high}`,
  ]);
  return ['0', '100%', ...bounds, printed.continued, printed.contents, ...blocks.flatMap(besideBlock)];
}

function besideBlock(block: Block): string[] {
  if (block.kind === 'quote') return [block.speaker];
  if (block.kind === 'sources') return [block.label];
  if (block.kind !== 'evidence-overview') return [];
  const bars = block.charts.flatMap((chart) => chart.bars);
  return [block.label, ...block.table.columns, ...bars.flatMap(({ label, value }) => [label, String(value)])];
}

/** Texts of which others may be made. */
class Vocabulary {
  /** Those that run one way, by their first letter. */
  readonly #byFirst: ReadonlyMap<string, readonly Stretch[]>;
  readonly #others: readonly Stretch[];

  constructor(texts: readonly string[]) {
    const stretches = [...new Set(texts)].map(stretchOf).filter(({ text }) => text !== '');
    this.#byFirst = Map.groupBy(
      stretches.filter(({ words }) => words === null),
      ({ text }) => text.charAt(0),
    );
    this.#others = stretches.filter(({ words }) => words !== null);
  }

  /** Whether a text is these, one after the other, and nothing else. */
  makes(text: string): boolean {
    if (text.length > MOST_BESIDE) return false;
    const isReached = new Array<boolean>(text.length + 1).fill(false);
    isReached[0] = true;
    for (let at = 0; at < text.length; at++) {
      if (isReached[at] !== true) continue;
      for (const stretch of [...(this.#byFirst.get(text.charAt(at)) ?? []), ...this.#others]) {
        if (stands(text, at, stretch)) isReached[at + stretch.text.length] = true;
      }
    }
    return isReached[text.length] === true;
  }
}
