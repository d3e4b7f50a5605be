/** `digestOf` what the migrations make. Written by `schema-docs.test.ts` under ATTACHE_WRITE_DOCS=1, and held by it. */
export const SCHEMA_DIGEST = '6cf035f2c0b30f6e41ad9f36d4c38065fcb090b52a289260c19ab3d2bc253753';
