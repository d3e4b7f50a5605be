import { relocateAnchor, type Relocation } from '../../anchors/relocate-anchor';
import type { Archive } from '../../archive/archive';
import type { ArticleId, RevisionId, Uid } from '../../contract/ids';
import type { Payload, PayloadEvidence, PayloadSource } from '../../exchange/payload';

/** Where a colleague's words stand in my copy of their source. */
export type Place = Relocation & { readonly revisionId: RevisionId };

/** My own copy of a colleague's source, with the places of all evidence that they took from it. */
export interface OwnCopy {
  readonly articleId: ArticleId;
  readonly places: ReadonlyMap<Uid, Place>;
  /** Whether all words stand in it, each in one place: only then may evidence hang on it. */
  readonly holdsAll: boolean;
}

/** Looks for the whole text of a source here: by its text, its name or its address. */
export function findOwnCopy(archive: Archive, source: PayloadSource, { evidence }: Payload): OwnCopy | null {
  const { articles, excerpts } = archive;
  const articleId =
    articles.findByText(source.textHash) ??
    articles.findByUid(source.uid) ??
    (source.url === null ? null : articles.findByUrl(source.url));
  if (articleId === null || excerpts.source(articleId) !== null) return null;
  const places = new Map(
    evidence
      .filter((piece) => piece.source === source.uid)
      .map((piece) => [piece.uid, placeIn(archive, articleId, piece)]),
  );
  const holdsAll = [...places.values()].every(({ state }) => state === 'exact' || state === 'moved');
  return { articleId, places, holdsAll };
}

function placeIn({ revisions }: Archive, articleId: ArticleId, { anchor }: PayloadEvidence): Place {
  const revision = revisions.findByHash(articleId, anchor.textHash) ?? revisions.readHead(articleId);
  if (revision === null) throw new Error('an article without a text');
  return { ...relocateAnchor(anchor, revision.text), revisionId: revision.id };
}
