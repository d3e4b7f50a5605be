import type { Span } from '../../contract/anchors';
import { canonicalText } from '../../ingest/canonical-text';
import type { CodedPlace } from '../coded-project';
import { canonicalForm, type CanonicalForm } from '../text/canonical-offsets';
import type { Choice, CountedText, NamedSelection, Reading } from '../text/choose-count';
import { offsetsOf } from '../text/code-points';
import { createWordFinder, type WordFinder } from '../text/find-words';
import { createNameWitness } from '../text/name-witness';
import { hasLengthOf, isCalledAfter, passageName } from '../text/passage-names';
import type { Selection } from './selections';

type Unplaced = Extract<CodedPlace, { kind: 'none' }>['why'];

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
 * @param choice how the positions count
 * @param readings all ways in which they could
 * @param isCode whether a name is one of the project's codes
 */
export function createPlacing(
  source: CountedText,
  { reading: chosen, rivals }: Choice,
  readings: readonly Reading[],
  isCode: (name: string) => boolean,
): { readonly text: string; readonly placeOf: (selection: Selection) => Placed } {
  const { text } = source;
  const form = canonicalForm(text);
  const canonical = form?.text ?? canonicalText(text).toWellFormed();
  const finder = createWordFinder(canonical);
  const contradicts = createNameWitness({ source, chosen, readings, finder, isCode });
  const byPosition = (selection: NamedSelection): Placed => {
    if (contradicts(selection)) return placeByName(selection, finder);
    const span = offsetsOf(chosen.count, selection.positions);
    const said = span === null ? '' : text.slice(span.start, span.end);
    const isCertain =
      rivals.every(({ count }) => isSame(offsetsOf(count, selection.positions), span)) ||
      isCalledAfter(passageName(selection.name), said);
    const place = isCertain ? placeAt(span, said, selection.name, form) : nowhere(said, 'uncertain-count');
    return { place, byName: false };
  };
  const byWords = (words: string): Placed => {
    const found = finder.find(words);
    return { place: typeof found === 'string' ? nowhere(words, found) : at(found), byName: false };
  };
  return {
    text: canonical,
    placeOf: ({ name, place }) =>
      place.kind === 'words' ? byWords(place.words) : byPosition({ name, positions: place.positions }),
  };
}

/** Where a selection is that its position contradicts: at its words, if it is called by all of them. */
function placeByName({ name, positions }: NamedSelection, finder: WordFinder): Placed {
  const called = passageName(name);
  const found = hasLengthOf(called, positions.end - positions.start) ? finder.find(called.words) : null;
  return found === null || typeof found === 'string'
    ? { place: nowhere(called.words, 'contradicts-name'), byName: false }
    : { place: at(found), byName: true };
}

const isSame = (one: Span | null, other: Span | null): boolean =>
  one?.start === other?.start && one?.end === other?.end;

const at = (span: Span): CodedPlace => ({ kind: 'span', span });
const nowhere = (words: string, why: Unplaced): CodedPlace => ({ kind: 'none', words, why });

function placeAt(span: Span | null, said: string, name: string, form: CanonicalForm | null): CodedPlace {
  if (span === null) return nowhere(name, 'outside-text');
  if (form === null) return nowhere(said, 'changed-text');
  const canonical = form.toCanonical(span);
  return canonical === null ? nowhere(said, 'empty') : at(canonical);
}
