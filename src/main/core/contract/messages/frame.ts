/** English words of `frame`. */
export const frame = {} as const;
