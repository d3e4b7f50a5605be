import { readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import Ajv2020 from 'ajv/dist/2020';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { stringOf } from '../../pdf/read/attachments';
import { ReadPdf } from '../../pdf/read/read-pdf';
import { inspectPdf } from '../../exchange/inspect';
import { readProperties } from '../../exchange/xmp-properties';
import { ask, exportPdf, openWithBrief, payloadOf } from '../../testing/test-brief';

/** Kept on purpose: a change of layout or of what is carried changes it, a change of machine or locale must not. */
const KEPT = '6ca30f5318ad89a8ba2b1e88232a4dad6c91adbaca7b4c943ae2d6c5f1f705e9';

describe('an exported brief', () => {
  test('carries its data, which fits the published schema', async () => {
    const core = await openWithBrief();
    const { bytes, carries } = await exportPdf(core, core.brief.id);
    const payload = payloadOf(bytes);
    const schema = JSON.parse(readFileSync('docs/brief.attache.schema.json', 'utf8')) as object;
    const validate = new Ajv2020().compile(schema);
    expect(validate(payload), JSON.stringify(validate.errors)).toBe(true);
    expect(carries).toEqual({
      judgements: 1,
      sections: 2,
      quotes: 2,
      passages: 1,
      sources: 2,
      fullTexts: 0,
      people: 1,
      themes: 2,
    });
    expect(payload?.evidence[0]).toMatchObject({
      kind: 'quote',
      uid: expect.stringMatching(/^01900000-/u) as string,
      form: 'direct',
      anchor: {
        exact: 'Deterrence begins with ships that are really there,',
        prefix: '“',
        suffix: '” said Ana Sørlund, director of the Tidal Institute. “The rest is theatre.”',
      },
    });
    expect(payload?.sources.map(({ title, text }) => [title, text])).toEqual([
      ['Straits talks stall', undefined],
      ['Ferries and budgets', undefined],
    ]);
    expect(payload?.themes.map(({ name }) => name)).toEqual(['Sea', 'Presence']);
    expect(payload?.history.map(({ what, by }) => [what, by.name])).toEqual([
      ['composed', 'Ada Quill'],
      ['edited', 'Ada Quill'],
    ]);
  });

  test('says so on its first page and in XMP, and how much', async () => {
    const core = await openWithBrief();
    const { bytes } = await exportPdf(core, core.brief.id);
    expect(await firstPage(bytes)).toContain('This PDF carries all of it as data.');
    expect(readProperties(new ReadPdf(bytes)).get('carries')).toBe(
      'This PDF carries its data: 1 judgement, 2 sections, 2 quotes, 1 passage, 2 sources, 1 person and 2 themes.',
    );
  });

  test('as a reader copy has no data and says that', async () => {
    const core = await openWithBrief();
    const { bytes, carries } = await exportPdf(core, core.brief.id, { readerCopy: true });
    expect({ carries, payload: payloadOf(bytes) }).toEqual({ carries: null, payload: null });
    expect(await firstPage(bytes)).toContain('Reader copy: this PDF carries no data.');
    expect(readProperties(new ReadPdf(bytes)).get('payloadSha256')).toBe('none');
    expect(Buffer.from(bytes).includes('EmbeddedFile')).toBe(false);
  });

  test('has whole texts only when the author says so', async () => {
    const core = await openWithBrief();
    const { bytes, carries } = await exportPdf(core, core.brief.id, { fullTexts: true });
    expect(carries?.fullTexts).toBe(2);
    expect(payloadOf(bytes)?.sources[0]?.text).toContain('The rest is theatre.');
    expect(await firstPage(bytes)).toContain('with the full text of 2 sources');
  });

  test.each([
    [undefined, '/MediaBox [0 0 595.275591 841.889764]'],
    ['letter', '/MediaBox [0 0 612 792]'],
  ] as const)('is on the paper that was asked for: %s', async (paper, box) => {
    const core = await openWithBrief();
    const { bytes, pages } = await exportPdf(core, core.brief.id, { paper });
    const boxes = Buffer.from(bytes)
      .toString('latin1')
      .match(/\/MediaBox \[[^\]]*\]/gu);
    expect(boxes).toEqual(Array.from({ length: pages }, () => box));
  });

  test.each([
    ['nobody unless asked to', {}, undefined, null, []],
    [
      'its authors when asked to',
      { authors: ['Ada Quill', 'B. <Ink>'] },
      true,
      'Ada Quill; B. <Ink>',
      ['Ada Quill', 'B. &#60;Ink&#62;'],
    ],
    ['who works here when it has no author', { authors: [] }, true, 'Ada Quill', ['Ada Quill']],
    ['nobody in a copy for readers either', { authors: ['B. Ink'] }, false, null, []],
  ] as const)('names in its properties %s', async (_what, draft, nameAuthors, author, creators) => {
    const core = await openWithBrief(draft);
    const { bytes } = await exportPdf(core, core.brief.id, {
      nameAuthors,
      readerCopy: nameAuthors === false,
    });
    const pdf = new ReadPdf(bytes);
    const told = stringOf(pdf, pdf.dictionary(pdf.trailer.get('Info')).get('Author'));
    const packet = Buffer.from(pdf.decode(pdf.catalog.get('Metadata')) ?? []).toString('utf8');
    const [, list = ''] = /<dc:creator><rdf:Seq>(.*?)<\/rdf:Seq>/u.exec(packet) ?? [];
    const named = [...list.matchAll(/<rdf:li>(.*?)<\/rdf:li>/gu)].map(([, name]) => name);
    expect([told, named]).toEqual([author, creators]);
    if (author === null) expect(packet).not.toMatch(/Quill|Ink/u);
  });

  test('is the same file to the last byte, in every run and on every machine', async () => {
    const core = await openWithBrief();
    const other = await openWithBrief();
    const digests = [core, core, other].map(async (from) => (await exportPdf(from, from.brief.id)).sha256);
    expect(await Promise.all(digests)).toEqual([KEPT, KEPT, KEPT]);
  });

  test.each([
    ['the mark of a seal', '<attache:seal>'],
    ['a whole seal', `<attache:seal>${'0'.repeat(192)}</attache:seal>`],
    ['the syntax of PDF', ') >> endobj (\\'],
  ])('may have %s for a title', async (_what, title) => {
    const core = await openWithBrief({ title });
    const { bytes } = await exportPdf(core, core.brief.id);
    expect(inspectPdf(bytes).inspection).toMatchObject({ verdict: 'as-sealed', title });
  });

  test('stays here when every colleague would refuse it, and says why', async () => {
    const core = await openWithBrief();
    const { id: themeId } = await ask(core, 'addTheme', {
      details: { name: 'Ѕеа', definition: '', useFor: '', notFor: '', look: 'bar', keywords: [] },
      parentId: null,
    });
    await ask(core, 'addTag', { target: core.quote, themeId });
    await expect(exportPdf(core, core.brief.id)).rejects.toThrow(
      'A colleague’s Attaché would refuse this brief: “Sea” looks like “Ѕеа” but is written with letters of another alphabet.',
    );
  });

  test('tells nothing of the machine that it comes from', async () => {
    const core = await openWithBrief();
    const { bytes } = await exportPdf(core, core.brief.id, { fullTexts: true });
    const told = `${JSON.stringify(payloadOf(bytes))}${Buffer.from(bytes).toString('latin1')}`;
    const secrets = ['article.txt', process.cwd(), '/tmp', ':memory:', hostname(), homedir()];
    expect(secrets.filter((word) => told.includes(word))).toEqual([]);
  });
});

async function firstPage(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  await task.destroy();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('')
    .replace(/\s+/gu, ' ');
}
