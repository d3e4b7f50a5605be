import type { Command } from 'commander';
import { isNamed } from '../core/contract/analyst-names';
import { messages } from '../core/contract/messages/catalogue';
import { changeArchive } from './change';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, type ArchiveOptions } from './options';

/** `analyst`: who works in an archive, or another name for them. */
export function analystVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('analyst', messages.cli.verbs.analyst)
    .argument('[name]', messages.cli.arguments.analystName)
    .action((name: string | undefined, options: ArchiveOptions) =>
      finish(() => (name === undefined ? sayWho(context, options) : rename(context, name, options))),
    );
}

const rename = async (context: CommandContext, name: string, options: ArchiveOptions): Promise<number> =>
  changeArchive(context, options, async (archive) => {
    const analyst = await archive.ask('renameAnalyst', { name });
    return [analyst, messages.cli.analyst(analyst.name)];
  });

async function sayWho(context: CommandContext, { archive: path, json }: ArchiveOptions): Promise<number> {
  const { terminal } = context;
  return withArchive(context, terminal.path(path), 'read-only', async (archive) => {
    const analyst = (await archive.ask('archiveInfo', {}))?.analyst;
    const name = analyst?.name ?? '';
    if (!isNamed(name)) terminal.say(messages.cli.nobodySaid);
    await terminal.print(json === true ? JSON.stringify(analyst) : name);
    return 0;
  });
}
