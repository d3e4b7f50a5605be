import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { LeavingBytes } from '../core/contract/leaving';
import { saveBeside } from './save-beside';

const bytesOf = (...bytes: number[]): LeavingBytes => new Uint8Array(bytes) as LeavingBytes;
const folder = mkdtempSync(join(tmpdir(), 'attache-save-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('never writes over a file that is there', async () => {
  const paths = [];
  for (const byte of [1, 2, 3]) paths.push(await saveBeside(folder, 'brief.pdf', bytesOf(byte)));
  expect(paths).toEqual(['brief.pdf', 'brief (2).pdf', 'brief (3).pdf'].map((name) => join(folder, name)));
  expect(readdirSync(folder)).toHaveLength(3);
});

test('says where it could not write', async () => {
  const nowhere = join(folder, 'nowhere');
  await expect(saveBeside(nowhere, 'brief.pdf', bytesOf())).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining(nowhere) as string,
  });
});
