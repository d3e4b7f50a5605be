import type { Archive } from '../archive/archive';
import type { ThemeId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import type { Theme } from '../contract/themes';
import { Failure } from '../failure';
import { found } from '../session/session';

/** @throws Failure `not-found` */
export const readTheme = ({ themes }: Archive, id: ThemeId): Theme =>
  found(themes.read(id), messages.archive.noTheme);

/** A theme that new tags may be given of. */
export function readActiveTheme(archive: Archive, themeId: ThemeId): Theme {
  const theme = readTheme(archive, themeId);
  if (theme.status === 'retired') throw new Failure('conflict', messages.archive.themeRetired(theme.name));
  return theme;
}
