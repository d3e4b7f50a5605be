/** `digestOf` what the migrations make. Written by `schema-docs.test.ts` under ATTACHE_WRITE_DOCS=1, and held by it. */
export const SCHEMA_DIGEST = '698184213c8e293ef4efb1386b47f4b070e2e4ebc17fce5c11af68b896f4cd65';
