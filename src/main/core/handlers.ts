import { explainSqliteError, isDamage } from './archive/sqlite-failure';
import type { Handlers } from './contract/calls';
import type { Changes } from './contract/changes';
import type { Environment } from './contract/environment';
import { analystHandlers } from './handlers/analysts';
import { annotationExtentHandlers } from './handlers/annotation-extent';
import { agreementHandlers } from './handlers/agreement';
import { annotationHandlers } from './handlers/annotations';
import { archiveHandlers } from './handlers/archive';
import { askingWho } from './session/asking-who';
import { articleListHandlers } from './handlers/article-list';
import { articleHandlers } from './handlers/articles';
import { backupHandlers } from './handlers/backups';
import { briefHistoryHandlers } from './handlers/brief-history';
import { briefVersionHandlers } from './handlers/brief-versions';
import { briefHandlers } from './handlers/briefs';
import { codebookHandlers } from './handlers/codebook';
import { codingHandlers } from './handlers/coding';
import { encryptionHandlers } from './handlers/encryption';
import { exchangeHandlers } from './handlers/exchange';
import { forgettingHandlers } from './handlers/forgetting';
import { historyHandlers } from './handlers/history';
import { importHandlers } from './handlers/importing';
import { interchangeHandlers } from './handlers/interchange';
import { leavingHandlers } from './handlers/leaving';
import { personHandlers } from './handlers/people';
import { quoteHandlers } from './handlers/quotes';
import { repairHandlers } from './handlers/repair';
import { rereadingHandlers } from './handlers/rereading';
import { revisionHandlers } from './handlers/revisions';
import { searchHandlers } from './handlers/search';
import { createSession, type Session } from './session/session';
import { settlingWhenIdle, type Idle } from './session/settling';
import { speakerHandlers } from './handlers/speaker-pages';
import { suggestionHandlers } from './handlers/suggestions';
import { tagHandlers } from './handlers/tags';
import { tellingChanges } from './session/telling-changes';
import { themePageHandlers } from './handlers/theme-pages';
import { themeHandlers } from './handlers/themes';

/**
 * The core: an answer to every call. A program takes the writer's lock on its archive; where it has two workers,
 * the quick one opens first and takes it (`lock: true`), and the long one goes without.
 */
export function createHandlers({
  environment,
  resources,
  dataFolder = null,
  lock,
  asksWho = false,
  tell,
  idle,
  reader = null,
}: {
  environment: Environment;
  resources: string;
  /** Folder of what this machine keeps for the user; without it there are no backups but those that are given a name. */
  dataFolder?: string | null;
  lock: boolean;
  /** Whether calls that write down who made them are refused until somebody has said so. */
  asksWho?: boolean;
  /** Where given, hears what each call touched that wrote something, before it is answered. */
  tell?: (changes: Changes) => void;
  /** Where given, the log of an archive is brought into it whenever nothing is asked for a while. */
  idle?: Idle;
  /** The built `document-reader.js`: where given, imports of many files read them in as many threads as there are processors. */
  reader?: URL | null;
}): Handlers {
  const session = createSession({ environment, resources, dataFolder, lock });
  const handlers = explaining(session, {
    ...archiveHandlers(session),
    ...analystHandlers(session),
    ...historyHandlers(session),
    ...backupHandlers(session),
    ...repairHandlers(session),
    ...forgettingHandlers(session),
    ...encryptionHandlers(session),
    ...articleHandlers(session),
    ...articleListHandlers(session),
    ...importHandlers(session, reader),
    ...quoteHandlers(session),
    ...rereadingHandlers(session),
    ...revisionHandlers(session),
    ...personHandlers(session),
    ...speakerHandlers(session),
    ...themeHandlers(session),
    ...themePageHandlers(session),
    ...codebookHandlers(session),
    ...suggestionHandlers(session),
    ...tagHandlers(session),
    ...annotationHandlers(session),
    ...annotationExtentHandlers(session),
    ...agreementHandlers(session, {
      hidesOthers: ({ settings }) => settings.read('blind') === 'yes',
    }),
    ...searchHandlers(session),
    ...briefHandlers(session),
    ...briefVersionHandlers(session),
    ...briefHistoryHandlers(session),
    ...interchangeHandlers(session),
    ...leavingHandlers(session),
    ...codingHandlers(session),
    ...exchangeHandlers(session),
  });
  const settling = idle === undefined ? handlers : settlingWhenIdle(session, idle, handlers);
  const telling = tell === undefined ? settling : tellingChanges(session, tell, settling);
  return asksWho ? askingWho(session, telling) : telling;
}

type Handler = (...given: never[]) => unknown;

/**
 * A full disk or a damaged page may show in any call: wherever it does, the user hears what to do. Where reading can go on
 * without what is damaged, the call is made once more: it wrote nothing, because only what is read is read past damage.
 */
function explaining(session: Session, handlers: Handlers): Handlers {
  const path = (): string => session.archiveOrNull()?.path ?? '';
  const wrap = (handler: Handler): Handler => {
    const again = (error: unknown, given: readonly never[]): unknown => {
      if (isDamage(error, path()) && session.readPastDamage()) return handler(...given);
      throw explainSqliteError(error, path());
    };
    return (...given) => {
      try {
        const result = handler(...given);
        return result instanceof Promise ? result.catch((error: unknown) => again(error, given)) : result;
      } catch (error) {
        return again(error, given);
      }
    };
  };
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, wrap(handler)]),
  ) as Handlers;
}
