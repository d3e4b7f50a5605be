import { expect, test } from 'vitest';
import fc from '../../../seeded';
import type { PersonId, ThemeId } from '../contract/ids';
import { fold, foldToWords } from '../contract/rules/fold';
import { holdsWords } from '../contract/rules/holds-words';
import type { Person, PersonRole } from '../contract/people';
import type { Statement } from '../contract/person-page';
import type { QuoteInContext } from '../contract/quotes';
import {
  SPEAKER_SHOWS,
  SPEAKER_SORTS,
  type ListedPerson,
  type ListedSpeaker,
  type SpeakerKey,
  type SpeakerOrder,
} from '../contract/speakers';
import { drawnSteps, openDrawn } from '../testing/arbitrary-archive';
import { BACKGROUND, type TestCore } from '../testing/test-core';

const STEPS = drawnSteps('importArticles', 'correctQuote', 'addTag', 'editArticle');

/** The whole archive, as it was once sent to the window. */
async function all({ handlers }: TestCore) {
  const quotes = (await handlers.listAllQuotes({}, BACKGROUND)).filter(({ status }) => status !== 'rejected');
  return {
    people: await handlers.listPeople({}, BACKGROUND),
    themes: await handlers.listThemes({}, BACKGROUND),
    similar: await handlers.listSimilarPeople({}, BACKGROUND),
    quotes,
    unclear: quotes.filter(({ speaker }) => speaker === null),
  };
}
type All = Awaited<ReturnType<typeof all>>;

const listed = ({ id, name, kind, roles, quotes, quotesToReview, articles }: Person): ListedPerson => ({
  id,
  name,
  kind,
  role: roles[0]?.role ?? null,
  quotes,
  quotesToReview,
  articles,
});
const keyOf = (speaker: ListedSpeaker): SpeakerKey =>
  speaker.kind === 'person' ? speaker.person.id : 'unclear';
const wordsOf = ({ name, variants, roles }: Person): string =>
  fold([name, ...variants, ...roles.map(({ role }) => role)].join(' '));

/** The roles of a person, each with all articles that give it in any spelling. */
const plainHistory = (roles: readonly PersonRole[]) =>
  [...Map.groupBy(roles, ({ role }) => foldToWords(role)).values()].map((same) => {
    const dates = same.flatMap(({ statedOn }) => statedOn ?? []).sort();
    return {
      role: same[0]?.role,
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      article: { id: same[0]?.articleId, title: expect.any(String) as string },
      articles: new Set(same.map(({ articleId }) => articleId)).size,
    };
  });

/** The list of speakers as the window once made it of all of them; names by their letters. */
function plainSpeakers(
  { people, unclear, similar }: All,
  { words, show, sort }: SpeakerOrder,
): ListedSpeaker[] {
  const alike = similar.flatMap(({ people: pair }) => pair);
  const passing = people
    .filter((person) => person.quotes > 0 && holdsWords(wordsOf(person), words))
    .filter(
      ({ id, kind }) => show === 'everybody' || (show === 'similar' ? alike.includes(id) : kind === show),
    )
    .map((person): ListedSpeaker => ({ kind: 'person', person: listed(person) }));
  const isUnclear = unclear.length > 0 && show === 'everybody' && words.trim() === '';
  const toReview = unclear.filter(({ status }) => status === 'suggested').length;
  const everybody: ListedSpeaker[] = [
    ...passing,
    ...(isUnclear ? [{ kind: 'unclear', quotes: unclear.length, quotesToReview: toReview } as const] : []),
  ];
  const figures = (speaker: ListedSpeaker) => (speaker.kind === 'person' ? speaker.person : speaker);
  const letters = (speaker: ListedSpeaker) =>
    speaker.kind === 'person' ? fold(speaker.person.name) : '\uffff';
  return everybody.sort(
    (one, other) =>
      (sort === 'quoted' ? figures(other).quotes - figures(one).quotes : 0) ||
      (sort === 'review' ? figures(other).quotesToReview - figures(one).quotesToReview : 0) ||
      (letters(one) < letters(other) ? -1 : letters(one) > letters(other) ? 1 : 0) ||
      Number(keyOf(one)) - Number(keyOf(other)),
  );
}

const newestFirst = (one: QuoteInContext, other: QuoteInContext): number =>
  (one.publishedOn === other.publishedOn
    ? 0
    : one.publishedOn === null
      ? 1
      : other.publishedOn === null
        ? -1
        : one.publishedOn < other.publishedOn
          ? 1
          : -1) ||
  other.articleId - one.articleId ||
  one.anchor.start - other.anchor.start ||
  one.id - other.id;

const themesOf = ({ tags }: QuoteInContext): ThemeId[] => [...new Set(tags.map(({ themeId }) => themeId))];

const spoken = (quote: QuoteInContext) => ({
  id: quote.id,
  articleId: quote.articleId,
  articleTitle: quote.articleTitle,
  outlet: quote.outlet,
  publishedOn: quote.publishedOn,
  start: quote.anchor.start,
  text: quote.anchor.exact,
  status: quote.status,
  role: quote.role,
  utterance: quote.utterance,
  themes: themesOf(quote),
});

test('pages of speakers are the pages of the whole list, in any order and however narrowed', async () => {
  await fc.assert(
    fc.asyncProperty(STEPS, fc.integer({ min: 1, max: 3 }), async (steps, limit) => {
      const core = await openDrawn(steps);
      const archive = await all(core);
      const total = plainSpeakers(archive, { words: '', show: 'everybody', sort: 'name' }).length;
      for (const sort of SPEAKER_SORTS) {
        for (const show of SPEAKER_SHOWS) {
          for (const words of ['', ' ', 'ana', 'SØRLUND  role', 'fabre', 'official 1', 'zzz']) {
            const order = { words, show, sort };
            const expected = plainSpeakers(archive, order);
            const rows: ListedSpeaker[] = [];
            for (let offset = 0; offset <= expected.length; offset += limit) {
              const page = await core.handlers.pageSpeakers(
                { order, offset, limit, placing: null },
                BACKGROUND,
              );
              expect([page.passing, page.total]).toEqual([expected.length, total]);
              rows.push(...page.rows);
            }
            expect(rows).toEqual(expected);
            const places = archive.people.map(async ({ id }) =>
              core.handlers.placeSpeaker({ order, speaker: id }, BACKGROUND),
            );
            const placed = [
              ...(await Promise.all(places)),
              await core.handlers.placeSpeaker({ order, speaker: 'unclear' }, BACKGROUND),
            ];
            const everybody = plainSpeakers(archive, { words: '', show: 'everybody', sort: 'name' });
            expect(placed).toEqual(
              [...archive.people.map(({ id }): SpeakerKey => id), 'unclear' as const].map((key) => {
                const place = expected.findIndex((speaker) => keyOf(speaker) === key);
                return {
                  speaker: everybody.find((speaker) => keyOf(speaker) === key) ?? null,
                  place: place === -1 ? null : place,
                };
              }),
            );
          }
        }
      }
    }),
    { numRuns: 12 },
  );
});

test('people are found by their words: those preferred first, then the most quoted', async () => {
  await fc.assert(
    fc.asyncProperty(STEPS, async (steps) => {
      const core = await openDrawn(steps);
      const { people } = await all(core);
      const [without, ...first] = people.map(({ id }) => id).reverse();
      const given = { first: first.slice(0, 2), without: without === undefined ? [] : [without] };
      for (const words of ['', 'ana', 'role 1', 'tides']) {
        const found = await core.handlers.findPeople({ words, ...given, limit: 50 }, BACKGROUND);
        const fitting = people.filter(
          (person) => !given.without.includes(person.id) && holdsWords(wordsOf(person), words),
        );
        const place = (id: PersonId) => (given.first.includes(id) ? given.first.indexOf(id) : 99);
        // `listPeople` has the most quoted first.
        expect(found).toEqual(fitting.sort((one, other) => place(one.id) - place(other.id)).map(listed));
      }
    }),
    { numRuns: 12 },
  );
});

test('speakers are offered, and words of a text named, as the window once did of everybody', async () => {
  await fc.assert(
    fc.asyncProperty(STEPS, async (steps) => {
      const { handlers } = await openDrawn(steps);
      const people = await handlers.listPeople({}, BACKGROUND);
      const here = people
        .map(({ id }) => id)
        .filter((id) => id % 2 === 0)
        .reverse();
      const place = ({ id }: Person): number => here.indexOf(id) + 1 || 9_999;
      const inOrder = people.toSorted(
        (one, other) => place(one) - place(other) || other.quotes - one.quotes || one.id - other.id,
      );
      const namesOf = ({ name, variants }: Person) => [name, ...variants].map(fold);
      const isHere = ({ id }: Person): boolean => here.includes(id);
      for (const words of [
        '',
        ' Sørlund',
        'ana sorlund',
        'dr ana sorlund',
        'Jean',
        'official',
        'tides',
        'zzz',
      ]) {
        const wanted = fold(words.trim());
        const fitting = inOrder.filter((person) => namesOf(person).some((name) => name.includes(wanted)));
        expect(await handlers.offerSpeakers({ typed: words, here }, BACKGROUND)).toEqual({
          here: fitting.filter(isHere).slice(0, 4).map(listed),
          elsewhere: fitting
            .filter((person) => !isHere(person))
            .slice(0, 3)
            .map(listed),
          isKnown: people.some(({ name }) => fold(name) === wanted),
        });
        const exact = inOrder.find((person) => namesOf(person).includes(wanted));
        const partly = inOrder.filter(
          (person) => isHere(person) && namesOf(person).some((name) => ` ${name} `.includes(` ${wanted} `)),
        );
        const named = exact ?? (partly.length === 1 ? partly[0] : undefined);
        if (wanted !== '') {
          expect(await handlers.findNamed({ words, here }, BACKGROUND)).toEqual(
            named === undefined ? null : listed(named),
          );
        }
        const articles = await handlers.listArticles({}, BACKGROUND);
        const found = await handlers.findForgettables({ name: words, limit: 3 }, BACKGROUND);
        expect({ articles: found.articles, people: found.people }).toEqual({
          articles: articles
            .filter(({ title }) => fold(title).includes(wanted))
            .slice(0, 3)
            .map(({ id, title }) => ({ id, name: title })),
          people: people
            .filter(({ name }) => fold(name).includes(wanted))
            .slice(0, 3)
            .map(({ id, name }) => ({ id, name })),
        });
      }
    }),
    { numRuns: 12 },
  );
});

test('a speaker’s page is what the window once worked out of all quotes', async () => {
  await fc.assert(
    fc.asyncProperty(STEPS, fc.integer({ min: 1, max: 4 }), async (steps, limit) => {
      const core = await openDrawn(steps);
      const archive = await all(core);
      for (const speaker of [...archive.people.map(({ id }): SpeakerKey => id), 'unclear' as const]) {
        const known =
          speaker === 'unclear' ? null : await core.handlers.readPerson({ personId: speaker }, BACKGROUND);
        const quotes = archive.quotes
          .filter(({ speaker: who }) => (who?.id ?? 'unclear') === speaker)
          .sort(newestFirst);
        const dates = quotes.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
        const sayings = known?.sayings ?? [];
        const hasRepeats = sayings.some(({ repeats }) => repeats.length > 0);
        const onTheme = (themeId: ThemeId | null) =>
          quotes.filter((quote) =>
            themeId === null ? quote.tags.length === 0 : themesOf(quote).includes(themeId),
          );
        const carried = [...new Set(quotes.flatMap(themesOf)), null].filter(
          (themeId) => onTheme(themeId).length > 0,
        );
        const facts = await core.handlers.readSpeaker({ speaker }, BACKGROUND);
        const byTheme = (one: { themeId: ThemeId | null }, other: { themeId: ThemeId | null }) =>
          Number(one.themeId ?? 9_999) - Number(other.themeId ?? 9_999);
        expect({ ...facts, shares: facts.shares.toSorted(byTheme) }).toEqual({
          person:
            known === null
              ? null
              : {
                  id: known.person.id,
                  uid: known.person.uid,
                  name: known.person.name,
                  kind: known.person.kind,
                  variants: { first: known.person.variants, left: 0 },
                  roles: {
                    first: plainHistory(known.person.roles),
                    left: 0,
                  },
                },
          figures: {
            quotes: quotes.length,
            articles: new Set(quotes.map(({ articleId }) => articleId)).size,
            toReview: quotes.filter(({ status }) => status === 'suggested').length,
            inBriefs: quotes.filter(({ briefs }) => briefs > 0).length,
            firstSeen: dates[0] ?? null,
          },
          shares: carried
            .map((themeId) => ({
              themeId,
              quotes: onTheme(themeId).length,
              dated: onTheme(themeId).filter(({ publishedOn }) => publishedOn !== null).length,
              marks: onTheme(themeId)
                .flatMap(({ publishedOn: date, status }) =>
                  date === null ? [] : [{ date, toReview: status === 'suggested' }],
                )
                .sort(
                  (one, other) =>
                    one.date.localeCompare(other.date) || Number(one.toReview) - Number(other.toReview),
                ),
            }))
            .sort(byTheme),
          hasRepeats,
          briefs: { first: known?.briefs ?? [], left: 0 },
        });

        const byId = new Map(quotes.map((quote) => [quote.id, quote]));
        const statements = (folds: boolean): Statement[] =>
          folds && hasRepeats
            ? sayings.map(({ quoteId, repeats }) => {
                const said = [quoteId, ...repeats.map((repeat) => repeat.quoteId)].flatMap(
                  (id) => byId.get(id) ?? [],
                );
                const [quote = quotes[0], ...others] = said;
                if (quote === undefined) throw new Error('a saying without a quote');
                return {
                  quote: spoken(quote),
                  repeats: {
                    first: others
                      .slice(0, 5)
                      .map((other, at) => ({ quote: spoken(other), changes: repeats[at]?.changes ?? null })),
                    left: Math.max(0, others.length - 5),
                  },
                  articles: new Set(said.map(({ articleId }) => articleId)).size,
                };
              })
            : quotes.map((quote) => ({ quote: spoken(quote), repeats: { first: [], left: 0 }, articles: 1 }));
        for (const folds of [true, false]) {
          for (const themeId of [null, ...archive.themes.map(({ id }) => id).slice(0, 3)]) {
            const expected = statements(folds).filter(({ quote: { id } }) => {
              if (themeId === null) return true;
              const saying = folds && hasRepeats ? sayings.find(({ quoteId }) => quoteId === id) : undefined;
              const said = [id, ...(saying?.repeats ?? []).map(({ quoteId }) => quoteId)];
              return said.some((one) => byId.get(one)?.tags.some((tag) => tag.themeId === themeId));
            });
            const rows: Statement[] = [];
            for (let offset = 0; offset <= expected.length; offset += limit) {
              const page = await core.handlers.pageStatements(
                { speaker, themeId, folds, offset, limit },
                BACKGROUND,
              );
              expect(page.passing).toBe(expected.length);
              rows.push(...page.rows);
            }
            expect(rows).toEqual(expected);
          }
        }
      }
    }),
    { numRuns: 12 },
  );
});
