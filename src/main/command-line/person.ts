import { Option, type Command } from 'commander';
import type { QuoteId } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import { PERSON_KINDS, type PersonKind } from '../core/contract/people';
import { changeArchive, type Changed } from './change';
import type { CommandContext, Finish } from './context';
import type { OpenArchive } from './open-archive';
import { findPerson } from './find-person';
import { archiveVerb, count, group, type ArchiveOptions } from './options';

interface SplitOptions extends ArchiveOptions {
  readonly kind?: PersonKind;
}

/** `person`: merge two people, split one, tell two apart. */
export function personVerb(context: CommandContext, finish: Finish): Command {
  const settle = (options: ArchiveOptions, work: (archive: OpenArchive) => Promise<Changed>): Promise<void> =>
    finish(() => changeArchive(context, options, work));

  const merge = archiveVerb('merge', messages.cli.verbs.personMerge)
    .argument('<kept>', messages.cli.arguments.keptPerson)
    .argument('<merged>', messages.cli.arguments.mergedPerson)
    .action((keptName: string, mergedName: string, options: ArchiveOptions) =>
      settle(options, async (archive) => {
        const { id: keptId } = await findPerson(archive, keptName);
        const merged = await findPerson(archive, mergedName);
        const person = await archive.ask('mergePeople', { keptId, mergedId: merged.id });
        return [person, messages.cli.merged(merged.name, person.name)];
      }),
    );
  const kind = new Option('--kind <kind>', messages.cli.options.newPersonKind(PERSON_KINDS.join(', ')));
  const split = archiveVerb('split', messages.cli.verbs.personSplit)
    .argument('<person>', messages.cli.arguments.person)
    .argument('<name>', messages.cli.arguments.newPersonName)
    .argument('<quotes...>', messages.cli.arguments.movedQuotes, quoteIds)
    .addOption(kind.choices(PERSON_KINDS))
    .action((given: string, name: string, quotes: readonly QuoteId[], options: SplitOptions) =>
      settle(options, async (archive) => {
        const person = await findPerson(archive, given);
        const personKind = options.kind ?? person.kind;
        const added = await archive.ask('splitPerson', {
          personId: person.id,
          name,
          personKind,
          quoteIds: quotes,
        });
        return [added, messages.cli.split(added.id, added.name, added.quotes)];
      }),
    );
  const different = archiveVerb('different', messages.cli.verbs.personDifferent)
    .argument('<person>', messages.cli.arguments.person)
    .argument('<other>', messages.cli.arguments.person)
    .action((given: string, otherGiven: string, options: ArchiveOptions) =>
      settle(options, async (archive) => {
        const one = await findPerson(archive, given);
        const other = await findPerson(archive, otherGiven);
        const result = await archive.ask('distinguishPeople', { people: [one.id, other.id] });
        return [result, messages.cli.toldApart(one.name, other.name)];
      }),
    );

  return group('person', messages.cli.verbs.person, [merge, split, different]);
}

/** Collects ids in order. */
function quoteIds(given: string, before: readonly QuoteId[] = []): readonly QuoteId[] {
  return [...before, count(given) as QuoteId];
}
