import type { EvidencePart } from '../undrawn';
import { counted } from './counted';

/** Characters named one by one; more would be a wall. */
const NAMED = 4;
/** What has no picture of its own that a window or terminal could show. */
const UNSEEN = /^\p{M}|[\p{C}\p{Z}\ufffd]/u;

const codePoints = (character: string): string =>
  Array.from(character, (each) => {
    const point = each.codePointAt(0) ?? 0;
    return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  }).join(' ');

function named(character: string): string {
  if (character === '\ufffd') return 'U+FFFD (left where a character was lost as the text was read)';
  return UNSEEN.test(character) ? codePoints(character) : `${character} (${codePoints(character)})`;
}

/** English words for what no font of a brief's PDF draws: where it stands, and what can be done. */
export const undrawn = {
  characters(characters: readonly string[]): string {
    const first = characters.slice(0, NAMED).map(named).join(', ');
    const more = characters.length - NAMED;
    return more > 0 ? `${first} and ${counted(more, 'more character', 'more characters')}` : first;
  },
  places: {
    title: 'The title',
    subtitle: 'The subtitle',
    authors: 'The line of authors',
    audience: 'The line for whom the brief is',
    'bottom-line': 'The bottom line',
  },
  judgement: (number: number): string => `Judgement ${number}`,
  section: (heading: string, number: number): string =>
    heading === '' ? `Section ${number}` : `Section ${number}, “${heading}”,`,
  evidence: {
    words: (who: string, title: string): string => `The quote of ${who} in “${title}”`,
    speaker: (who: string): string => `The name ${who}`,
    role: (who: string): string => `The role of ${who}`,
    note: (_who: string, title: string): string => `The note on a passage of “${title}”`,
    source: (_who: string, title: string): string =>
      `The article “${title}” (title, outlet, author or place)`,
  } satisfies Record<EvidencePart, (who: string, title: string) => string>,
  passage: (title: string): string => `The passage of “${title}”`,
  somebody: 'an unnamed speaker',
  holds: (what: string, characters: string): string =>
    `${what} holds ${characters}, which no font of the PDF draws.`,
  /** Where the place has no name of its own. */
  somewhere: (characters: string): string => `The brief holds ${characters}, which no font of the PDF draws.`,
  advice: {
    own: 'Write it in other letters.',
    words:
      'Leave it out; what it says may stand in the text of its section, as your own transliteration or translation.',
    speaker: 'Write the name in other letters under People.',
    role: 'Correct the role where the quote is reviewed, or leave the quote out.',
    note: 'Write the note in other letters.',
    source: 'Write it in other letters in the details of the article.',
  },
  refused: (sentences: readonly string[]): string =>
    [
      'Nothing was exported: a brief prints words as they are written or not at all.',
      ...sentences.map((sentence) => `- ${sentence}`),
    ].join('\n'),
  takeOut: 'Take it out',
  blocks: 'Characters that no font draws must be settled first',
  inPlace: (characters: string): string => `No font of the PDF draws ${characters}.`,
} as const;
