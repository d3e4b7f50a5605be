import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { BriefId, IsoDate } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import { requireFree } from '../core/files/whole';
import { exportBrief } from './brief';
import { withArchive, type CommandContext, type Finish } from './context';
import type { OpenArchive } from './open-archive';
import { fixedEnvironment } from './fixed-environment';
import { day, verb } from './options';

interface DemoOptions {
  readonly json?: boolean;
  readonly date?: IsoDate;
  readonly out?: string;
}

/** `demo`: the sample archive and the PDF of the brief that its desk wrote; the archive is thrown away. */
export function demoVerb(context: CommandContext, finish: Finish): Command {
  return verb('demo', messages.cli.verbs.demo)
    .option('--date <day>', messages.cli.options.date, day)
    .option('--out <file>', messages.cli.options.demoOut)
    .action((options: DemoOptions) => finish(() => demo(context, options)));
}

/** The same clock for every run makes the same archive to the last id, and so the same bytes of PDF. */
const DEMO_DAY = '2026-11-20' as IsoDate;

async function demo(context: CommandContext, { date, out, json }: DemoOptions): Promise<number> {
  const { terminal, environment } = context;
  const folder = mkdtempSync(join(tmpdir(), 'attache-demo-'));
  const path = out === undefined ? join(folder, 'brief.pdf') : terminal.path(out);
  const sample = join(folder, 'sample.attache');
  try {
    requireFree(path);
    await withArchive(
      { ...context, environment: fixedEnvironment(DEMO_DAY, (error) => environment.report(error)) },
      sample,
      'create',
      async (archive) => {
        await archive.ask('loadSample', {});
        for (const { id } of await archive.ask('listBriefs', {})) {
          if (date !== undefined) await redate(archive, id, date);
          await exportBrief(context, archive, { briefId: id }, path, json === true);
        }
      },
    );
    return 0;
  } finally {
    const leftovers = out === undefined ? ['', '-lock', '-wal', '-shm'].map((end) => sample + end) : [folder];
    for (const leftover of leftovers) rmSync(leftover, { recursive: true, force: true });
  }
}

async function redate(archive: OpenArchive, briefId: BriefId, date: IsoDate): Promise<void> {
  const { brief } = await archive.ask('readBrief', { briefId });
  const { id: _id, uid: _uid, updatedAt: _updatedAt, ...draft } = brief;
  await archive.ask('saveBrief', { briefId, draft: { ...draft, date } });
}
