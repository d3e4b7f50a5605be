/** A key that is replaced: the old one vouches for the new one, and colleagues see it as such. */
import { describe, expect, test } from 'vitest';
import type { MergeChoice } from '../contract/exchange';
import { aFailure, openTestCore, type TestCore } from '../testing/test-core';
import { ask, base64Of, exportPdf, openWithBrief } from '../testing/test-brief';

const OLD = 'nine small boats';
const NEW = 'ten large ferries';

const look = (core: TestCore, bytes: Uint8Array) =>
  ask(core, 'previewBriefImport', { base64: base64Of(bytes) });
const take = (core: TestCore, bytes: Uint8Array, choice: Partial<MergeChoice> = {}) =>
  ask(core, 'importBrief', {
    base64: base64Of(bytes),
    choice: { keys: null, theirs: [], acceptKey: false, ...choice },
  });
const accept = (core: TestCore, bytes: Uint8Array) => ask(core, 'acceptKey', { base64: base64Of(bytes) });

type Signer = Awaited<ReturnType<typeof openWithBrief>>;
const sign = async (core: Signer, passphrase: string): Promise<Uint8Array> =>
  (await exportPdf(core, core.brief.id, { passphrase })).bytes;
const statementOf = async (core: Signer): Promise<Uint8Array> => (await ask(core, 'keyStatement', {})).bytes;

/** Somebody whose key a colleague knows, before and after they replace it. */
async function replaced() {
  const signer = await openWithBrief();
  const first = await ask(signer, 'makeSigningKey', { passphrase: OLD });
  const before = await sign(signer, OLD);
  const colleague = await openTestCore(':memory:', 1);
  await take(colleague, before);
  const second = await ask(signer, 'replaceSigningKey', { passphrase: OLD, newPassphrase: NEW });
  return { signer, first, second, before, after: await sign(signer, NEW), colleague };
}

describe('a key that is replaced', () => {
  test('signs no more, is named by the new one, and is still one’s own', async () => {
    const { signer, first, second, before, after } = await replaced();
    expect(second).toMatchObject({ replaced: first.fingerprint });
    expect(second.key).not.toBe(first.key);
    await expect(sign(signer, OLD)).rejects.toThrow('This is not the passphrase of your key.');
    for (const bytes of [before, after]) expect((await look(signer, bytes)).trust).toBe('mine');
  });

  test.each([
    ['another passphrase', { passphrase: 'nine small ships', newPassphrase: NEW }],
    ['a short new one', { passphrase: OLD, newPassphrase: 'short' }],
  ])('is not replaced with %s', async (_what, request) => {
    const signer = await openWithBrief();
    const key = await ask(signer, 'makeSigningKey', { passphrase: OLD });
    await expect(ask(signer, 'replaceSigningKey', request)).rejects.toThrow(aFailure('bad-request'));
    expect(await ask(signer, 'signingKey', {})).toEqual(key);
    await expect(ask(signer, 'keyStatement', {})).rejects.toThrow(aFailure('not-found'));
  });

  test('vouches for the new one where it was known: seen as such, and the old one no longer believed', async () => {
    const { signer, first, second, before, after, colleague } = await replaced();
    expect((await look(colleague, after)).trust).toBe('changed');
    const statement = await statementOf(signer);
    expect(await accept(colleague, statement)).toEqual({
      name: 'Ada Quill',
      fingerprint: second.fingerprint,
      words: second.words,
      former: first.fingerprint,
      replacedAt: second.createdAt,
      news: true,
    });
    expect(await look(colleague, after)).toMatchObject({
      trust: 'known',
      pinned: {
        fingerprint: second.fingerprint,
        replaced: { fingerprint: first.fingerprint, at: second.createdAt },
      },
    });
    expect((await look(colleague, before)).trust).toBe('replaced');
    await expect(take(colleague, before)).rejects.toThrow('a key that Ada Quill has replaced');
    expect((await accept(colleague, statement)).news).toBe(false);
    await ask(colleague, 'undo', {});
    expect((await look(colleague, after)).trust).toBe('changed');
  });

  test('vouches through the keys between, for who knows only the first', async () => {
    const { signer, colleague } = await replaced();
    const third = await ask(signer, 'replaceSigningKey', { passphrase: NEW, newPassphrase: OLD });
    expect(await accept(colleague, await statementOf(signer))).toMatchObject({
      fingerprint: third.fingerprint,
      news: true,
    });
    expect((await look(colleague, await sign(signer, OLD))).trust).toBe('known');
  });
});

describe('a key that nobody vouches for stays unknown', () => {
  test('where the name was never met', async () => {
    const { signer } = await replaced();
    const stranger = await openTestCore(':memory:', 2);
    await expect(accept(stranger, await statementOf(signer))).rejects.toThrow('No key that is known here');
  });

  test('where another key is known for the name', async () => {
    const { colleague, second } = await replaced();
    const impostor = await openWithBrief();
    await ask(impostor, 'makeSigningKey', { passphrase: OLD });
    await ask(impostor, 'replaceSigningKey', { passphrase: OLD, newPassphrase: NEW });
    await expect(accept(colleague, await statementOf(impostor))).rejects.toThrow(aFailure('conflict'));
    expect((await look(colleague, await sign(impostor, NEW))).trust).toBe('changed');
    expect(second.fingerprint).not.toBe('');
  });

  test.each<[string, (text: string) => string]>([
    ['another name', (text) => text.replace('Ada Quill', 'Ada Quilt')],
    ['another day', (text) => text.replace(/"at":"2026/u, '"at":"2025')],
    ['a signature of nobody', (text) => text.replace(/("byOld":")[0-9a-f]{128}/u, `$1${'0'.repeat(128)}`)],
    [
      'no signature of the new key',
      (text) => text.replace(/("byNew":")[0-9a-f]{128}/u, `$1${'0'.repeat(128)}`),
    ],
    ['a key of somebody else', (text) => text.replace(/("new":")[0-9a-f]{64}/u, `$1${'a'.repeat(64)}`)],
    ['a field more', (text) => text.replace('{"format"', '{"aside":1,"format"')],
    ['half of it', (text) => text.slice(0, text.length / 2)],
    ['no JSON', () => 'Ada Quill has a new key.'],
  ])('where the statement is forged: %s', async (_what, forge) => {
    const { signer, after, colleague } = await replaced();
    const statement = Buffer.from(await statementOf(signer)).toString('utf8');
    const forged = forge(statement);
    expect(forged).not.toBe(statement);
    await expect(accept(colleague, Buffer.from(forged))).rejects.toThrow(aFailure('bad-file'));
    expect((await look(colleague, after)).trust).toBe('changed');
  });
});
