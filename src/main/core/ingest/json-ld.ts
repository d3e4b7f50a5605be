import { authorsOf } from './byline';
import { dateIn } from './dates';
import type { StatedDetails } from './document';
import { statedLanguage } from './language';
import { licenceName } from './licence';
import { webAddress } from './stated-field';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** schema.org: Article, NewsArticle and its kinds, BlogPosting, Report. */
const ARTICLE_TYPE = /(?:Article|Posting|^Report)$/;
/** Graphs nest a few levels; anything deeper is not for readers of articles. */
const DEEPEST = 8;

/** What a page's JSON-LD scripts say about its article, and its description; empty when they speak of none. */
export function readJsonLd(scripts: readonly string[]): {
  stated: StatedDetails;
  description: string | null;
} {
  const things = scripts.flatMap((script) => thingsIn(parse(script), DEEPEST));
  const article = things.find((thing) => typesOf(thing).some((type) => ARTICLE_TYPE.test(type)));
  if (article === undefined) return { stated: {}, description: null };
  const graph = new Graph(things);
  const authors = graph.names(article.author);
  return {
    stated: {
      title: textOf(article.headline) ?? textOf(article.name),
      outlet: graph.names(article.publisher)[0] ?? graph.names(article.isPartOf)[0] ?? null,
      author: authors.length === 0 ? null : authors.map((name) => authorsOf(name) ?? name).join(', '),
      publishedOn: dateIn(textOf(article.datePublished) ?? textOf(article.dateCreated) ?? ''),
      place: textOf(article.dateline) ?? graph.names(article.locationCreated)[0] ?? null,
      language: statedLanguage(textOf(article.inLanguage) ?? ''),
      licence: licenceName(textOf(article.license) ?? ''),
      url: webAddress(
        textOf(article.url) ?? textOf(article.mainEntityOfPage) ?? idOf(article.mainEntityOfPage) ?? '',
      ),
    },
    description: textOf(article.alternativeHeadline) ?? textOf(article.description),
  };
}

/** Pages wrap the script in comments or CDATA and leave raw line ends in strings; what still does not parse is passed over. */
function parse(script: string): Json {
  const source = script
    .replace(/^\s*(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)|(?:\/\/)?\s*(?:-->|\]\]>)\s*$/g, '')
    .replace(/\p{Cc}+/gu, ' ');
  try {
    return JSON.parse(source) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function thingsIn(json: Json | undefined, depth: number): JsonObject[] {
  if (depth === 0 || json === null || typeof json !== 'object') return [];
  if (isList(json)) return json.flatMap((item) => thingsIn(item, depth - 1));
  const inside = ['@graph', 'mainEntity', 'mainEntityOfPage', 'publisher', 'author', 'itemListElement'];
  return [json, ...inside.flatMap((key) => thingsIn(json[key], depth - 1))];
}

/** Finds the things that others name by their `@id` only. */
class Graph {
  readonly #byId: ReadonlyMap<string, JsonObject>;

  constructor(things: readonly JsonObject[]) {
    this.#byId = new Map(
      things.filter(({ name }) => name !== undefined).map((thing) => [idOf(thing) ?? '', thing]),
    );
  }

  names(value: Json | undefined): string[] {
    if (value === undefined || value === null) return [];
    if (isList(value)) return value.flatMap((item) => this.names(item));
    if (typeof value !== 'object') return [textOf(value)].filter((name) => name !== null);
    const name = textOf(value.name) ?? textOf(this.#byId.get(idOf(value) ?? '')?.name);
    return name === null ? [] : [name];
  }
}

function typesOf(thing: JsonObject): string[] {
  const type = thing['@type'];
  return (isList(type) ? type : [type]).filter((item) => typeof item === 'string');
}

function idOf(value: Json | undefined): string | null {
  return value !== null && typeof value === 'object' && !isList(value) ? textOf(value['@id']) : null;
}

function textOf(value: Json | undefined): string | null {
  if (isList(value)) return textOf(value[0]);
  if (typeof value !== 'string') return null;
  const text = withoutEntities(value).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Some pages escape their JSON for HTML; only what such escaping makes is undone. */
function withoutEntities(text: string): string {
  return text
    .replace(/&#(\d{2,5});/g, (_entity, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
