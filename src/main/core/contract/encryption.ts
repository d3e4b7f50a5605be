/** Characters of a passphrase; deriving the key makes each guess dear, but a short one falls all the same. */
export const SHORTEST_PASSPHRASE = 10;

/** After how many minutes without a key or a pointer an encrypted archive is locked; null for never. */
export const LOCK_AFTER = [5, 15, 30, 60, null] as const;
/** Where nobody chose. */
export const LOCK_AFTER_DEFAULT = 15;
