/**
 * The only code between page and program in Electron's window. Sandboxed: it may pass messages and no more,
 * and the page gets the three functions of `Bridge`, never `ipcRenderer` itself.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, WindowEvent } from '../core/contract/window';
import { CHANNELS } from '../shell/electron/channels';

contextBridge.exposeInMainWorld('attache', {
  call: (name, callId, request) => ipcRenderer.invoke(CHANNELS.call, name, callId, request),
  cancel: (callId) => ipcRenderer.send(CHANNELS.cancel, callId),
  listen: (listener) => {
    ipcRenderer.on(CHANNELS.event, (_event, heard: WindowEvent) => listener(heard));
  },
} satisfies Bridge);
