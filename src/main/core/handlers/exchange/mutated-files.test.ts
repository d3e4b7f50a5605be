/** Thousands of files that bad luck, or somebody bad, made of a good one. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectPdf } from '../../exchange/inspect';
import { openAttacked, type AttackedArchive } from './attacked-archive';
import { mutate, mutateValue } from './mutations';
import { createDice, resealed, withPayload } from './tampering';
import { ask, exportPdf, openWithBrief } from './test-brief';

/** 5,000 with `npm run test:hostile`. */
const RUNS = Number(process.env.ATTACHE_RUNS ?? 300);
const SEED = 20261126;
/** ms; not a measure of speed, but what counts as hanging. */
const HANGING = 5_000;
const MIB = 1024 * 1024;
/** Bytes that one file may add to the most that the process ever held, and that all may leave behind. */
const MOST_ADDED = 256 * MIB;
const MOST_LEFT = 256 * MIB;
/** Files after which rubbish is collected: what is measured is what one file takes, not when the collector comes round. */
const COLLECTED = 50;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let bytes: Uint8Array;
let archive: AttackedArchive;
beforeAll(async () => {
  const core = await openWithBrief();
  ({ bytes } = await exportPdf(core, core.brief.id));
  archive = await openAttacked(afterAll);
});

const peak = (): number => process.resourceUsage().maxRSS * 1024;

const KINDS = ['file', 'data', 'file', 'sealed data'] as const;
type Kind = (typeof KINDS)[number];

/** Broken anywhere; or sound but for its data, whose digests fit; or that under a seal that fits too. */
function makeFile(kind: Kind, dice: (below: number) => number): Uint8Array {
  if (kind === 'file') return mutate(bytes, dice);
  const forged = withPayload(bytes, (payload) => mutateValue(payload, dice));
  return kind === 'data' ? forged : resealed(forged);
}

interface Meeting {
  readonly outcome: string;
  /** Null when a file was met as it should be. */
  readonly wrong: string | null;
}

/** @param before what the archive holds */
async function meet(file: Uint8Array, kind: Kind, before: string): Promise<Meeting> {
  const { verdict, intact, where } = inspectPdf(file).inspection;
  const isSame = Buffer.compare(file, bytes) === 0;
  // Whoever seals a file anew gets one that is whole; only a signature tells whose it is.
  if (kind !== 'sealed data' && intact !== isSame) return { outcome: verdict, wrong: 'intact or not' };
  if (verdict === 'changed' && where.length === 0) return { outcome: verdict, wrong: 'changed nowhere' };
  const failure = await archive.take(file);
  if (failure !== null) {
    const isRefused = failure.code === 'bad-file' && (await archive.contents()) === before;
    return { outcome: `${verdict}, refused`, wrong: isRefused ? null : `${failure.code} ${failure.message}` };
  }
  const damage = await ask(archive.core, 'checkArchive', {});
  if ((await archive.contents()) !== before) await ask(archive.core, 'undo', {});
  return { outcome: `${verdict}, taken`, wrong: damage.length > 0 ? JSON.stringify(damage) : null };
}

test(
  `${RUNS} mutated files: none hangs, none fails but with a reason, none writes when it is refused`,
  { timeout: 3_600_000 },
  async () => {
    const dice = createDice(SEED);
    const wrong: unknown[] = [];
    const outcomes = new Map<string, number>();
    let slowest = 0;
    let added = 0;
    for (let run = 0; run < RUNS; run++) {
      const kind = KINDS[run % KINDS.length] ?? 'file';
      const file = makeFile(kind, dice);
      const before = await archive.contents();
      if (run % COLLECTED === 0) collectGarbage();
      const peakBefore = peak();
      const start = performance.now();
      try {
        const meeting = await meet(file, kind, before);
        outcomes.set(meeting.outcome, (outcomes.get(meeting.outcome) ?? 0) + 1);
        if (meeting.wrong !== null) wrong.push({ run, kind, ...meeting });
      } catch (error) {
        wrong.push({ run, kind, error: error instanceof Error ? error.stack : error });
      }
      slowest = Math.max(slowest, performance.now() - start);
      added = Math.max(added, peak() - peakBefore);
    }
    collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    console.info({
      runs: RUNS,
      slowestMs: Math.round(slowest),
      peakMiB: Math.round(peak() / MIB),
      mostAddedMiB: Math.round(added / MIB),
      leftMiB: Math.round((heapUsed + external) / MIB),
      ...Object.fromEntries(outcomes),
    });
    expect(wrong).toEqual([]);
    expect(slowest).toBeLessThan(HANGING);
    expect(added).toBeLessThan(MOST_ADDED);
    expect(heapUsed + external).toBeLessThan(MOST_LEFT);
  },
);
