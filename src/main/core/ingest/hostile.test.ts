/** Files that once ended the import of everything after them: each is read, or refused with a sentence. */
import { describe, expect, test } from 'vitest';
import { messages } from '../contract/messages/catalogue';
import { ingest } from './ingest';

const SAID = '“We will sign nothing tonight,” said Mara Lund, who chairs the union of the harbour’s pilots.';
const ARTICLE = `<h1>Talks drag on</h1><p>The port met the unions on Tuesday, as it had for weeks.</p><p>${SAID}</p>`;

const read = (fileName: string, text: string): string => {
  const { text: article } = ingest({ fileName, bytes: Buffer.from(text) });
  return article;
};

describe('a page that closes nothing keeps its words', () => {
  test.each([
    ['rows outside a table', '<tr><td><p>x', 3_000],
    ['rows of a table', '<table><tr><td><p>x</table>', 500],
    ['paragraphs and bold type', '<p><b>x', 1_000],
    ['lists', '<ul><li>x', 300],
    ['list items', '<li>x', 3_000],
    ['links', '<a href="#">x', 1_000],
  ])('%s', (_name, piece, times) => {
    const page = `<html><body>${ARTICLE}${piece.repeat(times)}</body></html>`;
    expect(read('page.html', page)).toContain(SAID);
  });
});

test.each([
  ['cells of a drawing, which none closes', `<svg>${'<td>'.repeat(2_000)}`],
  ['parts after a comment that ends at once', `<!-->${'<div>'.repeat(2_000)}`],
])('%s, nested out of all measure, are refused', (_name, parts) => {
  expect(() => read('page.html', `<html><body>${ARTICLE}${parts}</body></html>`)).toThrow(
    messages.ingest.failures.tooDeep,
  );
});

test('a tag of attributes out of all measure is refused, and one of many is not', () => {
  const page = (most: number): string =>
    `<html><body ${Array.from({ length: most }, (_, at) => `data-${at}="<a b>"`).join(' ')}>${ARTICLE}</body></html>`;
  expect(() => read('page.html', page(50_000))).toThrow(messages.ingest.failures.tooManyAttributes);
  expect(read('page.html', page(200))).toContain(SAID);
});

test('a page of frames, an empty page and a cut one have no article, and a fragment is one', () => {
  for (const page of ['<html><frameset><frame src="a.html"></frameset></html>', '<html>', '<!doctype html']) {
    expect(() => read('page.html', page)).toThrow(messages.ingest.failures.noText);
  }
  expect(read('page.html', ARTICLE)).toContain(SAID);
});

test('a place in a page is no link, though nothing closes it', () => {
  const page = `<html><body><a name="top">${ARTICLE}<p>${'More of the talks. '.repeat(40)}</p></body></html>`;
  expect(read('page.html', page)).toContain(SAID);
});

test.each([
  ['lists in lists', `{"@type":"NewsArticle","author":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ['brackets', '['.repeat(20_000)],
  ['blanks', ' '.repeat(200_000)],
])('JSON-LD of %s says nothing', (_name, script) => {
  const page = `<html><head><script type="application/ld+json">${script}</script></head><body>${ARTICLE}</body></html>`;
  expect(read('page.html', page)).toContain(SAID);
});

test.each([
  ['// <![CDATA[\n', '\n// ]]>'],
  ['<!--', '-->'],
  ['//<![CDATA[\n', '\n//]]>\n'],
])('JSON-LD is read between %j and %j', (before, after) => {
  const script = `${before}{"@type":"NewsArticle","author":[{"name":"Ann Lee"},"Jo Day"]}${after}`;
  const page = `<html><head><script type="application/ld+json">${script}</script></head><body>${ARTICLE}</body></html>`;
  expect(ingest({ fileName: 'page.html', bytes: Buffer.from(page) }).details.author).toBe('Ann Lee, Jo Day');
});

describe('Markdown nested deeper than anybody writes keeps its words', () => {
  test.each([
    ['quotations', '> '.repeat(20_000)],
    ['quotations without spaces', '>'.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['numbered lists in quotations', '> 1. '.repeat(5_000)],
  ])('%s', (_name, marks) => {
    expect(read('note.md', `# Talks drag on\n\n${marks}deep\n\n${SAID}\n`)).toMatch(/deep[^]*Mara Lund/u);
  });
});

describe('Markdown of more marks than anybody sets keeps its words', () => {
  test.each([
    ['emphasis that nothing ends', '*a_ '.repeat(10_000)],
    ['emphasis in emphasis', `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`],
  ])('%s', (_name, marked) => {
    expect(read('note.md', `# Talks drag on\n\nOn Tuesday ${marked}\n\n${SAID}\n`)).toBe(
      `On Tuesday ${marked.trim()}\n\n${SAID}`,
    );
  });

  test('lists in lists, each a step further to the right', () => {
    const steps = Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(2 * depth)}- step ${depth}`);
    const article = read('note.md', `# Talks drag on\n\n${SAID}\n\n${steps.join('\n')}\n\n${SAID}\n`);
    expect(article).toMatch(/step 0\n[^]*step 999/u);
  });
});

test('Markdown as people write it loses no mark', () => {
  const nested = `# Sums\n\n> - 1. > * ${SAID}\n\n- - -\n\n* * *\n\nTwo + two - one > three, they say.`;
  expect(read('note.md', nested)).toBe(`${SAID}\n\nTwo + two - one > three, they say.`);
});
