import { stringOf } from '../pdf/read/attachments';
import type { ReadPdf } from '../pdf/read/read-pdf';
import { readPacket, unescaped } from './xmp-properties';

/** What a file says of itself, which viewers and catalogues show in the place of what it prints. */
export interface OwnWords {
  readonly titles: readonly string[];
  readonly authors: readonly string[];
}

/** Reads both places where a file says it: its properties and its XMP packet. Blank entries say nothing. */
export function ownWords(pdf: ReadPdf): OwnWords {
  const info = pdf.dictionary(pdf.trailer.get('Info'));
  const packet = readPacket(pdf);
  const told = (key: string, property: string): string[] =>
    [stringOf(pdf, info.get(key)) ?? '', ...itemsOf(packet, property)].filter((words) => words.trim() !== '');
  return { titles: told('Title', 'dc:title'), authors: told('Author', 'dc:creator') };
}

/** The items of a list in XMP (ISO 16684-1, 7.7), wherever it stands. */
function itemsOf(packet: string, property: string): string[] {
  const lists = packet.matchAll(new RegExp(`<${property}[\\s>](.*?)</${property}>`, 'gsu'));
  return [...lists].flatMap(([, list = '']) =>
    [...list.matchAll(/<rdf:li[^>]*>([^<]*)/gu)].map(([, item = '']) => unescaped(item)),
  );
}
