import { makeAnchor } from '../anchors/anchor';
import { createReanchorer, type Reanchoring } from '../anchors/reanchor';
import type { Archive } from '../archive/archive';
import type { Request } from '../contract/calls';
import type { Marking } from '../contract/markings';
import { messages } from '../contract/messages/catalogue';
import type { Anchor, Span } from '../contract/anchors';
import type { Revision } from '../contract/articles';
import type { Quote } from '../contract/quotes';
import type { AnchorCounts, AnchorState, CorrectedText, Revised } from '../contract/revisions';
import { Failure } from '../failure';
import { canonicalText } from '../ingest/canonical-text';
import { ingest } from '../ingest/ingest';
import { requireWholeText } from '../passages/passages';
import { raiseMarking } from '../importing/articles/raise-marking';
import { found, type Session } from '../session/session';
import { digestOf } from '../exchange/digest';
import { countWords } from '../importing/documents/read-document';

/** No rules have read the new text: reading the article anew proposes what they find in it. */
const UNREAD = 1;

/** Looks passages of one revision up in another; of older revisions too, through a diff of their own with the newest. */
type Finder = (anchor: Anchor) => Reanchoring;

/** A passage and what becomes of it. */
interface Plan {
  readonly finder: Finder;
  readonly counts: AnchorCounts;
}

/**
 * Puts a corrected text in the place of an article's text, as a new revision, and moves along every passage whose place
 * is beyond doubt. The others stay anchored in the revision that they were made on, and wait to be reviewed.
 */
export function reviseArticle(
  session: Session,
  { articleId, corrected, reason, dryRun }: Request<'reviseArticle'>,
): Revised {
  const archive = dryRun ? session.current() : session.writable();
  const { title } = found(archive.articles.read(articleId), messages.archive.noArticle);
  requireWholeText(archive, articleId);
  const head = found(archive.revisions.readHead(articleId), messages.archive.noArticle);
  const next = readCorrected(corrected);
  const textHash = digestOf(next.text);
  if (textHash === head.textHash) throw new Failure('bad-request', messages.revisions.sameText);
  const twin = archive.articles.findByText(textHash);
  if (twin !== null && twin !== articleId) {
    const other = found(archive.articles.read(twin), messages.archive.noArticle);
    throw new Failure('conflict', messages.revisions.otherArticle(other.title));
  }
  const { finder, counts } = plan(archive, articleId, next.text);
  const number = archive.revisions.count(articleId) + 1;
  if (!dryRun) {
    archive.journal.inStep('revise-article', title, () => {
      const id = archive.revisions.insert(articleId, {
        text: next.text,
        headings: next.headings,
        number,
        textHash,
      });
      const { file } = next;
      const [analystId, at] = [archive.analyst().id, session.environment.now()];
      archive.corrections.insert({ revisionId: id, analystId, at, reason, file });
      archive.articles.setHead(articleId, number, countWords(next.text));
      archive.articles.stamp(articleId, UNREAD);
      raiseMarking(archive, articleId, next.marking);
      movePassages(archive, articleId, { id, text: next.text }, finder);
    });
  }
  return { articleId, revision: number, counts };
}

interface NewText extends Pick<Revision, 'text' | 'headings'> {
  /** That the file states. */
  readonly marking: Marking;
  readonly file: Parameters<Archive['corrections']['insert']>[0]['file'];
}

function readCorrected(corrected: CorrectedText): NewText {
  if (corrected.kind === 'text') {
    const text = canonicalText(corrected.text).toWellFormed();
    if (text === '') throw new Failure('bad-request', messages.revisions.noText);
    return { text, headings: [], file: null, marking: 'none' };
  }
  const bytes = Buffer.from(corrected.base64, 'base64');
  const { text, headings, details } = ingest({ fileName: corrected.fileName, bytes });
  const file = { name: corrected.fileName, hash: digestOf(bytes), bytes };
  return { text: text.toWellFormed(), headings, file, marking: details.marking };
}

function plan(archive: Archive, articleId: Quote['articleId'], text: string): Plan {
  const finder = createFinder(archive, text);
  const counts: Record<AnchorState, number> = { exact: 0, moved: 0, 'needs-review': 0, lost: 0 };
  for (const { anchor } of passagesOf(archive, articleId)) counts[finder(anchor).state] += 1;
  return { finder, counts };
}

/** Annotations, and those quotes that a word of an analyst hangs on. */
const passagesOf = (archive: Archive, articleId: Quote['articleId']): readonly { anchor: Anchor }[] => {
  const inUse = new Set(archive.quotes.listInUse(articleId));
  return [
    ...archive.annotations.listByArticle(articleId),
    ...archive.quotes.listByArticle(articleId).filter((quote) => isWorkedWith(quote, inUse)),
  ];
};

/** Whether an analyst decided that it is one, or works with it. */
export const isWorkedWith = ({ id, status }: Quote, inUse: ReadonlySet<Quote['id']>): boolean =>
  status === 'accepted' || status === 'corrected' || inUse.has(id);

/** Finds anchors of any revision in this text; each older text is compared with it once. */
export function createFinder(archive: Archive, text: string): Finder {
  const finders = new Map<Anchor['revisionId'], (span: Span) => Reanchoring>();
  return ({ revisionId, start, end }) => {
    const known = finders.get(revisionId);
    const old =
      known === undefined ? found(archive.revisions.readText(revisionId), messages.archive.noArticle) : '';
    const finder = known ?? createReanchorer(old, text);
    finders.set(revisionId, finder);
    return finder({ start, end });
  };
}

function movePassages(
  archive: Archive,
  articleId: Quote['articleId'],
  revision: Pick<Revision, 'id' | 'text'>,
  finder: Finder,
): void {
  const { annotations, people, quotes } = archive;
  const anchored = (place: Span): Anchor => makeAnchor(revision.text, place, revision.id);
  for (const { id, anchor, updatedAt } of annotations.listAnchored(articleId)) {
    const place = finder(anchor);
    if (isSettled(place)) annotations.setAnchor(id, anchored(place), updatedAt);
  }
  const speakers = people.listSpeakers(articleId);
  const inUse = new Set(quotes.listInUse(articleId));
  for (const quote of quotes.listByArticle(articleId)) {
    const place = finder(quote.anchor);
    if (isSettled(place)) {
      const mention =
        quote.mention === null
          ? null
          : finder({ ...quote.anchor, start: quote.mention.start, end: quote.mention.end });
      quotes.update(quote.id, {
        ...quote,
        anchor: anchored(place),
        speakerId: quote.speaker?.id ?? null,
        mention: mention !== null && isSettled(mention) ? { start: mention.start, end: mention.end } : null,
      });
    } else if (quote.status === 'suggested' && !isWorkedWith(quote, inUse)) {
      // Nobody has said anything about it: reading the article anew finds what is there now.
      quotes.remove(quote.id);
    }
  }
  people.tidy(articleId, speakers);
}

/** Whether a place is beyond doubt. */
export const isSettled = (
  place: Reanchoring,
): place is Extract<Reanchoring, { readonly state: 'exact' | 'moved' }> =>
  place.state === 'exact' || place.state === 'moved';
