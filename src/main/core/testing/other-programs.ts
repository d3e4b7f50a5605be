/** For tests: what other programs make of a brief's PDF. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { passThrough } from './tampering';

export interface OtherProgram {
  readonly name: string;
  /** Its release as it says itself; null where it cannot be run here. */
  version(): string | null;
  /** What becomes of a file that it saves. */
  save(bytes: Uint8Array, folder: string): Promise<Uint8Array>;
}

export const OTHER_PROGRAMS: readonly OtherProgram[] = [
  tool('qpdf --linearize', 'qpdf', ['--linearize', 'IN', 'OUT'], '--version'),
  tool('qpdf --object-streams=generate', 'qpdf', ['--object-streams=generate', 'IN', 'OUT'], '--version'),
  tool('qpdf --qdf', 'qpdf', ['--qdf', 'IN', 'OUT'], '--version'),
  tool('mutool clean -gggg', 'mutool', ['clean', '-gggg', 'IN', 'OUT'], '-v'),
  tool('gs -sDEVICE=pdfwrite', 'gs', ['-q', '-sDEVICE=pdfwrite', '-oOUT', 'IN'], '--version'),
  tool('pdfunite A A', 'pdfunite', ['IN', 'IN', 'OUT'], '-v'),
  tool('pdftocairo -pdf', 'pdftocairo', ['-pdf', 'IN', 'OUT'], '-v'),
  { name: 'Chromium, print to PDF', version: versionOfChromium, save: printInChromium },
  tool('qpdf --encrypt', 'qpdf', ['--encrypt', '', 'owner', '256', '--', 'IN', 'OUT'], '--version'),
];

function tool(name: string, command: string, args: readonly string[], asked: string): OtherProgram {
  return {
    name,
    version: () => versionOf(command, asked),
    save(bytes, folder) {
      const saved = passThrough(bytes, folder, command, args);
      if (saved === null) throw new Error(`${command} is not installed`);
      return Promise.resolve(saved);
    },
  };
}

function versionOf(command: string, asked: string): string | null {
  const path = find(command);
  if (path === null) return null;
  // Some write it to the one, some to the other output.
  const said = execFileSync('sh', ['-c', `"${path}" ${asked} 2>&1`], { encoding: 'utf8' });
  return /\d+(?:\.\d+)+/u.exec(said)?.[0] ?? null;
}

/** Its viewer of PDFs prints only where there is a display. */
function versionOfChromium(): string | null {
  return process.env.DISPLAY === undefined ? null : versionOf('chromium', '--version');
}

function find(command: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? null;
}

/** Opens the file in Chromium's own viewer and prints it to “Save as PDF”, as its print dialog does. */
async function printInChromium(bytes: Uint8Array, folder: string): Promise<Uint8Array> {
  const [profile, out, file] = [join(folder, 'profile'), join(folder, 'printed'), join(folder, 'in.pdf')];
  writeFileSync(file, bytes);
  mkdirSync(out, { recursive: true });
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const destination = { id: 'Save as PDF', origin: 'local', account: '' };
  const appState = { version: 2, recentDestinations: [destination], isHeaderFooterEnabled: false };
  const preferences = {
    printing: { print_preview_sticky_settings: { appState: JSON.stringify(appState) } },
    savefile: { default_directory: out },
  };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const browser = await chromium.launchPersistentContext(profile, {
    headless: false,
    executablePath: find('chromium') ?? '',
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--kiosk-printing', '--disable-gpu'],
    // Playwright's own switch for these turns the viewer of PDFs off.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
  });
  try {
    const [page = await browser.newPage()] = browser.pages();
    await page.goto(`file://${file}`);
    for (let left = 60; left > 0; left--) {
      if (left % 20 === 0) void page.evaluate('window.print()');
      await page.waitForTimeout(500);
      const [printed] = readdirSync(out).filter((name) => name.endsWith('.pdf'));
      if (printed !== undefined) return readFileSync(join(out, printed));
    }
    throw new Error('Chromium printed nothing');
  } finally {
    await browser.close();
  }
}
