/** Looks into JSON of unknown form; what is not there, or is something else, is absent. */
export type Json = unknown;

/** What the older Open Annotation draft and expanded JSON-LD call a term, without `oa:` (www.w3.org/ns/oa). */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ['@id'],
  type: ['@type'],
  items: ['as:items', 'https://www.w3.org/ns/activitystreams#items'],
  next: ['as:next'],
  first: ['as:first'],
  target: ['oa:hasTarget', 'http://www.w3.org/ns/oa#hasTarget'],
  body: ['oa:hasBody', 'http://www.w3.org/ns/oa#hasBody'],
  source: ['oa:hasSource', 'http://www.w3.org/ns/oa#hasSource'],
  selector: ['oa:hasSelector', 'http://www.w3.org/ns/oa#hasSelector'],
  purpose: ['oa:hasPurpose', 'http://www.w3.org/ns/oa#hasPurpose'],
  motivation: ['oa:motivatedBy', 'http://www.w3.org/ns/oa#motivatedBy'],
  startSelector: ['oa:hasStartSelector', 'http://www.w3.org/ns/oa#hasStartSelector'],
  endSelector: ['oa:hasEndSelector', 'http://www.w3.org/ns/oa#hasEndSelector'],
  creator: [
    'dcterms:creator',
    'dc:creator',
    'http://purl.org/dc/terms/creator',
    'annotatedBy',
    'oa:annotatedBy',
  ],
  created: ['dcterms:created', 'http://purl.org/dc/terms/created', 'annotatedAt', 'oa:annotatedAt'],
  modified: ['dcterms:modified', 'dcterms:issued', 'http://purl.org/dc/terms/modified'],
  format: ['dc:format', 'http://purl.org/dc/elements/1.1/format'],
  value: ['rdf:value', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value', 'chars', 'cnt:chars'],
  label: ['rdfs:label', 'http://www.w3.org/2000/01/rdf-schema#label', 'prefLabel', 'skos:prefLabel'],
  name: ['foaf:name', 'schema:name', 'http://xmlns.com/foaf/0.1/name'],
  nickname: ['foaf:nick', 'nick', 'http://xmlns.com/foaf/0.1/nick'],
};

/** A member of an object by the name that the Web Annotation vocabulary gives it, however the file spells that name. */
export function fieldOf(value: Json, name: string): Json {
  if (typeof value !== 'object' || value === null) return undefined;
  const spellings = [name, `oa:${name}`, `http://www.w3.org/ns/oa#${name}`, ...(OTHER_NAMES[name] ?? [])];
  const spelt = spellings.find((spelling) => Object.hasOwn(value, spelling));
  return spelt === undefined ? undefined : (value as Readonly<Record<string, unknown>>)[spelt];
}

/** JSON-LD writes a list of one as the one. */
export const listOf = (value: Json): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The one value: alone, in a list, or as JSON-LD's value object (`{"@value": …}`). */
function oneOf(value: Json): Json {
  const all = listOf(value);
  const [only] = all.length === 1 ? all : [];
  return fieldOf(only, '@value') ?? only;
}

export function stringOf(value: Json): string | null {
  const one = oneOf(value);
  return typeof one === 'string' ? one : null;
}

export function numberOf(value: Json): number | null {
  const one = oneOf(value);
  return typeof one === 'number' ? one : null;
}

/** An IRI, or the `id` of what stands for it. */
export const idOf = (value: Json): string | null => stringOf(value) ?? stringOf(fieldOf(oneOf(value), 'id'));

/** Names of a vocabulary without what says whose they are: `oa:Annotation` and the whole IRI are `Annotation`. */
export const termsOf = (value: Json): readonly string[] =>
  listOf(value)
    .map((one) => idOf(one) ?? '')
    .map((name) => /[^#/:]*$/u.exec(name)?.[0] ?? name);

export const isOfType = (value: Json, name: string): boolean =>
  termsOf(fieldOf(value, 'type')).includes(name);
