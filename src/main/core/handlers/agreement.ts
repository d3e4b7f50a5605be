import { makeAnchor } from '../anchors/anchor';
import type { Archive } from '../archive/archive';
import type { CodingComparison, Disagreement, ComparisonRequest } from '../contract/agreement';
import type { HandlersOf, Request } from '../contract/calls';
import type { agreementCalls } from '../contract/calls/agreement';
import type { AnalystId } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { isComparable, workersAmong, type CodedText, type GivenTag } from '../agreement/coding';
import { compare } from '../agreement/compare';
import { findDisagreements, type DifferingPassage } from '../agreement/disagreements';
import { readCoding } from '../agreement/coded-texts';
import { toDisagreement } from '../agreement/shown-disagreement';
import { readTheme } from './codebook';
import { found, type Session } from '../session/session';

/** Whether the analyst who works here may not see yet how the others coded. */
type Blindness = (archive: Archive) => boolean;

export function agreementHandlers(session: Session, { hidesOthers }: { readonly hidesOthers: Blindness }) {
  const open = (archive: Archive): Archive => {
    if (hidesOthers(archive)) throw new Failure('conflict', en.agreement.failures.hidden);
    return archive;
  };
  return {
    compareCoding: (request) => compareCoding(open(session.current()), request),
    listDisagreements: (request) => listDisagreements(open(session.current()), request),
    settleDisagreement: (request) => settleDisagreement(session, open(session.writable()), request),
  } satisfies HandlersOf<typeof agreementCalls>;
}

function compareCoding(archive: Archive, { unit, analystIds }: ComparisonRequest): CodingComparison {
  const { texts, leftOut } = readCoding(archive, archive.settlements.list());
  const compared = chosen(archive, texts, analystIds);
  const { units, overall, themes, articles } = compare(unit, texts, compared);
  const worked = compared.length === 0 ? [] : texts.filter((text) => workersAmong(text, compared).length > 0);
  return {
    unit,
    coders: archive.analysts
      .list()
      .map((analyst) => ({
        analyst,
        articles: texts.filter(({ workers }) => workers.has(analyst.id)).length,
        compared: compared.includes(analyst.id),
      }))
      .filter((coder) => coder.articles > 0),
    units,
    overall,
    themes: archive.themes.list().flatMap(({ id }) => {
      const figures = themes.get(id);
      return figures === undefined ? [] : [{ themeId: id, figures }];
    }),
    articles: texts.flatMap((text) => {
      const figures = articles.get(text.articleId);
      const { articleId, title } = text;
      return figures === undefined
        ? []
        : [{ articleId, title, analystIds: workersAmong(text, compared), figures }];
    }),
    leftOut: { ...leftOut, articles: worked.filter((text) => !isComparable(text, compared)).length },
  };
}

function listDisagreements(archive: Archive, { unit, analystIds }: ComparisonRequest): Disagreement[] {
  const settlements = archive.settlements.list();
  const { texts } = readCoding(archive, settlements);
  const compared = chosen(archive, texts, analystIds);
  const articles = new Map(archive.articles.list().map((article) => [article.id, article]));
  return texts.flatMap((text) => {
    const article = found(articles.get(text.articleId) ?? null, en.archive.noArticle);
    return findDisagreements(unit, text, compared).map((passage) =>
      toDisagreement(passage, text, article, settlements),
    );
  });
}

/** Those asked for, else everybody who worked somewhere; each once, in the order in which they came. */
function chosen(
  archive: Archive,
  texts: readonly CodedText[],
  analystIds: readonly AnalystId[] | undefined,
): AnalystId[] {
  const ids = archive.analysts.list().map(({ id }) => id);
  return ids.filter((id) =>
    analystIds === undefined ? texts.some(({ workers }) => workers.has(id)) : analystIds.includes(id),
  );
}

function settleDisagreement(
  session: Session,
  archive: Archive,
  request: Request<'settleDisagreement'>,
): Disagreement {
  const { articleId, themeId, keep } = request;
  const reason = request.reason.trim();
  if (reason === '') throw new Failure('bad-request', en.agreement.failures.noReason);
  const theme = readTheme(archive, themeId);
  const { tags, analysts } = readDisagreement(archive, request).passage;
  if (!keep.every((id) => tags.some(({ analystId }) => analystId === id))) {
    throw new Failure('bad-request', en.agreement.failures.notATagger);
  }
  const head = found(archive.revisions.readHead(articleId), en.archive.noArticle);
  archive.journal.inStep('settle-disagreement', theme.name, () => {
    archive.settlements.insert({
      uid: session.environment.newUid(),
      articleId,
      at: session.environment.now(),
      analystId: archive.analyst().id,
      reason,
      analystIds: analysts,
      tags: tags.map(({ uid, targetUid, analystId, span }) => ({
        uid,
        targetUid,
        themeUid: theme.uid,
        analystId,
        kept: keep.includes(analystId),
        anchor: makeAnchor(head.text, span, head.id),
      })),
    });
    for (const tag of tags) {
      const stays = keep.includes(tag.analystId);
      if (stays && tag.id === null) putBack(archive, tag);
      if (!stays && tag.id !== null) archive.tags.remove(tag.id);
    }
  });
  return readDisagreement(archive, request).shown;
}

/** Gives back a tag that an earlier settlement took off. */
function putBack(
  { quotes, annotations, tags }: Archive,
  { uid, targetUid, themeId, analystId }: GivenTag,
): void {
  const quote = quotes.findByUid(targetUid);
  const annotation = annotations.findByUid(targetUid);
  if (quote !== null) tags.insert({ uid, themeId, analystId }, { kind: 'quote', id: quote });
  else if (annotation !== null) {
    tags.insert({ uid, themeId, analystId }, { kind: 'annotation', id: annotation });
  } else throw new Failure('conflict', en.agreement.failures.passageGone);
}

/** The listed disagreement that a request names, as it stands now. */
function readDisagreement(
  archive: Archive,
  { unit, analystIds, articleId, themeId, span }: Request<'settleDisagreement'>,
): { readonly passage: DifferingPassage; readonly shown: Disagreement } {
  const article = found(archive.articles.read(articleId), en.archive.noArticle);
  const settlements = archive.settlements.list();
  const [text] = readCoding(archive, settlements, articleId).texts;
  if (text === undefined) throw new Failure('conflict', en.agreement.failures.gone);
  const passage = findDisagreements(unit, text, chosen(archive, [text], analystIds)).find(
    (one) => one.themeId === themeId && one.span.start === span.start && one.span.end === span.end,
  );
  if (passage === undefined) throw new Failure('conflict', en.agreement.failures.gone);
  return { passage, shown: toDisagreement(passage, text, article, settlements) };
}
