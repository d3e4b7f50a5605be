import { en } from '../core/contract/messages/catalogue';
import type { Theme } from '../core/contract/themes';
import { Failure } from '../core/failure';
import type { OpenArchive } from './open-archive';

/** The theme that a user named by its name, in whatever case, or by its id. */
export async function findTheme(archive: OpenArchive, given: string): Promise<Theme> {
  const themes = await archive.ask('listThemes', {});
  const found = themes.find(
    ({ id, name }) => String(id) === given || name.toLowerCase() === given.trim().toLowerCase(),
  );
  if (found === undefined) {
    throw new Failure('not-found', en.cli.noTheme(given, themes.map(({ name }) => name).join(', ')));
  }
  return found;
}
