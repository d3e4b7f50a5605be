import type {
  LeavingBytes,
  LeavingForm,
  LeavingTerms,
  MarkingsPassed,
  StricterArticle,
} from '../contract/leaving';
import type { Sha256 } from '../contract/ids';
import { stricterSources, type ReleasedSource } from '../contract/markings';
import { messages } from '../contract/messages/catalogue';
import { cleanText } from '../contract/rules/clean-text';
import { Failure } from '../failure';
import type { Session } from '../session/session';

/** What may go, and the one way from there to bytes that leave. It is made by asking the rule of markings, in no other way. */
export class Clearance<Article extends StricterArticle> {
  private constructor(
    readonly cleared: readonly Article[],
    readonly passed: MarkingsPassed,
  ) {}

  /**
   * @param articles all that the file would hold something of
   * @param released what was released before for the very document
   * @throws Failure `bad-request` where the reason of a release is blank
   */
  static ask<Article extends StricterArticle>(
    articles: readonly Article[],
    { marking = 'none', release }: LeavingTerms,
    released: readonly ReleasedSource[] = [],
  ): Clearance<Article> {
    if (release?.trim() === '') throw new Failure('bad-request', messages.leaving.noReason);
    const above = stricterSources(marking, articles, released);
    const stricter = above.map(({ uid, title, marking }) => ({ uid, title, marking }));
    const leftOut = release === undefined ? stricter : [];
    const staying = new Set(release === undefined ? above : []);
    return new Clearance(
      articles.filter((article) => !staying.has(article)),
      { marking, leftOut, released: release === undefined ? [] : stricter },
    );
  }

  /** @param write makes the file, of nothing but what was cleared */
  leave(write: (cleared: readonly Article[]) => Uint8Array): LeavingBytes {
    return write(this.cleared) as LeavingBytes;
  }
}

/**
 * Keeps in the history of the archive what goes along for a reason; nothing where nothing had to be released.
 * @throws Failure `read-only` where the archive is open for reading alone
 */
export function keepRelease(
  session: Session,
  form: LeavingForm,
  { marking, released }: MarkingsPassed,
  release: string | undefined,
  fileHash: Sha256,
): void {
  if (release === undefined || released.length === 0) return;
  const archive = session.writable();
  archive.releases.insert({
    uid: session.environment.newUid(),
    at: session.environment.now(),
    analystId: archive.analyst().id,
    form,
    fileHash,
    marking,
    reason: cleanText(release.trim()),
    articles: released,
  });
}
