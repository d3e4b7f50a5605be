import { offsetsOf } from './code-points';
import type { CountedText, NamedSelection, Reading } from './choose-count';
import type { WordFinder } from './find-words';
import { hasLengthOf, isCalledAfter, isSurelyWords, passageName } from './passage-names';
import { squeezedForm } from './squeezed';

/** What a selection's name says of the words at its position. */
type Testimony = 'agrees' | 'contradicts' | 'label' | 'silent';

interface Given {
  readonly source: CountedText;
  readonly chosen: Reading;
  readonly readings: readonly Reading[];
  /** Of the canonical text. */
  readonly finder: WordFinder;
  /** Whether a name is one of the project's codes: then it says what a passage is about. */
  readonly isCode: (name: string) => boolean;
}

/**
 * Whether a selection is called after other words than those at its position. That is said only of a source whose
 * names are words of it more often than labels that stand in it too.
 */
export function createNameWitness(given: Given): (selection: NamedSelection) => boolean {
  const heard = given.source.selections.map((selection) => testimonyOf(selection, given));
  const countOf = (testimony: Testimony): number => heard.filter((one) => one === testimony).length;
  const isTrusted = countOf('agrees') + countOf('contradicts') > countOf('label');
  return (selection) => isTrusted && testimonyOf(selection, given) === 'contradicts';
}

/**
 * A name is taken for words if counting in another way finds it at its position, or if it stands in the text and either
 * has the length of the selection or is too long to stand there by chance.
 */
function testimonyOf({ name, positions }: NamedSelection, given: Given): Testimony {
  const { source, chosen, readings, finder, isCode } = given;
  const called = passageName(name);
  if (called.words === '') return 'silent';
  const saidBy = ({ count }: Reading): string | null => {
    const span = offsetsOf(count, positions);
    return span === null ? null : source.text.slice(span.start, span.end);
  };
  const said = saidBy(chosen);
  if (said !== null && isCalledAfter(called, said)) return 'agrees';
  if (isCode(called.words)) return 'silent';
  // A part of the passage that somebody found telling; but what says that it goes on is its beginning.
  if (!called.isCut && said !== null && squeezedForm(said).includes(called.words)) return 'silent';
  const isElsewhere = readings.some((reading) => isCalledAfter(called, saidBy(reading) ?? ''));
  if (isElsewhere) return 'contradicts';
  if (!finder.has(called.words)) return 'silent';
  const isWords =
    hasLengthOf(called, positions.end - positions.start) || (chosen.agreeing > 0 && isSurelyWords(called));
  return isWords ? 'contradicts' : 'label';
}
