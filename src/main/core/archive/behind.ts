/** SQL: this row is anchored in another revision than the newest of its article. */
export const BEHIND = `revision_id NOT IN (
  SELECT revisions.id FROM articles JOIN revisions ON revisions.article_id = articles.id AND number = head
)`;
