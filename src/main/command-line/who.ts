import { isNamed } from '../core/contract/analyst-names';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import type { OpenArchive } from './open-archive';
import type { Terminal } from './terminal';

/** Who gives the command, as far as they say so. */
export interface Who {
  /** From `--as`; null where it was not given. */
  name: string | null;
}

/** With `--as` an archive learns who works in it; one that knows somebody else is not told otherwise by the way. */
export async function introduce(archive: OpenArchive, { name }: Who): Promise<void> {
  const info = name === null ? null : await archive.ask('archiveInfo', {});
  if (name === null || info === null || info.analyst.name === name) return;
  if (isNamed(info.analyst.name)) {
    throw new Failure('bad-request', messages.cli.worksHere(info.analyst.name, name));
  }
  await archive.ask('renameAnalyst', { name });
}

/**
 * Asks, where somebody sits at the terminal, who works here: before the first thing that is written down with a name. A
 * script cannot answer; its work goes on as nobody's, and it is told how to say whose it is.
 */
export async function askWho(archive: OpenArchive, terminal: Terminal): Promise<void> {
  const info = await archive.ask('archiveInfo', {});
  if (info === null || info.readOnly || isNamed(info.analyst.name)) return;
  const name = (await terminal.ask(messages.cli.whoWorksHere))?.trim() ?? '';
  if (name === '') terminal.say(messages.cli.nobodySaid);
  else await archive.ask('renameAnalyst', { name });
}
