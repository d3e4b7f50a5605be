import { normalize } from 'node:path';
import type { CallContext } from '../core/contract/calls';
import type { LeavingBytes } from '../core/contract/leaving';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import type { Shell } from '../shell/shell';
import type { CoreClient } from './core-client';
import type { OneTimeFiles } from './one-time-files';
import type { PrintFolder } from './print-folder';
import type { ShellHandlers } from './shell-handlers';

export interface WindowFilesOptions {
  readonly core: Pick<CoreClient, 'request'>;
  readonly shell: Pick<Shell, 'save' | 'reveal' | 'openFile'>;
  readonly handed: OneTimeFiles;
  readonly prints: PrintFolder;
  /** Keeps an error of the page; answers what may be told of it. */
  readonly report: (error: unknown, call: string) => string;
}

export type WindowFiles = Pick<
  ShellHandlers,
  | 'saveBriefPdf'
  | 'previewBrief'
  | 'printBrief'
  | 'printRecoverySheet'
  | 'saveCoded'
  | 'saveCoding'
  | 'saveKeyStatement'
  | 'reveal'
  | 'reportError'
>;

/** The calls that bring what the core has made to a file, to the page or to paper. */
export function createWindowFiles({ core, shell, handed, prints, report }: WindowFilesOptions): WindowFiles {
  const saved = new Set<string>();

  /** @returns where it was saved, or null where the user thought better of it */
  async function save(fileName: string, bytes: LeavingBytes): Promise<string | null> {
    const path = await shell.save(fileName, bytes);
    if (path !== null) saved.add(normalize(path));
    return path;
  }

  return {
    async saveBriefPdf(request, context) {
      const { fileName, bytes, ...exported } = await core.request('exportBrief', request, context);
      requireWanted(context);
      const path = await save(fileName, bytes);
      return path === null ? null : { ...exported, path, bytes: bytes.byteLength };
    },
    async previewBrief(request, context) {
      const { bytes, ...drawn } = await core.request('drawBrief', request, context);
      requireWanted(context);
      return { address: handed.hand(bytes), ...drawn };
    },
    async printBrief({ briefId, paper }, context) {
      // What is on paper carries no data, and says so.
      const request = { briefId, paper, readerCopy: true };
      const { fileName, bytes, warnings } = await core.request('exportBrief', request, context);
      requireWanted(context);
      await shell.openFile(await prints.put(fileName, bytes));
      return { warnings };
    },
    async printRecoverySheet() {
      const { fileName, bytes } = await core.request('recoverySheet', {});
      await shell.openFile(await prints.put(fileName, bytes));
      return null;
    },
    async saveCoded(request, context) {
      const { fileName, bytes, sha256, losses, passed } = await core.request('exportCoded', request, context);
      const path = await save(fileName, bytes);
      return path === null ? null : { path, bytes: bytes.byteLength, sha256, losses, passed };
    },
    async saveCoding(request, context) {
      const { fileName, bytes, ...given } = await core.request('giveCoding', request, context);
      const path = await save(fileName, bytes);
      return path === null ? null : { ...given, path };
    },
    reportError: (error) => Promise.resolve({ details: report(error, 'page') }),
    async saveKeyStatement(request, context) {
      const { fileName, bytes } = await core.request('keyStatement', request, context);
      const path = await save(fileName, bytes);
      return path === null ? null : { path };
    },
    async reveal({ path }) {
      if (!saved.has(normalize(path))) throw new Failure('bad-request', messages.shell.notSavedHere);
      await shell.reveal(path);
      return null;
    },
  };
}

/** The last steps of a drawing hear of no cancel; what comes of it then goes nowhere. */
function requireWanted({ signal }: CallContext): void {
  if (signal.aborted) throw new Failure('cancelled', messages.shell.cancelled);
}
