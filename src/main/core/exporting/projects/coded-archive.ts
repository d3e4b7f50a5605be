import type { Archive } from '../../archive/archive';
import type { AnalystId, ThemeId, Uid } from '../../contract/ids';
import type { Anchor, Span } from '../../contract/anchors';
import type { Annotation } from '../../contract/annotations';
import { articleDetailsOf } from '../../contract/article-fields';
import type { ArticleSummary, Revision } from '../../contract/articles';
import type { Quote } from '../../contract/quotes';
import type { Tag } from '../../contract/tags';
import type { Theme } from '../../contract/themes';
import { citationInWords } from '../../briefs/citations';
import type { CodedPassage, CodedProject, CodedSource, CodedTheme } from '../../interchange/coded-project';
import type { BeyondProject } from '../../interchange/losses';
import { nearestLook, THEME_COLOURS } from '../../interchange/theme-colours';

interface Uids {
  readonly analyst: ReadonlyMap<AnalystId, Uid>;
  readonly theme: ReadonlyMap<ThemeId, Uid>;
}

/**
 * The archive as a coded project: articles in their newest text, with annotations and tagged quotes.
 * @param articles those that may go
 */
export function codedArchive(
  archive: Archive,
  articles: readonly ArticleSummary[],
): {
  readonly project: CodedProject;
  readonly beyond: BeyondProject;
} {
  const themes = archive.themes.list();
  const analysts = archive.analysts.list();
  const uids: Uids = {
    analyst: new Map(analysts.map(({ id, uid }) => [id, uid])),
    theme: new Map(themes.map(({ id, uid }) => [id, uid])),
  };
  const beyond = {
    earlierRevisions: 0,
    untaggedQuotes: 0,
    lostPassages: 0,
    briefs: archive.info().counts.briefs,
    examples: themes.reduce((sum, { examples }) => sum + examples.length, 0),
    settlements: archive.settlements.list().length,
    codebookChanges: archive.codebookLog.list().length,
  };
  const sources = articles.flatMap((article): CodedSource[] => {
    const head = archive.revisions.readHead(article.id);
    if (head === null) return [];
    const quotes = archive.quotes.listByArticle(article.id).filter(({ status }) => status !== 'rejected');
    const tagged = quotes.filter(({ tags }) => tags.length > 0);
    const annotations = archive.annotations.listByArticle(article.id);
    const passages = [
      ...annotations.map((annotation) => annotationPassage(annotation, head, uids)),
      ...tagged.map((quote) => quotePassage(quote, head, uids)),
    ].filter((passage) => passage !== null);
    beyond.earlierRevisions += head.number - 1;
    beyond.untaggedQuotes += quotes.length - tagged.length;
    beyond.lostPassages += annotations.length + tagged.length - passages.length;
    return [toSource(article, head, passages)];
  });
  const { name } = archive.info();
  return {
    project: {
      name,
      origin: null,
      analysts,
      themes: inTreeOrder(themes, uids, archive.codeColours.list()),
      sources,
      notices: [],
    },
    beyond,
  };
}

function toSource(article: ArticleSummary, head: Revision, passages: readonly CodedPassage[]): CodedSource {
  return {
    uid: article.uid,
    details: articleDetailsOf(article),
    text: head.text,
    textHash: head.textHash,
    original: null,
    citation: citationInWords(article),
    passages,
  };
}

function annotationPassage(annotation: Annotation, head: Revision, uids: Uids): CodedPassage | null {
  const span = spanInHead(annotation.anchor, head);
  return (
    span && {
      uid: annotation.uid,
      speaker: null,
      place: { kind: 'span', span },
      note: annotation.note,
      analystUid: uids.analyst.get(annotation.analystId) ?? null,
      createdAt: annotation.createdAt,
      updatedAt: annotation.updatedAt,
      tags: toTags(annotation.tags, uids),
    }
  );
}

/** A quote has no bearer of its own: it was found. */
function quotePassage(quote: Quote, head: Revision, uids: Uids): CodedPassage | null {
  const span = spanInHead(quote.anchor, head);
  return (
    span && {
      uid: quote.uid,
      speaker: quote.speaker?.name ?? null,
      ...(quote.role !== null && { role: quote.role }),
      review: quote.status,
      place: { kind: 'span', span },
      note: '',
      analystUid: null,
      createdAt: null,
      updatedAt: null,
      tags: toTags(quote.tags, uids),
    }
  );
}

/** Where the passage stands in the newest text; null for one that a correction left behind, to be reviewed. */
export const spanInHead = ({ revisionId, start, end }: Anchor, head: Revision): Span | null =>
  revisionId === head.id ? { start, end } : null;

const toTags = (tags: readonly Tag[], uids: Uids): CodedPassage['tags'] =>
  tags.flatMap(({ uid, themeId, analystId }) => {
    const themeUid = uids.theme.get(themeId);
    return themeUid === undefined ? [] : [{ uid, themeUid, analystUid: uids.analyst.get(analystId) ?? null }];
  });

/** The colour that it came with, unless an analyst has given it another look since. */
const colourOf = ({ look }: Theme, foreign: string | undefined): string =>
  foreign !== undefined && nearestLook(foreign) === look ? foreign : THEME_COLOURS[look];

/** Parents before their children, each branch in codebook order. */
function inTreeOrder(themes: readonly Theme[], uids: Uids, colours: ReadonlyMap<Uid, string>): CodedTheme[] {
  const below = Map.groupBy(themes, ({ parentId }) => parentId);
  const branch = (theme: Theme): CodedTheme[] => [
    {
      uid: theme.uid,
      parentUid: theme.parentId === null ? null : (uids.theme.get(theme.parentId) ?? null),
      name: theme.name,
      definition: theme.definition,
      useFor: theme.useFor,
      notFor: theme.notFor,
      keywords: theme.keywords,
      status: theme.status,
      colour: colourOf(theme, colours.get(theme.uid)),
    },
    ...(below.get(theme.id) ?? []).flatMap(branch),
  ];
  return (below.get(null) ?? []).flatMap(branch);
}
