import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readGoldLines } from '/work/measure/src/main/core/quotes/evaluation/read-gold';
import { fitConfidence, leaveOneOut, samplesOf } from '/work/measure/src/main/core/quotes/evaluation/calibrate';
import { calibrationOf } from '/work/measure/src/main/core/quotes/evaluation/calibration';
const load = (f: string) => { const r = readGoldLines(readFileSync(f, 'utf8')); if (r.bad.length) console.log(f, r.bad); return r.articles; };
const old = [...load('/work/shared/eval/dev.jsonl'), ...load('/work/shared/eval/seed.jsonl')];
const hold = ['en-a', 'en-b', 'fr-a', 'fr-b'].flatMap((x) => load(`/tmp/gold/holdout-${x}.jsonl`));
test('x', () => {
  for (const [n, set] of [['old', old], ['hold', hold], ['all', [...old, ...hold]]] as const) {
    const f = fitConfidence(set);
    console.log(n, set.length, f.quotes, f.errors, f.leaveOneOut);
    if (n === 'all') {
      console.log(f.weights);
      const loo = leaveOneOut(set.flatMap(samplesOf));
      const ids = new Set(old.map((a) => a.id));
      console.log('old part', calibrationOf(loo.filter((j) => ids.has(j.article))), 'hold part', calibrationOf(loo.filter((j) => !ids.has(j.article))));
      const counts: Record<string, [number, number]> = {};
      for (const s of set.flatMap(samplesOf)) for (const e of s.evidence) { (counts[e] ??= [0, 0])[0]++; if (!s.right) counts[e][1]++; }
      console.log(counts);
    }
  }
});
