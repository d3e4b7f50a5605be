import { editsBetween, logChange } from '../codebook/codebook-log';
import { moveTheme } from '../codebook/move-theme';
import { readTheme } from '../codebook/read-theme';
import { tidied, withFreeName } from '../codebook/theme-details';
import type { HandlersOf } from '../contract/calls';
import type { themeCalls } from '../contract/calls/themes';
import type { Session } from '../session/session';

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
