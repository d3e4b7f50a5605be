import { CALLS, type Request } from '../core/contract/calls';
import type { Environment } from '../core/contract/environment';
import { createHandlers } from '../core/handlers';
import { parsers } from '../ipc/parsers';
import { BACKGROUND } from '../ipc/background-context';
import type { OpenArchive } from './open-archive';
import type { Terminal } from './terminal';
import { passphraseFor, type Unlocking } from './unlock';
import { askWho, introduce, type Who } from './who';

/** What every verb needs. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly environment: Environment;
  /** Folder of fonts, colour profile and sample articles. */
  readonly resources: string;
  /** Folder of what this machine keeps for the user; without it no backup folder is known. */
  readonly dataFolder?: string;
  /** The built `document-reader.js`; without it, files are read one after the other. */
  readonly reader?: URL;
  readonly who: Who;
  readonly unlocking: Unlocking;
  /** Keeps a bug that ends the command; answers what is to be said of it. */
  readonly tell: (error: unknown) => string;
}

/** Runs a verb's work and keeps the exit code that it returns. */
export type Finish = (work: () => Promise<number>) => Promise<void>;

/** Open an archive for the time of one verb. */
export async function withArchive<Result>(
  context: CommandContext,
  path: string,
  mode: Request<'openArchive'>['mode'],
  use: (archive: OpenArchive) => Promise<Result>,
): Promise<Result> {
  const { environment, resources, dataFolder = null, reader = null, terminal, who } = context;
  const handlers = createHandlers({ environment, resources, dataFolder, lock: true, reader });
  const archive: OpenArchive = {
    async ask(call, request) {
      const parsed = parsers[call](request);
      if (CALLS[call].signed) await askWho(archive, terminal);
      // Nobody cancels a call of the command line: ending the process is safe at any moment.
      return handlers[call](parsed, BACKGROUND);
    },
  };
  const { warnings } = await archive.ask('openArchive', {
    path,
    mode,
    passphrase: await passphraseFor(context, path),
  });
  for (const warning of warnings) terminal.say(warning);
  try {
    if (mode !== 'read-only') await introduce(archive, who);
    return await use(archive);
  } finally {
    await archive.ask('closeArchive', {});
  }
}
