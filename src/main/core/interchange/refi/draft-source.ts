import type { Uid } from '../../contract/ids';
import { canonicalText } from '../../ingest/canonical-text';
import type { CodedSource } from '../coded-project';
import { uidOf } from '../guid';
import { tidyLine } from '../tidy';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import { readVariableValues } from './article-variables';
import { areasOf, joinTwins, marksOf, selectionsIn, type Selection } from './selections';
import type { SourceContext } from './source-context';
import { readSourceText, type SourceText } from './source-text';

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

/** Reads one child of `Sources`: a text, each text of a recording, or the words selected in what has no text. */
export function draftSources(source: XmlElement, context: SourceContext): readonly DraftSource[] {
  const { notices } = context;
  const title = nameOf(source);
  const uid = uidOf(source.attributes.get('guid'));
  const details = readVariableValues(source, context.variables);
  noticeWhole(source, title, context);
  const areas = areasOf(source, title, context);
  const [first, ...more] = holdersOf(source);
  if (first === undefined) {
    notices.add('other-sources', title);
    return areas.length === 0 ? [] : [{ uid, details: { ...details, title }, text: null, selections: areas }];
  }
  const own = first === source ? [source] : [first, source];
  const drafts = [
    {
      uid,
      details: { ...details, title: title || nameOf(first) },
      text: textOf(first, title, context),
      selections: joinTwins([
        ...selectionsIn(first),
        ...own.flatMap((one) => marksOf(one, context)),
        ...areas,
      ]),
    },
    ...more.map((holder) => ({
      uid: uidOf(holder.attributes.get('guid')),
      details: { ...details, title: nameOf(holder) || title },
      text: textOf(holder, title, context),
      selections: selectionsIn(holder),
    })),
  ];
  if (first !== source && drafts.some(({ text }) => text !== null)) notices.add('source-files', title);
  return drafts;
}

const holdersOf = (source: XmlElement): readonly XmlElement[] =>
  source.name === 'TextSource' ? [source] : childrenOf(source, TEXTS_OF[source.name] ?? '');

const nameOf = ({ attributes }: XmlElement): string => tidyLine(attributes.get('name'), 1_000);

/** What is said of a source as a whole. */
function noticeWhole(source: XmlElement, title: string, { memos, notices }: SourceContext): void {
  if (childOf(source, 'Description')?.text.trim() || memos.of(source).length > 0) {
    notices.add('source-notes', title);
  }
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
