import { Option, type Command } from 'commander';
import { messages } from '../core/contract/messages/catalogue';
import { PERSON_KINDS, type Person, type PersonKind, type SimilarPeople } from '../core/contract/people';
import type { CommandContext, Finish } from './context';
import type { OpenArchive } from './open-archive';
import { list } from './lists';
import { archiveVerb, type ArchiveOptions } from './options';

interface PeopleOptions extends ArchiveOptions {
  readonly kind?: PersonKind;
  readonly similar?: boolean;
}

/** `people`: everybody who is quoted; or who of them may be one person. */
export function peopleVerb(context: CommandContext, finish: Finish): Command {
  const kind = new Option('--kind <kind>', messages.cli.options.personKind(PERSON_KINDS.join(', ')));
  return archiveVerb('people', messages.cli.verbs.people)
    .addOption(kind.choices(PERSON_KINDS))
    .option('--similar', messages.cli.options.similar)
    .action((options: PeopleOptions) =>
      finish(() =>
        options.similar === true
          ? list(context, options, (archive) => readSimilar(archive, options), similarLine)
          : list(context, options, (archive) => readPeople(archive, options), personLines),
      ),
    );
}

async function readPeople(archive: OpenArchive, { kind }: PeopleOptions): Promise<readonly Person[]> {
  const people = await archive.ask('listPeople', {});
  return people.filter((person) => kind === undefined || person.kind === kind);
}

function personLines({ id, name, variants, roles, quotes }: Person): string {
  return [
    messages.cli.person(id, name, roles[0]?.role ?? '', quotes),
    ...(variants.length > 0 ? [messages.cli.alsoWritten(variants)] : []),
    ...roles.map(({ role, statedOn, articleId }) => messages.cli.role(role, statedOn, articleId)),
  ].join('\n');
}

/** A proposal with the people themselves, for readers who have no list beside it. */
interface SimilarPair extends Omit<SimilarPeople, 'people'> {
  readonly people: readonly [Person, Person];
  readonly why: string;
}

async function readSimilar(archive: OpenArchive, { kind }: PeopleOptions): Promise<readonly SimilarPair[]> {
  const people = new Map((await readPeople(archive, { archive: '' })).map((person) => [person.id, person]));
  const proposals = await archive.ask('listSimilarPeople', {});
  return proposals.flatMap((proposal): SimilarPair[] => {
    const [kept, merged] = proposal.people.map((id) => people.get(id));
    if (kept === undefined || merged === undefined) return [];
    if (kind !== undefined && kept.kind !== kind && merged.kind !== kind) return [];
    const { similarity, names, sharedRole } = proposal;
    const { reasons, sharedRole: both } = messages.peopleView.similar;
    const why = reasons[similarity](...names) + (sharedRole === null ? '' : ` ${both(sharedRole)}`);
    return [{ ...proposal, people: [kept, merged], why }];
  });
}

const similarLine = ({ people: [kept, merged], why }: SimilarPair): string =>
  messages.cli.similarPeople(kept.id, kept.name, merged.id, merged.name, why);
