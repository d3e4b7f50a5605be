import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Environment } from '../contract/environment';
import type { CallContext } from '../contract/calls';
import type { Changes } from '../contract/changes';
import type { AnalystId, IsoInstant, Uid } from '../contract/ids';
import type { Analyst } from '../contract/analysts';
import type { ArchiveInfo, CheckFinding } from '../contract/archive';
import type { ComparedCount } from '../contract/backups';
import { LOCK_AFTER_DEFAULT } from '../contract/encryption';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { EXTRACTOR_VERSION } from '../quotes/version';
import { dropNote } from './acknowledged';
import { createAnalystStore, FIRST_ANALYST } from './analysts-store';
import { createAnnotationStore } from './annotations-store';
import { createArticleListStore } from './article-list-store';
import { createArticleStore } from './articles-store';
import { createBriefEventStore } from './brief-events-store';
import { createBriefVersionStore } from './brief-versions-store';
import { createBriefStore } from './briefs-store';
import { createCorrectionStore } from './corrections-store';
import { createCodebookLogStore } from './codebook-log-store';
import { createCodebookStore } from './codebook-store';
import { checkArchive } from './check';
import { createCodeColourStore } from './code-colours-store';
import { createCodingStore } from './coding-store';
import { contentsOf } from './contents';
import { copyDatabase } from './copy';
import { dumpArchive } from './dump';
import { createEvidencePages } from './evidence-pages';
import { createEvidenceStore } from './evidence-store';
import { createExcerptStore } from './excerpts-store';
import { foldLogIn, foldLogInWherePossible } from './fold-log';
import { createForgetting } from './forgetting/forgetting';
import { createHistory, keptFrom } from './history';
import { createIdentityStore } from './identities-store';
import { readChanges } from './changes';
import { createJournal } from './journal';
import { forgetKey, type ArchiveKey } from './key';
import { createKeyStore } from './keys-store';
import { markOf } from './mark';
import { createMergeStore } from './merges-store';
import { schemaOf } from './migrate';
import { createOriginalStore } from './originals-store';
import { createPersonStore } from './people-store';
import { createPersonPageStore } from './person-page-store';
import { warningsOf } from './place';
import { preparingOnce } from './preparing-once';
import { createQuotePages } from './quote-pages';
import { createQuoteStore } from './quotes-store';
import { createRejectionStore } from './rejections-store';
import { createReleaseStore } from './releases-store';
import { createRevisionStore } from './revisions-store';
import { createSearch } from './search';
import { createSettingsStore } from './settings-store';
import { createSettlementStore } from './settlements-store';
import { createSpeakerStore } from './speakers-store';
import { createState } from './state';
import { createTagStore } from './tags-store';
import { createThemePageStore } from './theme-page-store';
import { createThemeStore } from './themes-store';

export type Archive = ReturnType<typeof createArchive>;

/** An open archive: its stores, its journal, and what is said of it as a whole. */
export function createArchive(
  db: Database,
  {
    path,
    readOnly,
    key = null,
    environment,
    damage = [],
    missing = [],
    onClose,
  }: {
    path: string;
    readOnly: boolean;
    /** Of an encrypted archive. The archive keeps a copy, and overwrites it when it is closed. */
    key?: ArchiveKey | null;
    environment: Environment;
    /** What is damaged in the file, where this is a copy of it in which that was made anew. */
    damage?: readonly CheckFinding[];
    /** What was acknowledged and is not in it. */
    missing?: readonly CheckFinding[];
    onClose?: () => void;
  },
) {
  const own = key === null ? null : Uint8Array.from(key);
  const analysts = createAnalystStore(db);
  const settings = createSettingsStore(db);
  const articles = createArticleStore(db);
  const people = createPersonStore(db);
  const quotes = createQuoteStore(db);
  const annotations = createAnnotationStore(db);
  const briefs = createBriefStore(db);
  const evidence = createEvidenceStore(db);
  const merges = createMergeStore(db);

  const analystId = (): AnalystId => Number(settings.read('analyst') ?? FIRST_ANALYST) as AnalystId;
  const analyst = (): Analyst => {
    const found = analysts.read(analystId());
    if (found === null) throw new Failure('damaged', messages.archive.damaged(path)); // rows of an archive from outside may be any
    return found;
  };
  const history = createHistory(db);
  const endHistory = (at = (): IsoInstant => environment.now()): number => {
    const kept = settings.historyKept();
    return kept === 'all' ? 0 : history.endBefore(keptFrom(kept, at()));
  };
  const journal = createJournal(db, environment, analystId, (at) => endHistory(() => at));
  const schema = schemaOf(db);
  const rarely = preparingOnce(db);
  let told: readonly string[] | null = null;
  const warnings = (): readonly string[] =>
    (told ??= [
      ...(damage.length > 0 ? [messages.opening.readPast(path)] : []),
      ...missing.map(({ detail }) => detail),
      ...(db.memory ? [] : warningsOf(path)),
    ]);

  return {
    path,
    readOnly,
    /** What opens its copies too; null where it is plain. */
    key: own,
    journal,
    history,
    /**
     * Ends the history where the user wants it to end. For when an archive was opened to write; while it is open, the first
     * step of each day does it too.
     * @returns how many steps can no longer be undone
     */
    endHistory: (): number => endHistory(),
    forgetting: createForgetting(db),
    settings,
    analysts,
    articles,
    articleList: createArticleListStore(db),
    revisions: createRevisionStore(db),
    originals: createOriginalStore(db),
    corrections: createCorrectionStore(db),
    people,
    speakers: createSpeakerStore(db),
    personPage: createPersonPageStore(db),
    identities: createIdentityStore(db),
    quotes,
    quotePages: createQuotePages(db),
    themes: createThemeStore(db),
    themePage: createThemePageStore(db),
    codebook: createCodebookStore(db),
    codebookLog: createCodebookLogStore(db),
    rejections: createRejectionStore(db),
    codeColours: createCodeColourStore(db),
    coding: createCodingStore(db),
    tags: createTagStore(db),
    settlements: createSettlementStore(db),
    annotations,
    briefs,
    briefEvents: createBriefEventStore(db),
    briefVersions: createBriefVersionStore(db),
    releases: createReleaseStore(db),
    evidence,
    evidencePages: createEvidencePages(db, evidence),
    merges,
    excerpts: createExcerptStore(db),
    keys: createKeyStore(db),
    search: createSearch(db),
    /** Who works here. */
    analyst,
    check: (): readonly CheckFinding[] => [
      ...missing,
      ...(damage.length > 0 ? damage : checkArchive(rarely)),
    ],
    dump: () => dumpArchive(rarely),
    /** Writes a copy of the archive as it stands; rows still in the write-ahead log are in it too. */
    copyTo: (copy: string, context: CallContext): Promise<void> =>
      copyDatabase({ db, path, key: own }, copy, context),
    /** What was touched since its journal stood at this position. */
    changesAfter: (position: number): Changes => readChanges(rarely, position),
    /** Differs when anything may have been written since it was asked last. */
    state: createState(db),
    /** What it holds, in a few signs. */
    mark: (): string => markOf(rarely),
    /** What names this archive and every copy of it: the uid of its first analyst, who is made with it and never goes. */
    uid(): Uid {
      const first = analysts.read(FIRST_ANALYST);
      if (first === null) throw new Error('the archive has no first analyst');
      return first.uid;
    },
    /** What stands in it, to be compared with another. */
    contents: (kind: ComparedCount['what']) => contentsOf(rarely, kind),
    /** Bytes that a copy takes. */
    size: (): number =>
      Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
    info(): ArchiveInfo {
      const { quotes: quoteCount, toReview } = quotes.count();
      return {
        name: basename(path).replace(/\.attache$/u, ''),
        path,
        readOnly,
        sample: settings.read('sample') === 'yes',
        schema,
        encrypted: own !== null,
        lockAfter: lockAfter(settings.read('lock-after')),
        warnings: warnings(),
        analyst: analyst(),
        counts: {
          articles: articles.count(),
          articlesToReread: articles.countReadBefore(EXTRACTOR_VERSION),
          quotes: quoteCount,
          quotesToReview: toReview,
          unsettled: quotes.countBehind() + annotations.countBehind(),
          people: people.count(),
          annotations: annotations.count(),
          briefs: briefs.count(),
          merges: merges.count(),
        },
        lastStep: journal.lastStep(),
        ...journal.next(),
      };
    },
    isOpen: (): boolean => db.open,
    /**
     * Brings the write-ahead log into the one file, so that a copy of that file alone loses nothing. Waits for nobody.
     * @returns whether nothing is left in the log
     */
    settle: (): boolean => foldLogIn(db),
    /** Whether it lives as long as it is open: it has no file, or was read into memory from a medium that nobody writes. */
    isInMemory: db.memory,
    close(): void {
      if (!readOnly && !db.memory && foldLogInWherePossible(db)) dropNote(path);
      db.close();
      forgetKey(own);
      onClose?.();
    },
    /**
     * Closes the archive, and runs `change` on its file before another program may write to it: nobody has it open then,
     * and all of it stands in the one file. Where somebody else reads it, it stays open and SQLite's "busy" is thrown.
     */
    closeFor(change: () => void): void {
      // Only the last connection of all may leave the write-ahead log (sqlite.org/pragma.html#pragma_journal_mode).
      db.pragma('journal_mode = DELETE');
      db.close();
      dropNote(path);
      forgetKey(own);
      try {
        change();
      } finally {
        onClose?.();
      }
    },
  };
}

/** Minutes; 0 is kept for never. */
function lockAfter(kept: string | null): number | null {
  return kept === null ? LOCK_AFTER_DEFAULT : Number(kept) || null;
}
