import type { LeavingBytes } from '../core/contract/leaving';
import type { Reply, WindowEvent } from '../core/contract/window';

/** What a shell carries the window's calls to. */
export interface Program {
  call(name: string, callId: number, request: unknown): Promise<Reply<unknown>>;
  cancel(callId: number): void;
  /** A file that an answer named for the page to fetch, by its path; null when there is none, or no longer. */
  handed(address: string): Uint8Array | null;
  /** Cancel what runs, close the archive, end the workers. */
  close(): Promise<void>;
}

/** The port between the program and whatever shows its window. */
export interface Shell {
  readonly kind: 'electron' | 'chromium';
  /** Show the window and carry its calls to the program, until it is closed. */
  open(program: Program): Promise<void>;
  /** Say something to the window; nothing happens while it is not there. */
  announce(event: WindowEvent): void;
  /** Let the user choose an archive; null when they changed their mind or there is no dialog. */
  pickArchive(mode: 'open' | 'create', folder: string): Promise<string | null>;
  /** Let the user choose a folder; null when they changed their mind or there is no dialog. */
  pickFolder(): Promise<string | null>;
  /** Write bytes where the user says, never over another file without their word; the path, or null when they changed their mind. */
  save(fileName: string, bytes: LeavingBytes): Promise<string | null>;
  /** Show a file in the system's file manager. */
  reveal(path: string): Promise<void>;
  /** Show a file in the program that the system has for it. */
  openFile(path: string): Promise<void>;
  /** Close the window. */
  quit(): Promise<void>;
}
