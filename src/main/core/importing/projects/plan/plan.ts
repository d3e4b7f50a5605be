import type { CodedProject } from '../../../interchange/coded-project';
import { createNotices } from '../../../interchange/notices';
import type { ArchiveState } from './archive-state';
import { borne } from './borne';
import { placePassages } from './place-passages';
import { planAnalysts } from './plan-analysts';
import { planArticles } from './plan-articles';
import { planPassages } from './plan-passages';
import { planThemes } from './plan-themes';
import { createNamesakes } from './same-passage';
import type { ProjectPlan } from './project-plan';

/**
 * Compares a project with the archive and decides what is new. Whatever is there already stays as it is; what differs is
 * told. Nothing is decided by likeness: things are known by uid, texts by their hash, themes by name and passages by
 * their place where they have nothing better.
 */
export function planProject(project: CodedProject, state: ArchiveState): ProjectPlan {
  const notices = createNotices(project.notices);
  const themes = planThemes(project.themes, state, notices);
  const articles = planArticles(project.sources, state);
  const placed = placePassages(project.sources, articles);
  const namesakes = createNamesakes(state, themes.of, placed);
  const analysts = planAnalysts(project, placed, state, namesakes, notices);
  const passages = planPassages({ passages: placed, state, analysts, themes, namesakes, notices });
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
