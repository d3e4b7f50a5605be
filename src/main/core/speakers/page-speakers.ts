import type { Archive } from '../archive/archive';
import type { Request } from '../contract/calls';
import type { PersonId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import type { Page } from '../contract/pages';
import type { HeldRole, Some, SpeakerPageFacts } from '../contract/person-page';
import type { LookAlike, PlacedSpeaker, SpeakerKey, SpeakerOrder } from '../contract/speakers';
import { roleHistory } from '../people/role-history';
import { themeShares } from '../people/theme-shares';
import { fitting } from '../session/page-of';
import { remembered } from '../session/remembered';
import { found } from '../session/session';
import { lookAlikesIn } from './look-alikes';
import { hasRepeats } from './statements';

/** How many are offered at a time: of those whom the article quotes, and of all others. */
export const OFFERED = { here: 4, elsewhere: 3 } as const;

/** The list in its order: going through it page by page, it is made once. */
export const listOf = remembered(
  (archive, order: SpeakerOrder) =>
    archive.speakers.list(order, order.show === 'similar' ? lookAlikesIn(archive).people : []),
  (order) => JSON.stringify(order),
);

/** Where a speaker stands in the list of all. */
export function placeSpeaker(archive: Archive, order: SpeakerOrder, speaker: SpeakerKey): PlacedSpeaker {
  const place = listOf(archive, order).indexOf(speaker);
  return { speaker: archive.speakers.read(speaker), place: place === -1 ? null : place };
}

/** Who may be one person under two names, a page of it. */
export function pageLookAlikes(
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

/** The head of a speaker’s page. */
export function readSpeaker(archive: Archive, speaker: Request<'readSpeaker'>['speaker']): SpeakerPageFacts {
  const isUnclear = speaker === 'unclear';
  const marks = archive.personPage.marks(speaker);
  const [firstSeen = null] = marks.flatMap(({ date }) => date ?? []).sort();
  return {
    person: isUnclear ? null : readHead(archive, speaker),
    figures: { ...archive.personPage.figures(speaker), firstSeen },
    shares: themeShares(marks),
    hasRepeats: hasRepeats(archive, speaker),
    briefs: some(isUnclear ? [] : archive.briefs.listCitingPerson(speaker), HEAD.briefs),
  };
}

function readHead(archive: Archive, personId: PersonId): SpeakerPageFacts['person'] {
  const { people, articles } = archive;
  const { variants, ...head } = found(people.readHead(personId), messages.archive.noPerson);
  const history = roleHistory(people.listStatedRoles(personId));
  const held = history.slice(0, MOST_ROLES).flatMap(({ articleId, spellings, ...role }): HeldRole[] => {
    const article = articles.read(articleId);
    if (article === null) return [];
    const stating = spellings.map(({ role }) => role);
    const [only, ...others] = spellings;
    const count =
      only !== undefined && others.length === 0 ? only.articles : people.countStating(personId, stating);
    return [{ ...role, article: { id: article.id, title: article.title }, articles: count }];
  });
  const first = fitting(held, HEAD.roles);
  return {
    ...head,
    variants: some(variants, HEAD.variants),
    roles: { first, left: history.length - first.length },
  };
}

function some<Thing>(things: readonly Thing[], bytes: number): Some<Thing> {
  const first = fitting(things, bytes);
  return { first, left: things.length - first.length };
}
