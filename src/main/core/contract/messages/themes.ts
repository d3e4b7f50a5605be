/** English words of why a theme is suggested. */
export const themes = {
  /**
   * By the words found in the passage, the first three of them, and what the article says around it.
   * @param elsewhere other paragraphs of the article that have the theme's keywords
   */
  suggestedFor: (terms: readonly string[], elsewhere: number): string => {
    const named = terms.slice(0, 3).map((term) => `“${term}”`);
    const more = terms.length > 3 ? ` and ${terms.length - 3} more` : '';
    const amid = elsewhere > 1 ? ', in an article that speaks of it' : '';
    return `Suggested because the passage says ${named.join(', ')}${more}${amid}`;
  },
} as const;
