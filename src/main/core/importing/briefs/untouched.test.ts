/** Briefs as they left Attaché, or as other programs saved them: none of them is suspected. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { PAPERS } from '../../contract/brief-pdf';
import type { Inspection } from '../../contract/exchange';
import { inspectPdf } from '../../exchange/inspect';
import { makeFolder } from '../../testing/test-core';
import { buildBrief, longPlan, plan } from '../../testing/arbitrary-brief';
import { passThrough } from '../../testing/tampering';
import { ask, exportPdf } from '../../testing/test-brief';

/** 500 with `npm run test:hostile`. */
const RUNS = Math.min(500, Number(process.env.ATTACHE_RUNS ?? 12));
const SEED = 20261130;
const PASSPHRASE = 'nine small boats';
/** Programs that save a file without drawing it anew. */
const SAVED_BY: readonly (readonly [string, readonly string[]])[] = [
  ['qpdf', ['--linearize', 'IN', 'OUT']],
  ['qpdf', ['--object-streams=generate', 'IN', 'OUT']],
  ['qpdf', ['--qdf', 'IN', 'OUT']],
  ['mutool', ['clean', '-gggg', 'IN', 'OUT']],
];

type Told = Pick<Inspection, 'intact' | 'signed' | 'verdict' | 'where' | 'problem'>;
function told(bytes: Uint8Array): Told {
  const { intact, signed, verdict, where, problem } = inspectPdf(bytes).inspection;
  return { intact, signed, verdict, where, problem };
}
const asExported = (signed: boolean): Told => ({
  intact: true,
  signed,
  verdict: signed ? 'signed' : 'as-sealed',
  where: [],
  problem: null,
});
const resaved = (signed: boolean): Told => ({
  intact: false,
  signed,
  verdict: 'resaved',
  where: [{ kind: 'elsewhere' }],
  problem: null,
});

test(`${RUNS} briefs drawn by chance raise no alarm`, { timeout: 3_600_000 }, async () => {
  const folder = makeFolder(onTestFinished);
  const missing = new Set<string>();
  for (const [index, planned] of fc.sample(plan, { seed: SEED, numRuns: RUNS }).entries()) {
    const { core, briefId } = await buildBrief(planned);
    const signed = index % 3 === 0;
    if (signed) await ask(core, 'makeSigningKey', { passphrase: PASSPHRASE });
    const { bytes } = await exportPdf(core, briefId, {
      readerCopy: index % 5 === 1,
      fullTexts: planned.fullTexts,
      paper: PAPERS[index % PAPERS.length],
      nameAuthors: index % 2 === 0,
      ...(signed ? { passphrase: PASSPHRASE } : {}),
    });
    expect(told(bytes), `brief ${index}`).toEqual(asExported(signed));
    const [command = '', args = []] = SAVED_BY[index % SAVED_BY.length] ?? [];
    const saved = passThrough(bytes, folder, command, args);
    if (saved === null) missing.add(command);
    else {
      expect(told(saved), `brief ${index}, saved by ${command} ${args.join(' ')}`).toEqual(resaved(signed));
    }
  }
  if (missing.size > 0) console.info(`not installed, so not tried: ${[...missing].join(', ')}`);
});

test.each(PAPERS)(
  'a long brief with contents, charts and a table on %s raises none either',
  async (paper) => {
    const { core, briefId } = await buildBrief(longPlan());
    const { bytes, pages } = await exportPdf(core, briefId, { paper });
    expect(pages).toBeGreaterThan(12);
    expect(told(bytes)).toEqual(asExported(false));
  },
);

test('a brief that was exported in November 2026 raises none to this day', () => {
  // When the words or the order of what is printed change, those of then must be known too (`exchange/printed/`).
  expect(told(readFileSync(join(import.meta.dirname, 'fixtures/brief-of-november-2026.pdf')))).toEqual(
    asExported(false),
  );
});
