import type { IsoDate } from '../core/contract/ids';
import type { BriefDraft } from '../core/contract/briefs';
import type { Evidence } from '../core/contract/evidence';

/** A brief of many pages: a section for every forty quotes. */
export function draftOf(evidence: readonly Evidence[]): BriefDraft {
  const sections = Array.from({ length: Math.ceil(evidence.length / 40) }, (_, index) => ({
    heading: `Part ${index + 1}`,
    text: 'What the speakers say, in their own words and in order of date.',
    evidence: evidence.slice(index * 40, index * 40 + 40).map(({ ref }) => ref),
  }));
  return {
    title: 'A long brief',
    subtitle: '',
    marking: 'TLP:GREEN',
    date: '2026-11-23' as IsoDate,
    authors: ['Benchmark'],
    audience: '',
    bottomLine: 'A brief of many pages, to see how fast pages are made.',
    judgements: [],
    sections,
  };
}
