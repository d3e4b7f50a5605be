import { counted } from './counted';

/** English words of why a theme is suggested. */
export const themes = {
  /** By the words found in the passage, the first three of them; without any, by what the article says elsewhere. */
  suggestedFor: (terms: readonly string[], elsewhere: number): string => {
    if (terms.length === 0) {
      return elsewhere > 0
        ? `Suggested because ${counted(elsewhere, 'other paragraph', 'other paragraphs')} of the article ${elsewhere === 1 ? 'is' : 'are'} about it`
        : 'Suggested by what was tagged before';
    }
    const named = terms.slice(0, 3).map((term) => `“${term}”`);
    const more = terms.length > 3 ? ` and ${terms.length - 3} more` : '';
    return `Suggested because the passage says ${named.join(', ')}${more}`;
  },
} as const;
