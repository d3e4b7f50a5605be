/** SQL: revisions that a newer one of their article has followed. They are few, and found in an index alone. */
const FOLLOWED = `SELECT revisions.id FROM articles JOIN revisions ON revisions.article_id = articles.id AND number < head
  WHERE head > 1`;

/** SQL: this row is anchored in another revision than the newest of its article. */
export const IN_SUPERSEDED_REVISION = `revision_id IN (${FOLLOWED})`;
/** SQL: it is anchored in the newest. */
export const IN_LATEST_REVISION = `revision_id NOT IN (${FOLLOWED})`;
