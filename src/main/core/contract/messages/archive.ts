/** English words of `archive`. */
export const archive = {} as const;
