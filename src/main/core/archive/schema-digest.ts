/** `digestOf` what the migrations make. Written by `schema-docs.test.ts` under ATTACHE_WRITE_DOCS=1, and held by it. */
export const SCHEMA_DIGEST = '883fe972c0b5e7355f3818965493e8c26d2a4544d4f3e3682f3db83458c6f09b';
