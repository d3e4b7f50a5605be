import type { Archive } from '../archive/archive';
import type { HandlersOf, Request } from '../contract/calls';
import type { personCalls } from '../contract/calls/people';
import type { PersonId } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { Person } from '../contract/people';
import type { Quote } from '../contract/quotes';
import type { PersonWithQuotes } from '../contract/sayings';
import { Failure } from '../failure';
import { foldSayings } from '../people/sayings';
import { lookAlikesIn } from '../speakers/look-alikes';
import { found, type Session } from '../session/session';

export function personHandlers(session: Session) {
  return {
    listPeople: () => session.current().people.list(),
    readPerson: ({ personId }) => readPage(session.current(), personId),
    editPerson({ personId, name, personKind }) {
      const archive = session.writable();
      readPerson(archive, personId);
      archive.journal.inStep('rename-person', name, () => archive.people.rename(personId, name, personKind));
      return readPerson(archive, personId);
    },
    listSimilarPeople: () => lookAlikesIn(session.current()).all(),
    mergePeople: (request) => mergePeople(session.writable(), request),
    splitPerson: (request) => splitPerson(session, request),
    distinguishPeople({ people: [one, other] }) {
      const archive = session.writable();
      const subject = subjectOf(archive, one, other);
      archive.journal.inStep('distinguish-people', subject, () => archive.identities.distinguish(one, other));
      return null;
    },
  } satisfies HandlersOf<typeof personCalls>;
}

const readPerson = ({ people }: Archive, id: PersonId): Person => found(people.read(id), en.archive.noPerson);

function readPage(archive: Archive, id: PersonId): PersonWithQuotes {
  const person = readPerson(archive, id);
  const quotes = archive.quotes.listBySpeaker(id);
  return {
    person,
    quotes,
    sayings: foldSayings(quotes.filter(({ status }) => status !== 'rejected')),
    briefs: archive.briefs.listCitingPerson(id),
  };
}

function mergePeople(archive: Archive, { keptId, mergedId }: Request<'mergePeople'>): Person {
  const subject = subjectOf(archive, mergedId, keptId);
  archive.journal.inStep('merge-people', subject, () => archive.identities.merge(keptId, mergedId));
  return readPerson(archive, keptId);
}

/** Names a step that concerns two people. */
function subjectOf(archive: Archive, one: PersonId, other: PersonId): string {
  if (one === other) throw new Failure('bad-request', en.archive.onePerson);
  return en.archive.twoPeople(readPerson(archive, one).name, readPerson(archive, other).name);
}

/** A quote takes the other parts of its utterance along: they were spoken by the same person. */
function splitPerson(session: Session, request: Request<'splitPerson'>): Person {
  const archive = session.writable();
  const { personId, name, personKind } = request;
  readPerson(archive, personId);
  const moving = chooseUtterances(archive.quotes.listBySpeaker(personId), request.quoteIds);

  const { people, identities, journal } = archive;
  const id = journal.inStep('split-person', name, () => {
    const newId = people.insert({ uid: session.environment.newUid(), name, kind: personKind });
    identities.giveUpName(personId, name);
    identities.moveQuotes(
      moving.map((quote) => quote.id),
      newId,
    );
    for (const { role, articleId } of moving) if (role !== null) people.addRole(newId, articleId, role);
    for (const articleId of new Set(moving.map((quote) => quote.articleId))) people.tidy(articleId, []);
    identities.distinguish(personId, newId);
    return newId;
  });
  return readPerson(archive, id);
}

function chooseUtterances(
  quotes: readonly Quote[],
  chosen: Request<'splitPerson'>['quoteIds'],
): readonly Quote[] {
  const theirs = quotes.filter(({ id }) => chosen.includes(id));
  if (theirs.length < new Set(chosen).size) throw new Failure('bad-request', en.archive.notTheirQuote);
  const utterances = new Set(theirs.map(utteranceOf));
  const moving = quotes.filter((quote) => utterances.has(utteranceOf(quote)));
  if (moving.length === quotes.length) throw new Failure('bad-request', en.archive.splitAll);
  return moving;
}

const utteranceOf = ({ articleId, utterance }: Quote): string => `${articleId} ${utterance}`;
