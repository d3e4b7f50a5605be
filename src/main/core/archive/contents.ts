import { createHash } from 'node:crypto';
import { ARTICLE_FIELD_NAMES, ARTICLE_FIELDS } from '../contract/article-fields';
import type { ComparedCount } from '../contract/backups';
import type { Prepares } from './preparing-once';

type Kind = ComparedCount['what'];

/** One thing of an archive: what a user knows it by, and in few signs all that it says. */
export interface Content {
  readonly name: string;
  readonly digest: string;
}

const ARTICLE_COLUMNS = ARTICLE_FIELD_NAMES.map((name) => ARTICLE_FIELDS[name].column).join(', ');

/**
 * What makes a thing the same thing (its uid), what it is called, and what it says, as JSON. Other things are named by their
 * uids, never by row ids. A quote is one thing and what was decided about it another: the first is found, the second made.
 */
const CONTENTS: Readonly<Record<Kind, string>> = {
  articles: `SELECT uid, title AS name, json_array(${ARTICLE_COLUMNS}, text_hash) AS says
    FROM articles JOIN revisions ON revisions.article_id = articles.id AND revisions.number = articles.head
    ORDER BY articles.id`,
  quotes: `SELECT uid, exact AS name, json_array(exact, start_offset, end_offset, kind, utterance,
      (SELECT text_hash FROM revisions WHERE id = revision_id)) AS says
    FROM quotes ORDER BY id`,
  decisions: `SELECT quotes.uid, exact AS name, json_array(status, people.uid, role) AS says
    FROM quotes LEFT JOIN people ON people.id = speaker_id WHERE status <> 'suggested' ORDER BY quotes.id`,
  annotations: `SELECT annotations.uid, iif(note = '', exact, note) AS name, json_array(exact, start_offset, end_offset, note,
      analysts.uid, (SELECT text_hash FROM revisions WHERE id = revision_id)) AS says
    FROM annotations JOIN analysts ON analysts.id = analyst_id ORDER BY annotations.id`,
  tags: `SELECT tags.uid, themes.name, json_array(themes.uid, analysts.uid, example,
      coalesce((SELECT uid FROM quotes WHERE id = quote_id), (SELECT uid FROM annotations WHERE id = annotation_id))) AS says
    FROM tags JOIN themes ON themes.id = theme_id JOIN analysts ON analysts.id = analyst_id ORDER BY tags.id`,
  themes: `SELECT uid, name, json_array(name, definition, use_for, not_for, look, status,
      (SELECT uid FROM themes AS above WHERE above.id = themes.parent_id),
      (SELECT json_group_array(keyword ORDER BY position) FROM theme_keywords WHERE theme_id = themes.id)) AS says
    FROM themes ORDER BY id`,
  people: `SELECT uid, name, json_array(name, kind,
      (SELECT json_group_array(name ORDER BY name) FROM person_variants WHERE person_id = people.id)) AS says
    FROM people ORDER BY id`,
  briefs: `SELECT uid, title AS name, json_array(title, date, document) AS says FROM briefs ORDER BY id`,
};

/** All things of one kind by their uid, in the order in which they came. */
export function contentsOf(db: Prepares, kind: Kind): ReadonlyMap<string, Content> {
  const rows = db.prepare<[], { uid: string; name: string; says: string }>(CONTENTS[kind]);
  const contents = new Map<string, Content>();
  for (const { uid, name, says } of rows.iterate()) {
    contents.set(uid, { name, digest: createHash('sha256').update(says).digest('base64') });
  }
  return contents;
}
