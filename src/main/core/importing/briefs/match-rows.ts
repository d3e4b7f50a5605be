import type { Archive } from '../../archive/archive';
import type { MergedKind } from '../../archive/merges-store';
import type {
  AnalystId,
  AnnotationId,
  ArticleId,
  BriefId,
  PersonId,
  QuoteId,
  ThemeId,
  Uid,
} from '../../contract/ids';
import type {
  Payload,
  PayloadEvidence,
  PayloadPerson,
  PayloadSource,
  PayloadTheme,
} from '../../exchange/payload';
import { identifies } from '../../speakers/speakers';
import { findOwnCopy, type OwnCopy } from './own-copy';

/** Which rows here the things of a payload are, by their uids there. What is in none of them is not here. */
export interface Rows {
  readonly brief: BriefId | null;
  readonly analysts: ReadonlyMap<Uid, AnalystId>;
  readonly articles: ReadonlyMap<Uid, ArticleId>;
  /** Also of sources whose evidence cannot hang on them. */
  readonly ownCopies: ReadonlyMap<Uid, OwnCopy>;
  readonly people: ReadonlyMap<Uid, PersonId>;
  readonly themes: ReadonlyMap<Uid, ThemeId>;
  readonly quotes: ReadonlyMap<Uid, QuoteId>;
  readonly annotations: ReadonlyMap<Uid, AnnotationId>;
}

/** Finds them by the names under which they came in, by their own, and by what they say. */
export function matchRows(archive: Archive, payload: Payload): Rows {
  const ownCopies = mapped(payload.sources, (source) => findOwnCopy(archive, source, payload));
  const articles = mapped(payload.sources, (source) =>
    findArticle(archive, source, ownCopies.get(source.uid)),
  );
  const quotes = payload.evidence.filter((piece) => piece.kind === 'quote');
  const annotations = payload.evidence.filter((piece) => piece.kind === 'annotation');
  return {
    brief: named(archive, 'brief', payload.brief.uid, archive.briefs),
    analysts: mapped(payload.analysts, ({ uid }) => named(archive, 'analyst', uid, archive.analysts)),
    articles,
    ownCopies,
    people: mapped(payload.people, (person) => findPerson(archive, person)),
    themes: mapped(payload.themes, (theme) => findTheme(archive, theme)),
    quotes: mapped(quotes, (piece) => findQuote(archive, piece, articles, ownCopies)),
    annotations: mapped(annotations, (piece) => findAnnotation(archive, piece)),
  };
}

function mapped<Thing extends { readonly uid: Uid }, Row>(
  things: readonly Thing[],
  find: (thing: Thing) => Row | null,
): Map<Uid, Row> {
  const rows = new Map<Uid, Row>();
  for (const thing of things) {
    const row = find(thing);
    if (row !== null) rows.set(thing.uid, row);
  }
  return rows;
}

/** A row that came in under this name and is still there, or that has it itself. */
function named<Id extends number>(
  { merges }: Archive,
  kind: MergedKind,
  uid: Uid,
  store: { read: (id: Id) => unknown; findByUid: (uid: Uid) => Id | null },
): Id | null {
  const came = merges.itemOf(kind, uid) as Id | null;
  return came !== null && store.read(came) !== null ? came : store.findByUid(uid);
}

function findArticle(
  archive: Archive,
  { uid, textHash }: PayloadSource,
  own: OwnCopy | undefined,
): ArticleId | null {
  if (own?.holdsAll === true) return own.articleId;
  const known = named(archive, 'article', uid, archive.articles) ?? archive.excerpts.findByHash(textHash);
  return known === null || archive.excerpts.source(known) === null ? null : known;
}

function findPerson(archive: Archive, { uid, name, kind }: PayloadPerson): PersonId | null {
  const known = named(archive, 'person', uid, {
    read: (id: PersonId) => archive.people.read(id),
    findByUid: archive.identities.findByUid,
  });
  if (known !== null || !identifies(name, kind)) return known;
  const [first, ...others] = archive.people.findByName(name, kind);
  return others.length === 0 ? (first ?? null) : null;
}

function findTheme(archive: Archive, { uid, name }: PayloadTheme): ThemeId | null {
  return named(archive, 'theme', uid, archive.themes) ?? archive.themes.findByName(name);
}

/** A quote is the same only while it has the same words. */
function findQuote(
  archive: Archive,
  { uid, source, anchor }: PayloadEvidence,
  articles: Rows['articles'],
  ownCopies: Rows['ownCopies'],
): QuoteId | null {
  const known = named(archive, 'quote', uid, archive.quotes);
  if (known !== null && archive.quotes.read(known)?.anchor.exact === anchor.exact) return known;
  const articleId = articles.get(source);
  const place = ownCopies.get(source)?.places.get(uid);
  if (articleId === undefined || place === undefined) return null;
  const there = archive.quotes
    .listByArticle(articleId)
    .find(
      ({ anchor: { revisionId, start, end } }) =>
        revisionId === place.revisionId && start === place.start && end === place.end,
    );
  return there?.id ?? null;
}

function findAnnotation(archive: Archive, { uid, anchor }: PayloadEvidence): AnnotationId | null {
  const known = named(archive, 'annotation', uid, archive.annotations);
  return known !== null && archive.annotations.read(known)?.anchor.exact === anchor.exact ? known : null;
}
