import { basename, extname } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { LeavingBytes } from '../../core/contract/leaving';
import { messages } from '../../core/contract/messages/catalogue';
import type { Reply, WindowEvent } from '../../core/contract/window';
import { Failure } from '../../core/failure';
import { refuse } from '../../ipc/dispatch';
import { openFile } from '../open-file';
import { pageFiles, type PageFiles } from '../page-files';
import { inOurLanguage } from '../page-language';
import { reveal } from '../reveal';
import { saveBeside } from '../save-beside';
import type { Program, Shell } from '../shell';
import type { BrowserChoices } from './browser-options';
import { fence } from './fence';
import { launchBrowser, type Patience } from './launch-browser';
import { CannotShow, troubleIn } from './launch-trouble';
import { installBridge, ORIGIN, PAGE, type PageGlobals } from './page-bridge';

interface Caller {
  readonly page: Page;
  readonly frame: { url(): string };
}

export interface ChromiumShellOptions extends Omit<BrowserChoices, 'executable'> {
  /** Browsers to try, one after the other until one shows the window. */
  readonly executables: readonly string[];
  readonly patience: Patience;
  /** The built page. */
  readonly renderer: string;
  /** Folder of the window's own browser profile. */
  readonly profile: string;
  /** Folder that saved files are put into: a browser in app mode has no dialog that a program could ask. */
  readonly saveTo: string;
  /** Hears lines for the user. */
  readonly say: (line: string) => void;
  readonly report: (error: unknown) => void;
}

/** The window in an installed Chromium, Chrome or Edge, driven over a pipe: no port is opened, no address exists. */
export class ChromiumShell implements Shell {
  readonly kind = 'chromium';
  #page: Page | null = null;

  constructor(readonly options: ChromiumShellOptions) {}

  /** The page, once it is open; tests drive it. */
  get page(): Page {
    if (this.#page === null) throw new Error('the window is not open');
    return this.#page;
  }

  /** Settles when the window was closed, by whomever. */
  async closed(): Promise<void> {
    const context = this.#page?.context();
    if (context !== undefined && this.#page?.isClosed() === false) {
      await new Promise((resolve) => context.once('close', resolve));
    }
  }

  async open(program: Program): Promise<void> {
    const files = pageFiles({ folder: this.options.renderer, origin: ORIGIN, program });
    const why: string[] = [];
    for (const [index, executable] of this.options.executables.entries()) {
      const browser = basename(executable, extname(executable));
      // Profiles of two browsers do not mix.
      const profile = index === 0 ? this.options.profile : `${this.options.profile}-${browser}`;
      try {
        await this.#openIn(executable, profile, files, program);
        return;
      } catch (error) {
        if (!(error instanceof CannotShow)) throw error;
        const { trouble } = error;
        if (trouble === 'profile-in-use') {
          throw new Failure('in-use', messages.shell.alreadyRunning, { cause: error });
        }
        why.push(messages.shell.cannotShow[trouble](browser));
      }
    }
    throw new Failure('not-found', why.join('\n'));
  }

  async #openIn(executable: string, profile: string, files: PageFiles, program: Program): Promise<void> {
    const onslow = (): void => this.options.say(messages.shell.slowBrowser);
    const context = await launchBrowser({ ...this.options, executable, profile, onslow });
    try {
      await this.#show(context, files, program);
    } catch (error) {
      this.#page = null;
      await close(context);
      const trouble = troubleIn(error instanceof Error ? error.message : '');
      throw trouble === null ? error : new CannotShow(trouble, { cause: error });
    }
  }

  /** Carry the page's calls to the program, and load it. */
  async #show(context: BrowserContext, files: PageFiles, program: Program): Promise<void> {
    const page = context.pages()[0] ?? (await context.newPage());
    this.#page = page;
    // Closing the window ends the browser, which keeps running without one on macOS.
    page.once('close', () => void close(context));
    page.once('crash', () => {
      this.options.report(new Error('the page crashed'));
      void close(context);
    });
    await fence(context, page, files);
    await context.exposeBinding(
      'attacheCall',
      async (caller, name: unknown, callId: unknown, request: unknown): Promise<string> => {
        const reply: Reply<unknown> = this.#trusts(caller)
          ? await program.call(String(name), Number(callId), request)
          : refuse(new Failure('bad-request', messages.shell.badRequest('call')));
        return JSON.stringify(reply);
      },
    );
    await context.exposeBinding('attacheCancel', (caller, callId: unknown) => {
      if (this.#trusts(caller)) program.cancel(Number(callId));
    });
    await context.addInitScript(installBridge, ORIGIN);
    await page.goto(inOurLanguage(PAGE));
  }

  announce(event: WindowEvent): void {
    const page = this.#page;
    if (page === null || page.isClosed()) return;
    const told = page.evaluate((heard) => (globalThis as unknown as PageGlobals).attacheHear(heard), event);
    told.catch((error: unknown) => {
      // A window that is closing or loading cannot hear; what it would have read again it reads when it starts.
      if (!page.isClosed() && page.url().startsWith(ORIGIN)) this.options.report(error);
    });
  }

  pickArchive(): Promise<null> {
    return Promise.resolve(null);
  }

  pickFolder(): Promise<null> {
    return Promise.resolve(null);
  }

  save(fileName: string, bytes: LeavingBytes): Promise<string> {
    return saveBeside(this.options.saveTo, fileName, bytes);
  }

  reveal(path: string): Promise<void> {
    return reveal(path);
  }

  openFile(path: string): Promise<void> {
    return openFile(path);
  }

  async quit(): Promise<void> {
    if (this.#page !== null) await close(this.#page.context());
  }

  /** Calls are taken from the page itself only: not from a frame in it, nor from another page. */
  #trusts({ page, frame }: Caller): boolean {
    return page === this.#page && frame === page.mainFrame() && frame.url().startsWith(`${ORIGIN}/`);
  }
}

/** A browser that is gone already, killed or with its display, refuses to be closed: what was wanted is so. */
async function close(context: BrowserContext): Promise<void> {
  await context.close().catch(() => undefined);
}
