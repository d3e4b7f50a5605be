import { availableParallelism } from 'node:os';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { CallContext, HandlersOf } from '../contract/calls';
import type { importingCalls } from '../contract/calls/importing';
import type { ImportInput, ImportReport } from '../contract/importing';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { ReaderPool, type Reading } from '../importing/documents/reader-pool';
import { importArticle, notImported } from '../importing/articles/import-article';
import { loadSample } from '../sample/sample';
import type { Session } from '../session/session';

/** So few documents are read here: to start threads takes as long. */
const READ_HERE = 8;
/** Documents that are written together: one wait for the disk instead of so many. */
const GROUP = 32;
/** Base64 characters that are with the threads at most, or in one group. */
const MOST_READ = 64 * 1024 * 1024;
const MOST_WRITTEN = 8 * 1024 * 1024;
/** How long another connection gets to write between two groups, in ms: SQLite keeps no queue. */
const BREATH = 3;

/** A document, and what a thread made of it; null where it is to be read here. */
interface Read {
  readonly input: ImportInput;
  readonly reading: Reading | null;
}

/** @param reader the built `document-reader.js`; null where every document is to be read here */
export function importHandlers(session: Session, reader: URL | null) {
  const pool =
    reader === null
      ? null
      : new ReaderPool({
          reader,
          size: availableParallelism(),
          report: (error) => session.environment.report(error),
        });
  let last: Promise<unknown> = Promise.resolve();
  return {
    /** Of two imports at a time the second is read while the first is written. */
    importArticles(request, context) {
      const { inputs } = request;
      const groups = pool === null || inputs.length <= READ_HERE ? oneByOne(inputs) : readAhead(pool, inputs);
      const run = importGroups(session, { inputs, groups, before: last, stop: () => pool?.stop() }, context);
      last = run.catch(() => undefined);
      return run;
    },
    loadSample: (_request, context) => loadSample(session, context),
  } satisfies HandlersOf<typeof importingCalls>;
}

interface Import {
  readonly inputs: readonly ImportInput[];
  /** All inputs, in their order. */
  readonly groups: Iterable<Promise<readonly Read[]>>;
  /** The import that comes first. */
  readonly before: Promise<unknown>;
  /** Nobody wants the rest read any more. */
  readonly stop: () => void;
}

/**
 * Writes group by group, in the order given, and reports what is on the disk. Hears between two groups whether it was cancelled:
 * what was added by then stays. Where the archive cannot be written to any more, what is left has failed for that.
 * @throws Failure `cancelled`; what concerns the archive, where it kept the first group from being written
 */
async function importGroups(
  session: Session,
  { inputs, groups, before, stop }: Import,
  { signal, progress }: CallContext,
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  signal.addEventListener('abort', stop);
  try {
    for (const coming of groups) {
      const group = await coming;
      await before;
      await (group.length > 1 ? setTimeout(BREATH) : setImmediate());
      if (signal.aborted) {
        const added = reports.filter(({ outcome }) => outcome === 'added').length;
        throw new Failure('cancelled', messages.archive.importCancelled(added, inputs.length));
      }
      for (const report of write(session, group)) {
        reports.push(report);
        progress(reports.length, inputs.length);
      }
    }
    return reports;
  } catch (error) {
    const isAboutArchive = error instanceof Failure && error.code !== 'cancelled';
    if (!isAboutArchive || reports.length === 0) throw error;
    const left = inputs.slice(reports.length);
    return [...reports, ...left.map((input) => ({ ...notImported(input), why: error.message }))];
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function write(session: Session, group: readonly Read[]): readonly ImportReport[] {
  const archive = session.writable();
  const { environment } = session;
  const add = ({ input, reading }: Read): ImportReport => importArticle(archive, environment, input, reading);
  return group.length === 1 ? group.map(add) : archive.journal.inGroup(() => group.map(add));
}

function* oneByOne(inputs: readonly ImportInput[]): Generator<Promise<readonly Read[]>> {
  for (const input of inputs) yield Promise.resolve([{ input, reading: null }]);
}

/** Keeps the threads supplied with what comes next, and no more of it than can be held. */
function* readAhead(pool: ReaderPool, inputs: readonly ImportInput[]): Generator<Promise<readonly Read[]>> {
  const reading: Promise<Read>[] = [];
  let next = 0;
  let held = 0;
  const supply = (): void => {
    for (; next < inputs.length && reading.length < pool.ahead + GROUP; next += 1) {
      const input = inputs[next];
      if (input === undefined || (held > 0 && held + input.base64.length > MOST_READ)) return;
      held += input.base64.length;
      reading.push(pool.read(input).then((found) => ({ input, reading: found })));
    }
  };
  const gather = async (): Promise<readonly Read[]> => {
    const group: Read[] = [];
    let size = 0;
    while (group.length < GROUP && size < MOST_WRITTEN) {
      const read = await reading.shift();
      if (read === undefined) break;
      group.push(read);
      size += read.input.base64.length;
      held -= read.input.base64.length;
      supply();
    }
    return group;
  };
  supply();
  while (reading.length > 0) yield gather();
}
