/** English words of `encryption`: passphrases of archives. */
export const encryption = {
  locked: (path: string) => `${path} is encrypted. Give its passphrase to open it.`,
  wrongPassphrase: (path: string) =>
    `This is not the passphrase of ${path}. Mind capital letters and the language of the keyboard, and try again.`,
  notEncrypted: (path: string) => `${path} is not encrypted. Open it without a passphrase.`,
} as const;
