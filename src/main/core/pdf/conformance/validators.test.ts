/** What others say of our files. Each tool is skipped, saying so, where it is missing. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPdf } from '../render';
import { SCRIPTS, testBriefs } from '../../testing/conformance-briefs';

const run = promisify(execFile);
const MOST_OUTPUT = { maxBuffer: 64 * 1024 * 1024 };
const CHECKS = resolve(import.meta.dirname, '../../../../../../shared/checks');
const CHECK_PDF = join(CHECKS, 'check-pdf');
const PREFLIGHT = join(CHECKS, 'preflight.sh');
const PDFBOX = '/usr/share/java/preflight.jar';
const PATIENCE = 300_000; // ms

const folder = mkdtempSync(join(tmpdir(), 'attache-validators-'));
const files: { name: string; archival: string; old: string }[] = [];

beforeAll(async () => {
  for (const [index, { name, document, paper }] of [...testBriefs()].entries()) {
    const write = async (standard: 'PDF/A-3a' | 'PDF/A-1b'): Promise<string> => {
      const path = join(folder, `${index}-${standard.slice(4).replace('/', '')}.pdf`);
      writeFileSync(
        path,
        (await renderPdf(document, { resources: 'resources', paper, standard, authors: document.authors }))
          .bytes,
      );
      return path;
    };
    files.push({ name, archival: await write('PDF/A-3a'), old: await write('PDF/A-1b') });
  }
}, PATIENCE);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const has = (command: string, option: string): boolean => spawnSync(command, [option]).error === undefined;
const because = (missing: boolean, what: string): string => (missing ? ` (skipped: no ${what})` : '');
const archival = (): string[] => files.map((file) => file.archival);

const noCheck = !existsSync(CHECK_PDF);
test.skipIf(noCheck)(
  `check-pdf passes every brief${because(noCheck, '../shared/checks')}`,
  async () => {
    const { stdout } = await run(CHECK_PDF, archival(), MOST_OUTPUT);
    const verdicts = stdout.match(/: (PASS|FAIL) \(\d+ rules exercised, \d+ failed/gu) ?? [];
    expect(verdicts.map((verdict) => verdict.replace(/\d+ rules exercised, /u, ''))).toEqual(
      files.map(() => ': PASS (0 failed'),
    );
  },
  PATIENCE,
);

const noPdfBox = !existsSync(PREFLIGHT) || !existsSync(PDFBOX);
test.skipIf(noPdfBox)(
  `PDFBox finds the PDF/A-1b variants valid${because(noPdfBox, 'PDFBox')}`,
  async () => {
    const { stdout } = await run(
      PREFLIGHT,
      files.map(({ old }) => old),
      MOST_OUTPUT,
    );
    const said = stdout.split('\n').filter((line) => !/^\s*\d*\s*$/u.test(line));
    expect(said.filter((line) => !line.includes('is a valid PDF/A-1b file'))).toEqual([]);
    expect(said).toHaveLength(files.length);
  },
  PATIENCE,
);

const noQpdf = !has('qpdf', '--version');
test.skipIf(noQpdf)(
  `qpdf finds no error${because(noQpdf, 'qpdf')}`,
  async () => {
    for (const path of archival()) await run('qpdf', ['--check', path], MOST_OUTPUT);
  },
  PATIENCE,
);

const noMutool = !has('mutool', '-v');
test.skipIf(noMutool)(
  `mutool draws every page without a word${because(noMutool, 'mutool')}`,
  async () => {
    for (const path of archival()) {
      const { stderr } = await run(
        'mutool',
        ['draw', '-F', 'txt', '-o', join(folder, 'text'), path],
        MOST_OUTPUT,
      );
      expect(
        stderr.split('\n').filter((line) => /error|warning/iu.test(line) && !line.includes('ICC support')),
      ).toEqual([]);
    }
  },
  PATIENCE,
);

const noPoppler = !has('pdfinfo', '-v');
describe(`poppler reads the structure${because(noPoppler, 'pdfinfo')}`, () => {
  const structureOf = async (name: string): Promise<string> => {
    const path = files.find((file) => file.name === name)?.archival ?? '';
    const { stdout, stderr } = await run('pdfinfo', ['-struct-text', path], MOST_OUTPUT);
    expect(stderr).toBe('');
    return stdout;
  };

  test.skipIf(noPoppler)(
    'with every kind of element',
    async () => {
      const structure = await structureOf('every block on a4');
      const types = new Set(Array.from(structure.matchAll(/^ *(\w+)/gmu), ([, type]) => type));
      const expected = [
        'Document',
        'Sect',
        'H1',
        'H2',
        'P',
        'BlockQuote',
        'Note',
        'Reference',
        'Link',
        'Figure',
      ];
      const tables = ['Table', 'THead', 'TBody', 'TR', 'TH', 'TD', 'L', 'LI', 'Lbl', 'LBody', 'TOC', 'TOCI'];
      expect([...expected, ...tables].filter((type) => !types.has(type))).toEqual([]);
    },
    PATIENCE,
  );

  test.skipIf(noPoppler)(
    'and every script as it was written',
    async () => {
      const structure = await structureOf('every script');
      const read = structure.replace(/"\n\s*"|[\u00ad\u2066-\u2069\u200e\u200f]|\s/gu, '');
      const leftToRight = Object.entries(SCRIPTS).filter(([language]) => !['ar', 'he'].includes(language));
      expect(leftToRight.filter(([, text]) => !read.includes(text.replace(/\s/gu, '')))).toEqual([]);
    },
    PATIENCE,
  );
});
