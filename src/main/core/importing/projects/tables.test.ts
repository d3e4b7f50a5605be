import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { addArticle, BACKGROUND, type TestCore } from '../../testing/test-core';
import { openDesk } from '../../testing/test-interchange';

describe('a table', () => {
  const FORMULA = '=HYPERLINK("http://evil.example";"click")';
  async function openWithFormula(): Promise<TestCore> {
    const core = await openDesk();
    const { handlers } = core;
    const { articleId } = await addArticle(core, `Title\n\n${FORMULA}\n\nMore “quoted, words” here.`);
    const [theme] = await handlers.listThemes({}, BACKGROUND);
    const { revision } = await handlers.readArticle({ articleId }, BACKGROUND);
    const start = revision.text.indexOf(FORMULA);
    const span = { start, end: start + FORMULA.length };
    await handlers.addAnnotation(
      { articleId, span, note: '@me\n+1', themeIds: theme ? [theme.id] : [] },
      BACKGROUND,
    );
    return core;
  }

  test('of CSV has a row a tag and one for a passage without, and runs nothing that an article says', async () => {
    const core = await openWithFormula();
    const { bytes, fileName } = await core.handlers.exportCoded({ format: 'csv' }, BACKGROUND);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(fileName).toMatch(/\.csv$/u);
    expect(text).toMatch(/^\uFEFFtheme,parent themes,analyst,passage,/u);
    expect(text).toContain(`,"'=HYPERLINK(""http://evil.example"";""click"")"`);
    expect(text).toContain(`,"'@me\n+1",`);
    expect(text).toContain('Rail,Freight,Unnamed analyst,😀 café,,');
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 5);
  });

  test('of Excel holds every text as text', async () => {
    const core = await openWithFormula();
    const { bytes } = await core.handlers.exportCoded({ format: 'xlsx' }, BACKGROUND);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK("http://evil.example";"click")</t>');
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<row /gu)).toHaveLength(6);
  });
});
