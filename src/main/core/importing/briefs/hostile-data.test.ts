/** Data that is well sealed, and a trick all the same: what somebody makes who knows the format. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../exchange/canonical-json';
import { inspectPdf } from '../../exchange/inspect';
import type { Payload } from '../../exchange/payload';
import { openAttacked, type AttackedArchive } from '../../testing/attacked-archive';
import { resealed, withData, withPayload } from '../../testing/tampering';
import { exportPdf, openWithBrief, payloadOf } from '../../testing/test-brief';

let bytes: Uint8Array;
let archive: AttackedArchive;
beforeAll(async () => {
  const core = await openWithBrief();
  ({ bytes } = await exportPdf(core, core.brief.id));
  archive = await openAttacked(afterAll);
});

/** The file is refused, for this reason and with an advice, by everything that could take it; nothing is written. */
async function requireRefused(file: Uint8Array, reason: string): Promise<void> {
  const before = await archive.contents();
  const { payload, inspection } = inspectPdf(file);
  expect(payload).toBeNull();
  expect(inspection.problem).toContain(reason);
  expect(inspection.problem).toMatch(/; (?:ask|update|save) /u);
  const failure = await archive.take(file);
  expect([failure?.code, failure?.message]).toEqual([
    'bad-file',
    `Nothing was taken from this PDF: ${inspection.problem}.`,
  ]);
  expect(await archive.contents()).toBe(before);
}

const people = (payload: Payload): Payload['people'][number] => {
  const [person] = payload.people;
  if (person === undefined) throw new Error('the brief has a person');
  return person;
};
const uid = (number: number): Payload['brief']['uid'] =>
  `0190ffff-0000-7000-8000-00000000000${number}` as Payload['brief']['uid'];

const forgeries: [string, (payload: Payload) => void, string][] = [
  [
    'one uid twice',
    ({ people: [one], themes: [theme] }) => Object.assign(one ?? {}, { uid: theme?.uid }),
    'two things in it have one name',
  ],
  [
    'an override that turns text round',
    (payload) => Object.assign(people(payload), { name: 'Ana \u202eSørlund' }),
    'people.0.name holds characters that cannot be seen',
  ],
  [
    'a letter that cannot be seen',
    ({ brief }) => Object.assign(brief, { bottomLine: 'Not\u200b sure.' }),
    'brief.bottomLine holds characters',
  ],
  [
    'a control character',
    ({ brief }) => Object.assign(brief, { subtitle: 'a\u0007b' }),
    'brief.subtitle holds characters',
  ],
  [
    'two people whose names look alike',
    (payload) => payload.people.push({ ...people(payload), uid: uid(1), name: 'Аna Sørlund' }),
    'is written with letters of another alphabet',
  ],
  [
    'two analysts whose names look alike',
    ({ analysts }) => analysts.push({ uid: uid(1), name: 'Аda Quill' }),
    'is written with letters of another alphabet',
  ],
  [
    'two outlets whose names look alike',
    ({ sources: [, source] }) => Object.assign(source ?? {}, { outlet: 'Тhe Lantern' }),
    'is written with letters of another alphabet',
  ],
  [
    'a path for an address',
    ({ sources: [source] }) => Object.assign(source ?? {}, { url: 'file:///etc/passwd' }),
    'is not one of the web',
  ],
  [
    'a script for an address',
    ({ sources: [source] }) => Object.assign(source ?? {}, { url: 'javascript:alert(1)' }),
    'is not one of the web',
  ],
  [
    'a source above the marking',
    ({ sources: [source] }) => Object.assign(source ?? {}, { marking: 'TLP:RED' }),
    'stricter than the brief',
  ],
  [
    'words that are longer than their place',
    ({ evidence: [piece] }) => Object.assign(piece?.anchor ?? {}, { exact: 'Other words altogether' }),
    'are not where it says they are',
  ],
  [
    'a text that is not the one that was hashed',
    ({ sources: [source] }) => Object.assign(source ?? {}, { text: 'Something else.' }),
    'does not match its digest',
  ],
  [
    'evidence that is not there',
    ({ brief }) => brief.judgements[0]?.evidence.push(uid(2)),
    'refers to something that is not in it',
  ],
  [
    'a theme below itself',
    ({ themes: [theme] }) => Object.assign(theme ?? {}, { parent: theme?.uid }),
    'a theme stands below itself',
  ],
  [
    'a day that is none',
    ({ brief }) => Object.assign(brief, { date: '2026-02-30' }),
    '2026-02-30 is not a day',
  ],
  [
    'a newer format',
    (payload) => Object.assign(payload, { version: 2 }),
    'written by a newer release of Attaché (format 2)',
  ],
  ['a part too many', (payload) => Object.assign(payload, { scripts: ['rm'] }), 'scripts'],
  [
    'a number that is none',
    ({ evidence: [piece] }) => Object.assign(piece ?? {}, { confidence: 7_000 }),
    'evidence.0.confidence',
  ],
  [
    'more people than any brief',
    (payload) => Object.assign(payload, { people: Array.from({ length: 5_001 }, () => people(payload)) }),
    'people',
  ],
];
test.each(forgeries)('%s is refused', async (_what, change, reason) => {
  const forged = resealed(withPayload(bytes, change));
  expect(inspectPdf(forged).inspection.verdict).toBe('refused');
  await requireRefused(forged, reason);
});

const plain = (payload: Payload | null): Record<string, Json> =>
  structuredClone(payload) as Record<string, Json>;
/** The data as text, with one change that no canonical JSON could hold. */
const respelt = (from: string | RegExp, to: string): Buffer =>
  Buffer.from(canonicalJson(plain(payloadOf(bytes))).replace(from, to));
const spellings: [string, () => Buffer, string][] = [
  ['brackets in brackets', () => Buffer.from('['.repeat(100_000)), 'nested more deeply'],
  [
    'values by the million',
    () => Buffer.from(`{"format":"attache-brief","x":[${'{},'.repeat(10_000_000)}0]}`),
    'far more than any brief',
  ],
  ['objects in objects', () => Buffer.from('{"a":'.repeat(100_000)), 'nested more deeply'],
  [
    'a key that is there twice',
    () => Buffer.from('{"format":"attache-brief","format":"attache-brief"}'),
    'one spelling',
  ],
  ['white space', () => respelt('{', '{ '), 'one spelling'],
  ['a number written otherwise', () => respelt('"version":1}', '"version":1.0}'), 'one spelling'],
  ['a byte order mark', () => Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), respelt('', '')]), 'not JSON'],
  ['keys in another order', () => respelt(/^\{(.*),"version":1\}$/u, '{"version":1,$1}'), 'one spelling'],
  ['half of a surrogate pair', () => respelt('"audience":"', '"audience":"\\ud800'), 'one spelling'],
  ['bytes that are not UTF-8', () => Buffer.from([0x7b, 0xff, 0x7d]), 'not JSON'],
  ['nothing', () => Buffer.of(), 'not JSON'],
  ['JSON of another program', () => Buffer.from('{"a":1}'), 'not that of an Attaché brief'],
  ['no object', () => Buffer.from('null'), 'not that of an Attaché brief'],
  [
    'the digest of another part',
    () => respelt(/"brief":"[0-9a-f]{64}"/u, `"brief":"${'0'.repeat(64)}"`),
    'brief is not what was exported',
  ],
];
test.each(spellings)('%s is refused', async (_what, make, reason) => {
  await requireRefused(resealed(withData(bytes, make())), reason);
});

test('another digest of the data in XMP is refused', async () => {
  const source = Buffer.from(bytes).toString('latin1');
  const other = source.replace(
    /<attache:payloadSha256>[0-9a-f]{64}/u,
    `<attache:payloadSha256>${'a'.repeat(64)}`,
  );
  await requireRefused(resealed(Buffer.from(other, 'latin1')), 'its data is not what was exported');
});

/** Where a key stands that would become every object’s, if anything here copied what it does not know. */
test.each(
  ['__proto__', 'constructor', 'prototype', 'toString'].flatMap((key) =>
    (['', 'brief', 'integrity', 'evidence.0', 'evidence.0.anchor', 'people.0'] as const).map(
      (place) => [key, place] as const,
    ),
  ),
)('the key %s in “%s” is refused, and no object has it afterwards', async (key, place) => {
  const forged = withPayload(bytes, (payload) => {
    const holder = place
      .split('.')
      .filter((step) => step !== '')
      .reduce<object>((value, step) => Reflect.get(value, step) as object, payload);
    Object.defineProperty(holder, key, { value: { admin: true }, enumerable: true, configurable: true });
  });
  await requireRefused(resealed(forged), key);
  expect(Reflect.get({}, 'admin')).toBeUndefined();
});

test('a text of ten million signs is no danger, and brackets in it are only signs', () => {
  const forged = withPayload(bytes, ({ sources: [source] }) => {
    Object.assign(source ?? {}, { text: '[{"\\'.repeat(2_000_000) });
  });
  expect(inspectPdf(forged).inspection.problem).toContain('does not match its digest');
});

test.each(['../../brief.attache.json', '/etc/passwd', 'C:\\brief.attache.json'])(
  'an attachment called %s is not looked for',
  (name) => {
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).toContain('(brief.attache.json)');
    const written = `(${name.replaceAll('\\', '\\\\')})`;
    const { payload, inspection } = inspectPdf(
      Buffer.from(source.replaceAll('(brief.attache.json)', written), 'latin1'),
    );
    expect([payload, inspection.carries, inspection.verdict, inspection.where]).toEqual([
      null,
      null,
      'changed',
      [
        { kind: 'data', part: 'payload' },
        { kind: 'foreign', what: 'attachment', page: null, name: null },
        // The name is longer or shorter, so that nothing behind it stands where the file says.
        { kind: 'foreign', what: 'reading', page: null, name: null },
      ],
    ]);
  },
);
