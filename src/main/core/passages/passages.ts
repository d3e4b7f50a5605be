import { isSpanOf, makeAnchor, trimSpan } from '../anchors/anchor';
import type { Archive } from '../archive/archive';
import type { Anchor, Span } from '../contract/anchors';
import type { ArticleId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { found } from '../session/session';

/** Those that are anchored in the article's newest text; the others wait in `listUnsettled`. */
export function inNewestText<Passage extends { readonly anchor: Anchor }>(
  { revisions }: Archive,
  articleId: ArticleId,
  passages: readonly Passage[],
): readonly Passage[] {
  const head = revisions.readHead(articleId)?.id;
  return passages.filter(({ anchor }) => anchor.revisionId === head);
}

/** Words are chosen from a whole text: where only excerpts are here, nobody could say where else they stand. */
export function requireWholeText({ excerpts }: Archive, articleId: ArticleId): void {
  if (excerpts.source(articleId) !== null) throw new Failure('conflict', messages.archive.onlyExcerpts);
}

/** Anchors a selection in the article's head revision, without the blanks around it. */
export function anchorIn(archive: Archive, articleId: ArticleId, selected: Span): Anchor {
  const { id, text } = found(archive.revisions.readHead(articleId), messages.archive.noArticle);
  const span = isSpanOf(text, selected) ? trimSpan(text, selected) : null;
  if (span === null) throw new Failure('bad-request', messages.archive.nothingSelected);
  return makeAnchor(text, span, id);
}

/** The first words of a passage, to name a step of the history. */
export function opening(passage: string): string {
  const words = passage.split(/\s+/u);
  return words.length <= 8 ? words.join(' ') : `${words.slice(0, 8).join(' ')}…`;
}
