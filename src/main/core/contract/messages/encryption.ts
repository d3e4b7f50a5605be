/** English words of `encryption`: passphrases of archives. */
export const encryption = {
  // ---- opening
  locked: (path: string) => `${path} is encrypted. Give its passphrase to open it.`,
  wrongPassphrase: (path: string) =>
    `This is not the passphrase of ${path}. Mind capital letters and the language of the keyboard, and try again.`,
  notEncrypted: (path: string) => `${path} is not encrypted, so it has no passphrase. Open it without one.`,

  // ---- changing
  final:
    'Nobody can open the archive without its passphrase: not we, not your IT department. There is no way back in. Keep it where you keep what you cannot lose, before you set it.',
  needsPresent: 'Give the present passphrase first: who changes it has to know it.',
  tooShort: (shortest: number) =>
    `A passphrase needs at least ${shortest} characters. Several words are easier to remember than a few signs.`,
  copyDiffers: (path: string) =>
    `${path} was left as it is, because the copy that was to take its place did not pass its check.`,
  openElsewhere: (path: string) =>
    `${path} is open elsewhere, if only to be read. Close it there, then change the encryption again.`,

  // ---- locking
  lockNeedsPassphrase:
    'This archive is not encrypted, so locking would keep nobody out. Set a passphrase for it first.',
} as const;
