import type { AnchorCounts } from '../revisions';
import { counted } from './counted';

/** English words of corrected texts, and of passages whose place they left open. */
export const revisions = {
  kinds: { quote: 'quote', annotation: 'annotation' },
  states: { 'needs-review': 'needs review', lost: 'lost' },
  sameText: 'This is the text that the article has. Change something, or choose another file.',
  noText: 'There is no text. An article is not emptied; remove it instead.',
  otherArticle: (title: string): string =>
    `This is the text of “${title}”, which is in the archive. Choose another file.`,
  /** How a correction went, by what became of the passages that analysts work with. */
  revised: (counts: AnchorCounts, dryRun: boolean): string => {
    const kept = counts.exact + counts.moved;
    const open = [
      ...(counts['needs-review'] > 0 ? [`${counts['needs-review']} to review`] : []),
      ...(counts.lost > 0 ? [`${counts.lost} lost`] : []),
    ];
    const verb = dryRun
      ? kept === 1
        ? 'would keep its place'
        : 'would keep their places'
      : kept === 1
        ? 'kept its place'
        : 'kept their places';
    return `${counted(kept, 'passage', 'passages')} ${verb}${open.length === 0 ? '.' : `; ${open.join(', ')}.`}`;
  },
} as const;
