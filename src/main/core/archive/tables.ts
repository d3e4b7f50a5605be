/**
 * The domain tables, parents before children. All of them are journaled, dumped and undone alike: each has
 * an integer `id` that is never used twice.
 */
export const DOMAIN_TABLES = [
  'analysts',
  'settings',
  'articles',
  'revisions',
  'originals',
  'corrections',
  'people',
  'person_variants',
  'person_roles',
  'person_aliases',
  'person_distinctions',
  'quotes',
  'themes',
  'theme_keywords',
  'code_colours',
  'annotations',
  'tags',
  'theme_aliases',
  'theme_rejections',
  'settlements',
  'settled_analysts',
  'settled_tags',
  'codebook_changes',
  'coding_exchanges',
  'coding_done',
  'briefs',
  'brief_evidence',
  'merges',
  'merged_items',
  'excerpt_sources',
  'excerpts',
  'brief_events',
  'brief_versions',
  'signing_keys',
  'pinned_keys',
  'key_links',
  'retired_keys',
] as const;
export type DomainTable = (typeof DOMAIN_TABLES)[number];

export interface Column {
  readonly name: string;
  readonly type: 'INTEGER' | 'TEXT' | 'BLOB';
}
