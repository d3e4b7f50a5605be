import type { Archive } from '../archive/archive';
import type { ThemeId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import type { ThemeDetails } from '../contract/themes';
import { Failure } from '../failure';

/** Each keyword once, without blanks around it. */
export function tidied(details: ThemeDetails): ThemeDetails {
  const keywords = details.keywords.map((keyword) => keyword.trim()).filter((keyword) => keyword !== '');
  return { ...details, name: details.name.trim(), keywords: [...new Set(keywords)] };
}

/** @param self the theme that bears the name already, when it is edited */
export function withFreeName({ themes }: Archive, details: ThemeDetails, self: ThemeId | null): ThemeDetails {
  const holder = themes.findByName(details.name);
  if (holder !== null && holder !== self) {
    const name = themes.read(holder)?.name ?? details.name;
    throw new Failure('conflict', messages.archive.themeNameTaken(name));
  }
  return details;
}
