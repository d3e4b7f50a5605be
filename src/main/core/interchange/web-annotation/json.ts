/** Looks into JSON of unknown form; what is not there, or is something else, is absent. */
export type Json = unknown;

export const fieldOf = (value: Json, name: string): Json =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

export const stringOf = (value: Json): string | null => (typeof value === 'string' ? value : null);

/** JSON-LD writes a list of one as the one. */
export const listOf = (value: Json): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** An IRI, or the `id` of what stands for it. */
export const idOf = (value: Json): string | null =>
  stringOf(value) ?? stringOf(fieldOf(value, 'id')) ?? stringOf(fieldOf(value, '@id'));
