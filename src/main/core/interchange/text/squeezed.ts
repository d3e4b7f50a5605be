import { canonicalText } from '../../ingest/canonical-text';

/** As the text would be stored, each run of blanks as one; blanks at the ends stay. */
export function squeezedForm(text: string): string {
  const inner = canonicalText(text).replace(/\s+/gu, ' ');
  if (inner === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${inner}${/\s$/u.test(text) ? ' ' : ''}`;
}

/** A text with each run of blanks as one, and where each of its units stood. */
export function squeeze(text: string): { readonly squeezed: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let squeezed = '';
  for (const { 0: piece, index } of text.matchAll(/\s+|\S+/gu)) {
    const kept = /^\s/u.test(piece) ? ' ' : piece;
    squeezed += kept;
    for (let unit = 0; unit < kept.length; unit += 1) starts.push(index + unit);
  }
  return { squeezed, starts };
}
