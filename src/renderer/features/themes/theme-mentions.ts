import type { Theme } from '../../../main/core/contract/themes';

/** A stretch of text, or the name of a theme in it. */
export type MentionPiece = { readonly text: string } | { readonly theme: Theme };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cuts a text where it names a theme, as whole words in any capitals; longer names win over those they hold. */
export const themeMentions = (text: string, themes: readonly Theme[]): readonly MentionPiece[] => {
  if (themes.length === 0) return [{ text }];
  const byLength = themes.toSorted((left, right) => right.name.length - left.name.length);
  const names = new RegExp(
    `(?<![\\p{L}\\p{N}-])(${byLength.map(({ name }) => escaped(name)).join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  // With one group, split gives text and names in turn.
  return text.split(names).flatMap((piece, index): readonly MentionPiece[] => {
    const theme = index % 2 === 1 ? themes.find(({ name }) => sameWords(name, piece)) : undefined;
    if (theme) return [{ theme }];
    return piece === '' ? [] : [{ text: piece }];
  });
};

const sameWords = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
