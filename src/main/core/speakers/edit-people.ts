import type { Archive } from '../archive/archive';
import type { Request } from '../contract/calls';
import type { PersonId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import type { Person } from '../contract/people';
import type { Quote } from '../contract/quotes';
import { Failure } from '../failure';
import { found, type Session } from '../session/session';

/** @throws Failure `not-found` */
export const readPerson = ({ people }: Archive, id: PersonId): Person =>
  found(people.read(id), messages.archive.noPerson);

/** Makes two people one, who goes on being found under both names. */
export function mergePeople(archive: Archive, { keptId, mergedId }: Request<'mergePeople'>): Person {
  const subject = subjectOf(archive, mergedId, keptId);
  archive.journal.inStep('merge-people', subject, () => archive.identities.merge(keptId, mergedId));
  return readPerson(archive, keptId);
}

/** Names a step that concerns two people. */
export function subjectOf(archive: Archive, one: PersonId, other: PersonId): string {
  if (one === other) throw new Failure('bad-request', messages.archive.onePerson);
  return messages.archive.twoPeople(readPerson(archive, one).name, readPerson(archive, other).name);
}

/** A quote takes the other parts of its utterance along: they were spoken by the same person. */
export function splitPerson(session: Session, request: Request<'splitPerson'>): Person {
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
  if (theirs.length < new Set(chosen).size) throw new Failure('bad-request', messages.archive.notTheirQuote);
  const utterances = new Set(theirs.map(utteranceOf));
  const moving = quotes.filter((quote) => utterances.has(utteranceOf(quote)));
  if (moving.length === quotes.length) throw new Failure('bad-request', messages.archive.splitAll);
  return moving;
}

const utteranceOf = ({ articleId, utterance }: Quote): string => `${articleId} ${utterance}`;
