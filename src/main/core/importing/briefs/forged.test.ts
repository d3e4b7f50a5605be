/** Briefs forged by somebody who knows the format and seals them anew: none passes for what Attaché exports. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { inspectPdf } from '../../exchange/inspect';
import { buildBrief, shortPlan } from '../../testing/arbitrary-brief';
import { DATA, UNPRINTED } from '../../testing/forgeries/data-forgeries';
import { FOREIGN } from '../../testing/forgeries/foreign-forgeries';
import { isTold, type Forgery } from '../../testing/forgeries/forgery';
import { PAGES } from '../../testing/forgeries/page-forgeries';
import { SLY_FILES } from '../../testing/forgeries/sly-file-forgeries';
import { SLY_PAGES } from '../../testing/forgeries/sly-page-forgeries';
import { putTogether, TakenApart } from '../../testing/forging';
import { contentsOf, createDice, resealed, withStream } from '../../testing/tampering';
import { ask, exportPdf, openWithBrief } from '../../testing/test-brief';

const ALL: readonly Forgery[] = [...DATA, ...PAGES, ...FOREIGN, ...SLY_PAGES, ...SLY_FILES];
/** Each way at least once; 500 with `npm run test:hostile`. */
const RUNS = process.env.ATTACHE_RUNS === undefined ? ALL.length : 500;
const SEED = 20261130;
const PASSPHRASE = 'nine small boats';

/** Briefs by whether they are signed: a short one, one of several pages and scripts. */
const briefs: { readonly unsigned: Uint8Array[]; readonly signed: Uint8Array[] } = {
  unsigned: [],
  signed: [],
};
beforeAll(async () => {
  const small = await openWithBrief();
  const drawn = await buildBrief(shortPlan());
  for (const [core, briefId] of [[small, small.brief.id] as const, [drawn.core, drawn.briefId] as const]) {
    await ask(core, 'renameAnalyst', { name: 'Mara Quist' });
    briefs.unsigned.push((await exportPdf(core, briefId)).bytes);
    await ask(core, 'makeSigningKey', { passphrase: PASSPHRASE });
    briefs.signed.push((await exportPdf(core, briefId, { passphrase: PASSPHRASE })).bytes);
  }
});

/** `sealed`: unsigned, or stripped of its signature, and sealed anew. `kept`: sealed anew under a signature that cannot fit. `open`: a signed file that nobody sealed anew. */
const WAYS = ['sealed', 'kept', 'open'] as const;

interface Forged {
  readonly bytes: Uint8Array;
  readonly forgery: Forgery;
  readonly way: (typeof WAYS)[number];
}

/** The forgery of this number, of the first brief that has something that can be forged so; null where none has. */
function forged(run: number, forgeries: readonly Forgery[] = ALL): Forged | null {
  const forgery = forgeries[run % forgeries.length];
  if (forgery === undefined) throw new Error('nothing to forge');
  const round = Math.floor(run / forgeries.length) + run;
  const way = WAYS[round % WAYS.length] ?? 'sealed';
  const from = way === 'sealed' && round % 2 === 0 ? briefs.unsigned : briefs.signed;
  for (let turn = 0; turn < from.length; turn++) {
    const file = new TakenApart(from[(Math.floor(round / 2) + turn) % from.length] ?? new Uint8Array());
    if (!forgery.forge(file, createDice(SEED + run))) continue;
    if (way === 'open') return { bytes: file.bytes(), forgery, way };
    return { bytes: putTogether(file, way === 'kept' ? 'keep' : 'strip'), forgery, way };
  }
  return null;
}

/** What is wrong with how a forged file is met; null where all is right. */
function fault({ bytes, forgery, way }: Forged): unknown {
  const { inspection, payload } = inspectPdf(bytes);
  const { message, verdict, signed, where, signature } = inspection;
  const isDataForged = forgery.name.startsWith('data: ');
  const verdicts = way === 'kept' || (way === 'open' && isDataForged) ? ['forged'] : ['changed', 'refused'];
  const isNamed =
    verdict === 'refused' || isTold(where, forgery.expected) || (way === 'open' && isDataForged);
  const isSaidUnsigned = way !== 'sealed' || (signature === null && message.includes('Not signed'));
  const isTaken =
    payload !== null && (way === 'kept' || forgery.expected.kind === 'contradiction') && way !== 'open';
  const isRight =
    verdicts.includes(verdict) &&
    isNamed &&
    isSaidUnsigned &&
    !signed &&
    !isTaken &&
    !/intact|as exported|as sealed/iu.test(message);
  return isRight ? null : { forgery: forgery.name, way, verdict, message, where, signed, isTaken };
}

test(`${RUNS} forged briefs: none is called intact, signed or as exported, and each says what is wrong`, () => {
  const faults: unknown[] = [];
  const tried = new Map<string, number>();
  for (let run = 0, made = 0; made < RUNS; run++) {
    const file = forged(run);
    if (file === null) continue;
    made++;
    tried.set(file.forgery.name, (tried.get(file.forgery.name) ?? 0) + 1);
    const found = fault(file);
    if (found !== null) faults.push(found);
  }
  expect(faults).toEqual([]);
  if (RUNS > 3 * ALL.length) expect(tried.size).toBe(ALL.length);
});

test('a file that is taken apart and put together without a change is suspected of nothing: what is told is the forgery', () => {
  for (const bytes of [...briefs.unsigned, ...briefs.signed]) {
    const { inspection } = inspectPdf(putTogether(new TakenApart(bytes)));
    expect([inspection.verdict, inspection.where, inspection.signed]).toEqual(['as-sealed', [], false]);
    expect(inspection.message).toContain('Not signed: anybody can have made this.');
  }
});

test.each(UNPRINTED.map((forgery) => [forgery.name, forgery] as const))(
  '%s stands on no page: changed, it is said to be signed by nobody; under a signature, to be forged',
  (_name, forgery) => {
    for (const signing of ['strip', 'keep'] as const) {
      const file = new TakenApart(briefs.signed[0] ?? new Uint8Array());
      expect(forgery.forge(file, createDice(SEED))).toBe(true);
      const { verdict, signed, message } = inspectPdf(putTogether(file, signing)).inspection;
      expect([verdict, signed]).toEqual([signing === 'strip' ? 'as-sealed' : 'forged', false]);
      expect(message).toMatch(signing === 'strip' ? /Not signed: anybody can have made this/u : /^Forged/u);
    }
  },
);

test('a file that stands in front of another state of itself is told, and so is who signed which', () => {
  const [bytes = new Uint8Array()] = briefs.signed;
  const [page] = contentsOf(bytes);
  if (page === undefined) throw new Error('no page');
  const replayed = withStream(bytes, page.id, '', page.content);
  const { verdict, where, signed, signature } = inspectPdf(replayed).inspection;
  expect({ verdict, where, signed, state: signature?.state }).toEqual({
    verdict: 'changed',
    where: [{ kind: 'foreign', what: 'revision', page: null, name: null }],
    signed: false,
    state: 'data-only',
  });
  const sealedAnew = inspectPdf(resealed(replayed)).inspection;
  expect([sealedAnew.verdict, sealedAnew.signed]).toEqual(['forged', false]);
});

test('the signature of another brief does not fit', () => {
  const [one = new Uint8Array(), other = new Uint8Array()] = briefs.signed;
  const seal = /<attache:seal>([0-9a-f]{192})/u;
  const taken = seal.exec(Buffer.from(other).toString('latin1'))?.[1] ?? '';
  const forged = Buffer.from(one).toString('latin1').replace(seal, `<attache:seal>${taken}`);
  const { verdict, signed } = inspectPdf(Buffer.from(forged, 'latin1')).inspection;
  expect([verdict, signed]).toEqual(['forged', false]);
});

test.for([
  [
    'c01-resealed-other-words.pdf',
    'changed',
    /^Changed: .* Not signed: anybody can have made this\.$/u,
    'unprinted',
  ],
  ['c03-false-signature.pdf', 'forged', /^Forged or damaged: /u, 'unprinted'],
  ['c04-freetext-over-signed.pdf', 'changed', /^Changed: /u, 'foreign'],
] as const)('%s, which was made by others, is told as it is', ([name, verdict, message, kind], { skip }) => {
  const path = join(import.meta.dirname, '../../../../../../shared/cases/faults', name);
  if (!existsSync(path)) return skip(`${path} is not here`);
  const { inspection } = inspectPdf(readFileSync(path));
  expect([inspection.verdict, inspection.signed]).toEqual([verdict, false]);
  expect(inspection.message).toMatch(message);
  expect(inspection.where).toContainEqual(expect.objectContaining({ kind, page: 1 }));
});
