import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveKey, newSalt } from '../core/archive/key';
import type { CallContext } from '../core/contract/calls';
import { createHandlers } from '../core/handlers';
import { systemEnvironment } from '../system-environment';

const PASSPHRASE = 'sphinx of black quartz';
/** How often each is opened: median and least count. */
const OPENINGS = 9;
/** How often each query is asked of each: the least counts, so that what else the machine does falls on neither. */
const ROUNDS = 3;

interface Timed {
  readonly plain: number;
  readonly encrypted: number;
}

export interface EncryptionFigures {
  /** Encrypting the archive as it is, in ms. */
  readonly encryptingMs: number;
  /** Deriving the key alone, median, in ms: part of every opening. */
  readonly derivingMs: number;
  /** Median of opening, in ms, turn and turn about. */
  readonly openingMs: Timed & { readonly difference: number };
  /** The least of them. */
  readonly openingLeastMs: Timed & { readonly difference: number };
  /** Over the queries, each asked of the one and at once of the other, and the least of three rounds kept. */
  readonly searchP50Ms: Timed & { readonly ratio: number };
  readonly searchP95Ms: Timed & { readonly ratio: number };
}

/**
 * The same archive plain and encrypted, measured turn and turn about, so that what else the machine does falls on both.
 * @param archive a closed, plain archive; it is only copied
 * @param queries what is searched for in it
 */
export async function measureEncryption(
  archive: string,
  {
    resources,
    queries,
    folder,
    quiet,
  }: { resources: string; queries: readonly string[]; folder: string; quiet: CallContext },
): Promise<EncryptionFigures> {
  const core = () => createHandlers({ environment: systemEnvironment, resources, lock: true });
  const [plain, encrypted] = [core(), core()];
  const path = join(folder, 'plain.attache');
  const copy = join(folder, 'encrypted.attache');
  for (const place of [path, copy]) copyFileSync(archive, place);
  await encrypted.openArchive({ path: copy, mode: 'open' }, quiet);
  const encryptingMs = await timed(() =>
    encrypted.changePassphrase({ current: null, next: PASSPHRASE }, quiet),
  );

  const deriving: number[] = [];
  const opening = { plain: [] as number[], encrypted: [] as number[] };
  for (let time = 0; time < OPENINGS; time += 1) {
    opening.plain.push(await timed(() => plain.openArchive({ path, mode: 'open' }, quiet)));
    opening.encrypted.push(
      await timed(() => encrypted.openArchive({ path: copy, mode: 'open', passphrase: PASSPHRASE }, quiet)),
    );
    deriving.push(await timed(() => deriveKey(PASSPHRASE, newSalt())));
  }

  const search = { plain: [] as number[], encrypted: [] as number[] };
  const ask = (of: 'plain' | 'encrypted', query: string): Promise<number> =>
    timed(() => (of === 'plain' ? plain : encrypted).search({ query, filters: {}, limit: 20 }, quiet));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, query] of queries.entries()) {
      // Who comes first is the other one each time: the second finds the processor warm.
      const turns = index % 2 === 0 ? (['plain', 'encrypted'] as const) : (['encrypted', 'plain'] as const);
      for (const turn of turns) {
        search[turn][index] = Math.min(search[turn][index] ?? Infinity, await ask(turn, query));
      }
    }
  }
  await plain.closeArchive({}, quiet);
  await encrypted.closeArchive({}, quiet);

  const [median, least] = [both(opening, 0.5), both(opening, 0)];
  const [p50, p95] = [both(search, 0.5), both(search, 0.95)];
  const ratio = ({ plain, encrypted }: Timed): number => Math.round((encrypted / plain) * 100) / 100;
  return {
    encryptingMs: Math.round(encryptingMs),
    derivingMs: quantile(deriving, 0.5),
    openingMs: { ...median, difference: round(median.encrypted - median.plain) },
    openingLeastMs: { ...least, difference: round(least.encrypted - least.plain) },
    searchP50Ms: { ...p50, ratio: ratio(p50) },
    searchP95Ms: { ...p95, ratio: ratio(p95) },
  };
}

async function timed(run: () => unknown): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

function both(times: { readonly plain: number[]; readonly encrypted: number[] }, share: number): Timed {
  return { plain: quantile(times.plain, share), encrypted: quantile(times.encrypted, share) };
}

function quantile(times: readonly number[], share: number): number {
  return round(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
