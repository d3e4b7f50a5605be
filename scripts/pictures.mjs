/** The README's pictures: the reading view of the sample archive, and page 1 of its brief. Wants poppler's `pdftoppm`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, NODE, ROOT } from './built.mjs';

if (!process.argv.includes('--drawing')) {
  build();
  // Again under Node 24, which the window's core needs.
  process.exitCode = spawnSync(NODE, [import.meta.filename, '--drawing'], { stdio: 'inherit' }).status ?? 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'attache-pictures-'));
  const pictures = join(ROOT, 'docs', 'pictures');
  mkdirSync(pictures, { recursive: true });
  await drawWindow(folder, join(pictures, 'read.png'));
  drawBrief(folder, join(pictures, 'brief'));
  rmSync(folder, { recursive: true, force: true });
}

async function drawWindow(folder, file) {
  const { startChromiumShell } = await import('../out/main/chromium.js');
  const window = await startChromiumShell({ root: ROOT, dataFolder: folder, headless: true });
  const { page } = window;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByText('Who pays for the northern line?').first().click();
  await page.getByRole('heading', { level: 1, name: 'Who pays for the northern line?' }).waitFor();
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: file });
  await window.close();
}

function drawBrief(folder, stem) {
  const pdf = join(folder, 'brief.pdf');
  const made = spawnSync(NODE, [join(ROOT, 'out', 'main', 'cli.js'), 'demo', '--out', pdf], {
    stdio: 'inherit',
  });
  if (made.status !== 0) throw new Error('the brief could not be made');
  const drawn = spawnSync('pdftoppm', ['-r', '90', '-png', '-f', '1', '-l', '1', '-singlefile', pdf, stem]);
  if (drawn.error) throw new Error("poppler's pdftoppm is missing (Debian: apt install poppler-utils)");
}
