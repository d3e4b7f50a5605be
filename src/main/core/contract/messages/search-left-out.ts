import { MOST_WORDS } from '../search';
import { counted } from './counted';

/** Of a beginning of a word that is too short to be looked for in so many articles. */
export const searchWholeInArticles =
  'Few letters: articles that have just this word are shown, with quotes and notes in which a word begins so. Type on for more.';

/** What a search says, in the window and on the command line, of words that it did not look for. */
export const searchLeftOut = (leftOut: number): string =>
  `Looked for the first ${MOST_WORDS} different words; ${counted(leftOut, 'word was', 'words were')} left out. To find a sentence, put it in quotation marks.`;
