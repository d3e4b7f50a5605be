import type { Command } from 'commander';
import type { SigningKey } from '../core/contract/exchange';
import { en } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, type ArchiveOptions } from './options';
import { readPassphrase } from './read-passphrase';

interface KeyOptions extends ArchiveOptions {
  readonly make?: string;
}

/** `key`: the key that signs an analyst's briefs, made on first use. */
export function keyVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('key', en.cli.verbs.key)
    .option('--make <file>', en.cli.options.makeKey)
    .action((options: KeyOptions) => finish(() => showKey(context, options)));
}

async function showKey(context: CommandContext, { archive: path, make, json }: KeyOptions): Promise<number> {
  const { terminal } = context;
  const passphrase = make === undefined ? null : await readPassphrase(terminal, make);
  const mode = passphrase === null ? 'read-only' : 'open';
  const key = await withArchive(context, terminal.path(path), mode, (archive): Promise<SigningKey | null> =>
    passphrase === null ? archive.ask('signingKey', {}) : archive.ask('makeSigningKey', { passphrase }),
  );
  if (key === null) throw new Failure('not-found', en.exchange.noKey);
  const { fingerprint, words } = key;
  await terminal.print(json === true ? JSON.stringify(key) : `${fingerprint}\n${en.cli.keyWords(words)}`);
  return 0;
}
