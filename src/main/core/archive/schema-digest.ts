/** `digestOf` what the migrations make. Written by `schema-docs.test.ts` under ATTACHE_WRITE_DOCS=1, and held by it. */
export const SCHEMA_DIGEST = '2b982d27945147cd12feec7203bb62b9d6dac3065764133307d86b55b87a31e6';
