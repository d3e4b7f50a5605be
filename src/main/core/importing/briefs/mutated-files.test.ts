/** Thousands of files that bad luck, or somebody bad, made of a good one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectPdf } from '../../exchange/inspect';
import { openAttacked, type AttackedArchive } from '../../testing/attacked-archive';
import { mutate, mutateValue } from '../../testing/mutations';
import { createDice, resealed, withPayload } from '../../testing/tampering';
import { ask, exportPdf, openWithBrief } from '../../testing/test-brief';
import { seedOr } from '../../../../seeded';

/** 5,000 with `npm run test:hostile`. */
const RUNS = Number(process.env.ATTACHE_RUNS ?? 300);
const SEED = seedOr(20261126);
/** ms of processor time, which others do not take away; not a measure of speed, but what counts as hanging. */
const HANGING = 5_000;
const MIB = 1024 * 1024;
/**
 * Bytes that the process may ever have held. It has some 220 million before the first file (vitest, the program, its
 * fonts); the rest is what the collector lets lie. After a thousand files as after five thousand: nothing piles up.
 */
const MOST_MEMORY = 512 * MIB;

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
    for (let run = 0; run < RUNS; run++) {
      const kind = KINDS[run % KINDS.length] ?? 'file';
      const file = makeFile(kind, dice);
      const before = await archive.contents();
      const start = process.cpuUsage();
      try {
        const meeting = await meet(file, kind, before);
        outcomes.set(meeting.outcome, (outcomes.get(meeting.outcome) ?? 0) + 1);
        if (meeting.wrong !== null) wrong.push({ run, kind, ...meeting });
      } catch (error) {
        wrong.push({ run, kind, error: error instanceof Error ? error.stack : error });
      }
      const { user, system } = process.cpuUsage(start);
      slowest = Math.max(slowest, (user + system) / 1_000);
    }
    console.info({
      runs: RUNS,
      slowestMs: Math.round(slowest),
      peakMiB: Math.round(peak() / MIB),
      ...Object.fromEntries(outcomes),
    });
    expect(wrong).toEqual([]);
    expect(slowest).toBeLessThan(HANGING);
    expect(peak()).toBeLessThan(MOST_MEMORY);
  },
);
