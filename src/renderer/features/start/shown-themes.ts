import { messages } from '../../../main/core/contract/messages/catalogue';
import { THEME_LOOKS, type Theme, type ThemeLook } from '../../../main/core/contract/themes';

export interface ShownTheme {
  readonly name: string;
  readonly look: ThemeLook;
  readonly text: string;
}

/** What the first screen says of themes: those of the open archive, or those that a new one will have. */
export function shownThemes(themes: readonly Theme[]): readonly ShownTheme[] {
  const { readyThemes } = messages.frame.start;
  if (themes.length === 0) {
    return readyThemes.map((theme, at) => ({ ...theme, look: THEME_LOOKS[at] ?? 'circle' }));
  }
  const short = new Map(readyThemes.map(({ name, text }) => [name, text]));
  return themes.slice(0, 6).map(({ name, look, definition }) => ({
    name,
    look,
    text: short.get(name) ?? firstSentence(definition),
  }));
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
