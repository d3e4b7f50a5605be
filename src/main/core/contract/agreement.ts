/** How far analysts agree: figures, and where there is none, why; where they differ, and how that was settled. */
import type { AnalystId, ArticleId, IsoDate, IsoInstant, ThemeId, Uid } from './ids';
import type { Analyst } from './analysts';
import type { Span } from './anchors';

/** Why a coefficient has no value: no unit was rated by two analysts, or only one category was ever used. */
export type NoFigure = 'no-pairs' | 'one-category';

export type Figure =
  { readonly value: number; readonly why: null } | { readonly value: null; readonly why: NoFigure };

export const figure = {
  of: (value: number): Figure => ({ value, why: null }),
  none: (why: NoFigure): Figure => ({ value: null, why }),
};

export const COEFFICIENTS = ['percent', 'kappa', 'alpha', 'brennanPrediger'] as const;
export type Coefficient = (typeof COEFFICIENTS)[number];

/** Each as a share or coefficient, at most 1; `percent` is the share of pairs that agree, from 0. */
export interface AgreementFigures extends Readonly<Record<Coefficient, Figure>> {
  /** Of an archive over several themes: decisions, one for every unit and theme. */
  readonly units: number;
  /** Pairs of ratings that two analysts gave to the same unit. */
  readonly pairs: number;
}

/** What analysts are compared on: found quotes, sentences, or characters (code points). */
export const UNIT_KINDS = ['quotes', 'sentences', 'characters'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Somebody who coded in this archive. */
export interface Coder {
  readonly analyst: Analyst;
  /** Articles in which this analyst tagged or annotated something. */
  readonly articles: number;
  readonly compared: boolean;
}

/**
 * How far analysts agree over an archive, by their coding before anything was settled. Only articles in which at least
 * two of them worked; an analyst who did nothing in an article is missing there. For every theme that one of them
 * used there, each unit carries it or does not.
 */
export interface CodingComparison {
  readonly unit: UnitKind;
  readonly coders: readonly Coder[];
  /** Units of text, each counted once. */
  readonly units: number;
  readonly overall: AgreementFigures;
  /** In codebook order. */
  readonly themes: readonly { readonly themeId: ThemeId; readonly figures: AgreementFigures }[];
  /** Newest first, as articles are listed. */
  readonly articles: readonly ArticleAgreement[];
  readonly leftOut: LeftOut;
}

export interface ArticleAgreement {
  readonly articleId: ArticleId;
  readonly title: string;
  /** Those compared who worked in it. */
  readonly analystIds: readonly AnalystId[];
  readonly figures: AgreementFigures;
}

/** What could not be compared. */
export interface LeftOut {
  /** Articles in which only one of them worked. */
  readonly articles: number;
  /** Articles of which only excerpts are here, though somebody coded in them. */
  readonly excerpts: number;
  /** Tags on passages whose words are not certain in the newest text. */
  readonly tags: number;
}

/** A passage that some gave a theme and others did not, or not over the same words. */
export interface Disagreement {
  readonly themeId: ThemeId;
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
  /** From the first to the last word that somebody tagged, in the article's newest text. */
  readonly span: Span;
  /** The words with what stands around them. */
  readonly text: string;
  /** Where `text` begins, in UTF-16 units of the article's newest text. */
  readonly textStart: number;
  /** Those compared who worked in the article. */
  readonly codings: readonly Coding[];
  /** Null: still open. */
  readonly settlement: Settlement | null;
}

/** What one analyst tagged there, before anything was settled; nothing when they left it out. */
export interface Coding {
  readonly analystId: AnalystId;
  /** In the order of the text. */
  readonly spans: readonly Span[];
}

export interface Settlement {
  readonly uid: Uid;
  readonly at: IsoInstant;
  /** Name of the analyst who settled it. */
  readonly by: string;
  readonly reason: string;
  /** Whose tags stayed; nobody's: the passage does not carry the theme. */
  readonly kept: readonly AnalystId[];
}

/** Who is compared on what; everybody who coded unless analysts are given. */
export interface ComparisonRequest {
  readonly unit: UnitKind;
  readonly analystIds?: readonly AnalystId[] | undefined;
}
