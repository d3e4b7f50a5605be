import type { Span } from '../../contract/anchors';
import type { Uid } from '../../contract/ids';
import { uidOf } from '../guid';
import { tidyLine } from '../tidy';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import type { Noted } from './memos';
import type { SourceContext } from './source-context';
import { readSourceText } from './source-text';

/** A stretch of a source that something is said of. */
export interface Selection {
  /** What says it. ATLAS.ti writes a passage of a PDF twice under one GUID: as an area of the page and as its words. */
  readonly elements: readonly XmlElement[];
  readonly name: string;
  readonly place:
    | { readonly kind: 'positions'; readonly positions: Span }
    /** An area of a page, with the words in it. */
    | { readonly kind: 'words'; readonly words: string };
  /** The note that this is the place of, where it is written with the note. */
  readonly noted: Noted | null;
}

/** Selections by coordinates or time. */
const AREAS = ['PDFSelection', 'PictureSelection', 'AudioSelection', 'VideoSelection'];

/** Selections by the character, or between two points of a transcript. */
export function selectionsIn(holder: XmlElement): readonly Selection[] {
  const points = new Map(
    childrenOf(holder, 'SyncPoint').map((point) => [
      uidOf(point.attributes.get('guid')),
      numberIn(point, 'position'),
    ]),
  );
  const pointIn = (element: XmlElement, name: string): number =>
    points.get(uidOf(element.attributes.get(name))) ?? NaN;
  return [
    ...childrenOf(holder, 'PlainTextSelection').map((element) => selectionAt(element, positionsOf(element))),
    ...childrenOf(holder, 'TranscriptSelection').map((element) =>
      selectionAt(element, {
        start: pointIn(element, 'fromSyncPoint'),
        end: pointIn(element, 'toSyncPoint'),
      }),
    ),
  ];
}

/** The places of the notes on a source that say where in it they stand. */
export const marksOf = (source: XmlElement, { memos }: Pick<SourceContext, 'memos'>): readonly Selection[] =>
  memos.marking(source).map(({ mark, noted }) => selectionAt(mark, positionsOf(mark), noted));

const selectionAt = (element: XmlElement, positions: Span, noted: Noted | null = null): Selection => ({
  elements: [element],
  name: nameOf(element),
  place: { kind: 'positions', positions },
  noted,
});

/** Areas that say which words are in them; the others are counted. */
export function areasOf(
  source: XmlElement,
  title: string,
  { inside, notices }: SourceContext,
): readonly Selection[] {
  const twins = new Set(
    childrenOf(childOf(source, 'Representation'), 'PlainTextSelection').map(({ attributes }) =>
      uidOf(attributes.get('guid')),
    ),
  );
  return AREAS.flatMap((name) => childrenOf(source, name)).flatMap((element): Selection[] => {
    const inner = childOf(element, 'Representation');
    const read = inner === null ? null : readSourceText(inner, inside);
    const words = read?.kind === 'text' ? read.text.trim() : '';
    if (words === '' && !twins.has(uidOf(element.attributes.get('guid')))) {
      notices.add('areas', title);
      return [];
    }
    return [{ elements: [element], name: nameOf(element), place: { kind: 'words', words }, noted: null }];
  });
}

/** Selections with one GUID are one, at the first's place. */
export function joinTwins(selections: readonly Selection[]): readonly Selection[] {
  const joined: Selection[] = [];
  const firsts = new Map<Uid, number>();
  for (const selection of selections) {
    const uid = uidOf(selection.elements[0]?.attributes.get('guid'));
    const nth = uid === null || selection.place.kind === 'positions' ? undefined : firsts.get(uid);
    const first = nth === undefined ? undefined : joined[nth];
    if (nth === undefined || first === undefined) {
      if (uid !== null) firsts.set(uid, joined.length);
      joined.push(selection);
    } else joined[nth] = { ...first, elements: [...first.elements, ...selection.elements] };
  }
  return joined;
}

const nameOf = ({ attributes }: XmlElement): string => tidyLine(attributes.get('name'), 10_000);

const positionsOf = (element: XmlElement): Span => ({
  start: numberIn(element, 'startPosition'),
  end: numberIn(element, 'endPosition'),
});

/** NaN where none is given: no text has a place there. */
function numberIn({ attributes }: XmlElement, name: string): number {
  const written = attributes.get(name)?.trim() ?? '';
  return /^\d+$/u.test(written) ? Number(written) : NaN;
}
