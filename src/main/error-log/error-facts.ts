/**
 * What may be kept of an error. Messages quote what went wrong: paths, names, words of articles and notes. So nothing is
 * taken as it stands; what is on one of the lists below is kept, and all else is left out.
 */
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ErrorFacts {
  /** Its class. */
  readonly kind: string;
  /** Node's or SQLite's code, or a `Failure`'s. */
  readonly code: string | null;
  /** What the JavaScript engine says without a value in it. */
  readonly message: string | null;
  /** Places in the program's own files, innermost first: `out/main/worker.js:12:34`. */
  readonly frames: readonly string[];
  readonly cause: ErrorFacts | null;
}

const KINDS: ReadonlySet<string> = new Set([
  ...[
    'Error',
    'AggregateError',
    'EvalError',
    'RangeError',
    'ReferenceError',
    'SyntaxError',
    'TypeError',
    'URIError',
  ],
  ...['DOMException', 'AbortError', 'DataCloneError', 'NotFoundError', 'QuotaExceededError', 'TimeoutError'],
  ...['CallFailure', 'CannotShow', 'CommanderError', 'Failure', 'SqliteError', 'ValiError'],
]);

/** Messages of V8 up to where they begin to name something. */
const ENGINE: readonly (readonly [RegExp, string])[] = [
  [/^Maximum call stack size exceeded$/u, 'Maximum call stack size exceeded'],
  [/^Invalid (array|string|typed array) length\b/u, 'Invalid length'],
  [/^Array buffer allocation failed$/u, 'Array buffer allocation failed'],
  [/^Cannot read properties of undefined\b/u, 'Cannot read properties of undefined'],
  [/^Cannot read properties of null\b/u, 'Cannot read properties of null'],
  [/^Cannot set properties of (undefined|null)\b/u, 'Cannot set properties of undefined or null'],
  [/^Cannot assign to read only property\b/u, 'Cannot assign to read only property'],
  [/ is not a function$/u, 'is not a function'],
  [/ is not iterable\b/u, 'is not iterable'],
  [/ is not defined$/u, 'is not defined'],
  [/^Invalid regular expression\b/u, 'Invalid regular expression'],
  [/^(Unexpected|Expected|Bad|Unterminated) .*\bJSON\b/su, 'Bad JSON'],
  [/^The database connection is (not open|busy)\b/u, 'The database connection is not open or busy'],
];

const SQLITE = /^SQLITE_[A-Z_]{2,40}$/u;
const NODE = /^ERR_[A-Z0-9_]{2,60}$/u;
const FAILURE =
  /^(?:bad-request|not-found|conflict|read-only|no-archive|unnamed|bad-file|too-big|in-use|locked|disk-full|newer-archive|damaged|cancelled|unexpected)$/u;
const MOST_FRAMES = 24;
const MOST_CAUSES = 3;

/**
 * @param error whatever was thrown
 * @param root the folder that holds `package.json`, to which frames are relative
 */
export function errorFacts(error: unknown, root: string, causes = MOST_CAUSES): ErrorFacts {
  const { name, code, message, stack, cause } = fieldsOf(error);
  return {
    kind: typeof name === 'string' && KINDS.has(name) ? name : 'another kind of error',
    code: typeof code === 'string' && isKnownCode(code) ? code : null,
    message: typeof message === 'string' ? (ENGINE.find(([said]) => said.test(message))?.[1] ?? null) : null,
    frames: typeof stack === 'string' ? framesOf(stack, root) : [],
    cause: cause === undefined || causes === 0 ? null : errorFacts(cause, root, causes - 1),
  };
}

type Fields = Readonly<Partial<Record<'name' | 'code' | 'message' | 'stack' | 'cause', unknown>>>;

/** What was thrown may be anything, and its fields may be getters that throw. */
function fieldsOf(error: unknown): Fields {
  if (typeof error !== 'object' || error === null) return {};
  try {
    const { name, code, message, stack, cause } = error as Fields;
    return { name, code, message, stack, cause };
  } catch {
    return {};
  }
}

function isKnownCode(code: string): boolean {
  return SQLITE.test(code) || NODE.test(code) || FAILURE.test(code) || Object.hasOwn(constants.errno, code);
}

/**
 * Of each line of a stack, the place, if it is in a file of the program that is really there. Names of functions are left
 * out: a message may look like a line of the stack, and a place that exists holds no words.
 */
function framesOf(stack: string, root: string): readonly string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, place = '', at = ''] = /^\s+at (?:.*\()?([^()]+?)(:\d{1,7}:\d{1,7})\)?$/u.exec(line) ?? [];
      const file = place === '' ? null : fileOf(place.replace(/^async /u, ''), root);
      return file === null ? [] : [file + at];
    })
    .slice(0, MOST_FRAMES);
}

/** A file of ours by its path, its `file:` address or its address in the window; null for any other. */
function fileOf(place: string, root: string): string | null {
  const page = /^(?:https|app):\/\/[\w.]+\/(assets\/[\w.-]+|index\.html)$/u.exec(place)?.[1];
  const path = page === undefined ? relativeTo(root, place) : `out/renderer/${page}`;
  if (path === null || !/^(?:out|src)\/[\w./-]+$/u.test(path) || path.includes('..')) return null;
  return existsSync(join(root, path)) ? path : null;
}

function relativeTo(root: string, place: string): string | null {
  let path = place;
  if (place.startsWith('file:')) {
    try {
      path = fileURLToPath(place);
    } catch {
      // An address of another system's form.
      return null;
    }
  }
  const folder = root.endsWith(sep) ? root : root + sep;
  return path.startsWith(folder) ? path.slice(folder.length).split(sep).join('/') : null;
}
