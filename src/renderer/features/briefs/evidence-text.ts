/** How a piece of evidence is named in words. */
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Evidence } from '../../../main/core/contract/evidence';
import { formatDate, formatDay } from '../../ui/dates';

/** Opening marks of the languages that articles come in: a passage that has its own gets no second pair. */
const OPENING_MARK = /^[“”„«‹‘'"]/u;

/** "Anselm Brandvik, 14 Oct": short enough for a chip. */
export function chipText(piece: Evidence | undefined): string {
  if (piece === undefined) return messages.briefsView.missing;
  const { publishedOn } = piece.source;
  return [nameOf(piece), publishedOn === null ? null : formatDay(publishedOn)].filter(Boolean).join(', ');
}

/** Who speaks: the speaker, or for an annotated passage its outlet. */
export function nameOf({ speaker, ref, source }: Evidence): string {
  if (speaker !== null) return speaker;
  return ref.kind === 'quote' ? messages.briefsView.unknownSpeaker : (source.outlet ?? source.title);
}

/** "Harbour Courier, 14 Oct 2026": the outlet, or the article's title when it names none or the outlet is said already. */
export function sourceText(piece: Evidence): string {
  const { source } = piece;
  const where = source.outlet === null || source.outlet === nameOf(piece) ? source.title : source.outlet;
  return [where, source.publishedOn === null ? null : formatDate(source.publishedOn)]
    .filter(Boolean)
    .join(', ');
}

/** The words in quotation marks if they are a quote; never a letter of them changed. */
export function quotedText({ ref, text }: Pick<Evidence, 'ref' | 'text'>): string {
  return ref.kind === 'annotation' || OPENING_MARK.test(text) ? text : `“${text}”`;
}

/** Whether the printed words begin with a quotation mark, which then hangs in the margin. */
export function opensWithMark(piece: Pick<Evidence, 'ref' | 'text'>): boolean {
  return OPENING_MARK.test(quotedText(piece));
}
