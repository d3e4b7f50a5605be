import type { Archive } from '../archive/archive';
import type { HandlersOf, Request } from '../contract/calls';
import type { speakerCalls } from '../contract/calls/speaker-pages';
import type { PersonId } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { Page } from '../contract/pages';
import { fold } from '../contract/rules/fold';
import type { HeldRole, Some, SpeakerPageFacts } from '../contract/person-page';
import type { LookAlike, PlacedSpeaker, SpeakerKey, SpeakerOrder } from '../contract/speakers';
import { roleHistory } from '../people/role-history';
import { themeShares } from '../people/theme-shares';
import { lookAlikesIn } from '../speakers/look-alikes';
import { fitting } from '../session/page-of';
import { remembered } from '../session/remembered';
import { found, type Session } from '../session/session';
import { hasRepeats, pageRepeats, pageStatements } from '../speakers/statements';

/** How many are offered at a time: of those whom the article quotes, and of all others. */
const OFFERED = { here: 4, elsewhere: 3 } as const;

export function speakerHandlers(session: Session) {
  return {
    pageSpeakers({ order, offset, limit, placing }) {
      const archive = session.current();
      const all = listOf(archive, order);
      const rows = all.slice(offset, offset + limit).flatMap((key) => archive.speakers.read(key) ?? []);
      return {
        rows: fitting(rows),
        passing: all.length,
        total: archive.speakers.count(),
        placed: placing === null ? null : placeSpeaker(archive, order, placing),
      };
    },
    placeSpeaker: ({ order, speaker }) => placeSpeaker(session.current(), order, speaker),
    findPeople: ({ words, ...narrowed }) => fitting(session.current().speakers.find(words, narrowed)),
    offerSpeakers({ typed, here }) {
      const { speakers } = session.current();
      const wanted = fold(typed.trim());
      return {
        here: speakers.findCalled(wanted, here, true, OFFERED.here),
        elsewhere: speakers.findCalled(wanted, here, false, OFFERED.elsewhere),
        isKnown: speakers.isCalled(wanted),
      };
    },
    findNamed: ({ words, here }) => session.current().speakers.findNamed(fold(words.trim()), here),
    pageLookAlikes: (request) => pageLookAlikes(session.current(), request),
    readSpeaker: ({ speaker }) => readSpeaker(session.current(), speaker),
    pageStatements: (request) => pageStatements(session.current(), request),
    pageRepeats: (request) => pageRepeats(session.current(), request),
  } satisfies HandlersOf<typeof speakerCalls>;
}

/** The list in its order: going through it page by page, it is made once. */
const listOf = remembered(
  (archive, order: SpeakerOrder) =>
    archive.speakers.list(order, order.show === 'similar' ? lookAlikesIn(archive).people : []),
  (order) => JSON.stringify(order),
);

function placeSpeaker(archive: Archive, order: SpeakerOrder, speaker: SpeakerKey): PlacedSpeaker {
  const place = listOf(archive, order).indexOf(speaker);
  return { speaker: archive.speakers.read(speaker), place: place === -1 ? null : place };
}

function pageLookAlikes(
  archive: Archive,
  { personId, offset, limit }: Request<'pageLookAlikes'>,
): Page<LookAlike> {
  const proposals = lookAlikesIn(archive).of(personId);
  const rows = proposals.slice(offset, offset + limit).flatMap((similar) => {
    const speaker = archive.speakers.read(similar.people[similar.people[0] === personId ? 1 : 0]);
    return speaker?.kind === 'person' ? [{ other: speaker.person, similar }] : [];
  });
  return { rows: fitting(rows), passing: proposals.length };
}

/** What the head of a page holds of each list, in bytes: all of them together fit into a reply. */
const HEAD = { variants: 4_000, roles: 12_000, briefs: 6_000 } as const;
const MOST_ROLES = 60;

function readSpeaker(archive: Archive, speaker: Request<'readSpeaker'>['speaker']): SpeakerPageFacts {
  const isUnclear = speaker === 'unclear';
  return {
    person: isUnclear ? null : readHead(archive, speaker),
    figures: archive.personPage.figures(speaker),
    shares: themeShares(archive.personPage.marks(speaker)),
    hasRepeats: hasRepeats(archive, speaker),
    briefs: some(isUnclear ? [] : archive.briefs.listCitingPerson(speaker), HEAD.briefs),
  };
}

function readHead(archive: Archive, personId: PersonId): SpeakerPageFacts['person'] {
  const { id, uid, name, kind, variants, roles } = found(archive.people.read(personId), en.archive.noPerson);
  const history = roleHistory(roles);
  const held = history.slice(0, MOST_ROLES).flatMap(({ articles, ...role }): HeldRole[] => {
    const article = articles[0] === undefined ? null : archive.articles.read(articles[0]);
    if (article === null) return [];
    return [{ ...role, article: { id: article.id, title: article.title }, articles: articles.length }];
  });
  const first = fitting(held, HEAD.roles);
  return {
    id,
    uid,
    name,
    kind,
    variants: some(variants, HEAD.variants),
    roles: { first, left: history.length - first.length },
  };
}

function some<Thing>(things: readonly Thing[], bytes: number): Some<Thing> {
  const first = fitting(things, bytes);
  return { first, left: things.length - first.length };
}
