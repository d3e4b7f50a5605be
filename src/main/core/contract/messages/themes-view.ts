/** English words of `themes-view`. */
export const themesView = {} as const;
