import { makeAnchor } from '../anchors/anchor';
import type { Archive } from '../archive/archive';
import { readTheme } from '../codebook/read-theme';
import type { Disagreement } from '../contract/agreement';
import type { Request } from '../contract/calls';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { found, type Session } from '../session/session';
import { readCoding } from './coded-texts';
import { chosen } from './compare-coding';
import type { GivenTag } from './measures/coding';
import { findDisagreements, type DifferingPassage } from './measures/disagreements';
import { toDisagreement } from './shown-disagreement';

/**
 * Decides which analysts’ tags on a passage stay, with a reason, in one step.
 * @throws Failure `bad-request` without a reason, `conflict` where nobody disagrees there any more
 */
export function settleDisagreement(
  session: Session,
  archive: Archive,
  request: Request<'settleDisagreement'>,
): Disagreement {
  const { articleId, themeId, keep } = request;
  const reason = request.reason.trim();
  if (reason === '') throw new Failure('bad-request', messages.agreement.failures.noReason);
  const theme = readTheme(archive, themeId);
  const { tags, analysts } = readDisagreement(archive, request).passage;
  if (!keep.every((id) => tags.some(({ analystId }) => analystId === id))) {
    throw new Failure('bad-request', messages.agreement.failures.notATagger);
  }
  const head = found(archive.revisions.readHead(articleId), messages.archive.noArticle);
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
  } else throw new Failure('conflict', messages.agreement.failures.passageGone);
}

/** The listed disagreement that a request names, as it stands now. */
function readDisagreement(
  archive: Archive,
  { unit, analystIds, articleId, themeId, span }: Request<'settleDisagreement'>,
): { readonly passage: DifferingPassage; readonly shown: Disagreement } {
  const article = found(archive.articles.read(articleId), messages.archive.noArticle);
  const settlements = archive.settlements.list();
  const [text] = readCoding(archive, settlements, articleId).texts;
  if (text === undefined) throw new Failure('conflict', messages.agreement.failures.gone);
  const passage = findDisagreements(unit, text, chosen(archive, [text], analystIds)).find(
    (one) => one.themeId === themeId && one.span.start === span.start && one.span.end === span.end,
  );
  if (passage === undefined) throw new Failure('conflict', messages.agreement.failures.gone);
  return { passage, shown: toDisagreement(passage, text, article, settlements) };
}
