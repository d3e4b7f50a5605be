import { describe, expect, test } from 'vitest';
import { messages } from '../../contract/messages/catalogue';
import { addArticle, openTestCore, toBase64, BACKGROUND, type TestCore } from '../../testing/test-core';
import { coded, NONE, importProject } from '../../testing/test-interchange';

const PAGE = 'https://harbour.example/ferry-trial';
const TEXT = `Ferry trial begins

The harbour board starts its trial on Monday. It will last a year.

Nobody pays for the first month. The board pays 🚢 for it.`;

async function openHarbour(): Promise<TestCore> {
  const core = await openTestCore();
  await addArticle(core, TEXT, { url: PAGE });
  return core;
}

const QUOTE = {
  type: 'TextQuoteSelector',
  exact: 'The harbour board starts its trial',
  prefix: '',
  suffix: '',
};
const target = (selector: unknown = QUOTE) => ({ source: PAGE, selector });
const annotation = (rest: object) => ({ type: 'Annotation', id: 'https://a.example/1', ...rest });
const file = (document: unknown) => toBase64(JSON.stringify(document));
const WORDS = QUOTE.exact;
const NOBODY = messages.interchange.unknownAnalyst;

describe('one annotation', () => {
  test.each<[string, object, readonly (readonly string[])[]]>([
    ['whose creator is not named', { target: target() }, [[WORDS, '', NOBODY, '']]],
    [
      'by an address',
      { creator: 'https://ada.example/', target: target() },
      [[WORDS, '', 'https://ada.example/', '']],
    ],
    ['by a person', { creator: { name: 'Ada' }, target: target() }, [[WORDS, '', 'Ada', '']]],
    [
      'by several people',
      { creator: [{ name: 'Ada' }, { name: 'Bo' }], target: target() },
      [[WORDS, '', 'Ada', '']],
    ],
    ['with a plain note', { bodyValue: 'Look', target: target() }, [[WORDS, 'Look', NOBODY, '']]],
    [
      'with notes in two languages, and one that lies elsewhere',
      {
        body: [
          { type: 'TextualBody', value: 'Look', language: 'en' },
          { type: 'TextualBody', value: 'Regarde', language: 'fr' },
          'https://notes.example/7',
        ],
        target: target(),
      },
      [[WORDS, 'Look\n\nRegarde\n\nhttps://notes.example/7', NOBODY, '']],
    ],
    [
      'with a note in HTML',
      {
        body: { value: '<p>A &amp; B<br>C</p><script>no()</script><p>D &#8364;</p>', format: 'text/html' },
        target: target(),
      },
      [[WORDS, 'A & B\nC\n\nD €', NOBODY, '']],
    ],
    [
      'with a choice of bodies, one of them a tag',
      {
        body: { type: 'Choice', items: [{ value: 'x' }, { value: 'Ports', purpose: 'tagging' }] },
        target: target(),
      },
      [[WORDS, 'x', NOBODY, 'Ports']],
    ],
    [
      'that is for tagging as a whole',
      { motivation: 'tagging', body: { type: 'TextualBody', value: 'Ports' }, target: target() },
      [[WORDS, '', NOBODY, 'Ports']],
    ],
    [
      'of two passages',
      {
        body: { value: 'Both' },
        target: [target(), target({ ...QUOTE, exact: 'Nobody pays for the first month.' })],
      },
      [
        [WORDS, 'Both', NOBODY, ''],
        ['Nobody pays for the first month.', 'Both', NOBODY, ''],
      ],
    ],
    [
      'over two paragraphs without a blank between them',
      { target: target({ ...QUOTE, exact: 'It will last a year.Nobody pays', prefix: 'on Monday. ' }) },
      [['It will last a year.\n\nNobody pays', '', NOBODY, '']],
    ],
    [
      'refined from a part of the page',
      { target: target({ type: 'FragmentSelector', value: 'p2', refinedBy: QUOTE }) },
      [[WORDS, '', NOBODY, '']],
    ],
    [
      'refined from a sentence, by words and by position',
      {
        target: [
          target({
            ...QUOTE,
            exact: 'The board pays 🚢 for it.',
            refinedBy: { type: 'TextQuoteSelector', exact: 'pays' },
          }),
          target({
            ...QUOTE,
            exact: 'The board pays 🚢 for it.',
            refinedBy: { type: 'TextPositionSelector', start: 15, end: 23 },
          }),
        ],
      },
      [
        ['pays', '', NOBODY, ''],
        ['🚢 for it', '', NOBODY, ''],
      ],
    ],
    [
      'from words to words',
      {
        target: target({
          type: 'RangeSelector',
          startSelector: QUOTE,
          endSelector: { ...QUOTE, exact: 'It will last a year', prefix: 'on Monday. ' },
        }),
      },
      [['The harbour board starts its trial on Monday.', '', NOBODY, '']],
    ],
    [
      'in the older vocabulary, with prefixes',
      {
        '@type': 'oa:Annotation',
        'oa:annotatedBy': { '@id': 'https://ada.example/', 'foaf:name': 'Ada' },
        'oa:motivatedBy': 'oa:tagging',
        'oa:hasBody': { '@type': 'oa:Tag', 'cnt:chars': 'Ports' },
        'oa:hasTarget': {
          'oa:hasSource': { '@id': PAGE },
          'oa:hasSelector': { '@type': 'oa:TextQuoteSelector', 'oa:exact': { '@value': WORDS } },
        },
      },
      [[WORDS, '', 'Ada', 'Ports']],
    ],
  ])('%s comes in', async (_what, rest, expected) => {
    const core = await openHarbour();
    const report = await importProject(core, file(annotation(rest)));
    expect({ unplaced: report.unplaced, coded: await coded(core) }).toEqual({
      unplaced: [],
      coded: expected,
    });
    expect(await importProject(core, file(annotation(rest)))).toMatchObject({ added: NONE, unplaced: [] });
  });

  test.each([
    ['position-alone', { type: 'TextPositionSelector', start: 4, end: 11 }],
    ['no-words', { type: 'CssSelector', value: 'p > em' }],
    ['no-words', { type: 'XPathSelector', value: '/html/body/p[2]' }],
    [
      'no-words',
      { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 9 },
    ],
    ['no-words', 'https://selectors.example/1'],
    ['not-found', { ...QUOTE, exact: 'The harbourboard starts its trial' }],
  ])('whose words are not certain is listed: %s', async (why, selector) => {
    const core = await openHarbour();
    const report = await importProject(core, file(annotation({ target: target(selector) })));
    expect(report).toMatchObject({ added: NONE, unplaced: [{ source: PAGE, why }] });
  });

  test('that has nothing but a position comes in where its file knows the very text', async () => {
    const core = await openHarbour();
    const [{ id } = { id: 0 as never }] = await core.handlers.listArticles({}, BACKGROUND);
    const { revision } = await core.handlers.readArticle({ articleId: id }, BACKGROUND);
    const start = Array.from(revision.text.slice(0, revision.text.indexOf('for it'))).length;
    const source = { id: PAGE, 'attache:textHash': `sha256:${revision.textHash}` };
    const selector = { type: 'TextPositionSelector', start, end: start + 6 };
    const report = await importProject(core, file(annotation({ target: { source, selector } })));
    expect([report.unplaced, await coded(core)]).toEqual([[], [['for it', '', NOBODY, '']]]);
  });
});

describe('a file of annotations', () => {
  const one = annotation({ creator: { name: 'Ada' }, target: target() });
  const other = {
    ...one,
    id: 'https://a.example/2',
    target: target({ ...QUOTE, exact: 'Nobody pays for the first month.' }),
  };
  const row = {
    id: 'r1',
    uri: 'https://harbour.example/print/ferry-trial',
    user: 'acct:ada@hypothes.is',
    document: { title: ['Ferry trial begins | Harbour News'], link: [{ href: PAGE }] },
    target: [{ selector: [QUOTE] }],
  };

  test.each<[string, string, number, readonly string[]]>([
    [
      'a page that has another behind it',
      JSON.stringify({ type: 'AnnotationPage', items: [one, other], next: 'https://a.example/p2' }),
      2,
      ['next-pages'],
    ],
    [
      'a collection with its first page in it',
      JSON.stringify({
        type: 'AnnotationCollection',
        total: 2,
        first: { type: 'AnnotationPage', items: [one, other] },
      }),
      2,
      [],
    ],
    [
      'a collection whose pages lie elsewhere',
      JSON.stringify({ type: 'AnnotationCollection', total: 9, first: 'https://a.example/p1' }),
      0,
      ['next-pages'],
    ],
    ['several pages', JSON.stringify([{ items: [one] }, { items: [other] }]), 2, []],
    ['a last page', JSON.stringify({ items: [one, other], next: null }), 2, []],
    [
      'a page beside the address of the first',
      JSON.stringify([
        { items: [one] },
        { type: 'AnnotationCollection', first: { id: 'https://a.example/p1' } },
      ]),
      1,
      ['next-pages'],
    ],
    ['a graph', JSON.stringify({ '@graph': [one, other] }), 2, []],
    [
      'lines, one of them broken',
      `${JSON.stringify(one)}\n{"type":\n${JSON.stringify(other)}\n`,
      2,
      ['unreadable-annotations'],
    ],
    ['UTF-16', `\uFEFF${JSON.stringify(one)}`, 1, []],
    [
      'rows, of which the server has more',
      JSON.stringify({ total: 5, rows: [row, row] }),
      1,
      ['further-annotations'],
    ],
    ['what the client of Hypothesis exports', JSON.stringify({ export_date: '', annotations: [row] }), 1, []],
    [
      'a row of Annotator',
      JSON.stringify({ uri: PAGE, quote: WORDS, ranges: [], text: 'x', tags: [] }),
      1,
      ['unnamed-annotations'],
    ],
  ])('%s is read, and what is not in it is told', async (what, text, annotations, notices) => {
    const core = await openHarbour();
    const bytes = Buffer.from(text, what === 'UTF-16' ? 'utf16le' : 'utf8');
    const report = await importProject(core, bytes.toString('base64'));
    expect(report.added.annotations).toBe(annotations);
    expect(report.notices.map(({ notice }) => notice)).toEqual(notices);
  });

  test('finds an article without an address by its title, and one with another address not', async () => {
    const core = await openTestCore();
    await addArticle(core, TEXT);
    const elsewhere = { ...row, document: { title: ['Ferry trial begins – Harbour News'] } };
    expect((await importProject(core, file([elsewhere]))).added.annotations).toBe(1);
    const other = await openTestCore();
    await addArticle(other, TEXT, { url: 'https://another.example/' });
    expect((await importProject(other, file([elsewhere]))).unplaced).toMatchObject([{ why: 'no-article' }]);
  });
});
