import { decodeText } from '../../ingest/decode';
import type { CodedOriginal, CodedSource } from '../coded-project';
import { uidOf } from '../guid';
import { tidyLine } from '../tidy';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import { readVariableValues } from './article-variables';
import { readSelections } from './read-selections';
import type { SourceContext } from './source-context';

interface SourceText {
  /** As the project's positions count it. */
  readonly raw: string;
  readonly original: CodedOriginal;
}

/** Reads one child of `Sources`; null where nothing of it can be carried. */
export function createSourceReader(context: SourceContext) {
  const { memos, notices } = context;
  return (source: XmlElement): CodedSource | null => {
    const title = tidyLine(source.attributes.get('name'), 1_000);
    if (source.name !== 'TextSource') {
      notices.add('other-sources', title);
      return null;
    }
    if (childOf(source, 'Description') !== null || memos.of(source).length > 0) {
      notices.add('source-notes', title);
    }
    for (const _coding of childrenOf(source, 'Coding')) notices.add('source-codings', title);
    const text = readText(source, title, context);
    const { form, passages } = readSelections(source, text?.raw ?? null, context);
    return {
      uid: uidOf(source.attributes.get('guid')),
      details: { ...readVariableValues(source), title },
      text: form === '' ? null : form,
      textHash: null,
      original: text?.original ?? null,
      passages,
    };
  };
}

function readText(source: XmlElement, title: string, { inside, notices }: SourceContext): SourceText | null {
  const path = source.attributes.get('plainTextPath');
  const hasRichText = source.attributes.has('richTextPath');
  const content = childOf(source, 'PlainTextContent')?.text;
  if (content !== undefined) {
    if (hasRichText) notices.add('formatting', title);
    return { raw: content, original: { fileName: '', bytes: new TextEncoder().encode(content) } };
  }
  if (path === undefined) {
    notices.add('other-sources', title);
    return null;
  }
  const file = inside.find(path);
  if (file.kind === 'outside') notices.add('external-sources', title);
  else if (file.kind === 'missing') notices.add('missing-sources', title);
  else {
    if (hasRichText) notices.add('formatting', title);
    if (file.bytes.length === 0) notices.add('empty-sources', title);
    else return { raw: decodeText(file.bytes), original: { fileName: file.fileName, bytes: file.bytes } };
  }
  return null;
}
