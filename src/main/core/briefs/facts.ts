import { printed } from '../contract/messages/catalogue';
import type { Evidence } from '../contract/evidence';
import { dateRange } from './dates';

/** What can be counted about evidence, in words: "6 quotes by 4 speakers in 3 articles, 2 Mar to 6 Mar 2026". */
export function factsInWords(evidence: readonly Evidence[]): string {
  const words = printed;
  const quotes = evidence.filter((piece) => piece.ref.kind === 'quote');
  const passages = evidence.length - quotes.length;
  const speakers = new Set(quotes.flatMap((piece) => (piece.speaker === null ? [] : [piece.speaker])));
  const articles = new Set(evidence.map((piece) => piece.source.uid));

  const counted: string[] = [];
  if (quotes.length > 0) {
    counted.push(
      [words.quotes(quotes.length), ...(speakers.size > 0 ? [words.bySpeakers(speakers.size)] : [])].join(
        ' ',
      ),
    );
  }
  if (passages > 0) counted.push(words.passages(passages));
  return [`${words.list(counted)} ${words.inArticles(articles.size)}`, ...period(evidence)].join(', ');
}

function period(evidence: readonly Evidence[]): string[] {
  const dates = evidence
    .flatMap(({ source }) => (source.publishedOn === null ? [] : [source.publishedOn]))
    .sort();
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined ? [] : [dateRange(first, last)];
}
