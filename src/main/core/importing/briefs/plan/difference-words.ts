import { messages } from '../../../contract/messages/catalogue';
import type { Json } from '../../../exchange/canonical-json';

/** What things are called, by their uid. */
export type Names = ReadonlyMap<string, string>;

/** The value of a compared field as an analyst reads it: things by their names, choices by their words. */
export function sayField(field: string, value: Json, names: Names): string {
  if (value === null) return '';
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((each) => sayField(field, each, names)).join('; ');
  }
  if (typeof value === 'object') return sayTag(value as Readonly<Record<string, Json>>, names);
  const text = String(value);
  return messages.exchangeView.values[field]?.[text] ?? names.get(text) ?? text;
}

/** Tags alone are compared as objects: a theme, and who set it. */
function sayTag({ theme, by }: Readonly<Record<string, Json>>, names: Names): string {
  return messages.exchangeView.tag(
    sayField('theme', theme ?? null, names),
    sayField('by', by ?? null, names),
  );
}
