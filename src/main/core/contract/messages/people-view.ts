/** English words of `people-view`. */
export const peopleView = {} as const;
