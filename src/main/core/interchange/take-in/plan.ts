import type { CodedProject } from '../coded-project';
import { createNotices } from '../notices';
import type { ArchiveState } from './archive-state';
import { planAnalysts } from './plan-analysts';
import { planArticles } from './plan-articles';
import { planPassages } from './plan-passages';
import { planThemes } from './plan-themes';
import { borne } from './borne';
import type { TakeInPlan } from './take-in-plan';

/**
 * Compares a project with the archive and decides what is new. Whatever is there already stays as it is; what differs is
 * told. Nothing is decided by likeness: things are known by uid, texts by their hash, themes by name where they have
 * nothing better.
 */
export function planTakeIn(project: CodedProject, state: ArchiveState): TakeInPlan {
  const notices = createNotices(project.notices);
  const analysts = planAnalysts(project, state, notices);
  const themes = planThemes(project.themes, state, notices);
  const articles = planArticles(project.sources, state);
  const passages = planPassages({ project, state, analysts, themes, articles, notices });
  const added =
    project.onlyTags === true
      ? borne(passages, analysts.added, themes.added)
      : { analysts: analysts.added, themes: themes.added };
  return {
    analysts: added.analysts,
    themes: added.themes,
    articles: articles.added,
    annotations: passages.annotations,
    tags: passages.tags,
    report: {
      origin: project.origin,
      added: {
        analysts: added.analysts.length,
        themes: added.themes.length,
        articles: articles.added.length,
        annotations: passages.annotations.length,
        tags: passages.tags.length,
      },
      known: {
        analysts: analysts.known,
        themes: themes.known,
        articles: articles.known,
        annotations: passages.known.annotations,
        tags: passages.known.tags,
      },
      notices: notices.list(),
      unplaced: passages.unplaced,
    },
  };
}
