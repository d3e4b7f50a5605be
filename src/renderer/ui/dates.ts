import { messages } from '../../main/core/contract/messages/catalogue';

/** U+00A0, so that a date is never broken over two lines. */
const JOIN = '\u00a0';

function parts(iso: string): { day: number; month: string; year: string } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = messages.briefs.monthShort(Number(found?.[2]));
  if (found?.[1] === undefined || month === '') return null;
  return { day: Number(found[3]), month, year: found[1] };
}

/** An ISO day or instant as "14 Oct 2026", unbroken; what is no date is shown as it stands. */
export function formatDate(iso: string): string {
  const date = parts(iso);
  return date === null ? iso : [date.day, date.month, date.year].join(JOIN);
}

/** An ISO day as "14 Oct", for lists whose group names the year. */
export function formatDay(iso: string): string {
  const date = parts(iso);
  return date === null ? iso : [date.day, date.month].join(JOIN);
}
