/** What is said of a brief's PDF that comes back, and of taking it in. */
import type {
  AnnotationId,
  ArticleId,
  BriefId,
  IsoDate,
  IsoInstant,
  PersonId,
  QuoteId,
  ThemeId,
  Uid,
} from './ids';
import type { ImportState } from './importing';
import type { LeavingBytes } from './leaving';
import type { Marking } from './markings';

/** How much a file carries. */
export interface CarriedCounts {
  readonly judgements: number;
  readonly sections: number;
  readonly quotes: number;
  readonly passages: number;
  readonly sources: number;
  /** Sources that come with their whole text. */
  readonly fullTexts: number;
  readonly people: number;
  readonly themes: number;
}

/** What a brief prints, as far as it can be told apart on paper. */
export type PrintedKind =
  | 'marking'
  | 'title'
  | 'date'
  | 'sample'
  | 'byline'
  | 'bottom-line'
  | 'judgement'
  | 'section'
  | 'speaker'
  | 'quote'
  | 'note'
  | 'overview'
  | 'source'
  | 'scale'
  | 'contents'
  | 'running';

/**
 * Kinds of things that no file of ours has, because we never write them. An allow-list stands behind each: whatever is
 * not known to be ours is one of these, `drawing` or `entry` where none is nearer.
 */
export type ForeignKind =
  | 'script'
  | 'action'
  | 'link'
  | 'form'
  | 'annotation'
  | 'layer'
  | 'attachment'
  | 'box'
  | 'picture'
  | 'font'
  | 'invisible'
  | 'clipped'
  | 'outside'
  | 'covered'
  | 'drawing'
  | 'bookmark'
  | 'entry'
  | 'revision'
  | 'reading';

/**
 * Where a file is not what Attaché exports. `data`: a part of what it carries, or `payload` where no part can be named.
 * `page`: the visible text of a page, from 1. `unprinted`: words of its data that do not stand on its pages where they
 * must; `page` is where they were looked for. `added`: words on a page that its data does not have. `foreign`: what
 * Attaché never writes, with its page if it has one and what the file calls it. `elsewhere`: bytes that are none of
 * these, as when another program saved it.
 */
export type FileChange =
  | { readonly kind: 'data'; readonly part: string }
  | { readonly kind: 'page'; readonly page: number }
  | {
      readonly kind: 'unprinted';
      readonly what: PrintedKind;
      readonly words: string;
      readonly page: number | null;
    }
  | { readonly kind: 'added'; readonly page: number; readonly words: string }
  | {
      readonly kind: 'foreign';
      readonly what: ForeignKind;
      readonly page: number | null;
      readonly name: string | null;
    }
  | { readonly kind: 'elsewhere' };

/**
 * `signed`: every byte is as its signer sealed it. `as-sealed`: every byte is as it was sealed, but nobody signed it.
 * `resaved`: the bytes are others, data and visible text are the same. `changed`: data or visible text are not what was
 * exported, the data does not stand on the pages, or something is there that Attaché never writes. `forged`: it names a
 * signer whose signature does not fit. `refused`: it carries data that must not be taken. `printed`: the pages say that
 * they come with data and there is none, as when they were printed anew. `no-data`: a PDF that carries none.
 * `unreadable`: no PDF, or one that cannot be read.
 */
export type Verdict =
  | 'signed'
  | 'as-sealed'
  | 'resaved'
  | 'changed'
  | 'forged'
  | 'refused'
  | 'printed'
  | 'no-data'
  | 'unreadable';

/**
 * `valid`: the signer signed this file as it is. `data-only`: the signer signed the data that the file still carries, but
 * the file has changed since. `broken`: there is a signature, and it does not fit.
 */
export interface Signature {
  readonly state: 'valid' | 'data-only' | 'broken';
  readonly name: string;
  /** Public key in hexadecimal. */
  readonly key: string;
  /** The key, short enough to compare. */
  readonly fingerprint: string;
  /** The same as words for the telephone. */
  readonly words: readonly string[];
}

export interface Inspection {
  /** Whether no byte of the file has changed since it was sealed, by whomever: anybody can seal. */
  readonly intact: boolean;
  /** Whether a signature vouches for what the file carries and prints. */
  readonly signed: boolean;
  readonly verdict: Verdict;
  /** The verdict as a sentence. */
  readonly message: string;
  readonly where: readonly FileChange[];
  /** Why its data is not taken; null when it is, or when there is none. */
  readonly problem: string | null;
  /** Null when it carries no data that can be taken. */
  readonly carries: CarriedCounts | null;
  /** Whether it says of itself that its data was left out. */
  readonly readerCopy: boolean;
  readonly briefUid: Uid | null;
  readonly title: string | null;
  readonly date: IsoDate | null;
  readonly marking: Marking | null;
  readonly authors: readonly string[];
  /** From the sample archive, whose articles are invented. */
  readonly sample: boolean;
  readonly signature: Signature | null;
  /** The program that wrote the file last, as far as the file gives it away; null where it does not. */
  readonly producer: string | null;
  readonly pages: number | null;
}

export type MergeKind =
  'source' | 'quote' | 'passage' | 'person' | 'theme' | 'judgement' | 'section' | 'brief';

/** How the words of evidence were found in my own copy of the source: see `core/anchors`. `excerpt`: I have no copy. */
export type WordsFound = 'exact' | 'moved' | 'needs-review' | 'lost' | 'excerpt';

/** One thing in a colleague's brief, held against the archive. */
export interface MergeItem {
  /** Names it in `MergeChoice`. */
  readonly key: string;
  readonly kind: MergeKind;
  readonly state: ImportState;
  /** What to call it: the words, a name, a title. */
  readonly label: string;
  readonly marking: Marking;
  /** What differs, for reading: field, here, there. */
  readonly differences: readonly { readonly field: string; readonly mine: string; readonly theirs: string }[];
  /** Of quotes and passages; null for others. */
  readonly words: WordsFound | null;
}

/** `replaced`: signed with a key that vouched for the one that is known now, and should sign no more. */
export type SignerTrust = 'unsigned' | 'first' | 'known' | 'changed' | 'replaced' | 'mine';

export interface MergePreview {
  readonly inspection: Inspection;
  readonly trust: SignerTrust;
  /**
   * The key that this name was first met with here; null for a name that is new. `replaced`: the one that vouched for it,
   * null where it is the first.
   */
  readonly pinned: {
    readonly fingerprint: string;
    readonly since: IsoInstant;
    readonly replaced: { readonly fingerprint: string; readonly at: IsoInstant } | null;
  } | null;
  /** Whether this brief is in the archive already. */
  readonly briefId: BriefId | null;
  /** When both versions were written, where this is an older version of the brief that is here; null where it is none. */
  readonly older: { readonly here: IsoInstant; readonly there: IsoInstant } | null;
  readonly items: readonly MergeItem[];
  readonly counts: Readonly<Record<ImportState, number>>;
  /** What the analyst should know before taking it in. */
  readonly warnings: readonly string[];
}

export interface MergeChoice {
  /**
   * Keys of what is taken; null takes all that is new, different or removed. What a thing rests on comes with it: evidence
   * with its source and speaker, the brief with its evidence.
   */
  readonly keys: readonly string[] | null;
  /** Keys of conflicts that are decided for the colleague; in all others mine stays. Also of those decided for mine before. */
  readonly theirs: readonly string[];
  /** Whether a signer whose key is another than the one pinned is believed, and the new key pinned. */
  readonly acceptKey: boolean;
}

export interface MergeResult {
  readonly preview: MergePreview;
  /** The brief as it stands here now; null when it was not taken. */
  readonly briefId: BriefId | null;
  /** How many items were written; 0 when all was here already. */
  readonly taken: number;
  /** How many conflicts were decided for what is here. It is remembered: the same file does not ask again. */
  readonly kept: number;
}

/** Where something in the archive came from. */
export interface Provenance {
  readonly briefTitle: string;
  readonly briefUid: Uid;
  readonly authors: readonly string[];
  readonly marking: Marking;
  readonly mergedAt: IsoInstant;
  /** Who signed it; null when nobody did. */
  readonly signer: string | null;
  readonly fingerprint: string | null;
}

export type ProvenanceOf =
  | { readonly kind: 'brief'; readonly id: BriefId }
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'quote'; readonly id: QuoteId }
  | { readonly kind: 'annotation'; readonly id: AnnotationId }
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'theme'; readonly id: ThemeId };

export interface SigningKey {
  readonly key: string;
  readonly fingerprint: string;
  readonly words: readonly string[];
  readonly createdAt: IsoInstant;
  /** Fingerprint of the key that vouched for it; null for a first key. */
  readonly replaced: string | null;
}

/** A small file in which a key vouches for the one that replaces it. */
export interface KeyStatementFile {
  readonly fileName: string;
  readonly bytes: LeavingBytes;
}

/** A colleague's new key. */
export interface AcceptedKey {
  readonly name: string;
  readonly fingerprint: string;
  readonly words: readonly string[];
  /** Fingerprint of the key that it replaced. */
  readonly former: string;
  readonly replacedAt: IsoInstant;
  /** False where it was known here already. */
  readonly news: boolean;
}
