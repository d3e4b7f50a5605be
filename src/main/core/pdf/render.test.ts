import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { composeBrief } from '../briefs/compose';
import { brief, passage, quote, source } from '../testing/brief-fixtures';
import type { BriefDraft } from '../contract/briefs';
import type { Evidence } from '../contract/evidence';
import { messages } from '../contract/messages/catalogue';
import { renderPdf, type RenderedPdf } from './render';

const resources = 'resources';

const evidence: readonly Evidence[] = [
  quote(1, {
    text: 'We can bring a ship in at night with two pilots or with a prayer, and I have tried both.',
  }),
  quote(2, {
    text: 'On ne paie pas un phare au nombre de bateaux qui l’ont vu.\n\nOn le paie pour les autres.',
    language: 'fr',
    speaker: 'Solène Dervaux',
    role: 'députée de la Rade',
    source: source(2, { outlet: 'Le Courrier de la Rade', author: null, url: 'https://rade.example/phare' }),
  }),
  passage(3),
];
const draft: BriefDraft = brief({
  subtitle: 'The port can keep its night tides for one more season.',
  marking: 'TLP:AMBER+STRICT',
  bottomLine: 'Port Merrow will lose its night arrivals unless the second pilot is paid for.',
  judgements: [
    {
      statement: 'The port will probably accept outside money.',
      likelihood: 'likely',
      confidence: 'moderate',
      confidenceReason: 'The board has not met.',
      evidence: evidence.slice(0, 1).map((piece) => piece.ref),
    },
  ],
  sections: [
    {
      heading: 'Those who say the port must pay',
      text: 'Nobody asked who ought to pay for it. '.repeat(40).trim(),
      evidence: evidence.map((piece) => piece.ref),
    },
  ],
});

const render = (changes: Partial<BriefDraft> = {}, pieces = evidence, sample = false): Promise<RenderedPdf> =>
  renderPdf(composeBrief({ brief: { ...draft, ...changes }, evidence: pieces, sample }), {
    resources,
    authors: draft.authors,
  });

interface ReadBack {
  readonly pages: readonly string[];
  readonly structure: readonly string[];
  readonly title: string;
  readonly marked: boolean;
  readonly bookmarks: readonly string[];
}

/** What a reader of the file sees, with runs of spaces made one. */
async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  const structure: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/gu, ' '),
    );
    structure.push(JSON.stringify(await page.getStructTree()));
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title: string } };
  const markInfo = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const bookmarks = (await pdf.getOutline()).map((item: { title: string }) => item.title);
  await task.destroy();
  return { pages, structure, title: info.Title, marked: markInfo?.get('Marked') === true, bookmarks };
}

test('prints quotes word for word with their speakers, notes and sources, in the order of reading', async () => {
  const { pages } = await readBack((await render()).bytes);
  const text = pages.join(' ');
  const order = [
    'Who pilots the estuary?',
    'Port Merrow will lose its night arrivals unless the second pilot is paid for.',
    'The port will probably accept outside money.1',
    'Likely, 55–80%',
    'Moderate confidence. The board has not met.',
    'Those who say the port must pay',
    'Ines Carrow Harbour master 2 Mar 2026',
    '“We can bring a ship in at night with two pilots or with a prayer, and I have tried both.”2',
    'Solène Dervaux Députée de la Rade 2 Mar 2026',
    '« On ne paie pas un phare au nombre de bateaux qui l’ont vu.',
    '« On le paie pour les autres. »3',
    'The tariff has not moved since the breakwater was built.4',
    'Analyst’s note: Check against the port’s own tables.',
    'S1 Odile Marsh, “Pilots and pilotage, part 1.” Lantern Gazette, 2 Mar 2026.',
    'S2 “Pilots and pilotage, part 2.” Le Courrier de la Rade, 2 Mar 2026. rade.example/phare',
    'Almost no chance 1–5%',
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(order.filter((_, index) => places[index] === -1)).toEqual([]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('puts each note at the foot of the page that refers to it', async () => {
  const { pages } = await readBack((await render()).bytes);
  expect(pages[0]).toContain('1 Ines Carrow, Lantern Gazette, 2 Mar 2026, S1.');
  const page = pages.find((text) => text.includes('« On le paie pour les autres. »3'));
  expect(page).toContain('3 Solène Dervaux, Le Courrier de la Rade, 2 Mar 2026, S2.');
});

test('carries its marking and number on every page, above and below', async () => {
  const { bytes, pages } = await render();
  const read = await readBack(bytes);
  const found = read.pages.map((text) => ({
    markings: text.split('TLP:AMBER+STRICT').length - 1,
    page: /Page \d+ of \d+/u.exec(text)?.[0],
  }));
  expect(pages).toBeGreaterThan(1);
  expect(found).toEqual(
    Array.from({ length: pages }, (_, index) => ({ markings: 2, page: `Page ${index + 1} of ${pages}` })),
  );
});

test('prints no marking where there is none', async () => {
  const { pages } = await readBack((await render({ marking: 'none' })).bytes);
  expect(pages.filter((text) => text.includes('TLP'))).toEqual([]);
});

test('says on every page that a sample brief rests on invented articles', async () => {
  const { pages } = await readBack((await render({}, evidence, true)).bytes);
  expect(pages[0]).toContain('Its articles, people and quotes are invented.');
  expect(pages.filter((text) => !text.includes('Sample archive, invented articles'))).toEqual([]);
});

test('is tagged, titled, bookmarked, and has every font inside', async () => {
  const { bytes } = await render();
  const { title, marked, bookmarks, structure } = await readBack(bytes);
  const source = Buffer.from(bytes).toString('latin1');
  const count = (pattern: RegExp): number => source.match(pattern)?.length ?? 0;

  expect({ title, marked }).toEqual({ title: 'Who pilots the estuary?', marked: true });
  expect(bookmarks).toEqual([
    'Who pilots the estuary?',
    'Bottom line',
    'Key judgement 1: The port will probably accept outside money.',
    'Those who say the port must pay',
    'Sources',
    'How likelihood is expressed',
  ]);
  expect(structure.join()).toContain('"alt":"Likely: 55 to 80 per cent on a scale from 0 to 100 per cent."');
  expect(count(/\/Subtype \/Type0/gu)).toBeGreaterThan(3);
  expect(count(/\/FontFile2 /gu)).toBe(count(/\/Subtype \/Type0/gu));
  expect(source).toContain('<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>');
  expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('gives the same bytes for the same brief, here and on every machine', async () => {
  const digests = [];
  for (const { bytes } of [await render(), await render()]) {
    digests.push(createHash('sha256').update(bytes).digest('hex'));
  }
  // Kept on purpose: a change in layout changes it, a change of machine or locale must not.
  const KEPT = 'c7d02b9595db5335a9bd163c033fb234af41801b92b54dae89174956ecb31e7c';
  expect(digests).toEqual([KEPT, KEPT]);
});

test('reads back every script that a font draws, also where it runs from right to left', async () => {
  const { bytes, warnings } = await render({
    bottomLine:
      'He wrote محمد بن راشد in 2026. She wrote שלום עולם. Both wrote Ελληνικά, кириллица, 海峡是开放的, かな, 한국어 and ქართული.',
  });
  const { pages } = await readBack(bytes);
  expect(pages[0]?.replace(/\s+/gu, ' ')).toContain(
    'He wrote محمد بن راشد in 2026. She wrote שלום עולם. Both wrote Ελληνικά, кириллица, 海峡是开放的, かな, 한국어 and ქართული.',
  );
  expect(warnings).toEqual([]);
});

test('stops at what no font draws; a preview marks the place instead, and says so', async () => {
  const bottomLine = 'He wrote ᚠ and ᚠ.';
  await expect(render({ bottomLine })).rejects.toThrow(
    messages.undrawn.refused([messages.undrawn.somewhere('ᚠ (U+16A0)')]),
  );
  const document = composeBrief({ brief: brief({ bottomLine }), evidence: [], sample: false });
  const { bytes, warnings } = await renderPdf(document, { resources: 'resources', preview: true });
  const { pages } = await readBack(bytes);
  expect(pages[0]).not.toContain('\ufffd');
  expect(warnings).toEqual([
    'No font can draw ᚠ (U+16A0), used 2 times; a frame stands in its place, and the brief cannot be exported with it.',
  ]);
});

test('keeps dates whole behind names and titles that run from right to left', async () => {
  const arabic = quote(1, {
    speaker: 'محمد بن راشد',
    language: 'ar',
    source: source(1, { title: 'دفعنا مليونا', outlet: 'النهار', author: 'ليلى' }),
  });
  const sections = [{ heading: 'Tides', text: '', evidence: [arabic.ref] }];
  const { pages } = await readBack((await render({ sections, judgements: [] }, [arabic])).bytes);
  const text = pages.join(' ');
  expect(text).toContain('محمد بن راشد, النهار, 2 Mar 2026, S1.');
  expect(text).toMatch(/S1 ليلى, “.*دفعنا مليونا.*” النهار, 2 Mar 2026\./u);
});

test('never writes a quote over two pages, nor leaves a heading alone', async () => {
  const quotes = Array.from({ length: 40 }, (_, index) =>
    quote(100 + index, {
      text: `Start ${index}. ${'The tide waits for no committee. '.repeat(1 + (index % 9))}End ${index}.`,
    }),
  );
  const sections = Array.from({ length: 8 }, (_, index) => ({
    heading: `Heading ${index}`,
    text: `Text ${index}.`,
    evidence: quotes.slice(index * 5, index * 5 + 5).map((piece) => piece.ref),
  }));
  const { pages } = await readBack((await render({ sections, judgements: [] }, quotes)).bytes);
  const pageOf = (words: string): number => pages.findIndex((text) => text.includes(words));

  expect(quotes.filter((_, index) => pageOf(`Start ${index}.`) !== pageOf(`End ${index}.`))).toEqual([]);
  expect(sections.filter(({ text }, index) => pageOf(`Heading ${index}`) !== pageOf(text))).toEqual([]);
});

test('lets a very long quote go on at the head of the next page, which names its speaker again', async () => {
  const words = 'The tide waits for no committee. ';
  const quotes = [
    quote(1, { text: words.repeat(30).trim() }),
    quote(2, { text: `Begin. ${words.repeat(40)}End.` }),
  ];
  const sections = [{ heading: 'Tides', text: '', evidence: quotes.map((piece) => piece.ref) }];
  const { pages } = await readBack(
    (await render({ sections, judgements: [], bottomLine: '' }, quotes)).bytes,
  );

  const first = pages.findIndex((text) => text.includes('Begin.'));
  expect(pages[first]).not.toContain('End.');
  expect(pages[first + 1]).toMatch(/Ines Carrow continued .*End\.”/u);
  expect(pages.filter((text) => text.includes('continued'))).toHaveLength(1);
});

test('reports progress by page', async () => {
  const progress: [number, number][] = [];
  const document = composeBrief({ brief: draft, evidence, sample: false });
  const { pages } = await renderPdf(document, {
    resources,
    progress: (done, total) => progress.push([done, total]),
  });
  expect(progress).toEqual(Array.from({ length: pages }, (_, index) => [index + 1, pages]));
});

test('stops when cancelled', async () => {
  const cancel = new AbortController();
  const document = composeBrief({ brief: draft, evidence, sample: false });
  const rendering = renderPdf(document, {
    resources,
    signal: cancel.signal,
    progress: () => {
      cancel.abort();
    },
  });
  await expect(rendering).rejects.toMatchObject({ code: 'cancelled' });
});
