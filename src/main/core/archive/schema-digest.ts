/** `digestOf` what the migrations make. Written by `schema-docs.test.ts` under ATTACHE_WRITE_DOCS=1, and held by it. */
export const SCHEMA_DIGEST = '340edd6a15ea8dc88a856746d854b96779f0f867343014871340273656e2e4f3';
