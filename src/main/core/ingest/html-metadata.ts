import type { IsoDate } from '../contract/ids';
import { authorsOf, bylineOf } from './byline';
import { dateIn } from './dates';
import type { StatedDetails } from './document';
import { readJsonLd } from './json-ld';
import { statedLanguage } from './language';
import { licenceName, licenceOf } from './licence';
import { markingOf } from './marking';
import type { PageElement } from './page';
import { mergeStated, webAddress } from './stated-field';

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'citation_publication_date',
];

/** What a page says about its article: JSON-LD first, then OpenGraph and other meta elements, then the page's own markup. */
export function readMetadata(
  root: PageElement,
  source: string,
): { stated: StatedDetails; description: string | null } {
  const scripts = [...root.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => script.textContent ?? '',
  );
  const linked = readJsonLd(scripts);
  const meta = metaOf(root);
  const outlet =
    linked.stated.outlet ?? first(meta, ['og:site_name', 'publisher', 'dc.publisher', 'application-name']);
  return {
    stated: mergeStated(
      linked.stated,
      { outlet, title: titleOf(root, meta, outlet) },
      fromMeta(meta),
      fromMarkup(root, source),
    ),
    description:
      linked.description ??
      first(meta, ['og:description', 'twitter:description', 'description', 'dc.description']),
  };
}

type Meta = ReadonlyMap<string, string>;

function metaOf(root: PageElement): Meta {
  const meta = new Map<string, string>();
  for (const element of root.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = (element.getAttribute('content') ?? '').trim();
    if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

function first(meta: Meta, names: readonly string[]): string | null {
  return names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
}

function fromMeta(meta: Meta): StatedDetails {
  const author = first(meta, ['author', 'article:author', 'dc.creator', 'parsely-author', 'citation_author']);
  return {
    author: author === null || webAddress(author) !== null ? null : (bylineOf(author) ?? authorsOf(author)),
    publishedOn: DATE_NAMES.map((name) => dateIn(meta.get(name) ?? '')).find((date) => date !== null) ?? null,
    licence: licenceName(
      first(meta, ['license', 'licence', 'dc.rights', 'dcterms.license', 'copyright']) ?? '',
    ),
    marking: markingOf(first(meta, ['tlp', 'marking']) ?? ''),
  };
}

/** The language of the root element is often a template's: the article's own comes before it. */
function fromMarkup(root: PageElement, source: string): StatedDetails {
  const attribute = (selector: string, name: string) =>
    root.querySelector(selector)?.getAttribute(name) ?? null;
  const language =
    attribute('article[lang]', 'lang') ??
    root.getAttribute('lang') ??
    attribute('meta[property="og:locale"]', 'content');
  const url =
    attribute('link[rel~="canonical"]', 'href') ??
    attribute('meta[property="og:url"]', 'content') ??
    savedFrom(source);
  const byline = wordsAt(root, [
    '[itemprop~="author"] [itemprop="name"]',
    '[itemprop~="author"]',
    '[rel~="author"]',
    '.byline',
    '.author',
  ]);
  const licence = attribute('link[rel~="license"]', 'href') ?? attribute('a[rel~="license"]', 'href') ?? '';
  return {
    author: byline === null ? null : (bylineOf(byline) ?? authorsOf(byline)),
    publishedOn: publishedTime(root),
    language: statedLanguage(language ?? ''),
    licence: licenceName(licence) ?? copyrightLine(root),
    url: webAddress(url ?? ''),
  };
}

/** Of the first time element that says when the page was published: outside lists of other articles, and not an update. */
function publishedTime(root: PageElement): IsoDate | null {
  const selectors = [
    'time[itemprop~="datePublished"]',
    '[itemprop~="datePublished"]',
    'time[pubdate]',
    'header time',
    'article time',
    'main time',
  ];
  for (const selector of selectors) {
    for (const element of root.querySelectorAll(selector)) {
      if (
        /modified|updated/i.test(
          `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''}`,
        )
      ) {
        continue;
      }
      const date = dateIn(
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '',
      );
      if (date !== null) return date;
    }
  }
  return null;
}

/** The headline on the page, if there is one; else the page's title without its outlet. */
function titleOf(root: PageElement, meta: Meta, outlet: string | null): string | null {
  const headlines = [...root.querySelectorAll('h1')]
    .map((heading) => plain(heading.textContent))
    .filter((text) => text !== '');
  if (headlines.length === 1 && headlines[0] !== outlet) return headlines[0] ?? null;
  const title =
    first(meta, ['og:title', 'twitter:title', 'dc.title']) ??
    plain(root.querySelector('title')?.textContent ?? '');
  return withoutOutlet(plain(title), outlet);
}

function withoutOutlet(title: string, outlet: string | null): string | null {
  const parts = title.split(/\s+[|–—·•-]\s+/);
  const suffix = parts.at(-1);
  if (parts.length < 2 || suffix === undefined) return title === '' ? null : title;
  const known = outlet !== null && suffix.toLowerCase() === outlet.toLowerCase();
  return known || title.includes(` | ${suffix}`)
    ? title.slice(0, title.length - suffix.length).replace(/\s+\S\s+$/, '')
    : title;
}

function copyrightLine(root: PageElement): string | null {
  for (const footer of root.querySelectorAll('footer, [class*="copyright"], [class*="licen"]')) {
    for (const line of [footer, ...footer.querySelectorAll('p, small, div, span, li')]) {
      const licence = licenceOf(plain(line.textContent));
      if (licence !== null) return licence;
    }
  }
  return null;
}

/** Browsers note where a page was saved from in a comment at its top. */
function savedFrom(source: string): string | null {
  return /<!-- saved from url=\(\d+\)(\S+) -->/.exec(source.slice(0, 2000))?.[1] ?? null;
}

function wordsAt(root: PageElement, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const words = plain(root.querySelector(selector)?.textContent);
    if (words !== '' && words.length <= 200) return words;
  }
  return null;
}

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
