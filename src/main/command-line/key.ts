import type { Command } from 'commander';
import type { SigningKey } from '../core/contract/exchange';
import { messages } from '../core/contract/messages/catalogue';
import { LARGEST_STATEMENT } from '../core/exchange/key-statement';
import { Failure } from '../core/failure';
import { requireFree } from '../core/files/whole';
import { changeArchive } from './change';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, type ArchiveOptions } from './options';
import { readNamed } from './read-bounded';
import { readPassphrase } from './read-passphrase';
import { writeNew } from './write-new';

interface KeyOptions extends ArchiveOptions {
  readonly make?: string;
  readonly replace?: string;
  readonly passphrase?: string;
  readonly statement?: string;
  readonly accept?: string;
}

/** `key`: the key that signs an analyst's briefs, made on first use and replaced by another; and a colleague's new one. */
export function keyVerb(context: CommandContext, finish: Finish): Command {
  const { options } = messages.cli;
  return archiveVerb('key', messages.cli.verbs.key)
    .option('--make <file>', options.makeKey)
    .option('--replace <file>', options.replaceKey)
    .option('--passphrase <file>', options.formerPassphrase)
    .option('--statement <file>', options.keyStatement)
    .option('--accept <file>', options.acceptKeyFile)
    .action((given: KeyOptions) =>
      finish(() => {
        const asked = [given.make, given.replace, given.statement, given.accept];
        if (asked.filter((option) => option !== undefined).length > 1) {
          throw new Failure('bad-request', messages.cli.oneKeyOption);
        }
        if (given.accept !== undefined) return acceptKey(context, given.accept, given);
        if (given.statement !== undefined) return writeKeyStatement(context, given.statement, given);
        return showKey(context, given);
      }),
    );
}

async function showKey(context: CommandContext, options: KeyOptions): Promise<number> {
  const { terminal } = context;
  const ask = await askFor(context, options);
  const { make, replace } = options;
  const mode = make === undefined && replace === undefined ? 'read-only' : 'open';
  const key = await withArchive(context, terminal.path(options.archive), mode, ask);
  if (key === null) throw new Failure('not-found', messages.exchange.noKey);
  const { fingerprint, words, replaced } = key;
  if (replaced !== null) terminal.say(messages.exchange.replacedKey(replaced));
  await terminal.print(
    options.json === true ? JSON.stringify(key) : `${fingerprint}\n${messages.cli.keyWords(words)}`,
  );
  return 0;
}

type Ask = Parameters<typeof withArchive<SigningKey | null>>[3];

/** Passphrases are read before the archive is opened. */
async function askFor({ terminal }: CommandContext, options: KeyOptions): Promise<Ask> {
  const { make, replace, passphrase: former } = options;
  if (replace !== undefined) {
    if (former === undefined) throw new Failure('bad-request', messages.cli.needsFormer);
    const passphrase = await readPassphrase(terminal, former);
    const newPassphrase = await readPassphrase(terminal, replace);
    return (archive) => archive.ask('replaceSigningKey', { passphrase, newPassphrase });
  }
  if (make === undefined) return (archive) => archive.ask('signingKey', {});
  const passphrase = await readPassphrase(terminal, make);
  return (archive) => archive.ask('makeSigningKey', { passphrase });
}

async function writeKeyStatement(
  context: CommandContext,
  file: string,
  options: KeyOptions,
): Promise<number> {
  const { terminal } = context;
  const path = terminal.path(file);
  requireFree(path);
  return withArchive(context, terminal.path(options.archive), 'read-only', async (archive) => {
    const { bytes } = await archive.ask('keyStatement', {});
    writeNew(path, bytes);
    await terminal.print(options.json === true ? JSON.stringify({ path, bytes: bytes.byteLength }) : path);
    return 0;
  });
}

async function acceptKey(context: CommandContext, file: string, options: KeyOptions): Promise<number> {
  const base64 = readNamed(context.terminal.path(file), LARGEST_STATEMENT).toString('base64');
  return changeArchive(context, options, async (archive) => {
    const key = await archive.ask('acceptKey', { base64 });
    const { name, fingerprint, former, replacedAt, news } = key;
    return [
      key,
      news
        ? messages.exchange.acceptedKey(name, fingerprint, former, replacedAt.slice(0, 10))
        : messages.exchange.acceptedBefore(name),
    ];
  });
}
