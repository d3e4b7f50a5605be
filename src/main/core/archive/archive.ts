import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Environment } from '../contract/environment';
import type { AnalystId } from '../contract/ids';
import type { Analyst } from '../contract/analysts';
import type { ArchiveInfo } from '../contract/archive';
import { EXTRACTOR_VERSION } from '../quotes/version';
import { createAnalystStore, FIRST_ANALYST } from './analysts-store';
import { createAnnotationStore } from './annotations-store';
import { createArticleStore } from './articles-store';
import { createBriefEventStore } from './brief-events-store';
import { createBriefStore } from './briefs-store';
import { createCorrectionStore } from './corrections-store';
import { createCodebookLogStore } from './codebook-log-store';
import { createCodebookStore } from './codebook-store';
import { checkArchive } from './check';
import { createCodeColourStore } from './code-colours-store';
import { createCodingStore } from './coding-store';
import { dumpArchive } from './dump';
import { createEvidenceStore } from './evidence-store';
import { createExcerptStore } from './excerpts-store';
import { createHistory } from './history';
import { createIdentityStore } from './identities-store';
import { createJournal } from './journal';
import { createKeyStore } from './keys-store';
import { createMergeStore } from './merges-store';
import { schemaOf } from './migrate';
import { createOriginalStore } from './originals-store';
import { createPersonStore } from './people-store';
import { preparingOnce } from './preparing-once';
import { createQuoteStore } from './quotes-store';
import { createRejectionStore } from './rejections-store';
import { createReleaseStore } from './releases-store';
import { createRevisionStore } from './revisions-store';
import { createSearch } from './search';
import { createSettingsStore } from './settings-store';
import { createSettlementStore } from './settlements-store';
import { createTagStore } from './tags-store';
import { createThemeStore } from './themes-store';

export type Archive = ReturnType<typeof createArchive>;

/** An open archive: its stores, its journal, and what is said of it as a whole. */
export function createArchive(
  db: Database,
  {
    path,
    readOnly,
    environment,
    onClose,
  }: {
    path: string;
    readOnly: boolean;
    environment: Environment;
    onClose?: () => void;
  },
) {
  const analysts = createAnalystStore(db);
  const settings = createSettingsStore(db);
  const articles = createArticleStore(db);
  const people = createPersonStore(db);
  const quotes = createQuoteStore(db);
  const annotations = createAnnotationStore(db);
  const briefs = createBriefStore(db);

  const analystId = (): AnalystId => Number(settings.read('analyst') ?? FIRST_ANALYST) as AnalystId;
  const analyst = (): Analyst => {
    const found = analysts.read(analystId());
    if (found === null) throw new Error('the archive has no analyst');
    return found;
  };
  const journal = createJournal(db, environment, analystId);
  const schema = schemaOf(db);
  const rarely = preparingOnce(db);
  const vacuumInto = db.prepare<[string]>('VACUUM INTO ?');

  return {
    path,
    readOnly,
    journal,
    history: createHistory(db),
    settings,
    analysts,
    articles,
    revisions: createRevisionStore(db),
    originals: createOriginalStore(db),
    corrections: createCorrectionStore(db),
    people,
    identities: createIdentityStore(db),
    quotes,
    themes: createThemeStore(db),
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
    releases: createReleaseStore(db),
    evidence: createEvidenceStore(db),
    merges: createMergeStore(db),
    excerpts: createExcerptStore(db),
    keys: createKeyStore(db),
    search: createSearch(db),
    /** Who works here. */
    analyst,
    check: () => checkArchive(rarely),
    dump: () => dumpArchive(rarely),
    /** Writes a compact copy of the archive as it stands; rows still in the write-ahead log are in it too. */
    copyTo: (copy: string): void => void vacuumInto.run(copy),
    info(): ArchiveInfo {
      const { quotes: quoteCount, toReview } = quotes.count();
      return {
        name: basename(path).replace(/\.attache$/u, ''),
        path,
        readOnly,
        sample: settings.read('sample') === 'yes',
        schema,
        encrypted: false,
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
        },
        lastStep: journal.lastStep(),
        ...journal.next(),
      };
    },
    close(): void {
      db.close();
      onClose?.();
    },
  };
}
