import { english, type Catalogue } from './catalogue';

/**
 * A language to test with, as CLDR's pseudo-locales are: every word of the catalogue in brackets, `⟦Accept⟧`. What the program
 * shows outside them, and is no data of the user's, is a word that no translator would ever see.
 */
export const pseudo = (): Catalogue => bracketed(english) as Catalogue;

function bracketed(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? value : `⟦${value}⟧`;
  if (typeof value === 'function') {
    return (...values: unknown[]) => bracketed((value as (...given: unknown[]) => unknown)(...values));
  }
  if (Array.isArray(value)) return value.map(bracketed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, bracketed(part)]));
}
