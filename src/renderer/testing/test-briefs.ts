/** Small builders for the tests of this folder: whole values with overrides. */
import type {
  ArticleId,
  BriefId,
  IsoDate,
  IsoInstant,
  QuoteId,
  Sha256,
  ThemeId,
  Uid,
} from '../../main/core/contract/ids';
import type { Brief, BriefDraft, BriefSection, Judgement } from '../../main/core/contract/briefs';
import type { Evidence, EvidenceRef, EvidenceSource } from '../../main/core/contract/evidence';
import { evidenceKey, type EvidenceLookup } from '../features/briefs/evidence-refs';

export const BRIEF_ID = 7 as BriefId;
export const AUTONOMY = 1 as ThemeId;
export const DETERRENCE = 3 as ThemeId;
export const DAY = '2026-10-14' as IsoDate;

export const quoteRef = (id: number): EvidenceRef => ({ kind: 'quote', id: id as QuoteId });

export const source = (id: number, over: Partial<EvidenceSource> = {}): EvidenceSource => ({
  articleId: id as ArticleId,
  uid: `article-${String(id)}` as Uid,
  title: `Article ${String(id)}`,
  outlet: 'Harbour Courier',
  author: null,
  publishedOn: DAY,
  place: null,
  url: null,
  marking: 'none',
  textHash: 'hash' as Sha256,
  excerpt: false,
  corrected: false,
  ...over,
});

export const evidence = (id: number, over: Partial<Evidence> = {}): Evidence => ({
  ref: quoteRef(id),
  uid: `quote-${String(id)}` as Uid,
  text: `“Words number ${String(id)}.”`,
  note: '',
  speaker: 'Anselm Brandvik',
  speakerKind: 'human',
  role: 'defence minister',
  themes: [],
  status: 'accepted',
  confidence: 1,
  language: 'en',
  source: source(id),
  ...over,
});

export const judgement = (over: Partial<Judgement> = {}): Judgement => ({
  statement: 'They will probably pay.',
  likelihood: 'likely',
  confidence: 'moderate',
  confidenceReason: '',
  evidence: [],
  ...over,
});

export const section = (over: Partial<BriefSection> = {}): BriefSection => ({
  heading: 'Autonomy',
  text: '',
  evidence: [],
  ...over,
});

export const draft = (over: Partial<BriefDraft> = {}): BriefDraft => ({
  title: 'Who pays?',
  subtitle: '',
  marking: 'none',
  date: DAY,
  authors: ['A. Analyst'],
  audience: '',
  bottomLine: 'Somebody pays.',
  judgements: [],
  sections: [],
  ...over,
});

export const brief = (over: Partial<Brief> = {}): Brief => ({
  ...draft(),
  id: BRIEF_ID,
  uid: 'brief' as Uid,
  updatedAt: '2026-10-14T09:00:00.000Z' as IsoInstant,
  ...over,
});

export const lookup = (...pieces: readonly Evidence[]): EvidenceLookup =>
  new Map(pieces.map((piece) => [evidenceKey(piece.ref), piece]));
