/** English words of themes and of why one is suggested. */
export const themes = {
  /** Why a theme is suggested, by the words found in the passage. */
  suggestedFor: (terms: readonly string[]): string =>
    terms.length === 1
      ? `Suggested because the passage says “${terms[0]}”`
      : `Suggested because the passage says ${terms
          .slice(0, 3)
          .map((term) => `“${term}”`)
          .join(', ')}${terms.length > 3 ? ` and ${terms.length - 3} more` : ''}`,
  suggestion: 'Suggestion',
  /** Said once beside suggestions, so that nobody takes them for tags. */
  suggestionNote: 'Suggestions come from the themes’ keywords. Nothing is tagged until you accept it.',
  definition: 'Definition',
  useFor: 'Use for',
  notFor: 'Not for',
  keywords: 'Keywords',
} as const;
