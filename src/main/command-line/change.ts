import { messages } from '../core/contract/messages/catalogue';
import { withArchive, type CommandContext } from './context';
import type { OpenArchive } from './open-archive';
import type { ArchiveOptions } from './options';

/** What a change came to: for `--json`, and as a sentence; and what is said where it changed nothing. */
export type Changed = readonly [result: unknown, sentence: string, unchanged?: string];

/** Exit code of a verb that was asked to change something and did not. */
const UNCHANGED = 1;

/** Changes an archive and prints what came of it. */
export async function changeArchive(
  context: CommandContext,
  { archive: path, json }: ArchiveOptions,
  work: (archive: OpenArchive) => Promise<Changed>,
): Promise<number> {
  const { terminal } = context;
  return withArchive(context, terminal.path(path), 'open', async (archive) => {
    const { made, code } = await watchChange(archive, () => work(archive));
    const [result, sentence, unchanged = messages.cli.unchanged] = made;
    if (code === UNCHANGED) terminal.say(unchanged);
    if (json === true) await terminal.print(JSON.stringify(result));
    else if (code !== UNCHANGED) await terminal.print(sentence);
    return code;
  });
}

/** Runs the work; the code is 1 where the archive holds afterwards what it held before, and 0 else. */
export async function watchChange<Made>(
  archive: OpenArchive,
  work: () => Promise<Made>,
): Promise<{ readonly made: Made; readonly code: number }> {
  const lastStep = async (): Promise<number | undefined> => (await archive.ask('archiveInfo', {}))?.lastStep;
  const before = await lastStep();
  const made = await work();
  return { made, code: before === (await lastStep()) ? UNCHANGED : 0 };
}
