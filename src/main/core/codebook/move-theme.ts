import type { Request } from '../contract/calls';
import { messages } from '../contract/messages/catalogue';
import type { Theme } from '../contract/themes';
import { Failure } from '../failure';
import type { Session } from '../session/session';
import { logChange } from './codebook-log';
import { readTheme } from './read-theme';

/**
 * Moves a theme below another, or to the top, to its place among those there.
 * @returns all themes, in their order
 */
export function moveTheme(
  session: Session,
  { themeId, parentId, position }: Request<'moveTheme'>,
): readonly Theme[] {
  const archive = session.writable();
  const { journal, themes } = archive;
  const theme = readTheme(archive, themeId);
  const parent = parentId === null ? null : readTheme(archive, parentId);
  for (let above = parent; above !== null;) {
    if (above.id === themeId) throw new Failure('bad-request', messages.archive.themeParent);
    above = above.parentId === null ? null : readTheme(archive, above.parentId);
  }
  const before = orderOf(themes.list());
  journal.inStep('move-theme', theme.name, () => {
    themes.move(themeId, parentId, position);
    if (orderOf(themes.list()) === before) return;
    const other = parent?.name ?? null;
    logChange(archive, session.environment, { kind: 'move-theme', theme, other });
  });
  return themes.list();
}

const orderOf = (themes: readonly Theme[]): string =>
  themes.map(({ id, parentId }) => `${id}<${parentId}`).join(' ');
