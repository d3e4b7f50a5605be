/** Two ways to a PDF of one brief: our exporter, and a browser that prints the brief as HTML. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { findBrowsers } from '../../shell/chromium/find-browser';
import { briefHtml } from './brief-html';
import { archiveIn, type LongBrief } from './long-brief';

/** What one program did: from nothing to a file, and again while it was running. */
export interface Printed {
  readonly pages: number;
  readonly bytes: number;
  /** From the start of the program to the bytes of the first file, in ms. */
  readonly coldMs: number;
  /** The same file again, from the same running program, in ms; one for each time. */
  readonly againMs: readonly number[];
}

export type Contender = (brief: LongBrief, again: number) => Promise<Printed>;

/** Our exporter in a process of its own: tags, data and all, from the archive to the bytes. */
export function ours(folder: string, resources: string, program: string): Contender {
  return async (brief, again) => {
    const begin = performance.now();
    const args = [program, archiveIn(folder), resources, String(brief.id), String(again)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let coldMs = 0;
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      // The first line comes with the first file.
      if (coldMs === 0) coldMs = performance.now() - begin;
      said += chunk.toString();
    });
    await new Promise((ended) => child.on('close', ended));
    const [first = '', ...others] = said.trim().split('\n');
    const { pages, bytes } = JSON.parse(first) as { pages: number; bytes: number };
    return { pages, bytes, coldMs, againMs: others.map(Number) };
  };
}

/** An installed Chromium, headless, with what it can do for readers and assistive technology switched on. */
export function browser(folder: string, resources: string): Contender {
  const [executablePath = ''] = findBrowsers(process.env, process.platform);
  return async (brief, again) => {
    const file = join(folder, `${brief.id}.html`);
    writeFileSync(file, briefHtml(brief, resources));
    const begin = performance.now();
    const running = await chromium.launch({
      executablePath,
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--disable-gpu'],
    });
    const bytes = await print(running, file);
    const coldMs = performance.now() - begin;
    const againMs: number[] = [];
    for (let time = 0; time < again; time += 1) {
      const start = performance.now();
      await print(running, file);
      againMs.push(performance.now() - start);
    }
    await running.close();
    return { pages: countPages(bytes), bytes: bytes.byteLength, coldMs, againMs };
  };
}

async function print(running: Browser, file: string): Promise<Buffer> {
  const page = await running.newPage();
  await page.goto(pathToFileURL(file).href);
  const bytes = await page.pdf({
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate:
      '<div style="font-size:9pt;width:100%;text-align:right;padding-right:20mm">TLP:GREEN</div>',
    footerTemplate:
      '<div style="font-size:8pt;width:100%;text-align:center"><span class="pageNumber"></span> of <span class="totalPages"></span></div>',
  });
  await page.close();
  return bytes;
}

/** Chromium writes its page objects in the open. */
function countPages(bytes: Buffer): number {
  return bytes.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}
