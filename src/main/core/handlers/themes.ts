import type { Archive } from '../archive/archive';
import type { HandlersOf, Request } from '../contract/calls';
import type { themeCalls } from '../contract/calls/themes';
import type { ThemeId } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { Theme } from '../contract/themes';
import { Failure } from '../failure';
import { readTheme } from './codebook';
import { editsBetween, logChange } from '../codebook/codebook-log';
import type { Session } from '../session/session';
import { tidied, withFreeName } from '../codebook/theme-details';

export function themeHandlers(session: Session) {
  const { environment } = session;
  return {
    listThemes: () => session.current().themes.list(),
    addTheme({ details, parentId }) {
      const archive = session.writable();
      if (parentId !== null) readTheme(archive, parentId);
      const tidy = withFreeName(archive, tidied(details), null);
      const id = archive.journal.inStep('add-theme', tidy.name, () => {
        const uid = environment.newUid();
        const added = archive.themes.insert({ uid, details: tidy, parentId });
        logChange(archive, environment, { kind: 'add-theme', theme: { uid, name: tidy.name } });
        return added;
      });
      return readTheme(archive, id);
    },
    editTheme({ themeId, details }) {
      const archive = session.writable();
      const before = readTheme(archive, themeId);
      const tidy = withFreeName(archive, tidied(details), themeId);
      const edits = editsBetween(before, tidy);
      if (edits.length === 0) return before;
      archive.journal.inStep('edit-theme', tidy.name, () => {
        archive.themes.update(themeId, tidy);
        logChange(archive, environment, {
          kind: 'edit-theme',
          theme: { uid: before.uid, name: tidy.name },
          edits,
        });
      });
      return readTheme(archive, themeId);
    },
    moveTheme: (request) => moveTheme(session, request),
    removeTheme({ themeId }) {
      const archive = session.writable();
      const theme = readTheme(archive, themeId);
      const { codebook, journal, rejections, tags, themes } = archive;
      journal.inStep('remove-theme', theme.name, () => {
        tags.removeByTheme(themeId);
        rejections.removeByTheme(themeId);
        codebook.removeAliases(themeId);
        themes.remove(themeId);
        logChange(archive, environment, { kind: 'remove-theme', theme });
      });
      return null;
    },
  } satisfies HandlersOf<typeof themeCalls>;
}

/** A theme that new tags may be given of. */
export function readActiveTheme(archive: Archive, themeId: ThemeId): Theme {
  const theme = readTheme(archive, themeId);
  if (theme.status === 'retired') throw new Failure('conflict', en.archive.themeRetired(theme.name));
  return theme;
}

function moveTheme(
  session: Session,
  { themeId, parentId, position }: Request<'moveTheme'>,
): readonly Theme[] {
  const archive = session.writable();
  const { journal, themes } = archive;
  const theme = readTheme(archive, themeId);
  const parent = parentId === null ? null : readTheme(archive, parentId);
  for (let above = parent; above !== null;) {
    if (above.id === themeId) throw new Failure('bad-request', en.archive.themeParent);
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
