/** `digestOf` what the migrations make. Written by `schema-docs.test.ts` under ATTACHE_WRITE_DOCS=1, and held by it. */
export const SCHEMA_DIGEST = '6d9ada29f47e9cb71b14e5786642e259d2296fc326f41c36f84202ed00186713';
