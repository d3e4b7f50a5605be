import { counted } from './counted';

/** English words of `encryption`: passphrases of archives. */
export const encryption = {
  // ---- opening
  locked: (path: string) => `${path} is encrypted. Give its passphrase to open it.`,
  lockedHere: (path: string) =>
    `${path} is encrypted. Give its passphrase where the terminal asks for it, or by a file descriptor: --passphrase-fd 0 reads it from stdin.`,
  wrongPassphrase: (path: string) =>
    `This is not the passphrase of ${path}. Mind capital letters and the language of the keyboard, and try again.`,
  notEncrypted: (path: string) => `${path} is not encrypted, so it has no passphrase. Open it without one.`,
  askPassphrase: (path: string) => `Passphrase of ${path}: `,

  // ---- changing
  final:
    'Nobody can open the archive without its passphrase: neither we nor your IT department. If it is forgotten, the archive is lost for good.',
  askNew: 'New passphrase: ',
  askAgain: 'The same again: ',
  typedOtherwise: 'The two were not the same, so nothing was changed. Try again.',
  nobodyToAsk:
    'A new passphrase is typed at a terminal, or comes by a file descriptor: --new-passphrase-fd 0 reads it from stdin.',
  unreadableDescriptor: (descriptor: number) =>
    `Nothing can be read from file descriptor ${descriptor}. Open it in the shell, e.g. ${descriptor}<file.`,
  notADescriptor: 'It is the number of a file that is open for reading: 0 is stdin, others begin at 3.',
  needsPresent: 'Give the present passphrase first: who changes it has to know it.',
  tooShort: (shortest: number) =>
    `A passphrase needs at least ${shortest} characters. Several words are easier to remember than a few signs.`,
  copyDiffers: (path: string) =>
    `${path} was left as it is, because the copy that was to take its place did not pass its check.`,
  openElsewhere: (path: string) =>
    `${path} is open elsewhere, if only to be read. Close it there, then change the encryption again.`,
  encryptedAlready: (path: string) =>
    `${path} is encrypted already. Use --change for another passphrase, or --remove for none.`,
  oneChange: 'Give --change or --remove, not both.',
  encrypted: (path: string) => `${path} is encrypted now. Copies that you made of it before are not.`,
  changed: (path: string) =>
    `${path} has another passphrase now. Backups from before still open with the one that they were made under.`,
  plainBackups: (count: number, folder: string) =>
    `${counted(count, 'backup', 'backups')} from before, in ${folder}, can still be read by whoever has ${count === 1 ? 'it' : 'them'}. Remove what you no longer need.`,
  removed: (path: string) => `${path} is no longer encrypted: whoever has the file can read it.`,

  // ---- locking
  lockedAfter: (minutes: number | null) =>
    minutes === null ? 'never by itself' : `after ${minutes} minutes`,
  lockNeedsPassphrase:
    'This archive is not encrypted, so locking would keep nobody out. Set a passphrase for it first.',

  // ---- the sheet
  sheet: {
    fileName: (name: string) => `${name} - passphrase.pdf`,
    title: (name: string) => `Passphrase of ${name}`,
    label: 'Recovery sheet',
    subtitle: 'Write the passphrase of this archive here by hand, and keep the sheet locked away.',
    archive: 'Archive',
    id: 'Its number',
    passphrase: 'Passphrase',
    setOn: 'Set on, by',
    line: '________________________________________________________',
    keep: 'Keep it',
    where:
      'Keep this sheet apart from the machine that the archive is on, where you keep what you cannot lose.',
    older:
      'When the passphrase is changed, print a new sheet. Keep this one for as long as you keep backups from before.',
    foot: 'Not for passing on',
  },

  // ---- help
  verb: 'encrypt an archive with a passphrase that is asked for, change the passphrase, or take it off',
  options: {
    change: 'set another passphrase',
    remove: 'take the passphrase off: the archive is plain again',
    passphraseFd:
      'read the passphrase of an encrypted archive from this file descriptor: its first line; 0 is stdin',
    newPassphraseFd: 'read the new passphrase from this file descriptor: its first line; 0 is stdin',
    sheet: 'write a page to print, on which the passphrase is then written by hand',
  },
} as const;
