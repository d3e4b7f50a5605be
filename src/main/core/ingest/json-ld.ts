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
    .trim()
    .replace(/^(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\]\]>)$/, '')
    .trimEnd()
    .replace(/\/\/$/, '')
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
    return (isList(value) ? value : [value]).map((item) => this.#name(item)).filter((name) => name !== null);
  }

  #name(value: Json): string | null {
    if (value === null || typeof value !== 'object' || isList(value)) return textOf(value);
    return textOf(value.name) ?? textOf(this.#byId.get(idOf(value) ?? '')?.name);
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
  const first = isList(value) ? value[0] : value;
  if (typeof first !== 'string') return null;
  const text = withoutEntities(first).replace(/\s+/g, ' ').trim();
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
