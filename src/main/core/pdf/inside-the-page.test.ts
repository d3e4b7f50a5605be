import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { composeBrief } from '../briefs/compose';
import { brief, quote } from '../testing/brief-fixtures';
import type { BriefDraft } from '../contract/briefs';
import type { Evidence } from '../contract/evidence';
import { GRID, mm, pageOf } from './page/geometry';
import { renderPdf } from './render';

const evidence = Array.from({ length: 60 }, (_, index) =>
  quote(index + 1, { speaker: `Pilot ${index % 9}` }),
);
const sections = evidence.map(({ ref }, index) => ({
  heading: `Berth ${index + 1} and what it is owed`,
  text: '',
  evidence: [ref],
}));

/** Words that stand outside the margins of their page, with the page's number. */
async function wordsOutside(draft: Partial<BriefDraft>, pieces: readonly Evidence[]): Promise<string[]> {
  const document = composeBrief({ brief: brief(draft), evidence: pieces, sample: false });
  const { bytes } = await renderPdf(document, { resources: 'resources' });
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { left, height } = pageOf('a4');
  const outside: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      // A quotation mark may hang in the space between the columns, and nothing else may stand out.
      const isInside =
        x >= left - 0.1 && x + item.width <= left + GRID.measure + mm(1) && y > mm(10) && y < height;
      if (!isInside) outside.push(`${number}: ${item.str}`);
    }
  }
  await task.destroy();
  return outside;
}

test('a chart of more bars than a page holds goes on to the next', async () => {
  expect(await wordsOutside({ sections }, evidence)).toEqual([]);
});

test('a standfirst and a byline of any length go on to the next page', async () => {
  const subtitle = 'The port can keep its night tides for one more season. '.repeat(40);
  expect(await wordsOutside({ title: 'Who pilots the estuary? '.repeat(20), subtitle }, [])).toEqual([]);
});
