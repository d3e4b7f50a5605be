import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readGoldLines } from './main/core/quotes/evaluation/read-gold';
import { samplesOf } from './main/core/quotes/evaluation/calibrate';
import { evaluate } from './main/core/quotes/evaluation/evaluate';
import { matchQuotes } from './main/core/quotes/evaluation/match-quotes';
import { attributionsOf, extractQuotes } from './main/core/quotes/extract';
import { evidenceOf } from './main/core/quotes/evidence';
const load = (f: string) => readGoldLines(readFileSync(f, 'utf8')).articles;
const hold = ['en-a', 'en-b', 'fr-a', 'fr-b'].flatMap((x) => load(`/tmp/gold/holdout-${x}.jsonl`));
test('x', () => {
  const out: string[] = [];
  for (const article of hold) {
    const at = attributionsOf(article.text);
    const m = matchQuotes(article, at.map((a) => ({ start: a.quotation.start, end: a.quotation.end, speaker: a.resolved?.person.name ?? null })));
    const ev = (s: number) => { const a = at.find((x) => Math.abs(x.quotation.start - s)<3); return a ? evidenceOf(article.text, a).slice(1).join(', ') + ` [${a.quotation.family}]` : ''; };
    for (const { found, kind } of m.falses) out.push(`${article.id} FALSE ${kind} <${found.speaker}> ${ev(found.start)} :: ${article.text.slice(Math.max(0,found.start-60), found.end+40).replace(/\n/g,'¶')}`);
    for (const { gold, links } of m.quotes) for (const l of links) if (l.speaker === null) out.push(`${article.id} SPK <${l.found.speaker}> gold <${gold.speaker}> ${ev(l.found.start)} :: ${article.text.slice(Math.max(0,gold.start-40), gold.start+50).replace(/\n/g,'¶')}`);
  }
  console.log(out.join('\n'));
  const e = evaluate(hold.map((article) => ({ article, found: extractQuotes(article.text) })));
  console.log(e.total, Object.fromEntries(Object.entries(e.byLanguage).map(([k, v]) => [k, v.endToEnd])));
});
