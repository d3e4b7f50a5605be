import { dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { messages } from '../../core/contract/messages/catalogue';

const archives = () => [{ name: messages.shell.archiveFiles, extensions: ['attache'] }];
const pdfs = () => [{ name: messages.shell.pdfFiles, extensions: ['pdf'] }];

/** Ask which archive to open; null when the user changed their mind. */
export async function askWhichArchive(window: BrowserWindow, folder: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: messages.shell.openTitle,
    defaultPath: folder,
    filters: archives(),
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Ask for a folder, which the dialog can make; null when the user changed their mind. */
export async function askWhichFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: messages.shell.folderTitle,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Ask where a new archive goes; null when the user changed their mind. */
export async function askForNewArchive(window: BrowserWindow, folder: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: messages.shell.createTitle,
    defaultPath: folder,
    filters: archives(),
  });
  return canceled ? null : filePath;
}

/** Ask where a file goes; the system asks before a file is replaced. Null when the user changed their mind. */
export async function askWhereToSave(
  window: BrowserWindow,
  folder: string,
  fileName: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: messages.shell.saveTitle,
    defaultPath: join(folder, fileName),
    filters: fileName.endsWith('.pdf') ? pdfs() : [],
    properties: ['showOverwriteConfirmation'],
  });
  return canceled ? null : filePath;
}
