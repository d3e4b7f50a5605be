import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Theme, ThemeLook } from '../../../main/core/contract/themes';

export interface ShownTheme {
  readonly name: string;
  readonly look: ThemeLook;
  readonly text: string;
}

/** What the first screen says of themes: those of the open archive, or those that a new one will have. */
export function shownThemes(themes: readonly Theme[]): readonly ShownTheme[] {
  if (themes.length === 0) return messages.frame.start.readyThemes;
  const short = new Map<string, string>(
    messages.frame.start.readyThemes.map(({ name, text }) => [name, text]),
  );
  return themes.slice(0, 6).map(({ name, look, definition }) => ({
    name,
    look,
    text: short.get(name) ?? firstSentence(definition),
  }));
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
