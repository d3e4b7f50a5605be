import type { QuoteGroupSubject } from '../../../main/core/contract/quote-pages';
import type { Theme } from '../../../main/core/contract/themes';

/** What a group is about, as it is drawn; the words for it are the catalogue's. */
export type GroupSubject =
  Exclude<QuoteGroupSubject, { readonly kind: 'theme' }> | { readonly kind: 'theme'; readonly theme: Theme };

/** Null for a theme that the window does not know yet. */
export function drawnSubject(subject: QuoteGroupSubject, themes: readonly Theme[]): GroupSubject | null {
  if (subject.kind !== 'theme') return subject;
  const theme = themes.find(({ id }) => id === subject.id);
  return theme === undefined ? null : { kind: 'theme', theme };
}
