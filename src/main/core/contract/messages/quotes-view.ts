/** English words of `quotes-view`. */
export const quotesView = {} as const;
