import type { Span } from '../../contract/anchors';
import type { Uid } from '../../contract/ids';
import { canonicalText } from '../../ingest/canonical-text';
import type { CodedSource } from '../coded-project';
import { uidOf } from '../guid';
import { tidyLine } from '../tidy';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import { readVariableValues } from './article-variables';
import type { Noted } from './memos';
import type { SourceContext } from './source-context';
import { readSourceText, type SourceText } from './source-text';

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

/** One text of the project with what is selected in it, before it is known how its positions count. */
export interface DraftSource {
  readonly uid: Uid | null;
  readonly details: CodedSource['details'];
  readonly text: Extract<SourceText, { kind: 'text' }> | null;
  readonly selections: readonly Selection[];
}

/** Where a source that is no text has its words: the text of a PDF, what a picture shows, what is said in a recording. */
const TEXTS_OF: Readonly<Record<string, string>> = {
  PDFSource: 'Representation',
  PictureSource: 'TextDescription',
  AudioSource: 'Transcript',
  VideoSource: 'Transcript',
};

/** Selections by coordinates or time. */
const AREAS = ['PDFSelection', 'PictureSelection', 'AudioSelection', 'VideoSelection'];

/** Reads one child of `Sources`: a text, each text of a recording, or the words selected in what has no text. */
export function draftSources(source: XmlElement, context: SourceContext): readonly DraftSource[] {
  const { memos, notices } = context;
  const title = tidyLine(source.attributes.get('name'), 1_000);
  noticeWhole(source, title, context);
  const child = TEXTS_OF[source.name];
  const holders =
    source.name === 'TextSource' ? [source] : child === undefined ? [] : childrenOf(source, child);
  const areas = areasOf(source, title, context);
  const details = readVariableValues(source, context.variables);
  const drafts = holders.map((holder, nth): DraftSource => {
    const called = tidyLine(holder.attributes.get('name'), 1_000);
    const text = textOf(holder, title, context);
    const marks = memos.marking(holder).map(({ mark, noted }) => selectionAt(mark, positionsOf(mark), noted));
    const own = selectionsIn(holder);
    return {
      uid: uidOf((nth === 0 ? source : holder).attributes.get('guid')),
      details: { ...details, title: nth === 0 || called === '' ? title || called : called },
      text,
      selections: joinTwins([...own, ...marks, ...(nth === 0 ? areas : [])]),
    };
  });
  if (source.name !== 'TextSource' && drafts.some(({ text }) => text !== null))
    notices.add('source-files', title);
  if (holders.length > 0) return drafts;
  notices.add('other-sources', title);
  if (areas.length === 0) return [];
  return [
    {
      uid: uidOf(source.attributes.get('guid')),
      details: { ...details, title },
      text: null,
      selections: areas,
    },
  ];
}

/** What is said of a source as a whole. */
function noticeWhole(source: XmlElement, title: string, { memos, notices }: SourceContext): void {
  if (childOf(source, 'Description')?.text.trim() || memos.of(source).length > 0)
    notices.add('source-notes', title);
  for (const _coding of childrenOf(source, 'Coding')) notices.add('source-codings', title);
}

function textOf(holder: XmlElement, title: string, { inside, notices }: SourceContext): DraftSource['text'] {
  const read = readSourceText(holder, inside);
  switch (read.kind) {
    case 'none':
      notices.add('other-sources', title);
      return null;
    case 'outside':
      notices.add('external-sources', title);
      return null;
    case 'missing':
      notices.add('missing-sources', title);
      return null;
    case 'text':
      if (canonicalText(read.text) === '') {
        notices.add('empty-sources', title);
        return null;
      }
      if (holder.attributes.has('richTextPath')) notices.add('formatting', title);
      return read;
  }
}

/** Selections by the character, or between two points of a transcript. */
function selectionsIn(holder: XmlElement): readonly Selection[] {
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

const selectionAt = (element: XmlElement, positions: Span, noted: Noted | null = null): Selection => ({
  elements: [element],
  name: nameOf(element),
  place: { kind: 'positions', positions },
  noted,
});

/** Areas that say which words are in them; the others are counted. */
function areasOf(
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
function joinTwins(selections: readonly Selection[]): readonly Selection[] {
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
