import type { Archive } from '../archive/archive';
import { CALLS, isCall, type Handlers } from '../contract/calls';
import { EVERYTHING, NOTHING_CHANGED, type Changes } from '../contract/changes';
import type { Session } from './session';

/** What writes and leaves no step: settings, mostly. */
const BESIDE_THE_JOURNAL: Changes = { ...NOTHING_CHANGED, kinds: ['setting'] };

/** Answers calls as `handlers` do, and before each answer of one that may write tells what it touched, also where it failed half-way. */
export function tellingChanges(
  session: Session,
  tell: (changes: Changes) => void,
  handlers: Handlers,
): Handlers {
  const wrap =
    (handler: (...given: never[]) => unknown) =>
    (...given: never[]): unknown => {
      const archive = session.archiveOrNull();
      const before = archive?.journal.position() ?? 0;
      const told = (): void => tell(changesOf(session.archiveOrNull(), archive, before));
      let result: unknown;
      try {
        result = handler(...given);
      } finally {
        if (!(result instanceof Promise)) told();
      }
      return result instanceof Promise ? result.finally(told) : result;
    };
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      isCall(name) && CALLS[name].writes ? wrap(handler) : handler,
    ]),
  ) as unknown as Handlers;
}

/** Of an archive that is another one than before, everything. */
function changesOf(archive: Archive | null, former: Archive | null, before: number): Changes {
  if (archive === null || archive !== former) return EVERYTHING;
  try {
    return archive.journal.position() === before ? BESIDE_THE_JOURNAL : archive.changesAfter(before);
  } catch {
    return EVERYTHING; // its file is damaged or has gone: the call itself says so
  }
}
