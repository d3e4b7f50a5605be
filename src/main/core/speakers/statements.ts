/** What a speaker said, in pages: each quote by itself, or what was said once with those who repeat it. */
import type { Archive } from '../archive/archive';
import type { Request } from '../contract/calls';
import type { QuoteId } from '../contract/ids';
import type { Page } from '../contract/pages';
import type { Repeat, SpokenQuote, Statement, StatementPage } from '../contract/person-page';
import type { SpeakerKey } from '../contract/speakers';
import { differences, foldQuotes, type FoldedSaying } from '../people/sayings';
import { fitting } from '../session/page-of';
import { remembered } from '../session/remembered';

/** Repeats that come with what they repeat; further ones are asked for. */
const FIRST_REPEATS = 5;
const NONE = { first: [], left: 0 } as const;

/** The quotes not rejected, those that say one thing folded into one; newest first. */
const sayingsOf = remembered(
  ({ personPage }, speaker: SpeakerKey): readonly FoldedSaying[] =>
    foldQuotes(
      personPage.said(speaker).map(({ start, exact, ...quote }) => ({ ...quote, anchor: { start, exact } })),
    ),
  (speaker) => speaker,
);

/** Nobody said what nobody could be named for: it is never folded. */
export const hasRepeats = (archive: Archive, speaker: SpeakerKey): boolean =>
  speaker !== 'unclear' && sayingsOf(archive, speaker).some(({ repeats }) => repeats.length > 0);

export function pageStatements(archive: Archive, request: Request<'pageStatements'>): StatementPage {
  const { speaker, themeId, folds, offset, limit } = request;
  const { personPage } = archive;
  if (!folds || !hasRepeats(archive, speaker)) {
    const quotes = personPage.page(speaker, { themeId, offset, limit });
    const rows = quotes.map((quote): Statement => ({ quote, repeats: NONE, articles: 1 }));
    return { rows: fitting(rows), passing: personPage.countOn(speaker, themeId) };
  }
  const all = sayingsOf(archive, speaker);
  const onTheme = themeId === null ? null : personPage.idsOn(speaker, themeId);
  const passing =
    onTheme === null ? all : all.filter((saying) => idsOf(saying).some((id) => onTheme.has(id)));
  const rows = passing.slice(offset, offset + limit).flatMap((saying) => toStatement(archive, saying));
  return { rows: fitting(rows), passing: passing.length };
}

export function pageRepeats(archive: Archive, request: Request<'pageRepeats'>): Page<Repeat> {
  const { speaker, quoteId, offset, limit } = request;
  const saying = sayingsOf(archive, speaker).find(({ first }) => first.id === quoteId);
  if (saying === undefined) return { rows: [], passing: 0 };
  const rows = toRepeats(archive, saying, offset, offset + limit);
  return { rows: fitting(rows), passing: saying.repeats.length };
}

const idsOf = ({ first, repeats }: FoldedSaying): readonly QuoteId[] => [
  first.id,
  ...repeats.map(({ quote }) => quote.id),
];

function toStatement(archive: Archive, saying: FoldedSaying): Statement[] {
  const [quote] = archive.personPage.read([saying.first.id]);
  if (quote === undefined) return [];
  const first = fitting(toRepeats(archive, saying, 0, FIRST_REPEATS), 10_000);
  return [
    {
      quote,
      repeats: { first, left: saying.repeats.length - first.length },
      articles: archive.personPage.countArticles(idsOf(saying)),
    },
  ];
}

function toRepeats(archive: Archive, { first, repeats }: FoldedSaying, from: number, to: number): Repeat[] {
  const shown = repeats.slice(from, to);
  const quotes = archive.personPage.read(shown.map(({ quote }) => quote.id));
  const byId = new Map(quotes.map((quote): [QuoteId, SpokenQuote] => [quote.id, quote]));
  return shown.flatMap(({ quote: { id, anchor }, isSame }) => {
    const quote = byId.get(id);
    if (quote === undefined) return [];
    return [{ quote, changes: isSame ? null : differences(first.anchor.exact, anchor.exact) }];
  });
}
