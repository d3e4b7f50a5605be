/** English words of `briefs-view`. */
export const briefsView = {} as const;
