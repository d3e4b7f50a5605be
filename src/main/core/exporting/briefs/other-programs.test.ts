/** What other programs leave of a brief: docs/exchange.md has the table, and `npm run docs:programs` writes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { inspectPdf } from '../../exchange/inspect';
import { makeFolder, openTestCore } from '../../testing/test-core';
import { OTHER_PROGRAMS, type OtherProgram } from '../../testing/other-programs';
import { ask, base64Of, exportPdf, openWithBrief, payloadOf } from '../../testing/test-brief';

const DOCUMENT = 'docs/exchange.md';
const [BEGIN, END] = ['<!-- other programs -->', '<!-- /other programs -->'];
const IS_WRITING = process.env.ATTACHE_WRITE_DOCS === '1';

const exported = async (): Promise<Uint8Array> => {
  const core = await openWithBrief();
  return (await exportPdf(core, core.brief.id)).bytes;
};

/** A row of the table: the program, what `inspect` says, and what an empty archive gets of it. */
async function rowOf(program: OtherProgram, version: string, bytes: Uint8Array): Promise<string[]> {
  const saved = await program.save(bytes, makeFolder(onTestFinished));
  const { inspection } = inspectPdf(saved);
  expect(inspection.intact).toBe(false);
  const pages = inspection.where.flatMap((change) => (change.kind === 'page' ? [change.page] : []));
  const isCompared = inspection.verdict === 'resaved' || inspection.verdict === 'changed';
  const text = pages.length > 0 ? `differs on page ${pages.join(', ')}` : 'as exported';
  return [
    `\`${program.name}\` (${version})`,
    `\`${inspection.verdict}\``,
    inspection.producer ?? '–',
    await recovered(saved, bytes),
    isCompared ? text : 'not compared',
  ];
}

/** What is taken is the whole, or nothing is taken. */
async function recovered(saved: Uint8Array, bytes: Uint8Array): Promise<string> {
  const colleague = await openTestCore(':memory:', 1);
  if (inspectPdf(saved).payload === null) return 'nothing';
  const choice = { keys: null, theirs: [], acceptKey: false };
  const { briefId } = await ask(colleague, 'importBrief', { base64: base64Of(saved), choice });
  if (briefId === null) throw new Error('the brief was not taken');
  const again = await exportPdf(colleague, briefId);
  expect(payloadOf(again.bytes)).toEqual(payloadOf(bytes));
  return 'all data';
}

const documented = (): string[] => {
  const text = readFileSync(DOCUMENT, 'utf8');
  return text.slice(text.indexOf(BEGIN), text.indexOf(END)).split('\n');
};
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

test.for(OTHER_PROGRAMS.map((program) => [program.name, program] as const))(
  'the document says what %s leaves',
  { timeout: 120_000 },
  async ([name, program], { skip }) => {
    if (IS_WRITING) return skip('the table is being written');
    const version = program.version();
    if (version === null) return skip(`${name} cannot be run here`);
    const row = await rowOf(program, version, await exported());
    const told = documented()
      .map(cellsOf)
      .find(([first]) => first?.startsWith(`\`${name}\``) === true);
    if (told?.[0] !== row[0]) return skip(`the table is of another release: ${told?.[0] ?? 'none'}`);
    expect(row).toEqual(told);
  },
);

test('the table is written from one run', { timeout: 600_000 }, async ({ skip }) => {
  if (!IS_WRITING) return skip('only with `npm run docs:programs`');
  const bytes = await exported();
  const rows: string[][] = [];
  for (const program of OTHER_PROGRAMS) {
    const version = program.version();
    if (version === null) throw new Error(`${program.name} cannot be run here`);
    rows.push(await rowOf(program, version, bytes));
  }
  const head = ['saved by', 'verdict', 'named as', 'recovered', 'text of pages'];
  const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const text = readFileSync(DOCUMENT, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  writeFileSync(DOCUMENT, `${text.slice(0, from)}${BEGIN}\n\n${table}\n\n${text.slice(to)}`);
});
