import { english } from '../contract/messages/catalogue';
import type { Sha256 } from '../contract/ids';

/** Words with what stands around them in a whole text that is not here. */
export interface ExcerptWindow {
  readonly textHash: Sha256;
  readonly start: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Stands in texts that travel: the same in every language. */
const GAP = `\n\n${english.exchange.gap}\n\n`;

/**
 * Lines up excerpts in the order of the whole text; those that touch become one. What is there already stays at the
 * front, so that offsets in it stay good.
 * @returns the text, and for each excerpt where its words begin in it
 */
export function composeExcerpts(
  excerpts: readonly ExcerptWindow[],
  before = '',
): { readonly text: string; readonly starts: ReadonlyMap<ExcerptWindow, number> } {
  const starts = new Map<ExcerptWindow, number>();
  let text = before;
  let last: { readonly textHash: Sha256 | null; readonly end: number } = { textHash: null, end: 0 };
  for (const excerpt of excerpts.toSorted((a, b) => a.start - b.start)) {
    const { textHash, start, exact, prefix, suffix } = excerpt;
    const window = prefix + exact + suffix;
    const known = text.indexOf(window);
    if (known >= 0) {
      starts.set(excerpt, known + prefix.length);
      continue;
    }
    const from = start - prefix.length;
    const shared = Math.max(0, last.end - from);
    const touches = last.textHash === textHash && from <= last.end && text.endsWith(window.slice(0, shared));
    if (touches) {
      starts.set(excerpt, text.length - shared + prefix.length);
      text += window.slice(shared);
    } else {
      const lead = text === '' ? '' : GAP;
      starts.set(excerpt, text.length + lead.length + prefix.length);
      text += lead + window;
    }
    last = { textHash, end: from + window.length };
  }
  return { text, starts };
}
