import { readTheme } from '../codebook/read-theme';
import { rememberSuggester, suggestIn, suggestOverall } from '../codebook/suggest-themes';
import type { HandlersOf } from '../contract/calls';
import type { suggestionCalls } from '../contract/calls/suggestions';
import { anchorIn } from '../passages/passages';
import type { Session } from '../session/session';

/** Suggestions are only ever shown: accepting one is tagging, as the analyst's own doing. */
export function suggestionHandlers(session: Session) {
  const suggesterOf = rememberSuggester();
  return {
    suggestThemes({ articleId }) {
      const archive = session.current();
      return suggestIn(archive, suggesterOf(archive), articleId);
    },
    suggestPassages(request, context) {
      const archive = session.current();
      readTheme(archive, request.themeId);
      return suggestOverall(archive, suggesterOf(archive), request, context);
    },
    rejectSuggestion({ articleId, span, themeId }) {
      const archive = session.writable();
      const { name } = readTheme(archive, themeId);
      const { exact } = anchorIn(archive, articleId, span);
      const analystId = archive.analyst().id;
      archive.journal.inStep('reject-suggestion', name, () =>
        archive.rejections.insert({ themeId, analystId, articleId, exact }),
      );
      return null;
    },
  } satisfies HandlersOf<typeof suggestionCalls>;
}
