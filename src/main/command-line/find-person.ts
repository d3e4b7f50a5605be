import { foldName } from '../core/contract/rules/fold-name';
import { messages } from '../core/contract/messages/catalogue';
import type { Person } from '../core/contract/people';
import { Failure } from '../core/failure';
import type { OpenArchive } from './open-archive';

/** The person that a user named by id or by name, spelling aside; the name must tell them from everybody else. */
export async function findPerson(archive: OpenArchive, given: string): Promise<Person> {
  const people = await archive.ask('listPeople', {});
  const byId = people.find(({ id }) => String(id) === given);
  if (byId !== undefined) return byId;
  const called = people.filter(({ name }) => foldName(name) === foldName(given));
  const [person] = called;
  if (person === undefined) throw new Failure('not-found', messages.cli.noPerson(given));
  if (called.length > 1) {
    const ids = called.map(({ id }) => id);
    throw new Failure('bad-request', messages.cli.severalPeople(given, ids));
  }
  return person;
}
