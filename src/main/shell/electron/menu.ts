import { Menu, type MenuItemConstructorOptions } from 'electron';
import { messages } from '../../core/contract/messages/catalogue';

/** The native menu: what the system expects of any window. What Attaché does stands in the window itself. */
export function setMenu(platform: NodeJS.Platform): void {
  const { file, edit, view, window } = messages.shell.menu;
  const application: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...application,
      { label: file, submenu: [platform === 'darwin' ? { role: 'close' } : { role: 'quit' }] },
      {
        label: edit,
        submenu: [
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { type: 'separator' },
          { role: 'selectAll' },
        ],
      },
      {
        label: view,
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { label: window, role: 'windowMenu' },
    ]),
  );
}
