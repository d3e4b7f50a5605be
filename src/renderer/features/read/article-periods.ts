/** A list of articles cut into stretches of time. Days are ISO; "today" is given, never read. */
import type { IsoDate } from '../../../main/core/contract/ids';
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { ListedArticle } from '../../../main/core/contract/article-list';

export interface ArticleGroup {
  readonly label: string;
  readonly articles: readonly ListedArticle[];
}

const DAY = 86_400_000;

/** Neighbours that fall into the same period stand together; the order of the list is kept. */
export function groupByPeriod(
  articles: readonly ListedArticle[],
  dayOf: (article: ListedArticle) => string | null,
  today: IsoDate,
): readonly ArticleGroup[] {
  const groups: { label: string; articles: ListedArticle[] }[] = [];
  for (const article of articles) {
    const label = periodOf(dayOf(article), today);
    const last = groups.at(-1);
    if (last?.label === label) last.articles.push(article);
    else groups.push({ label, articles: [article] });
  }
  return groups;
}

/** What a day is called in a list: this week, the rest of this month, a month of this year, or a year. */
export function periodOf(day: string | null, today: IsoDate): string {
  if (day === null) return messages.read.periods.undated;
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  const daysAgo = Math.round((Date.parse(today) - Date.parse(day.slice(0, 10))) / DAY);
  if (daysAgo >= 0 && daysAgo < 7) return messages.read.periods.thisWeek;
  if (year === today.slice(0, 4) && month === today.slice(5, 7)) {
    return daysAgo < 0 ? messages.read.periods.ahead : messages.read.periods.earlierIn(monthName(month));
  }
  if (year === today.slice(0, 4)) return monthName(month);
  return `${monthName(month)} ${year}`;
}

function monthName(month: string): string {
  return messages.read.months[Number(month) - 1] ?? month;
}
