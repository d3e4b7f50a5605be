import { messages } from '../core/contract/messages/catalogue';
import { foldTheme } from '../core/contract/rules/fold-name';
import type { Theme } from '../core/contract/themes';
import { Failure } from '../core/failure';
import type { OpenArchive } from './open-archive';

/** The theme that a user named by its name, whatever its case and accents, or by its id. */
export async function findTheme(archive: OpenArchive, given: string): Promise<Theme> {
  const themes = await archive.ask('listThemes', {});
  const found = themes.find(({ id, name }) => String(id) === given || foldTheme(name) === foldTheme(given));
  if (found === undefined) {
    throw new Failure('not-found', messages.cli.noTheme(given, themes.map(({ name }) => name).join(', ')));
  }
  return found;
}
