import type { BriefDocument } from '../briefs/document';
import { printedAddress } from '../briefs/printed-address';
import { PAPERS } from '../contract/brief-pdf';
import type { FileChange } from '../contract/exchange';
import { messages } from '../contract/messages/catalogue';
import { pageOf } from '../pdf/page/geometry';
import { findForeign } from '../pdf/read/foreign-parts';
import { readPrintedPages } from '../pdf/read/printed-pages';
import type { ReadPdf } from '../pdf/read/read-pdf';
import { readWordsBeside, type WordsBeside } from '../pdf/read/words-beside';
import { publicAddress } from './clean-text';
import { PAYLOAD_FILE, type Payload } from './payload';
import { comparable } from './printed/comparable-text';
import { comparePages } from './printed/compare-pages';
import { documentOf } from './printed/document-of';
import { alternativesOf, bookmarksOf } from './printed/printed-parts';
import { ownWords } from './own-words';

/** What tells a file from all that Attaché writes, whoever sealed it. */
export interface Unlike {
  /** Where its data and its pages contradict each other; empty also where there is no data to compare. */
  readonly contradictions: readonly FileChange[];
  /** What we never write. */
  readonly foreign: readonly FileChange[];
}

/** @param payload what the file carries; null where it carries nothing, or nothing that can be read */
export function findUnlike(pdf: ReadPdf, payload: Payload | null): Unlike {
  const printed = readPrintedPages(pdf);
  const document = payload === null ? null : documentOf(payload);
  const beside = readWordsBeside(pdf);
  const foreign = findForeign(pdf, printed, {
    papers: PAPERS.map(pageOf),
    mayLeadTo: linksOf(document),
    maySay: descriptionsOf(beside),
    attached: PAYLOAD_FILE,
  });
  const parts =
    document === null || payload === null
      ? foreign
      : [...foreign, ...foreignWords(pdf, beside, document, payload)];
  return {
    contradictions: document === null ? [] : comparePages(document, printed),
    foreign: parts.map(({ what, page, name }) => ({ kind: 'foreign', what, page, name })),
  };
}

/** A copy for readers does not say which its sources are: there any address of the web may be one. */
function linksOf(document: BriefDocument | null): (address: string) => boolean {
  if (document === null) return (address) => publicAddress(address) !== null;
  const sources = document.blocks.flatMap((block) => (block.kind === 'sources' ? block.sources : []));
  const known = new Set(sources.map(({ url }) => (url === null ? null : printedAddress(url)?.href)));
  return (address) => known.has(address);
}

/** Links within a file lead to notes, back from them, to sources, and from the contents to what is bookmarked. */
function descriptionsOf({ bookmarks }: WordsBeside): (description: string) => boolean {
  const { toNote, toReference, toSource } = messages.briefs;
  const known = new Set([toNote(0), toReference(0), toSource(0)]);
  const titles = new Set(bookmarks);
  return (description) => titles.has(description) || known.has(description.replace(/\d+/u, '0'));
}

/** Words that are shown or heard beside the pages: what the file says of itself, bookmarks, what is said of pictures. */
function foreignWords(pdf: ReadPdf, beside: WordsBeside, document: BriefDocument, { brief }: Payload) {
  const isAmong = (known: readonly string[]): ((words: string) => boolean) => {
    const comparables = new Set(known.map(comparable));
    return (words) => comparables.has(comparable(words));
  };
  const own = ownWords(pdf);
  const isTitled = own.titles.every(isAmong([document.title]));
  // All in one entry, or each in one of its own; where none is printed, who exported it may stand there.
  const isWritten =
    brief.authors.length === 0 || own.authors.every(isAmong([...brief.authors, brief.authors.join('; ')]));
  const isMarked = beside.bookmarks.every(isAmong(bookmarksOf(document)));
  const isHeard = beside.alternatives.every(isAmong(alternativesOf(document)));
  return [
    ...(isTitled ? [] : [{ what: 'entry', page: null, name: 'Title' } as const]),
    ...(isWritten ? [] : [{ what: 'entry', page: null, name: 'Author' } as const]),
    ...(isMarked ? [] : [{ what: 'bookmark', page: null, name: null } as const]),
    ...(isHeard ? [] : [{ what: 'entry', page: null, name: 'Alt' } as const]),
  ];
}
