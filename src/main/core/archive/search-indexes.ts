/** The full-text indexes, and the view or table whose words each follows: see `migrations/0006-search.ts`. */
export const SEARCH_INDEXES = [
  { index: 'article_index', content: 'article_words', columns: ['title', 'standfirst', 'byline', 'text'] },
  { index: 'quote_index', content: 'quote_words', columns: ['words', 'speaker'] },
  { index: 'annotation_index', content: 'annotations', columns: ['note', 'exact'] },
  { index: 'brief_index', content: 'briefs', columns: ['title', 'words'] },
] as const;
export type SearchIndex = (typeof SEARCH_INDEXES)[number];
