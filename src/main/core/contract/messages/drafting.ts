import type { DraftedSection } from '../briefs';
import { counted, grouped } from './counted';

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

const taking = (taken: number, proposed: number): string =>
  taken === proposed
    ? `the ${counted(proposed, 'quote', 'quotes')}`
    : `${grouped(taken)} of ${counted(proposed, 'quote', 'quotes')}`;

/** English words for how a draft came about: for its author, in the window and on the command line, never in the brief. */
export const drafting = {
  title: 'How this draft was made',
  /** What is worth knowing of a section; nothing where it simply holds what was tagged. */
  section({ theme, basis, taken, rest, repeats, elsewhere }: DraftedSection): string | null {
    const sentences: string[] = [];
    const proposed = taken.length + rest.length;
    if (basis === 'proposed' && proposed === 0 && elsewhere.count === 0) {
      sentences.push('no quote or passage is tagged with it, and its keywords propose none.');
    } else if (basis === 'proposed') {
      sentences.push(
        `nothing is tagged with it yet. The draft takes ${taking(taken.length, proposed)} that its keywords propose, for you to review.`,
      );
    }
    if (repeats > 0) sentences.push(`${counted(repeats, 'repeat', 'repeats')} of the same words left out.`);
    if (elsewhere.count > 0) {
      sentences.push(
        `${grouped(elsewhere.count)} more with this theme ${elsewhere.count === 1 ? 'is' : 'are'} under ${list(elsewhere.headings)}.`,
      );
    }
    return sentences.length === 0 ? null : `${theme}: ${sentences.join(' ')}`;
  },
  addMore: (count: number): string => `Add ${grouped(count)} more`,
  addMoreTo: (theme: string): string => `proposals to ${theme}`,
  added: (count: number, theme: string): string => `${counted(count, 'quote', 'quotes')} added to ${theme}`,
  moreByOption: 'Take more with --proposals NUMBER or --proposals all.',
} as const;
