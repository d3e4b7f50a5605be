import { messages } from '../../../main/core/contract/messages/catalogue';
import { formatDate } from '../../ui/dates';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An instant as the clock on the wall has it: “Today, 10:02”, “Yesterday, 18:30”, “16 Oct 2026, 09:14”. */
export function formatMoment(iso: string, now: Date): string {
  const at = new Date(iso);
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const day = dayOf(at);
  if (day === dayOf(now)) return messages.safetyView.moment.today(time);
  // By the calendar, because a day that the clocks are changed on is no 24 hours long.
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day === dayOf(yesterday)) return messages.safetyView.moment.yesterday(time);
  return messages.safetyView.moment.on(formatDate(day), time);
}

/** How long ago it was, rounded down; an instant to come, after a clock was set back, is “just now”. */
export function formatAgo(iso: string, now: Date): string {
  const past = now.getTime() - Date.parse(iso);
  if (past < MINUTE) return messages.safetyView.ago.now;
  if (past < HOUR) return messages.safetyView.ago.minutes(Math.floor(past / MINUTE));
  if (past < 2 * DAY) return messages.safetyView.ago.hours(Math.floor(past / HOUR));
  return messages.safetyView.ago.days(Math.floor(past / DAY));
}

/** @param at ms since 1970 */
export const dateOf = (at: number): Date => new Date(at);

const two = (number: number): string => String(number).padStart(2, '0');

const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
