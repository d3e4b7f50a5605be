/** English words of `read`. */
export const read = {} as const;
