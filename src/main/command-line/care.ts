import type { Command } from 'commander';
import { en } from '../core/contract/messages/catalogue';
import type { CheckFinding } from '../core/contract/archive';
import { Failure } from '../core/failure';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, type ArchiveOptions } from './options';

/** `check`: every promise of an archive, looked at. */
export function checkVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('check', en.cli.verbs.check).action((options: ArchiveOptions) =>
    finish(() => check(context, options)),
  );
}

async function check(context: CommandContext, options: ArchiveOptions): Promise<number> {
  const { terminal } = context;
  const findings = await readFindings(context, terminal.path(options.archive));
  if (options.json === true) await terminal.print(JSON.stringify(findings));
  else if (findings.length === 0) await terminal.print(en.cli.sound);
  else for (const { what, detail } of findings) await terminal.print(en.cli.finding(what, detail));
  return findings.length === 0 ? 0 : 1;
}

/** The search index can only be checked by a writer; while the window is open the rest is checked beside it. */
async function readFindings(context: CommandContext, path: string): Promise<readonly CheckFinding[]> {
  const look = (mode: 'open' | 'read-only'): Promise<readonly CheckFinding[]> =>
    withArchive(context, path, mode, (archive) => archive.ask('checkArchive', {}));
  try {
    return await look('open');
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'in-use')) throw error;
    context.terminal.say(en.cli.searchIndexSkipped);
    return look('read-only');
  }
}
