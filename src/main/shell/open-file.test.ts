import { expect, test } from 'vitest';
import { openFile } from './open-file';

const ended = (code: number) => [process.execPath, '-e', `process.exit(${code})`] as const;

test('is content when the system’s opener is', async () => {
  await expect(openFile('brief.pdf', ended(0))).resolves.toBeUndefined();
});

test.each([
  ['has no program for the file', ended(3)],
  ['is not there', ['/nowhere/open'] as const],
])('says what to do when the opener %s', async (_what, opener) => {
  await expect(openFile('brief.pdf', opener)).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('Export the brief') as string,
  });
});
