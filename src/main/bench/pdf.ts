/**
 * `npm run bench:pdf [-- --docs]`: how fast a brief becomes a PDF, and in how much memory, beside Chromium printing the same brief
 * as HTML, from one run, as one JSON document on stdout. With `--docs` the tables of docs/pdf.md are written anew from that run.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { browser, ours } from './pdf/contenders';
import { measureFirstExport } from './pdf/first-export';
import { compare, LENGTHS, type Measured } from './pdf/measured';
import { archiveIn, makeBriefs } from './pdf/long-brief';
import { pdfTables } from './pdf/tables';
import { replaceTables } from './document';

const ROOT = resolve(import.meta.dirname, '../..');
const RESOURCES = join(ROOT, 'resources');
const DOCUMENT = join(ROOT, 'docs/pdf.md');
/** The length of the brief that is exported first after a start. */
const FIRST = 15;

const measured = await measure();
if (process.argv.includes('--docs')) {
  writeFileSync(DOCUMENT, replaceTables(readFileSync(DOCUMENT, 'utf8'), pdfTables(measured)));
}
console.log(JSON.stringify(measured, null, 2));

async function measure(): Promise<Measured> {
  const scratch = mkdtempSync(join(tmpdir(), 'attache-bench-pdf-'));
  try {
    const briefs = await makeBriefs(archiveIn(scratch), RESOURCES, [...LENGTHS, FIRST]);
    const contenders = {
      ours: ours(scratch, RESOURCES, join(import.meta.dirname, 'bench-pdf-export.js')),
      chromium: browser(scratch, RESOURCES),
    };
    const lengths = [];
    for (const brief of briefs.slice(0, LENGTHS.length)) lengths.push(await compare(brief, contenders));
    const [last] = briefs.slice(-1);
    if (last === undefined) throw new Error('no brief was made');
    const firstExport = await measureFirstExport({
      root: ROOT,
      archive: archiveIn(scratch),
      briefId: last.id,
    });
    return {
      machine: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}`,
      lengths,
      firstExport,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
