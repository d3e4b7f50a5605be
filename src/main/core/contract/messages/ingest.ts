/** English words of `ingest`. */
export const ingest = {} as const;
