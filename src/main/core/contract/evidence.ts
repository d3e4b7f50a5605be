import type { ArticleId, IsoDate, Sha256, ThemeId, Uid } from './ids';
import type { Marking } from './markings';
import type { PersonKind } from './people';
import type { QuoteStatus } from './quotes';
import type { TagTarget } from './tags';

/** What a brief rests on: a quote or an annotated passage of the archive. */
export type EvidenceRef = TagTarget;

/** Everything a piece of evidence needs to be printed and cited, read from the archive and checked word for word. */
export interface Evidence {
  readonly ref: EvidenceRef;
  readonly uid: Uid;
  /** The words as the article's revision has them. */
  readonly text: string;
  readonly note: string;
  readonly speaker: string | null;
  readonly speakerKind: PersonKind | null;
  readonly role: string | null;
  readonly themes: readonly ThemeId[];
  readonly status: QuoteStatus | null;
  /** 0 to 1: how likely the speaker is right; null for a passage. */
  readonly confidence: number | null;
  /** BCP 47 of the article. */
  readonly language: string | null;
  readonly source: EvidenceSource;
}

export interface EvidenceSource {
  readonly articleId: ArticleId;
  readonly uid: Uid;
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly publishedOn: IsoDate | null;
  readonly place: string | null;
  readonly url: string | null;
  readonly marking: Marking;
  /** SHA-256 of the whole text, also where only excerpts are here. */
  readonly textHash: Sha256;
  /** Whether only the words and their context are here, not the whole text: it came with a colleague's brief. */
  readonly excerpt: boolean;
  /** Whether its text was corrected since, and nothing decides where the words stand now. */
  readonly corrected: boolean;
}
