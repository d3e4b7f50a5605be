import type { Archive } from '../archive/archive';
import { foldName } from '../archive/fold-name';
import type { SpeakerChoice } from '../contract/calls';
import type { Environment } from '../contract/environment';
import type { PersonId } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { PersonKind } from '../contract/model';
import { found } from './session';

/**
 * Finds or adds the people whom one article quotes. Within the article one name is one person. Across articles a name
 * is trusted only when it identifies: a surname alone, "a senior official" or "the report" may be somebody else each
 * time, and people once merged cannot be told apart again.
 */
export function createSpeakerResolver(
  archive: Archive,
  environment: Environment,
  /** Whom the article quotes already: a name means them before anybody else. */
  quoted: readonly PersonId[] = [],
) {
  const here = new Map<string, PersonId>();
  for (const { id, name, kind, variants } of quoted
    .map((person) => archive.people.read(person))
    .filter((person) => person !== null)) {
    for (const known of [...variants, name]) here.set(`${kind} ${foldName(known)}`, id);
  }
  return (name: string, kind: PersonKind): PersonId => {
    const key = `${kind} ${foldName(name)}`;
    const id = here.get(key) ?? findOrAdd(archive, environment, name, kind);
    here.set(key, id);
    archive.people.addVariant(id, name);
    return id;
  };
}

/** The person whom an analyst chose; null when nobody can tell. */
export function choosePerson(
  archive: Archive,
  environment: Environment,
  choice: SpeakerChoice,
): PersonId | null {
  switch (choice.kind) {
    case 'known':
      return found(archive.people.read(choice.id), en.archive.noPerson).id;
    case 'new':
      return findOrAdd(archive, environment, choice.name, choice.personKind);
    case 'unclear':
      return null;
  }
}

function findOrAdd(archive: Archive, environment: Environment, name: string, kind: PersonKind): PersonId {
  const [known] = identifies(name, kind) ? archive.people.findByName(name, kind) : [];
  return known ?? archive.people.insert({ uid: environment.newUid(), name, kind });
}

function identifies(name: string, kind: PersonKind): boolean {
  if (kind === 'organisation') return true;
  return kind === 'human' && foldName(name).includes(' ');
}
