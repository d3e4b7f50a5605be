/** English words of `quotes`. */
export const quotes = {} as const;
