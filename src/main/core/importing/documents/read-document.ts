import { pack, type Packed } from '../../archive/packing';
import type { ArticleDetails } from '../../contract/article-fields';
import type { ArticleFormat } from '../../contract/articles';
import type { Sha256 } from '../../contract/ids';
import type { ExtractedQuote } from '../../contract/quotes';
import { digestOf } from '../../exchange/digest';
import { ingest } from '../../ingest/ingest';
import { extractQuotes } from '../../quotes/extract';

/** A document as it came, and what the analyst set before importing. */
export interface DocumentFile {
  readonly fileName: string | null;
  readonly bytes: Uint8Array;
  /** Wins over what the document says. */
  readonly details?: Partial<ArticleDetails> | undefined;
}

/** All that the archive keeps of a document; it follows from the file alone, so that it can be found on any thread. */
export interface ReadDocument {
  readonly details: ArticleDetails;
  /** Canonical text, well-formed. */
  readonly text: string;
  readonly textHash: Sha256;
  readonly headings: readonly number[];
  readonly words: number;
  readonly format: ArticleFormat;
  readonly originalHash: Sha256;
}

/** @throws Failure `bad-file`, `too-big` of a file that is no article */
export function readDocument({ fileName, bytes, details }: DocumentFile): ReadDocument {
  const document = ingest({ fileName, bytes });
  // SQLite keeps text as UTF-8, which has no place for half a surrogate pair; this keeps every offset.
  const text = document.text.toWellFormed();
  return {
    details: { ...document.details, ...details },
    text,
    textHash: digestOf(text),
    headings: document.headings,
    words: countWords(text),
    format: document.format,
    originalHash: digestOf(bytes),
  };
}

/** What takes the longest to find, and is wanted only of a document that is new. */
export interface DocumentContents {
  /** What is said in it, by whom. */
  readonly quotes: readonly ExtractedQuote[];
  /** Its file, as it is kept. */
  readonly packed: Packed;
}

/** @param bytes of the file that the document was read from */
export function contentsOf({ text, details }: ReadDocument, bytes: Uint8Array): DocumentContents {
  return { quotes: extractQuotes(text, { language: details.language }), packed: pack(bytes, text) };
}

/** How many words a text has: letters and digits, with the marks, apostrophes and hyphens that stand behind one. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdfff) {
      return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
    }
    const part = partOf(unit);
    if (part === BEGINS && !inside) count += 1;
    inside = part === BEGINS || (inside && part === GOES_ON);
  }
  return count;
}

const [ELSEWHERE, GOES_ON, BEGINS] = [1, 2, 3];
/** What each UTF-16 unit is in a word, as far as it was met: to ask a regular expression takes much longer. */
const PARTS = new Uint8Array(0x10000);

function partOf(unit: number): number {
  const known = PARTS[unit] ?? 0;
  if (known !== 0) return known;
  const letter = String.fromCharCode(unit);
  const part = /[\p{L}\p{N}]/u.test(letter) ? BEGINS : /[\p{M}'’-]/u.test(letter) ? GOES_ON : ELSEWHERE;
  PARTS[unit] = part;
  return part;
}
