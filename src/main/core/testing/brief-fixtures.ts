import type { AnnotationId, ArticleId, IsoDate, QuoteId, Sha256, ThemeId, Uid } from '../contract/ids';
import type { BriefDraft } from '../contract/briefs';
import type { Evidence, EvidenceSource } from '../contract/evidence';
import type { Theme } from '../contract/themes';

/** Builders for tests: an invented quarrel about harbour pilots, with a word for everything that is printed. */
export const day = (date: string): IsoDate => date as IsoDate;

export function source(id: number, overrides: Partial<EvidenceSource> = {}): EvidenceSource {
  return {
    articleId: id as ArticleId,
    uid: `article-${id}` as Uid,
    title: `Pilots and pilotage, part ${id}`,
    outlet: 'Lantern Gazette',
    author: 'Odile Marsh',
    publishedOn: day('2026-03-02'),
    place: null,
    url: null,
    marking: 'none',
    textHash: '0'.repeat(64) as Sha256,
    excerpt: false,
    corrected: false,
    ...overrides,
  };
}

export function quote(id: number, overrides: Partial<Evidence> = {}): Evidence {
  return {
    ref: { kind: 'quote', id: id as QuoteId },
    uid: `quote-${id}` as Uid,
    text: `Nobody steers from the quay, number ${id}.`,
    note: '',
    speaker: 'Ines Carrow',
    speakerKind: 'human',
    role: 'harbour master',
    themes: [1 as ThemeId],
    status: 'accepted',
    confidence: 0.9,
    language: 'en',
    source: source(1),
    ...overrides,
  };
}

export function passage(id: number, overrides: Partial<Evidence> = {}): Evidence {
  return {
    ...quote(id),
    ref: { kind: 'annotation', id: id as AnnotationId },
    uid: `passage-${id}` as Uid,
    text: 'The tariff has not moved since the breakwater was built.',
    note: 'Check against the port’s own tables.',
    speaker: null,
    speakerKind: null,
    role: null,
    status: null,
    confidence: null,
    ...overrides,
  };
}

export function theme(id: number, name: string, overrides: Partial<Theme> = {}): Theme {
  return {
    id: id as ThemeId,
    uid: `theme-${id}` as Uid,
    parentId: null,
    status: 'active',
    examples: [],
    position: id,
    name,
    definition: '',
    useFor: '',
    notFor: '',
    look: 'circle',
    keywords: [],
    quotes: 0,
    annotations: 0,
    articles: 0,
    ...overrides,
  };
}

export function brief(overrides: Partial<BriefDraft> = {}): BriefDraft {
  return {
    title: 'Who pilots the estuary?',
    subtitle: '',
    marking: 'none',
    date: day('2026-03-09'),
    authors: ['R. Tolland'],
    audience: '',
    bottomLine: '',
    judgements: [],
    sections: [],
    ...overrides,
  };
}
