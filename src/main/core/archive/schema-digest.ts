/** `digestOf` what the migrations make. Written by `schema-docs.test.ts` under ATTACHE_WRITE_DOCS=1, and held by it. */
export const SCHEMA_DIGEST = '8d755bb71aeaac43dd85bf72aad7d2f60c85424b05815a05856a859570bdde4a';
