import type { QuoteBlock } from './document';

const OPENING_MARK = /^["“„«»‘]\s?/u;

/** A paragraph of a quote with the marks around it; `open` hangs in the margin. */
export interface QuoteParagraph {
  readonly open: string;
  /** As the article has it; it may begin with a mark of its own, which then hangs too. */
  readonly words: string;
  readonly ownMark: string;
  readonly close: string;
}

/** The words, paragraph by paragraph: each opens with a mark, the last closes. */
export function quoteParagraphs({ text, marks }: Pick<QuoteBlock, 'text' | 'marks'>): QuoteParagraph[] {
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((words, index) => {
    // Where the article opens every paragraph with a mark, its text brings it along.
    const ownMark = index === 0 ? '' : (OPENING_MARK.exec(words)?.[0] ?? '');
    const isLast = index === paragraphs.length - 1;
    return { open: ownMark === '' ? marks.open : '', words, ownMark, close: isLast ? marks.close : '' };
  });
}
