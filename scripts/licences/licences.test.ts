import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, onTestFinished, test } from 'vitest';
import { licencePlugin } from './plugin.mjs';
import {
  installedWithProgram,
  isAllowed,
  licencesText,
  listedIn,
  packageOf,
  readLicences,
  readPackage,
  ROOT,
} from './packages.mjs';

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { dev?: boolean }>;
};

describe('the licences that are shipped', () => {
  test('are those of the packages as they are installed, and may all be shipped', () => {
    // Throws for a licence that is none of ours or has no text; differs where a package came to another version.
    expect(licencesText(listedIn(readLicences()))).toBe(readLicences());
  });

  test('are of all that is installed beside the build', () => {
    expect(listedIn(readLicences())).toEqual(expect.arrayContaining([...installedWithProgram(lock)]));
    expect(installedWithProgram(lock).length).toBeGreaterThan(50);
  });

  test('are of all that the window imports', () => {
    const files = readdirSync(join(ROOT, 'src/renderer'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|svelte)$/u.test(file) && !/\.test\.ts$|\.d\.ts$/u.test(file))
      .map((file) => readFileSync(join(ROOT, 'src/renderer', file), 'utf8'));
    const imported = files
      .flatMap(
        (source) =>
          ts.preProcessFile(source.replace(/^\s*<\/?(?:script|style)[^>]*>/gmu, ''), true, true)
            .importedFiles,
      )
      .map(({ fileName }) => /^(?:@[^/]+\/)?[^/.][^/]*/u.exec(fileName)?.[0])
      .filter((name) => name !== undefined)
      .map((name) => `node_modules/${name}`)
      .filter((folder) => existsSync(join(ROOT, folder, 'package.json')) && !folder.includes('/mdast'));
    expect(imported).toContain('node_modules/svelte');
    expect(listedIn(readLicences())).toEqual(expect.arrayContaining([...new Set(imported)]));
  });
});

describe('a licence', () => {
  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND Apache-2.0', true],
    ['MIT AND CC-BY-SA-4.0', false],
    ['AGPL-3.0-only', false],
    ['GPL-2.0-or-later', false],
    ['CPAL-1.0', false],
    ['SSPL-1.0', false],
    ['SEE LICENSE IN LICENSE', false],
    ['unknown', false],
    ['', false],
  ])('%s may be shipped: %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });

  test.each([
    ['AGPL-3.0', 'LICENSE', /AGPL-3\.0, which may not be shipped/u],
    [undefined, 'LICENSE', /unknown, which may not be shipped/u],
    ['MIT', 'readme.md', /no licence text/u],
  ])('%s in %s stops the making of the file', (license, file, message) => {
    mkdirSync(join(ROOT, 'out'), { recursive: true });
    const folder = mkdtempSync(join(ROOT, 'out', 'package-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'drawn', version: '1.0.0', license }));
    writeFileSync(join(folder, file), 'words');
    expect(() => readPackage(folder.slice(ROOT.length))).toThrow(message);
  });
});

describe('a build', () => {
  const buildOf = (ids: readonly string[], files: readonly string[] = []): void => {
    const context = {
      getModuleIds: () => ids,
      error: (message: string): never => {
        throw new Error(message);
      },
    };
    licencePlugin({ writes: false }).generateBundle.call(
      context,
      {},
      { 'a.woff2': { originalFileNames: files } },
    );
  };

  test('is refused where it holds a package that is not listed', () => {
    const own = ['/p/src/main.ts', '/p/node_modules/svelte/src/index.js?v=1', '\0virtual'];
    expect(() => buildOf(own)).not.toThrow();
    expect(() => buildOf([...own, '/p/node_modules/@drawn/up/index.js'])).toThrow(
      'node_modules/@drawn/up: run',
    );
    expect(() => buildOf(own, ['../../node_modules/@drawn/letters/a.woff2'])).toThrow('@drawn/letters: run');
  });

  test('holds the letters and the programs that the window draws with', () => {
    const names = [
      '@fontsource-variable/source-sans-3',
      '@fontsource-variable/source-serif-4',
      'pdfjs-dist',
      'bits-ui',
    ];
    expect(listedIn(readLicences())).toEqual(
      expect.arrayContaining(names.map((name) => `node_modules/${name}`)),
    );
  });

  test.each([
    ['/p/node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
    ['C:\\p\\node_modules\\a\\d.js?raw', 'node_modules/a'],
    ['/p/src/a.ts', null],
    ['\0vite/node_modules/a', null],
  ])('%s is of %s', (id, folder) => {
    expect(packageOf(id)).toBe(folder);
  });
});
