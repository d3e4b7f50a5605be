import type { Span } from '../../contract/anchors';
import { canonicalText } from '../../ingest/canonical-text';
import type { CodedPlace } from '../coded-project';
import { canonicalForm, type CanonicalForm } from '../text/canonical-offsets';
import { offsetsOf } from '../text/code-points';
import type { Reading } from '../text/choose-count';
import { createWordFinder, type WordFinder } from '../text/find-words';
import { squeezedForm } from '../text/squeezed';
import { hasLengthOf, isCalledAfter, isSurelyWords, passageName } from '../text/passage-names';
import type { DraftSource, Selection } from './draft-source';

type Unplaced = Extract<CodedPlace, { kind: 'none' }>['why'];
type PlacedText = NonNullable<DraftSource['text']>;

/** Where a selection stands in the canonical text. */
export interface Placed {
  readonly place: CodedPlace;
  /** Whether its name told it, against its position. */
  readonly byName: boolean;
}

/**
 * Positions count the text as it came; they are carried over to its canonical form. Where that cannot be done soundly, or
 * where what stands there is not what the selection is called after, it stands where its words do, if that is one
 * place; else it has none rather than one that may be wrong.
 * @param chosen how the positions count
 * @param readings all ways in which they could
 */
export function createPlacing(
  { text }: PlacedText,
  chosen: Reading,
  readings: readonly Reading[],
): { readonly text: string; readonly placeOf: (selection: Selection) => Placed } {
  const form = canonicalForm(text);
  const canonical = form?.text ?? canonicalText(text).toWellFormed();
  const finder = createWordFinder(canonical);
  const byPositions = ({ name }: Selection, positions: Span): Placed => {
    const span = offsetsOf(chosen.count, positions);
    const said = span === null ? '' : text.slice(span.start, span.end);
    if (!contradicts(name, said, positions, { text, readings, chosen, finder })) {
      return { place: placeAt(span, said, name, form), byName: false };
    }
    const called = passageName(name);
    const found = hasLengthOf(called, positions.end - positions.start) ? finder.find(called.words) : null;
    return found === null || typeof found === 'string'
      ? { place: nowhere(called.words, 'contradicts-name'), byName: false }
      : { place: { kind: 'span', span: found }, byName: true };
  };
  return {
    text: canonical,
    placeOf(selection) {
      if (selection.place.kind === 'positions') return byPositions(selection, selection.place.positions);
      const found = finder.find(selection.place.words);
      const place: CodedPlace =
        typeof found === 'string' ? nowhere(selection.place.words, found) : { kind: 'span', span: found };
      return { place, byName: false };
    },
  };
}

const nowhere = (words: string, why: Unplaced): CodedPlace => ({ kind: 'none', words, why });

function placeAt(span: Span | null, said: string, name: string, form: CanonicalForm | null): CodedPlace {
  if (span === null) return nowhere(name, 'outside-text');
  if (form === null) return nowhere(said, 'changed-text');
  const canonical = form.toCanonical(span);
  return canonical === null ? nowhere(said, 'empty') : { kind: 'span', span: canonical };
}

interface Names {
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly chosen: Reading;
  readonly finder: WordFinder;
}

/**
 * Whether a selection is called after other words than those at its position. A name is taken for words of the text if
 * counting in another way finds it at its position, or if it stands in the text and either has the very length of the
 * selection or is too long to be a label there by chance.
 */
function contradicts(name: string, said: string, positions: Span, names: Names): boolean {
  const called = passageName(name);
  if (called.words === '' || isCalledAfter(called, said)) return false;
  if (squeezedForm(said).includes(called.words)) return false; // a part of it that somebody found telling
  const { text, readings, chosen, finder } = names;
  const isElsewhere = readings.some(({ count }) => {
    const span = offsetsOf(count, positions);
    return span !== null && isCalledAfter(called, text.slice(span.start, span.end));
  });
  if (isElsewhere) return true;
  const isWords =
    hasLengthOf(called, positions.end - positions.start) || (chosen.agreeing > 0 && isSurelyWords(called));
  return isWords && finder.has(called.words);
}
