import type { Archive } from '../archive/archive';
import type { Environment } from '../contract/environment';
import type { ExtractedQuote, Quote } from '../contract/quotes';
import type { RereadingChange } from '../contract/rereading';
import { createQuoteWriter, type ReadText } from '../importing/articles/extracted-quotes';

/** Writes changes of a new reading, inside a step. A quote that changes keeps its id, and with it its tags and its place in briefs. */
export function takeChanges(
  archive: Archive,
  environment: Environment,
  read: ReadText,
  changes: readonly RereadingChange[],
  pairs: ReadonlyMap<ExtractedQuote, Quote>,
): void {
  const { articleId } = read;
  const { quotes, people } = archive;
  const speakers = people.listSpeakers(articleId);
  const state = createQuoteWriter(archive, environment, read, speakers);
  const utteranceOf = numberUtterances(pairs, quotes.nextUtterance(articleId));
  for (const change of changes) {
    switch (change.kind) {
      case 'new':
        quotes.insert({
          ...state(change.found, utteranceOf(change.found)),
          uid: environment.newUid(),
          articleId,
        });
        break;
      case 'changed':
        quotes.update(change.quote.id, state(change.found, utteranceOf(change.found)));
        break;
      case 'gone':
        quotes.remove(change.quote.id);
        break;
      default:
        change satisfies never;
    }
  }
  people.tidy(articleId, speakers);
}

/** An utterance has the number of a quote of it that is here already; another one gets a free number. */
function numberUtterances(
  pairs: ReadonlyMap<ExtractedQuote, Quote>,
  free: number,
): (found: ExtractedQuote) => number {
  const numbers = new Map<number, number>();
  for (const [{ utterance }, quote] of pairs) {
    if (!numbers.has(utterance)) numbers.set(utterance, quote.utterance);
  }
  return ({ utterance }) => {
    const number = numbers.get(utterance) ?? free++;
    numbers.set(utterance, number);
    return number;
  };
}
