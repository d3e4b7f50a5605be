/** English words of `themes`. */
export const themes = {} as const;
