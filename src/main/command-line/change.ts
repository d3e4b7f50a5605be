import { withArchive, type CommandContext, type OpenArchive } from './context';
import type { ArchiveOptions } from './options';

/** What a change came to: for `--json`, and as a sentence. */
export type Changed = readonly [result: unknown, sentence: string];

/** Changes an archive and prints what came of it. */
export async function changeArchive(
  context: CommandContext,
  { archive: path, json }: ArchiveOptions,
  work: (archive: OpenArchive) => Promise<Changed>,
): Promise<number> {
  const { terminal } = context;
  return withArchive(context, terminal.path(path), 'open', async (archive) => {
    const [result, sentence] = await work(archive);
    await terminal.print(json === true ? JSON.stringify(result) : sentence);
    return 0;
  });
}
