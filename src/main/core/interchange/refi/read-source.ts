import type { CodedPassage, CodedPlace, CodedSource } from '../coded-project';
import { chooseReading, type CountedText, type Reading } from '../text/choose-count';
import type { CountingWay } from '../text/code-points';
import { passageName } from '../text/passage-names';
import type { DraftSource } from './draft-source';
import type { Selection } from './selections';
import { createPlacing } from './place-selections';
import { isOnlyOfCases, readPassage } from './read-passage';
import type { SourceContext } from './source-context';

/** What `chooseReading` needs of a source; null where it has no text. */
export function countedTextOf({ text, selections }: DraftSource): CountedText | null {
  if (text === null) return null;
  const named = selections.flatMap(({ name, place }) =>
    place.kind === 'positions' ? [{ positions: place.positions, name }] : [],
  );
  return { text: text.text, marks: text.marks, selections: named };
}

/** How a source can be read: its text with its positions, and the ways in which they can count. */
export interface SourceReadings {
  readonly counted: CountedText;
  readonly readings: readonly Reading[];
}

/**
 * A source with its passages in its canonical text.
 * @param read null where it has no text
 * @param expected how the project's other sources and its program count
 */
export function readSource(
  draft: DraftSource,
  read: SourceReadings | null,
  expected: CountingWay | null,
  context: SourceContext,
): CodedSource {
  const { uid, details, text, selections } = draft;
  if (text === null || read === null) {
    const passages = selections.flatMap((selection) =>
      passagesOf(selection, withoutText(selection), draft, context),
    );
    return { uid, details, text: null, textHash: null, original: null, passages };
  }
  const { counted, readings } = read;
  const choice = chooseReading(readings, expected);
  const codes = new Set(Array.from(context.codes.values(), (name) => passageName(name).words));
  const placing = createPlacing(counted, choice, readings, (name) => codes.has(name));
  if (choice.reading !== readings[0] && counted.selections.length > 0) {
    context.notices.add('counted-otherwise', details.title);
  }
  const passages = selections.flatMap((selection) => {
    const { place, byName } = placing.placeOf(selection);
    if (byName) context.notices.add('placed-by-name', details.title);
    return passagesOf(selection, place, draft, context);
  });
  return { uid, details, text: placing.text, textHash: null, original: text.original, passages };
}

/** Its words may still be found in the article, if that is here. */
const withoutText = ({ name, place }: Selection): CodedPlace =>
  place.kind === 'words' && place.words !== ''
    ? { kind: 'words', exact: place.words, prefix: '', suffix: '', position: null }
    : { kind: 'none', words: name, why: 'no-text' };

/** None for a stretch that is only coded to a case: that says who speaks there, and the cases are counted. */
function passagesOf(
  selection: Selection,
  place: CodedPlace,
  draft: DraftSource,
  context: SourceContext,
): readonly CodedPassage[] {
  const passage = { ...readPassage(selection, draft, context), place };
  return passage.note === '' && isOnlyOfCases(selection, context) ? [] : [passage];
}
