/** English words of `briefs`. */
export const briefs = {} as const;
