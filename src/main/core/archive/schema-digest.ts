/** `digestOf` what the migrations make. Written by `schema-docs.test.ts` under ATTACHE_WRITE_DOCS=1, and held by it. */
export const SCHEMA_DIGEST = 'f914d60f855def16432f7cb9c204a2b7b8c301ea9bfd7e59b103ff942e8cdbb0';
