/** English words of `cli`. */
export const cli = {} as const;
