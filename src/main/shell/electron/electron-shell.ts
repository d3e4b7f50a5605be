import { app, shell as system, type BrowserWindow } from 'electron';
import type { LeavingBytes } from '../../core/contract/leaving';
import { messages } from '../../core/contract/messages/catalogue';
import type { WindowEvent } from '../../core/contract/window';
import { Failure } from '../../core/failure';
import { replaceWhole } from '../../core/files/whole';
import { pageFiles } from '../page-files';
import { inOurLanguage } from '../page-language';
import type { Program, Shell } from '../shell';
import { createWindow } from './browser-window';
import { CHANNELS } from './channels';
import { askForNewArchive, askWhereToSave, askWhichArchive, askWhichFolder } from './dialogs';
import { setMenu } from './menu';
import { carryCalls } from './page-calls';
import { ORIGIN, PAGE, servePage } from './page-protocol';
import { windowSession } from './window-session';

export interface ElectronShellOptions {
  /** The built page. */
  readonly renderer: string;
  /** The built preload. */
  readonly preload: string;
}

/** The window in Electron. */
export class ElectronShell implements Shell {
  readonly kind = 'electron';
  #window: BrowserWindow | null = null;

  constructor(readonly options: ElectronShellOptions) {}

  async open(program: Program): Promise<void> {
    const session = windowSession();
    servePage(session, pageFiles({ folder: this.options.renderer, origin: ORIGIN, program }));
    setMenu(process.platform);
    const window = createWindow(session, this.options.preload);
    this.#window = window;
    window.once('closed', () => {
      this.#window = null;
    });
    carryCalls(window, program);
    await window.loadURL(inOurLanguage(PAGE));
  }

  announce(event: WindowEvent): void {
    this.#window?.webContents.send(CHANNELS.event, event);
  }

  async pickArchive(mode: 'open' | 'create', folder: string): Promise<string | null> {
    const window = this.#shown();
    return mode === 'open' ? askWhichArchive(window, folder) : askForNewArchive(window, folder);
  }

  pickFolder(): Promise<string | null> {
    return askWhichFolder(this.#shown());
  }

  async save(fileName: string, bytes: LeavingBytes): Promise<string | null> {
    const path = await askWhereToSave(this.#shown(), app.getPath('documents'), fileName);
    if (path === null) return null;
    // The dialog has asked whether a file of that name may be replaced.
    await replaceWhole(path, bytes, { access: 'umask' });
    return path;
  }

  reveal(path: string): Promise<void> {
    system.showItemInFolder(path);
    return Promise.resolve();
  }

  async openFile(path: string): Promise<void> {
    // Empty when it worked; its own words are the system's and say little.
    const why = await system.openPath(path);
    if (why !== '') throw new Failure('not-found', messages.shell.noViewer, { cause: why });
  }

  quit(): Promise<void> {
    this.#window?.close();
    return Promise.resolve();
  }

  /** Bring the window forward when Attaché is started a second time. */
  focus(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
  }

  #shown(): BrowserWindow {
    if (this.#window === null) throw new Error('the window is closed');
    return this.#window;
  }
}
