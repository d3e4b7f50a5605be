import type { Archive } from '../../archive/archive';
import type {
  AnalystId,
  AnnotationId,
  ArticleId,
  PersonId,
  QuoteId,
  RevisionId,
  ThemeId,
} from '../../contract/ids';

/**
 * The archive for one collecting of a brief: each row is read once, for one source stands behind many quotes, and nothing
 * changes in between. Half of a long export's time went into reading the same rows again.
 */
export function readingOnce(archive: Archive): Archive {
  const { quotes, annotations, articles, revisions, people, themes, analysts } = archive;
  return {
    ...archive,
    quotes: { ...quotes, read: once((id: QuoteId) => quotes.read(id)) },
    annotations: { ...annotations, read: once((id: AnnotationId) => annotations.read(id)) },
    articles: { ...articles, read: once((id: ArticleId) => articles.read(id)) },
    revisions: {
      ...revisions,
      read: once((id: RevisionId) => revisions.read(id)),
      readHead: once((id: ArticleId) => revisions.readHead(id)),
    },
    people: { ...people, read: once((id: PersonId) => people.read(id)) },
    themes: { ...themes, read: once((id: ThemeId) => themes.read(id)) },
    analysts: { ...analysts, read: once((id: AnalystId) => analysts.read(id)) },
  };
}

function once<Id, Row>(read: (id: Id) => Row): (id: Id) => Row {
  const known = new Map<Id, Row>();
  return (id) => {
    const row = known.get(id);
    if (row !== undefined) return row;
    const first = read(id);
    known.set(id, first);
    return first;
  };
}
