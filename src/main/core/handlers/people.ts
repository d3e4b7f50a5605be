import type { Archive } from '../archive/archive';
import type { HandlersOf } from '../contract/calls';
import type { personCalls } from '../contract/calls/people';
import type { PersonId } from '../contract/ids';
import type { PersonWithQuotes } from '../contract/sayings';
import { foldSayings } from '../people/sayings';
import type { Session } from '../session/session';
import { readPerson, mergePeople, subjectOf, splitPerson } from '../speakers/edit-people';
import { lookAlikesIn } from '../speakers/look-alikes';

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
