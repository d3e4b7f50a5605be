import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Failure } from '../core/failure';
import { errorFacts } from './error-facts';

const ROOT = join(import.meta.dirname, '../../..');
const HERE = 'src/main/error-log/error-facts.test.ts';
/** Words of an article, a name and a path: none of it may be kept. */
const SECRET = 'Minister Oduya told /home/ines/baltic.attache that “ferries sink”';

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const named = (name: string, fields: object = {}): Error =>
  Object.assign(new Error(SECRET), { name, ...fields });

test.each<[string, unknown, { kind: string; code?: string; message?: string }]>([
  ['our own error', new Error(SECRET), { kind: 'Error' }],
  ['a file that is missing', thrownBy(() => readFileSync(`/${SECRET}`)), { kind: 'Error', code: 'ENOENT' }],
  [
    'a bad argument',
    thrownBy(() => readFileSync(`\0${SECRET}`)),
    { kind: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' },
  ],
  [
    'SQLite',
    thrownBy(() => new Database(':memory:').exec(`SELECT '${SECRET}' FROM "${SECRET}"`)),
    { kind: 'SqliteError', code: 'SQLITE_ERROR' },
  ],
  ['JSON', thrownBy(() => JSON.parse(`{"${SECRET}`)), { kind: 'SyntaxError', message: 'Bad JSON' }],
  ['JSON of a word', thrownBy(() => JSON.parse(SECRET)), { kind: 'SyntaxError', message: 'Bad JSON' }],
  [
    'a pattern',
    thrownBy(() => new RegExp(`(${SECRET}`, 'u')),
    { kind: 'SyntaxError', message: 'Invalid regular expression' },
  ],
  ['a shape', thrownBy(() => v.parse(v.literal(1), SECRET)), { kind: 'ValiError' }],
  ['an address', thrownBy(() => new URL(SECRET)), { kind: 'TypeError', code: 'ERR_INVALID_URL' }],
  [
    'a property',
    thrownBy(() => (undefined as unknown as Record<string, unknown>)[SECRET]),
    { kind: 'TypeError', message: 'Cannot read properties of undefined' },
  ],
  [
    'a depth',
    thrownBy(function deeper(): unknown {
      return deeper();
    }),
    { kind: 'RangeError', message: 'Maximum call stack size exceeded' },
  ],
  ['a failure', new Failure('bad-file', SECRET), { kind: 'Failure', code: 'bad-file' }],
  ['a name that is words', named(SECRET), { kind: 'another kind of error' }],
  ['a name that is a name', named('Oduya'), { kind: 'another kind of error' }],
  ['a code that is words', named('Error', { code: SECRET }), { kind: 'Error' }],
  ['a code that is a name', named('Error', { code: 'EODUYA' }), { kind: 'Error' }],
  ['a text', SECRET, { kind: 'another kind of error' }],
  ['nothing', undefined, { kind: 'another kind of error' }],
  [
    'a trap',
    Object.defineProperty({}, 'stack', {
      get: () => {
        throw new Error(SECRET);
      },
    }),
    { kind: 'another kind of error' },
  ],
])('keeps of %s its kind and code, and no word of it', (_what, error, { kind, code, message }) => {
  const facts = errorFacts(error, ROOT);
  expect(facts).toMatchObject({ kind, code: code ?? null, message: message ?? null });
  expect(JSON.stringify(facts)).not.toMatch(/Oduya|ines|baltic|ferries|home/iu);
});

test('keeps places in files of the program that are there, and no others', () => {
  const frames = [
    `    at Oduya (${join(ROOT, HERE)}:1:2)`,
    `    at async ${pathToFileURL(join(ROOT, HERE)).href}:3:4`,
    `    at new Secret (https://attache.invalid/assets/no-such-file.js:1:2)`,
    `    at Minister (${ROOT}/src/main/oduya.ts:1:2)`,
    `    at read (node:fs:1:2)`,
    `    at x (${ROOT}/node_modules/svelte/package.json:1:2)`,
    `    at up (${ROOT}/src/../../../etc/passwd:1:2)`,
    `    at said (the Minister:1:2)`,
    `    at <anonymous>`,
  ];
  const error = Object.assign(new Error(SECRET), { stack: `Error: ${SECRET}\n${frames.join('\n')}` });
  expect(errorFacts(error, ROOT).frames).toEqual([`${HERE}:1:2`, `${HERE}:3:4`]);
});

test('keeps what an error came from, and does not go round in circles', () => {
  const error = new Error(SECRET);
  error.cause = Object.assign(new Error(SECRET, { cause: error }), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
  expect(errorFacts(error, ROOT)).toMatchObject({
    code: null,
    cause: { code: 'SQLITE_CONSTRAINT_UNIQUE', cause: { cause: { cause: null } } },
  });
});
