import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Inspection } from '../../contract/exchange';
import { inspectPdf } from '../../exchange/inspect';
import { canonicalJson, type Json } from '../../exchange/canonical-json';
import { changedParts } from '../../exchange/changed-parts';
import { PARTS } from '../../exchange/payload';
import { readPayload } from '../../exchange/read-payload';
import { readAttachment } from '../../pdf/read/attachments';
import { ReadPdf } from '../../pdf/read/read-pdf';
import { makeFolder } from '../../testing/test-core';
import {
  contentsOf,
  createDice,
  passThrough,
  swapGlyphs,
  withData,
  withStream,
} from '../../testing/tampering';
import { ask, base64Of, exportPdf, openWithBrief } from '../../testing/test-brief';
import { seedOr } from '../../../../seeded';

/** Edits of visible text, and bytes changed by chance. */
const EDITS = 1_000;
/** Every byte of the file with `npm run test:hostile`; else every so many, and all at both ends and in the seal. */
const STRIDE = process.env.ATTACHE_RUNS === undefined ? 499 : 1;
const ENDS = 128;
const SEED = seedOr(20261126);

const exported = async (options = {}): Promise<Uint8Array> => {
  const core = await openWithBrief();
  return (await exportPdf(core, core.brief.id, options)).bytes;
};
const said = (bytes: Uint8Array): Partial<Inspection> => {
  const { inspection } = inspectPdf(bytes);
  const { intact, verdict, where, problem } = inspection;
  return { intact, verdict, where, problem };
};
const AS_SEALED = { intact: true, verdict: 'as-sealed', where: [], problem: null };
/** What an edit leaves behind that was saved behind the file. */
const REVISION = { kind: 'foreign', what: 'revision', page: null, name: null };
const RESAVED = { intact: false, verdict: 'resaved', where: [{ kind: 'elsewhere' }], problem: null };

/** Where the parts stand in data that is as it was written. */
function extentsIn(data: Buffer): readonly { part: string; from: number; to: number }[] {
  const payload = JSON.parse(data.toString('utf8')) as Record<string, Json>;
  return PARTS.map((part) => {
    const value = Buffer.from(canonicalJson(payload[part] ?? null));
    const from = data.indexOf(Buffer.concat([Buffer.from(`"${part}":`), value])) + part.length + 3;
    return { part, from, to: from + value.length };
  });
}

async function textWithoutSpace(bytes: Uint8Array, page: number): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(page + 1)).getTextContent();
  await task.destroy();
  return items.map((item) => ('str' in item ? item.str.replace(/\s+/gu, '') : '')).join('');
}

/** What is said of an edit of which no page is told: that it was saved behind the file, and nothing untrue. */
const ONLY_SPACE = {
  intact: false,
  verdict: 'changed',
  where: [REVISION],
  problem: null,
  isOnlySpace: true,
};

/** Null where an edit is told on its page; else what is said, and whether another reader of PDFs sees the same letters. */
async function tellOfEdit(bytes: Uint8Array, edited: Uint8Array, page: number): Promise<object | null> {
  const told = said(edited);
  if (JSON.stringify(told.where) === JSON.stringify([{ kind: 'page', page: page + 1 }, REVISION])) {
    return null;
  }
  const isOnlySpace = (await textWithoutSpace(edited, page)) === (await textWithoutSpace(bytes, page));
  return { ...told, isOnlySpace };
}

describe('a file as it was exported', () => {
  test('is intact, and its data is told', async () => {
    const core = await openWithBrief({ marking: 'TLP:GREEN' });
    const { bytes, pages } = await exportPdf(core, core.brief.id);
    expect(await ask(core, 'inspectPdf', { base64: base64Of(bytes) })).toEqual({
      ...AS_SEALED,
      signed: false,
      message: 'As sealed: no byte has changed since it was sealed. Not signed: anybody can have made this.',
      carries: expect.objectContaining({ quotes: 2, passages: 1, sources: 2 }) as object,
      readerCopy: false,
      briefUid: core.brief.uid,
      title: 'Who guards the straits?',
      date: '2026-10-14',
      marking: 'TLP:GREEN',
      authors: ['Ada Quill'],
      sample: false,
      signature: null,
      producer: 'Attaché',
      pages,
    });
  });

  test('as a reader copy is intact too', async () => {
    const { inspection, payload } = inspectPdf(await exported({ readerCopy: true }));
    expect([inspection.verdict, inspection.readerCopy, inspection.carries, payload]).toEqual([
      'as-sealed',
      true,
      null,
      null,
    ]);
  });
});

describe('a file that another program saved', () => {
  test.for([
    ['qpdf --linearize', 'qpdf', ['--linearize', 'IN', 'OUT'], RESAVED],
    ['qpdf --object-streams=generate', 'qpdf', ['--object-streams=generate', 'IN', 'OUT'], RESAVED],
    ['qpdf --qdf', 'qpdf', ['--qdf', 'IN', 'OUT'], RESAVED],
    ['mutool clean -gggg', 'mutool', ['clean', '-gggg', 'IN', 'OUT'], RESAVED],
    [
      'pdftocairo',
      'pdftocairo',
      ['-pdf', 'IN', 'OUT'],
      { intact: false, verdict: 'printed', where: [], problem: null },
    ],
  ] as const)('with %s', async ([, command, args, expected], { skip }) => {
    const resaved = passThrough(await exported(), makeFolder(onTestFinished), command, args);
    if (resaved === null) return skip(`${command} is not installed`);
    expect(said(resaved)).toEqual(expected);
  });

  test('with Ghostscript is drawn anew: that is told, and its data is not believed', async ({ skip }) => {
    const resaved = passThrough(await exported(), makeFolder(onTestFinished), 'gs', [
      '-q',
      '-sDEVICE=pdfwrite',
      '-oOUT',
      'IN',
    ]);
    if (resaved === null) return skip('gs is not installed');
    const { inspection, payload } = inspectPdf(resaved);
    expect(inspection.intact).toBe(false);
    expect(inspection.where.filter(({ kind }) => kind === 'data')).toEqual([]);
    // Drawn anew by another program, its pages no longer show that the data is theirs.
    expect([inspection.verdict, payload]).toEqual(['changed', null]);
  });

  test('that appended to it is not intact', async () => {
    const bytes = await exported();
    expect(said(Buffer.concat([bytes, Buffer.from(' ')]))).toEqual(RESAVED);
  });
});

describe('a file that somebody changed', () => {
  test('is never intact, whichever byte it is, and says where', { timeout: 3_600_000 }, async () => {
    const bytes = Buffer.from(await exported());
    const dice = createDice(SEED);
    const seal = bytes.indexOf('<attache:seal>');
    const isLooked = (at: number): boolean =>
      at % STRIDE === 0 || at < ENDS || at > bytes.length - ENDS || (at > seal && at < seal + ENDS);
    const places = [
      ...Array.from(bytes.keys()).filter(isLooked),
      ...Array.from({ length: EDITS / 4 }, () => dice(bytes.length)),
    ];
    const wrong: number[] = [];
    for (const at of places) {
      const byte = bytes[at] ?? 0;
      bytes[at] = byte ^ (1 << dice(8));
      const { intact, verdict, where } = inspectPdf(bytes).inspection;
      bytes[at] = byte;
      const isTold = ['unreadable', 'no-data', 'printed'].includes(verdict) || where.length > 0;
      if (intact || !isTold) wrong.push(at);
    }
    expect(wrong).toEqual([]);
  });

  test('is never intact, whatever is cut out of it, put into it or put behind it', async () => {
    const bytes = Buffer.from(await exported());
    const dice = createDice(SEED);
    const wrong: number[] = [];
    for (let run = 0; run < EDITS / 10; run++) {
      const [at, length] = [dice(bytes.length), 1 + dice(40)];
      const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
      const files = [
        Buffer.concat([before, after.subarray(length)]),
        Buffer.concat([before, bytes.subarray(0, length), after]),
        before,
      ];
      if (files.some((file) => inspectPdf(file).inspection.intact)) wrong.push(at);
    }
    expect(wrong).toEqual([]);
  });

  test('shows every changed byte of the data, and in which part it stands', async () => {
    const data = Buffer.from(readAttachment(new ReadPdf(await exported()), 'brief.attache.json') ?? []);
    expect(readPayload(data).ok).toBe(true);
    const extents = extentsIn(data);
    const outside: unknown[] = [];
    for (let at = 0; at < data.length; at++) {
      const changed = Buffer.from(data);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const expected = extents.find(({ from, to }) => at >= from && at < to)?.part;
      const located = changedParts(changed);
      if (expected !== undefined && JSON.stringify(located) !== JSON.stringify([expected])) {
        outside.push({ at, expected, located });
      }
      // A digest of a page stands for nothing in the data: the file's own digest of the data tells of it.
      if (readPayload(changed).ok && at < data.indexOf('"pages":[')) outside.push({ at, unseen: true });
    }
    expect(outside).toEqual([]);
  });

  test('is told in the part of the data that was changed, as the file says it', async () => {
    const bytes = await exported();
    const data = Buffer.from(readAttachment(new ReadPdf(bytes), 'brief.attache.json') ?? []);
    const wrong: unknown[] = [];
    for (const { part, from, to } of extentsIn(data)) {
      for (const at of [from, Math.floor((from + to) / 2), to - 1]) {
        const changed = Buffer.from(data);
        changed[at] = (changed[at] ?? 0) ^ 1;
        const { where, verdict } = inspectPdf(withData(bytes, changed)).inspection;
        if (
          verdict !== 'changed' ||
          JSON.stringify(where) !== JSON.stringify([{ kind: 'data', part }, REVISION])
        ) {
          wrong.push({ at, part, where });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('is told in which part, also when it is still a sound payload', async () => {
    const bytes = await exported();
    const id = Number(
      /(\d+) 0 obj\s*<<\s*\/Type \/EmbeddedFile/u.exec(Buffer.from(bytes).toString('latin1'))?.[1],
    );
    const payload = JSON.parse(
      Buffer.from(readAttachment(new ReadPdf(bytes), 'brief.attache.json') ?? []).toString(),
    ) as {
      brief: { bottomLine: string };
    };
    payload.brief.bottomLine = 'Promises deter.';
    const forged = withStream(bytes, id, '/Type /EmbeddedFile', Buffer.from(canonicalJson(payload as Json)));
    expect(said(forged)).toEqual({
      intact: false,
      verdict: 'changed',
      where: [{ kind: 'data', part: 'brief' }, REVISION],
      problem: 'brief is not what was exported; ask the sender to export it again',
    });
  });

  test('is told on which page, for every edit of visible text', { timeout: 600_000 }, async () => {
    const bytes = await exported();
    const contents = contentsOf(bytes);
    const dice = createDice(SEED);
    const unlocated: unknown[] = [];
    for (let located = 0; located < EDITS;) {
      const page = dice(contents.length);
      const { id, content } = contents[page] ?? { id: 0, content: Buffer.of() };
      const changed = swapGlyphs(content, dice);
      if (changed === null) continue;
      const told = await tellOfEdit(bytes, withStream(bytes, id, '', changed), page);
      if (told === null) located++;
      else unlocated.push(told);
    }
    expect(unlocated).toEqual(unlocated.map(() => ONLY_SPACE));
  });

  test('is not told on which page where a space is gone, and nothing else: other programs write them anew', async () => {
    const bytes = await exported();
    const [{ id, content } = { id: 0, content: Buffer.of() }] = contentsOf(bytes);
    const text = content.toString('latin1');
    const glyphs = new Map<string, number>();
    for (const { 0: shown, index } of text.matchAll(/<(?:[0-9a-f]{4})+>/gu)) {
      for (let at = 1; at < shown.length - 1; at += 4) glyphs.set(shown.slice(at, at + 4), index + at);
    }
    const unlocated: unknown[] = [];
    for (const at of glyphs.values()) {
      const edited = withStream(bytes, id, '', Buffer.from(text.slice(0, at) + text.slice(at + 4), 'latin1'));
      const told = await tellOfEdit(bytes, edited, 0);
      if (told !== null) unlocated.push(told);
    }
    expect(glyphs.size).toBeGreaterThan(40);
    expect([unlocated[0], ...unlocated]).toEqual([ONLY_SPACE, ...unlocated.map(() => ONLY_SPACE)]);
  });
});

test.each([
  ['nothing', ''],
  ['no PDF', 'hello'],
  ['the head of one', '%PDF-1.7\n'],
])('of %s says that it cannot be read', (_what, text) => {
  expect(inspectPdf(Buffer.from(text)).inspection).toMatchObject({
    verdict: 'unreadable',
    problem: 'it is damaged, or no PDF; ask the sender for the file itself',
  });
});
