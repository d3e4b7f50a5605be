import type { HandlersOf } from '../contract/calls';
import type { themePageCalls } from '../contract/calls/theme-pages';
import { passageMonths } from '../themes/passage-months';
import { readTheme } from './codebook';
import { fitting } from '../session/page-of';
import type { Session } from '../session/session';

export function themePageHandlers(session: Session) {
  return {
    readThemePage({ themeId }) {
      const archive = session.current();
      readTheme(archive, themeId);
      return {
        ...archive.themePage.counts(themeId),
        months: passageMonths(archive.themePage.months(themeId)),
        together: archive.themePage.together(themeId),
      };
    },
    pageThemePassages({ themeId, ...range }) {
      const { themePage } = session.current();
      const { quotes, annotations } = themePage.counts(themeId);
      return { rows: fitting(themePage.page(themeId, range)), passing: quotes + annotations };
    },
  } satisfies HandlersOf<typeof themePageCalls>;
}
