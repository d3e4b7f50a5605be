import type { AnchorCounts } from '../revisions';
import { counted } from './counted';

/** How a correction went, by what became of the passages that analysts work with. */
function revised(counts: AnchorCounts, dryRun: boolean): string {
  const kept = counts.exact + counts.moved;
  const open = [
    ...(counts['needs-review'] > 0 ? [`${counts['needs-review']} to review`] : []),
    ...(counts.lost > 0 ? [`${counts.lost} lost`] : []),
  ];
  const whose = kept === 1 ? 'its place' : 'their places';
  const keeps = `${counted(kept, 'passage', 'passages')} ${dryRun ? 'would keep' : 'kept'} ${whose}`;
  return open.length === 0 ? `${keeps}.` : `${keeps}; ${open.join(', ')}.`;
}

/** English words of corrected texts, and of passages whose place they left open. */
export const revisions = {
  kinds: { quote: 'quote', annotation: 'annotation' },
  states: { 'needs-review': 'Needs review', lost: 'Lost' },
  banner: (count: number): string =>
    `${counted(count, 'passage has', 'passages have')} lost ${count === 1 ? 'its' : 'their'} place`,
  bannerText: 'A corrected text changed what they stood in.',
  bannerAction: 'Put in place',
  menu: 'Passages without a place…',
  title: 'Passages without a place',
  lead: 'Their words as they were noted stand first, then where they may stand now. Nothing moves until you say so; note, tags and briefs stay with them.',
  summary: (count: number): string => counted(count, 'passage', 'passages'),
  back: 'Back',
  none: 'Every passage has its place',
  noneText: 'After an article’s text is corrected, what cannot be found again beyond doubt is listed here.',
  waiting: 'Comparing the texts…',
  was: 'was',
  now: (number: number): string => `place ${number}`,
  similarity: (similarity: number): string =>
    similarity === 1 ? 'the same words' : `${Math.round(similarity * 100)} % alike`,
  lostText: 'Nothing like it is left in the newest text. It stays here, with the words that it had.',
  themes: (count: number): string => counted(count, 'theme', 'themes'),
  cited: (briefs: readonly string[]): string => `Cited in ${briefs.map((title) => `“${title}”`).join(', ')}`,
  attach: 'Put here',
  attached: 'Put in its place',
  giveUp: { quote: 'Reject the quote', annotation: 'Remove the annotation' },
  gaveUp: 'Given up',
  open: 'Open the article',
  keys: {
    group: 'Passages without a place',
    next: 'next, previous passage',
    place: 'choose a place',
    attach: 'put it there',
    giveUp: 'reject or remove it',
    open: 'open the article',
    back: 'back',
  },
  correct: {
    action: 'Correct the text…',
    title: 'Correct the text',
    hint: 'The text that it has now is kept as a revision. Quotes and annotations move along where their place is beyond doubt.',
    text: 'Text',
    file: 'Take it from a file…',
    fromFile: (name: string): string => `The text comes from ${name}.`,
    reason: 'Why',
    reasonHint: 'For example: erratum of 3 October. Kept with the revision.',
    confirm: 'Correct',
    unchanged: 'Change the text first.',
    done: (counts: AnchorCounts): string => `Text corrected. ${revised(counts, false)}`,
  },
  sameText: 'This is the text that the article has. Change something, or choose another file.',
  noText: 'There is no text. An article is not emptied; remove it instead.',
  otherArticle: (title: string): string =>
    `This is the text of “${title}”, which is in the archive. Choose another file.`,
  revised,
} as const;
