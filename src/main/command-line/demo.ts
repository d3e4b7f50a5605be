import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { IsoDate } from '../core/contract/ids';
import { en } from '../core/contract/messages/catalogue';
import { exportBrief, today } from './brief';
import { withArchive, type CommandContext } from './context';
import { fixedEnvironment } from './fixed-environment';
import { day, verb } from './options';
import type { Finish } from './run';
import { requireFree } from './write-new';

interface DemoOptions {
  readonly json?: boolean;
  readonly date?: IsoDate;
  readonly out?: string;
}

/** `demo`: the sample articles, a brief on all themes of the codebook, and its PDF; the archive is thrown away. */
export function demoVerb(context: CommandContext, finish: Finish): Command {
  return verb('demo', en.cli.verbs.demo)
    .option('--date <day>', en.cli.options.date, day)
    .option('--out <file>', en.cli.options.demoOut)
    .action((options: DemoOptions) => finish(() => demo(context, options)));
}

async function demo(context: CommandContext, options: DemoOptions): Promise<number> {
  const { terminal, resources } = context;
  const date = options.date ?? today(context.environment.now());
  const folder = mkdtempSync(join(tmpdir(), 'attache-demo-'));
  const path = options.out === undefined ? join(folder, 'brief.pdf') : terminal.path(options.out);
  requireFree(path);
  const sample = join(folder, 'sample.attache');
  // The same date makes the same archive to the last id, and so the same bytes of PDF.
  const environment = fixedEnvironment(date);
  try {
    await withArchive({ environment, resources }, sample, 'create', async (archive) => {
      await archive.ask('loadSample', {});
      const themes = await archive.ask('listThemes', {});
      const themeIds = themes.map(({ id }) => id);
      const brief = await archive.ask('composeBrief', { themeIds, title: null, date });
      await exportBrief(context, archive, brief.id, path, options.json === true);
    });
    return 0;
  } finally {
    const leftovers =
      options.out === undefined ? ['', '-lock', '-wal', '-shm'].map((end) => sample + end) : [folder];
    for (const leftover of leftovers) rmSync(leftover, { recursive: true, force: true });
  }
}
