/** `digestOf` what the migrations make. Written by `schema-docs.test.ts` under ATTACHE_WRITE_DOCS=1, and held by it. */
export const SCHEMA_DIGEST = 'f9a6a1e61201a4e868725c4d34da6d2b7ead2e719f39848f0ca04efa156856fa';
