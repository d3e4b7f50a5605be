import type { Confidence, Likelihood } from '../briefs';
import type { Marking } from '../markings';
import { counted, grouped } from './counted';
import { MONTHS } from './months';

/** "a", "a and b", "a, b and c". */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

const likelihoods: Record<Likelihood, string> = {
  'almost-no-chance': 'Almost no chance',
  'very-unlikely': 'Very unlikely',
  unlikely: 'Unlikely',
  'roughly-even': 'Roughly even chance',
  likely: 'Likely',
  'very-likely': 'Very likely',
  'almost-certain': 'Almost certain',
};

const confidences: Record<Confidence, string> = {
  low: 'Low confidence',
  moderate: 'Moderate confidence',
  high: 'High confidence',
};

/** English words printed in briefs, in drafts of them and in their PDF files. */
export const briefs = {
  /** BCP 47 of everything here. */
  language: 'en-GB',
  list,
  likelihoods,
  confidences,
  tooMuchEvidence: (most: number) => `A brief cites at most ${grouped(most)} passages. Take some out.`,
  /** Month from 1. */
  monthLong: (month: number) => MONTHS[month - 1] ?? '',
  monthShort: (month: number) => (MONTHS[month - 1] ?? '').slice(0, 3),
  fromTo: (from: string, to: string) => `${from} to ${to}`,

  untitled: 'Untitled brief',
  kindOfDocument: 'Policy brief',
  bottomLine: 'Bottom line',
  keyJudgement: (number: number) => `Key judgement ${number}`,
  section: (number: number) => `Section ${number}`,
  sources: 'Sources',
  likelihoodScale: 'How likelihood is expressed',
  likelihoodScaleSource: 'Words and ranges after ICD 203 (2015).',
  sample: 'Sample',
  sampleNotice:
    'Made from the sample archive that comes with Attaché. Its articles, people and quotes are invented.',
  sampleRunningHead: 'Sample archive, invented articles',
  page: (number: number, total: number) => `Page ${number} of ${total}`,
  preparedFor: (audience: string) => `For ${audience}`,

  preparedBy: (authors: readonly string[]) => `Prepared by ${list(authors)}.`,
  drawnFrom: (facts: string) => `Drawn from ${facts}.`,
  quotes: (count: number) => counted(count, 'quote', 'quotes'),
  passages: (count: number) => counted(count, 'passage', 'passages'),
  bySpeakers: (count: number) => `by ${counted(count, 'speaker', 'speakers')}`,
  inArticles: (count: number) => `in ${counted(count, 'article', 'articles')}`,

  speakerUnknown: 'Speaker not identified',
  passage: 'Passage',
  /** In a note, beside those who speak in the same article. */
  aSpeakerUnknown: 'a speaker not identified',
  somePassages: (count: number) => (count === 1 ? 'a passage' : `${count} passages`),
  passageIn: (source: string) => `Passage in ${source}`,
  contents: 'Contents',
  continued: 'continued',
  /** What is said of a place in the contents, for those who hear it. */
  toPage: (title: string, page: number) => `${title}, page ${page}`,
  overview: {
    label: 'Evidence at a glance',
    bySection: 'Quotes and passages by section',
    overTime: {
      week: 'Quotes and passages by week of publication',
      month: 'Quotes and passages by month of publication',
      year: 'Quotes and passages by year of publication',
    },
    chartSummary: (title: string, bars: readonly { readonly label: string; readonly value: number }[]) =>
      `${title}: ${bars.map(({ label, value }) => `${label}, ${value}`).join('; ')}.`,
    remark: 'Counted is what this brief cites, not all that was said.',
    columns: ['Speaker', 'Role', 'Quotes', 'Published', 'Sources'],
    moreSources: (count: number) => ` and ${count} more`,
    tableSummary: (speakers: number) =>
      `Who is heard: ${counted(speakers, 'speaker', 'speakers')}, each with role, number of quotes, dates and sources; most quoted first.`,
  },
  analystNote: 'Analyst’s note:',
  notReviewed: 'attribution not reviewed',
  undated: 'undated',
  source: (number: number) => `S${number}`,
  sourceMarked: (marking: Marking) => `Marked ${marking}.`,

  probability: (low: number, high: number) => `${low}–${high}%`,
  rangeDescription: (word: string, low: number, high: number) =>
    `${word}: ${low} to ${high} per cent on a scale from 0 to 100 per cent.`,
  toNote: (number: number) => `Note ${number}`,
  toReference: (number: number) => `Back to the text of note ${number}`,
  toSource: (number: number) => `Source ${number} in the list of sources`,

  missingEvidence: (count: number) =>
    `${counted(count, 'piece', 'pieces')} of evidence cited by this brief ${count === 1 ? 'is' : 'are'} no longer in the archive and ${count === 1 ? 'was' : 'were'} left out.`,
  rejectedEvidence: (count: number) =>
    `${counted(count, 'quote', 'quotes')} cited by this brief ${count === 1 ? 'was' : 'were'} rejected in review and left out.`,
  stricterSource: (source: string, marking: Marking, brief: string) =>
    `Source ${source} is marked ${marking}, stricter than this brief (${brief}). Raise the marking or leave the source out.`,
  unmarked: 'no marking',
  missingGlyph: (character: string, count: number) =>
    `No font can draw ${character}, used ${counted(count, 'time', 'times')}; a frame stands in its place, and the brief cannot be exported with it.`,
  cancelled: 'The export was cancelled. Nothing was saved.',
} as const;
