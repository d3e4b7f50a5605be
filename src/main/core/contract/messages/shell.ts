/** Ways that need no such browser. */
const OTHERWISE =
  'name another Chromium, Chrome or Edge in ATTACHE_BROWSER, or get Electron, which needs none, with “npm run setup -- --electron”';

/** English words of `shell`: what the program itself says, in whichever window. */
export const shell = {
  // calls
  unknownCall: (name: string): string => `There is no call named “${name}”.`,
  cancelled: 'Stopped, as you asked.',
  unexpected: (name: string): string =>
    `Something went wrong inside Attaché (${name}). Your archive is as it was before; try again, and if it happens again, start Attaché anew.`,
  bugKept: (file: string): string =>
    `Something went wrong inside Attaché. What may be told of it, without words of your archive, was kept in ${file}.`,
  /** @param told all that would have been kept */
  bugNotKept: (file: string, told: string): string =>
    `Something went wrong inside Attaché, and ${file} could not be written to keep it. This is what may be told of it, without words of your archive:\n${told}`,
  workerStopped:
    'The part of Attaché that does this work stopped and is being started again. What was reported as saved is saved; please repeat the last step.',
  badRequest: (call: string): string => `The window sent “${call}” something that it does not understand.`,

  // archives
  archiveNameEmpty: 'Give the archive a name.',
  archiveNameForbidden:
    'A name for an archive can hold letters, digits, spaces, hyphens and points. Leave out / \\ : * ? " < > |.',
  archiveExists: (name: string): string =>
    `There is already an archive called “${name}”. Open it from the list, or choose another name.`,
  notAnArchivePath: 'Give the full path of an archive: a file whose name ends in .attache.',
  notABackupPath: 'Give the full path of the backup, with all folders before its name.',
  createElsewhere: 'Choose where the new archive goes in the dialog first.',
  notSavedHere: 'Attaché shows only files that it saved itself. Save the brief again, then show it.',
  sampleName: 'Sample archive',

  noViewer:
    'The system has no program that opens PDFs. Export the brief and print the file where there is one.',

  // native dialogs and menu
  openTitle: 'Open archive',
  folderTitle: 'Choose a folder for backups',
  createTitle: 'New archive',
  saveTitle: 'Save brief as PDF',
  archiveFiles: 'Attaché archives',
  pdfFiles: 'PDF documents',
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
  },

  // starting
  runningAsRoot: 'Running as root: the browser’s own sandbox is off, because it does not work for root.',
  noBrowser:
    'No Chromium, Chrome or Edge was found. Install one of them, or set ATTACHE_BROWSER to its program file.',
  browserMissing: (path: string): string => `ATTACHE_BROWSER names ${path}, but there is no such file.`,
  noDisplay:
    'There is no display to open a window on. Run “xvfb-run npm start” for a virtual one, or “npm run demo” to make a brief without a window.',
  slowBrowser: 'The browser takes longer than usual; still waiting for it.',
  /** Why a browser does not show the window and what can be done, each in one sentence. */
  cannotShow: {
    'debugging-off': (browser: string): string =>
      `${browser} may not show Attaché’s window, because a policy of this computer (RemoteDebuggingAllowed: false) forbids programs to work its pages: ask whoever manages the computer to allow it, ${OTHERWISE}.`,
    'tools-off': (browser: string): string =>
      `${browser} may not show Attaché’s window, because a policy of this computer (DeveloperToolsAvailability: 2) keeps programs from its pages: ask whoever manages the computer to set it to 0 or 1, ${OTHERWISE}.`,
    'address-blocked': (browser: string): string =>
      `${browser} may not show Attaché’s window, because a policy of this computer (URLBlocklist) blocks its address, which is no site and is never fetched: ask whoever manages the computer to put https://attache.invalid and data:* on URLAllowlist, ${OTHERWISE}.`,
    'profile-unwritable': (browser: string): string =>
      `${browser} may not write its profile into Attaché’s data folder: check who may write there, or, where the browser came as a snap or flatpak, set ATTACHE_DATA to a folder that it may write, ${OTHERWISE}.`,
    ended: (browser: string): string =>
      `${browser} ended before it showed Attaché’s window: see whether it starts by itself, ${OTHERWISE}.`,
    silent: (browser: string): string =>
      `${browser} was started and did not answer: close its other windows and try again, ${OTHERWISE}.`,
  },
  alreadyRunning:
    'Attaché is already open with this data folder. Use that window, or close it before you start another.',
  pageMissing: 'The window’s page has not been built. Run “npm run build”.',
} as const;
