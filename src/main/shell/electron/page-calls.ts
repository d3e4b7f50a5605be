import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { messages } from '../../core/contract/messages/catalogue';
import type { Reply } from '../../core/contract/window';
import { Failure } from '../../core/failure';
import { refuse } from '../../ipc/dispatch';
import type { Program } from '../shell';
import { CHANNELS } from './channels';
import { isOurs } from './page-protocol';

/** Carry calls of the window's page to the program. Each message is checked for its sender: page, main frame, address. */
export function carryCalls(window: BrowserWindow, program: Program): void {
  const trusts = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === window.webContents.mainFrame &&
    isOurs(senderFrame.url);

  ipcMain.handle(
    CHANNELS.call,
    async (event, name: unknown, callId: unknown, request: unknown): Promise<Reply<unknown>> =>
      trusts(event)
        ? program.call(String(name), Number(callId), request)
        : refuse(new Failure('bad-request', messages.shell.badRequest('call'))),
  );
  ipcMain.on(CHANNELS.cancel, (event, callId: unknown) => {
    if (trusts(event)) program.cancel(Number(callId));
  });
}
