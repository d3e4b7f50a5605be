import type { BriefDraft } from '../../contract/briefs';

/** Longest title part, in UTF-16 units: short enough for every file system's limit on a whole path's parts. */
const LONGEST = 80;

/**
 * A name that every system takes: none of the characters that Windows forbids
 * (learn.microsoft.com/windows/win32/fileio/naming-a-file), no blank or full stop at the end. It begins with the
 * date, so that it can be none of the reserved device names, and files sort by day.
 */
export function pdfFileName({ title, date }: Pick<BriefDraft, 'title' | 'date'>): string {
  const safe = title
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{C}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const short = safe.length <= LONGEST ? safe : safe.slice(0, safe.lastIndexOf(' ', LONGEST) + 1 || LONGEST);
  return `${`${date} ${short.toWellFormed()}`.replace(/[ .]+$/u, '')}.pdf`;
}
