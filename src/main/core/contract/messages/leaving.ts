import type { LeavingForm } from '../leaving';
import type { Marking } from '../markings';
import { coding } from './coding';
import { counted } from './counted';
import { interchange } from './interchange';

const labelOf = (marking: Marking): string => (marking === 'none' ? 'unmarked' : marking);
const formOf = (form: LeavingForm): string => (form === 'coding' ? coding.format : interchange.formats[form]);

/** English words of what leaves the archive, and of what its marking keeps here. */
export const leaving = {
  noReason: 'Give a reason for the release; it is kept in the history of the archive.',
  notHere: (count: number): string => `${counted(count, 'article', 'articles')} not in this archive`,
  leftOut: (title: string, marking: Marking, file: Marking): string =>
    `Left out: “${title}” (${marking}), marked more strictly than the file (${labelOf(file)}).`,
  wayOut:
    'Say who may have the file with --marking, or release what was left out with --release and a reason.',
  released: (title: string, marking: Marking, file: Marking): string =>
    `Released: “${title}” (${marking}) goes along in ${file === 'none' ? 'an unmarked file' : `a file marked ${file}`}.`,
  record: (day: string, by: string, form: LeavingForm, marking: Marking, titles: readonly string[]): string =>
    `${day}, ${by}: ${titles.join('; ')} in ${formOf(form)}, ${labelOf(marking)}`,
  // ---- in the window
  marking: 'Who may have the file',
  markingText: 'Articles that are marked more strictly stay here, with all that was coded in them.',
  staying: (count: number): string =>
    `${counted(count, 'article stays', 'articles stay')} here: marked more strictly than the file`,
  goesAlong: (count: number): string =>
    `${counted(count, 'article goes', 'articles go')} along for this reason: marked more strictly than the file`,
  reason: 'Why they may go along all the same',
  reasonHint: 'Kept in the history of the archive. Without a reason they stay here.',
  history: (count: number): string => `${counted(count, 'release', 'releases')} until now`,
} as const;
