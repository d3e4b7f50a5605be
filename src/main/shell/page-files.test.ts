import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageFiles, type PageFiles } from './page-files';

let folder: string;
let files: PageFiles;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-page-'));
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(page, 'index.html'), '<!doctype html>');
  writeFileSync(join(page, 'assets', 'index.js'), 'start()');
  if (process.platform !== 'win32') symlinkSync(join(folder, 'secret.html'), join(page, 'link.html'));
  let handed: Uint8Array | null = new TextEncoder().encode('%PDF');
  const take = (): Uint8Array | null => {
    const taken = handed;
    handed = null;
    return taken;
  };
  files = pageFiles({
    folder: page,
    origin: 'https://attache.invalid',
    program: { handed: (address) => (address === '/handed/1.pdf' ? take() : null) },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the built page', () => {
  test.each([
    ['/', '<!doctype html>', 'text/html; charset=utf-8'],
    ['/index.html', '<!doctype html>', 'text/html; charset=utf-8'],
    ['/assets/index.js', 'start()', 'text/javascript; charset=utf-8'],
  ])('%s is served with its type', async (path, body, type) => {
    const file = await files.read(path);
    expect([file?.body.toString(), file?.headers['Content-Type']]).toEqual([body, type]);
  });

  test.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/..%2Fsecret.html',
    '/%2e%2e/secret.html',
    '\\..\\secret.html',
    '//secret.html',
    '/link.html',
    '/assets',
    'index.html',
    '',
  ])('“%s” leads nowhere', async (path) => {
    expect(await files.read(path)).toBeNull();
  });

  test('a file that was put there later is not part of the page', async () => {
    writeFileSync(join(folder, 'page', 'late.html'), 'late');
    expect(await files.read('/late.html')).toBeNull();
  });

  test('serves what the program hands it, as the program gives it', async () => {
    const file = await files.read('/handed/1.pdf');
    expect([file?.body.toString(), file?.headers['Content-Type']]).toEqual(['%PDF', 'application/pdf']);
    expect(await files.read('/handed/1.pdf')).toBeNull();
  });

  test('allows no inline script, no connection and no foreign file', async () => {
    const policy = (await files.read('/'))?.headers['Content-Security-Policy'] ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      'connect-src https://attache.invalid/handed/',
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test('says what to do when it was not built', () => {
    const nowhere = {
      folder: join(folder, 'nowhere'),
      origin: 'app://attache',
      program: { handed: () => null },
    };
    expect(() => pageFiles(nowhere)).toThrow(/npm run build/u);
  });
});
