/** A whole Attaché for each test: its own data folder, its own window, the real core behind it. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, test as base, type Page, type TestInfo } from '@playwright/test';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { startChromiumShell } from '../src/main/shell/chromium';

export const ROOT = resolve(import.meta.dirname, '..');
const ELECTRON_RUNTIME = join(ROOT, 'node_modules/electron/dist');
const NO_RUNTIME = "Electron's runtime is not here; `npm run setup -- --electron` fetches it";

/** One running program. */
export interface Running {
  readonly page: Page;
  close(): Promise<void>;
}

export interface Attache {
  /** Where archives and settings of this test live. */
  readonly dataFolder: string;
  /** Where exported files land without asking. */
  readonly saveTo: string;
  /**
   * Start the program; again after `close`, to see what is still there. `desk` names another analyst's computer: its
   * own data folder and window, while all save to one place.
   */
  start(options?: {
    switches?: readonly string[];
    desk?: string;
    /** What is said when the window asks who works here; null where a test answers itself. */
    analyst?: string | null;
  }): Promise<Running>;
  /** Files saved so far, by path. */
  saved(): readonly string[];
}

export const test = base.extend<{ attache: Attache }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the first argument's shape
  attache: async ({}, use, info) => {
    test.skip(info.project.name === 'electron' && !existsSync(ELECTRON_RUNTIME), NO_RUNTIME);
    const running = new Set<Running>();
    const dataFolder = info.outputPath('data');
    const saveTo = info.outputPath('saved');
    mkdirSync(dataFolder, { recursive: true });
    mkdirSync(saveTo, { recursive: true });
    await use({
      dataFolder,
      saveTo,
      async start({ switches = [], desk = '', analyst = 'Nora Quist' } = {}) {
        const start = info.project.name === 'electron' ? startElectron : startChromium;
        const program = await start({ info, dataFolder: dataFolder + desk, saveTo, switches, desk });
        running.add(program);
        if (analyst !== null) await answerWho(program.page, analyst);
        return {
          page: program.page,
          async close() {
            running.delete(program);
            await program.close();
          },
        };
      },
      saved: () => readdirSync(saveTo).map((name) => join(saveTo, name)),
    });
    for (const program of running) await program.close();
  },
});
export { expect } from '@playwright/test';

/** Says who works here whenever the window asks for it. */
async function answerWho(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: messages.frame.start.analystDialog });
  const unasked = dialog.getByText(messages.frame.start.analystAsked);
  await page.addLocatorHandler(unasked, async () => {
    await dialog.getByRole('textbox').fill(name);
    await dialog.getByRole('button', { name: messages.frame.save }).click();
  });
}

interface Start {
  readonly info: TestInfo;
  readonly dataFolder: string;
  readonly saveTo: string;
  readonly switches: readonly string[];
  readonly desk: string;
}

async function startChromium({ info, dataFolder, saveTo, switches, desk }: Start): Promise<Running> {
  const said: string[] = [];
  const window = await startChromiumShell({
    root: ROOT,
    dataFolder,
    saveTo,
    profile: info.outputPath(`profile${desk}`),
    headless: true,
    switches,
    say: (line) => said.push(line),
  });
  await window.page.setViewportSize({ width: 1440, height: 900 });
  return {
    page: window.page,
    async close() {
      await window.close();
      await info.attach('program', { body: said.join('\n'), contentType: 'text/plain' });
    },
  };
}

async function startElectron({ dataFolder, saveTo, switches }: Start): Promise<Running> {
  const app = await _electron.launch({
    args: [ROOT, ...switches],
    cwd: ROOT,
    env: { ...process.env, ATTACHE_DATA: dataFolder },
  });
  // The native dialog cannot be driven; it is answered with the test's folder.
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = (...args: readonly unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      const name = options.defaultPath?.split(/[\\/]/u).at(-1) ?? 'brief.pdf';
      return Promise.resolve({ canceled: false, filePath: `${folder}/${name}` });
    };
  }, saveTo);
  return { page: await app.firstWindow(), close: () => app.close() };
}
