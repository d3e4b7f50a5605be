/** English words of why a theme is suggested. */
export const themes = {
  /** By the words found in the passage, the first three of them. */
  suggestedFor: (terms: readonly string[]): string => {
    const named = terms.slice(0, 3).map((term) => `“${term}”`);
    const more = terms.length > 3 ? ` and ${terms.length - 3} more` : '';
    return `Suggested because the passage says ${named.join(', ')}${more}`;
  },
} as const;
