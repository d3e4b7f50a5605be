import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { inspectPdf } from '../../exchange/inspect';
import type { Payload } from '../../exchange/payload';
import { Failure } from '../../failure';
import { openTestCore } from '../test-core';
import { mutate, mutateValue } from './mutations';
import { createDice, contentsOf, withData, withPayload, withStream } from './tampering';
import { ask, base64Of, exportPdf, openWithBrief } from './test-brief';

/** 5,000 with `npm run test:hostile`. */
const RUNS = Number(process.env.ATTACHE_RUNS ?? 150);
const SEED = 20261126;
/** ms; not a measure of speed, but what counts as hanging. */
const HANGING = 5_000;
const MIB = 1024 * 1024;
const MOST_MEMORY = 1_024 * MIB;

let bytes: Uint8Array;
beforeAll(async () => {
  const core = await openWithBrief();
  ({ bytes } = await exportPdf(core, core.brief.id));
});

const problemOf = (file: Uint8Array): string | null => inspectPdf(file).inspection.problem;
const people = (payload: Payload): Payload['people'][number] => {
  const [person] = payload.people;
  if (person === undefined) throw new Error('the brief has a person');
  return person;
};
const uid = (number: number): Payload['brief']['uid'] =>
  `0190ffff-0000-7000-8000-00000000000${number}` as Payload['brief']['uid'];

describe('data that is well sealed and still a trick is refused:', () => {
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
  test.each(forgeries)('%s', (_what, change, reason) => {
    const forged = withPayload(bytes, change);
    expect(inspectPdf(forged).payload).toBeNull();
    expect(problemOf(forged)).toContain(reason);
  });

  const files: [string, () => Uint8Array, string][] = [
    ['brackets in brackets', () => withData(bytes, Buffer.from('['.repeat(100_000))), 'nested more deeply'],
    [
      'a key that is there twice',
      () => withData(bytes, Buffer.from('{"format":"attache-brief","format":"attache-brief"}')),
      'one spelling',
    ],
    [
      'a key that would become every object’s',
      () => withData(bytes, Buffer.from('{"__proto__":{"admin":true},"format":"attache-brief"}')),
      'version',
    ],
    ['bytes that are not UTF-8', () => withData(bytes, Buffer.from([0x7b, 0xff, 0x7d])), 'not JSON'],
    [
      'JSON of another program',
      () => withData(bytes, Buffer.from('{"a":1}')),
      'not that of an Attaché brief',
    ],
    [
      'digests that do not fit',
      () => withData(bytes, Buffer.from(JSON.stringify({}))),
      'not that of an Attaché brief',
    ],
  ];
  test.each(files)('%s', (_what, make, reason) => {
    expect(problemOf(make())).toContain(reason);
  });
});

describe('a file that would become far larger than it is, or never end, is refused or read in part:', () => {
  const zeros = (megabytes: number): Buffer => deflateSync(Buffer.alloc(megabytes * MIB), { level: 9 });
  const page = () => contentsOf(bytes)[0]?.id ?? 0;
  const big: [string, () => Uint8Array, string][] = [
    ['a bomb for data', () => withFilter(dataId(), zeros(200)), 'far more than any brief'],
    ['a bomb for a page', () => withFilter(page(), zeros(200)), 'far more than any brief'],
    [
      'arrays in arrays',
      () =>
        Buffer.from(
          `%PDF-1.7\n1 0 obj\n${'['.repeat(500_000)}\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF`,
        ),
      'far more than any brief',
    ],
    [
      'an empty object for a catalogue',
      () => Buffer.from('%PDF-1.7\n1 0 obj\nnull\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF'),
      '',
    ],
  ];
  const dataId = (): number =>
    Number(/(\d+) 0 obj\s*<<\s*\/Type \/EmbeddedFile/u.exec(Buffer.from(bytes).toString('latin1'))?.[1]);
  const withFilter = (id: number, stream: Buffer): Uint8Array =>
    withStream(bytes, id, '/Filter /FlateDecode', stream);
  test.each(big)('%s', (_what, make, reason) => {
    expect(problemOf(make()) ?? '').toContain(reason);
  });

  test.each([
    ['pages that contain themselves', '/Kids [2 0 R 2 0 R 2 0 R]'],
    ['a name tree that contains itself', '/Kids [] /Names 2 0 R'],
  ])('%s', (_what, kids) => {
    const file = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 2 0 R >> >>\nendobj\n2 0 obj\n<< /Type /Pages ${kids} /Count 999999999 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF`;
    expect(inspectPdf(Buffer.from(file)).inspection).toMatchObject({ verdict: 'no-data', intact: false });
  });

  test('entities of XML that grow are not expanded', () => {
    const entities = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    ).join('');
    const bomb = `<!DOCTYPE x [<!ENTITY l0 "ha">${entities}]>`;
    const source = Buffer.from(bytes).toString('latin1');
    const at = source.indexOf('<attache:carries>');
    const end = source.indexOf('</attache:carries>');
    const laughs = `${bomb}&l9;`
      .padEnd(end - at - '<attache:carries>'.length, ' ')
      .slice(0, end - at - '<attache:carries>'.length);
    const forged = Buffer.from(
      source.slice(0, at + '<attache:carries>'.length) + laughs + source.slice(end),
      'latin1',
    );
    expect(inspectPdf(forged).inspection).toMatchObject({ verdict: 'resaved', intact: false });
  });
});

test(
  `${RUNS} mutated files: none hangs, none fails but with a reason, none writes when it is refused`,
  { timeout: 3_600_000 },
  async () => {
    const archive = await openTestCore(':memory:', 1);
    const dice = createDice(SEED);
    const before = JSON.stringify(await ask(archive, 'archiveInfo', {}));
    const wrong: unknown[] = [];
    const outcomes = new Map<string, number>();
    let slowest = 0;
    for (let run = 0; run < RUNS; run++) {
      const isPayload = run % 3 === 0;
      const file = isPayload
        ? withPayload(bytes, (payload) => mutateValue(payload, dice))
        : mutate(bytes, dice);
      const start = performance.now();
      try {
        const { verdict, intact } = inspectPdf(file).inspection;
        outcomes.set(verdict, (outcomes.get(verdict) ?? 0) + 1);
        if (intact && Buffer.compare(file, bytes) !== 0) wrong.push({ run, intact });
        const choice = { keys: null, theirs: [], acceptKey: false };
        const { taken } = await ask(archive, 'mergeBrief', { base64: base64Of(file), choice });
        outcomes.set('taken', (outcomes.get('taken') ?? 0) + 1);
        if ((await ask(archive, 'checkArchive', {})).length > 0) wrong.push({ run, damaged: true });
        if (taken > 0) await ask(archive, 'undo', {});
      } catch (error) {
        if (!(error instanceof Failure)) {
          wrong.push({ run, error: error instanceof Error ? error.stack : error });
        } else outcomes.set(error.code, (outcomes.get(error.code) ?? 0) + 1);
      }
      slowest = Math.max(slowest, performance.now() - start);
      const counts = JSON.parse(before) as { counts: object };
      const now = JSON.parse(JSON.stringify(await ask(archive, 'archiveInfo', {}))) as { counts: object };
      if (JSON.stringify(now.counts) !== JSON.stringify(counts.counts)) wrong.push({ run, now });
    }
    console.info({
      runs: RUNS,
      slowest: Math.round(slowest),
      mib: Math.round(process.memoryUsage().rss / MIB),
      ...Object.fromEntries(outcomes),
    });
    expect(wrong).toEqual([]);
    expect(slowest).toBeLessThan(HANGING);
    expect(process.memoryUsage().rss).toBeLessThan(MOST_MEMORY);
  },
);
