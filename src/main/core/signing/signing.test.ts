import { describe, expect, onTestFinished, test } from 'vitest';
import type { MergeChoice } from '../contract/exchange';
import { inspectPdf } from '../exchange/inspect';
import { aFailure, makeFolder, openTestCore, type TestCore } from '../testing/test-core';
import { EMPTY_SEAL, sealFile } from '../exchange/seal';
import { readProperties } from '../exchange/xmp-properties';
import { ReadPdf } from '../pdf/read/read-pdf';
import { privateKeyOf, publicKeyOf, signWith } from '../exchange/signature';
import { putTogether, TakenApart } from '../testing/forging';
import { createDice, contentsOf, passThrough, swapGlyphs, withStream } from '../testing/tampering';
import { ask, base64Of, exportPdf, openWithBrief } from '../testing/test-brief';

/** More of them with `npm run test:hostile`. */
const EDITS = Number(process.env.ATTACHE_RUNS ?? 200);
const PASSPHRASE = 'nine small boats';

async function openSigner() {
  const core = await openWithBrief();
  const key = await ask(core, 'makeSigningKey', { passphrase: PASSPHRASE });
  return { ...core, key };
}
const sign = async (core: Awaited<ReturnType<typeof openSigner>>): Promise<Uint8Array> =>
  (await exportPdf(core, core.brief.id, { passphrase: PASSPHRASE })).bytes;
const look = (core: TestCore, bytes: Uint8Array) =>
  ask(core, 'previewBriefImport', { base64: base64Of(bytes) });
const take = (core: TestCore, bytes: Uint8Array, choice: Partial<MergeChoice> = {}) =>
  ask(core, 'importBrief', {
    base64: base64Of(bytes),
    choice: { keys: null, theirs: [], acceptKey: false, ...choice },
  });
/** The file with another bottom line in its data. */
function dataChanged(bytes: Uint8Array): TakenApart {
  const file = new TakenApart(bytes);
  const { data } = file;
  file.data = { ...data, brief: { ...data.brief, bottomLine: 'Promises deter.' } };
  return file;
}
const stateOf = (bytes: Uint8Array) => inspectPdf(bytes).inspection.signature?.state;

describe('a key', () => {
  test('is made once, is named by a fingerprint and words, and is kept locked', async () => {
    const core = await openWithBrief();
    expect(await ask(core, 'signingKey', {})).toBeNull();
    const key = await ask(core, 'makeSigningKey', { passphrase: PASSPHRASE });
    expect(key).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
      fingerprint: expect.stringMatching(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/u) as string,
      words: expect.objectContaining({ length: 16 }) as string[],
      createdAt: expect.any(String) as string,
      replaced: null,
    });
    expect(await ask(core, 'signingKey', {})).toEqual(key);
    await expect(ask(core, 'makeSigningKey', { passphrase: PASSPHRASE })).rejects.toThrow(
      aFailure('conflict'),
    );
  });

  test.each([
    ['a short passphrase', 'short'],
    ['no passphrase', ''],
  ])('is not made with %s', async (_what, passphrase) => {
    const core = await openWithBrief();
    await expect(ask(core, 'makeSigningKey', { passphrase })).rejects.toThrow(aFailure('bad-request'));
  });

  test('signs only with its passphrase', async () => {
    const core = await openSigner();
    await expect(exportPdf(core, core.brief.id, { passphrase: 'nine small ships' })).rejects.toThrow(
      'This is not the passphrase of your key.',
    );
  });
});

describe('a signed file', () => {
  test('says by whom, and gives the same bytes twice', async () => {
    const core = await openSigner();
    const bytes = await sign(core);
    const { fingerprint, key, words } = core.key;
    expect(inspectPdf(bytes).inspection).toMatchObject({
      intact: true,
      signature: { state: 'valid', name: 'Ada Quill', fingerprint, key, words },
    });
    expect(Buffer.compare(bytes, await sign(core))).toBe(0);
  });

  test('says so first, and whose signature does not fit is called forged', async () => {
    const bytes = await sign(await openSigner());
    const { message, signed, verdict } = inspectPdf(bytes).inspection;
    expect([message, signed, verdict]).toEqual([
      'Signed and intact: no byte has changed since it was signed.',
      true,
      'signed',
    ]);
    const other = inspectPdf(putTogether(dataChanged(bytes), 'keep')).inspection;
    expect([other.message, other.signed, other.verdict]).toEqual([
      'Forged or damaged: it says who signed it, and the signature does not fit.',
      false,
      'forged',
    ]);
  });

  test('that another program saved is signed for its data alone', async ({ skip }) => {
    const bytes = await sign(await openSigner());
    const resaved = passThrough(bytes, makeFolder(onTestFinished), 'qpdf', ['--linearize', 'IN', 'OUT']);
    if (resaved === null) return skip('qpdf is not installed');
    expect(stateOf(resaved)).toBe('data-only');
  });

  test('that was changed never shows a valid signature', async () => {
    const bytes = Buffer.from(await sign(await openSigner()));
    const contents = contentsOf(bytes);
    const dice = createDice(26);
    const wrong: number[] = [];
    for (let run = 0; run < EDITS;) {
      let changed: Uint8Array | null = null;
      if (run % 2 === 0) {
        const at = dice(bytes.length);
        changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << dice(8));
      } else {
        const page = contents[dice(contents.length)];
        const content = page === undefined ? null : swapGlyphs(page.content, dice);
        if (page !== undefined && content !== null) changed = withStream(bytes, page.id, '', content);
      }
      if (changed === null) continue; // two glyphs alike were hit
      if (stateOf(changed) === 'valid') wrong.push(run);
      run++;
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['the name', /<attache:signer>Ada Quill/u, '<attache:signer>Ida Quill'],
    // Another digit whatever it was: keys are made by chance.
    ['the key', /(?<=<attache:signerKey>)./u, (digit: string) => (digit === 'f' ? '0' : 'f')],
    [
      'both gone',
      /<attache:signer>Ada Quill<\/attache:signer>\n<attache:signerKey>[0-9a-f]{64}/u,
      '<attache:signer>none</attache:signer>\n<attache:signerKey>none',
    ],
  ])('with %s forged is broken or unsigned, and not intact', async (_what, from, to) => {
    const bytes = await sign(await openSigner());
    const told = Buffer.from(bytes).toString('latin1');
    const forged = Buffer.from(
      typeof to === 'string' ? told.replace(from, to) : told.replace(from, to),
      'latin1',
    );
    expect(forged.equals(bytes)).toBe(false);
    const { intact, signature } = inspectPdf(forged).inspection;
    expect([intact, signature?.state ?? 'broken']).toEqual([false, 'broken']);
  });
});

test.each([
  ['Ada Quill', true, 'valid'],
  ['Ada\u200b Quill', false, 'broken'],
  ['Ada Quill\u202e', false, 'broken'],
])('a well signed file of “%s”: taken %s, its signature %s', async (signer, isTaken, state) => {
  const bytes = await sign(await openSigner());
  const key = privateKeyOf(Buffer.alloc(32, 7));
  const properties = readProperties(new ReadPdf(bytes));
  const stated = (name: string): string => properties.get(name) ?? '';
  const signerKey = publicKeyOf(key);
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/(?<=\n<attache:seal>)[0-9a-f]{192}/u, EMPTY_SEAL)
    .replace(/<attache:signer>[^<]*/u, `<attache:signer>${Buffer.from(signer).toString('latin1')}`)
    .replace(/<attache:signerKey>[0-9a-f]{64}/u, `<attache:signerKey>${signerKey}`);
  const sealed = {
    payloadSha256: stated('payloadSha256'),
    textSha256: stated('textSha256'),
    signer,
    signerKey,
  };
  const forged = sealFile(Buffer.from(text, 'latin1'), sealed, (message) => signWith(key, message));
  const { inspection, payload } = inspectPdf(forged);
  expect([payload !== null, inspection.signature?.state, inspection.signature?.name]).toEqual([
    isTaken,
    state,
    'Ada Quill',
  ]);
});

describe('the key of a colleague', () => {
  test('is pinned when it is first met, and known from then on', async () => {
    const signer = await openSigner();
    const bytes = await sign(signer);
    const colleague = await openTestCore(':memory:', 1);
    expect(await look(colleague, bytes)).toMatchObject({ trust: 'first', pinned: null });
    await take(colleague, bytes);
    expect(await look(colleague, bytes)).toMatchObject({
      trust: 'known',
      pinned: { fingerprint: signer.key.fingerprint, since: expect.any(String) as string },
    });
    expect((await look(signer, bytes)).trust).toBe('mine');
    const [quote] = await ask(colleague, 'listAllQuotes', {});
    const of = { kind: 'quote', id: quote?.id ?? signer.quote.id } as const;
    expect(await ask(colleague, 'provenance', { of })).toMatchObject([
      { signer: 'Ada Quill', fingerprint: signer.key.fingerprint },
    ]);
  });

  test('that changes is refused aloud, also under a name that only looks the same', async () => {
    const signer = await openSigner();
    const colleague = await openTestCore(':memory:', 1);
    await take(colleague, await sign(signer));
    const impostor = await openWithBrief();
    await ask(impostor, 'renameAnalyst', { name: 'Аda Quill' }); // with a Cyrillic А
    const { fingerprint } = await ask(impostor, 'makeSigningKey', { passphrase: PASSPHRASE });
    const { bytes } = await exportPdf(impostor, impostor.brief.id, { passphrase: PASSPHRASE });
    expect(await look(colleague, bytes)).toMatchObject({
      trust: 'changed',
      pinned: { fingerprint: signer.key.fingerprint },
    });
    await expect(take(colleague, bytes)).rejects.toThrow(
      `another key than before (known: ${signer.key.fingerprint}; now: ${fingerprint})`,
    );
    expect((await look(colleague, bytes)).trust).toBe('changed');
  });

  test('that an earlier version was signed with is missed aloud', async () => {
    const signer = await openSigner();
    const colleague = await openTestCore(':memory:', 1);
    await take(colleague, await sign(signer));
    const { bytes } = await exportPdf(signer, signer.brief.id);
    expect((await look(colleague, bytes)).warnings).toEqual([
      'An earlier version of this brief was signed by Ada Quill; this one is not signed.',
    ]);
  });
});
