import type { IsoInstant, Uid } from '../../../contract/ids';
import type { ThemeStatus } from '../../../contract/codebook';
import type { TakeInReport } from '../../../contract/interchange';
import type { Analyst } from '../../../contract/analysts';
import type { Span } from '../../../contract/anchors';
import type { ArticleDetails } from '../../../contract/article-fields';
import type { ThemeDetails } from '../../../contract/themes';
import type { CodedOriginal } from '../../../interchange/coded-project';

/** What importing a project would write, in this order; a dry run ends here. */
export interface ProjectPlan {
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
