import type { Handlers } from '../contract/calls';
import { en } from '../contract/messages/catalogue';
import { found, type Session } from './session';

export function personHandlers(session: Session) {
  return {
    listPeople: () => session.current().people.list(),
    readPerson({ personId }) {
      const { people, quotes } = session.current();
      return {
        person: found(people.read(personId), en.archive.noPerson),
        quotes: quotes.listBySpeaker(personId),
      };
    },
    editPerson({ personId, name, personKind }) {
      const { people, journal } = session.writable();
      found(people.read(personId), en.archive.noPerson);
      journal.inStep('rename-person', name, () => people.rename(personId, name, personKind));
      return found(people.read(personId), en.archive.noPerson);
    },
  } satisfies Partial<Handlers>;
}
