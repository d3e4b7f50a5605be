import type { ArticleDetails } from '../contract/model';
import { canonicalText } from './canonical-text';
import type { IngestedDocument } from './document';

/** Makes an article of a file's bytes: its details as far as the document states them, and its canonical text. */
export function ingest(input: { fileName: string | null; bytes: Uint8Array }): IngestedDocument {
  const text = canonicalText(new TextDecoder().decode(input.bytes));
  const details: ArticleDetails = {
    title: text.slice(0, text.indexOf('\n') === -1 ? 80 : text.indexOf('\n')),
    standfirst: null,
    outlet: null,
    author: null,
    publishedOn: null,
    place: null,
    language: null,
    marking: 'none',
    licence: null,
    url: null,
  };
  return { details, text, headings: [], format: 'text' };
}
