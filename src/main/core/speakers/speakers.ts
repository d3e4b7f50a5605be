import type { Archive } from '../archive/archive';
import { foldToWords } from '../contract/rules/fold';
import { foldName } from '../contract/rules/fold-name';
import type { SpeakerChoice } from '../contract/quotes';
import type { Environment } from '../contract/environment';
import type { PersonId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import type { PersonKind } from '../contract/people';
import { found } from '../session/session';

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
  /** By the very spelling: the same name comes again and again. */
  const spelled = new Map<string, PersonId>();
  return (name: string, kind: PersonKind, role: string | null): PersonId => {
    const spelling = `${kind} ${name}`;
    const known = spelled.get(spelling);
    if (known !== undefined) return known;
    const key = `${kind} ${foldName(name)}`;
    const id = here.get(key) ?? findOrAdd(archive, environment, { name, kind, role });
    here.set(key, id);
    spelled.set(spelling, id);
    archive.people.addVariant(id, name);
    return id;
  };
}

/** The person whom an analyst chose; null when nobody can tell. */
export function choosePerson(
  archive: Archive,
  environment: Environment,
  choice: SpeakerChoice,
  role: string | null,
): PersonId | null {
  switch (choice.kind) {
    case 'known':
      return found(archive.people.read(choice.id), messages.archive.noPerson).id;
    case 'new':
      return findOrAdd(archive, environment, { name: choice.name, kind: choice.personKind, role });
    case 'unclear':
      return null;
  }
}

interface Met {
  readonly name: string;
  readonly kind: PersonKind;
  readonly role: string | null;
}

function findOrAdd(archive: Archive, environment: Environment, met: Met): PersonId {
  return (
    find(archive, met) ?? archive.people.insert({ uid: environment.newUid(), name: met.name, kind: met.kind })
  );
}

/** Where several people bear the name, the role tells which; if it does not, it is somebody yet unknown. */
function find({ people }: Archive, { name, kind, role }: Met): PersonId | null {
  if (!identifies(name, kind)) return null;
  const bearers = people.findByName(name, kind);
  const [first] = bearers;
  if (first === undefined || bearers.length === 1) return first ?? null;
  const [holder, ...others] = bearers.filter(
    (id) => role !== null && people.listRoles(id).some((held) => foldToWords(held) === foldToWords(role)),
  );
  return others.length === 0 ? (holder ?? null) : null;
}

/** Whether a name alone tells who is meant. */
export function identifies(name: string, kind: PersonKind): boolean {
  if (kind === 'organisation') return true;
  return kind === 'human' && foldName(name).includes(' ');
}
