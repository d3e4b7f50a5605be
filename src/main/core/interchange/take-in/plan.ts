import type { IsoInstant, Uid } from '../../contract/ids';
import type { ThemeStatus } from '../../contract/codebook';
import type { TakeInReport } from '../../contract/interchange';
import type { Analyst } from '../../contract/analysts';
import type { Span } from '../../contract/anchors';
import type { ArticleDetails } from '../../contract/articles';
import type { ThemeDetails } from '../../contract/themes';
import type { CodedOriginal, CodedProject } from '../coded-project';
import { createNotices } from '../notices';
import type { ArchiveState } from './archive-state';
import { planAnalysts } from './plan-analysts';
import { planArticles } from './plan-articles';
import { planPassages } from './plan-passages';
import { planThemes } from './plan-themes';

/** What taking a project in would write, in this order; a dry run ends here. */
export interface TakeInPlan {
  readonly analysts: readonly Omit<Analyst, 'id'>[];
  /** Parents before their children. */
  readonly themes: readonly NewTheme[];
  readonly articles: readonly NewSource[];
  readonly annotations: readonly NewPassage[];
  readonly tags: readonly NewTag[];
  readonly report: Omit<TakeInReport, 'format' | 'dryRun'>;
}

export interface NewTheme {
  readonly uid: Uid;
  readonly parentUid: Uid | null;
  readonly details: ThemeDetails;
  readonly status: ThemeStatus;
  /** Its own colour, where that is not its look's. */
  readonly colour: string | null;
}

export interface NewSource {
  readonly uid: Uid;
  readonly details: Partial<ArticleDetails> & Pick<ArticleDetails, 'title'>;
  readonly text: string;
  readonly original: CodedOriginal;
}

export interface NewPassage {
  readonly uid: Uid;
  readonly articleUid: Uid;
  readonly span: Span;
  readonly note: string;
  readonly analystUid: Uid;
  readonly createdAt: IsoInstant | null;
  readonly updatedAt: IsoInstant | null;
}

export interface NewTag {
  readonly uid: Uid;
  readonly target: { readonly kind: 'quote' | 'annotation'; readonly uid: Uid };
  readonly themeUid: Uid;
  readonly analystUid: Uid;
}

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
  return {
    analysts: analysts.added,
    themes: themes.added,
    articles: articles.added,
    annotations: passages.annotations,
    tags: passages.tags,
    report: {
      origin: project.origin,
      added: {
        analysts: analysts.added.length,
        themes: themes.added.length,
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
