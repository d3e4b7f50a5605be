import { byteSize } from './byte-size';
import { counted } from './counted';

const things = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [counted(count, one, many)];

/** English words of `forgetting`: the history that ends, and what is forgotten for good. */
export const forgetting = {
  /** Stands in the record of a release in the place of a title. */
  forgottenArticle: 'An article that was forgotten',
  noVersion: 'The brief has no such version any more. List its versions again.',
  nothingNamed: 'Name an article, a person or a brief to forget, or ask for all that was removed.',
  cancelled: 'Stopped. Nothing was forgotten.',
  citedIn: (brief: string) =>
    `The brief “${brief}” rests on some of it. Take it out of the brief, or forget the brief too.`,
  unreadableCopy: (path: string) =>
    `The copy ${path} cannot be read, so nobody can tell whether it holds some of it. Delete it yourself, or leave the backups out.`,
  noRoom: (path: string, needed: number, free: number) =>
    `Nothing was forgotten: the disk is full. To overwrite what goes, ${path} is written anew, which needs ${byteSize(needed)}; ${byteSize(free)} are free there. Make room and try again.`,
  notOverwritten: (path: string) =>
    `It was taken out of the archive, but the disk is full, so bytes of it may still stand in ${path}. Make room: the next time the archive is opened they are overwritten.`,

  // ---- command line
  verbs: {
    undo: 'take back the last step, or more of them',
    redo: 'do again what was taken back',
    history: 'what undo can take back, newest first; --keep says how long',
    forget:
      'take articles, people or briefs out for good: out of the archive, its history, its search and, where asked, its backups. Nothing brings them back',
  },
  options: {
    steps: 'how many steps (1 where it is not said)',
    limit: 'how many steps to list (50 where it is not said)',
    keep: (choices: string) => `keep the history for this long from now on: ${choices}`,
    article: 'an article, by its id or uid; may be repeated',
    person: 'a person, by id, uid or name; may be repeated',
    brief: 'a brief, by its id or uid; may be repeated',
    removed: 'all that was removed earlier, with the whole history',
    backups: 'delete the backups that hold some of it too, and make a new one',
    dryRun: 'say what would go, and change nothing',
    yes: 'do it; without this it is only said what would go',
  },
  nothingToUndo: 'There is nothing to undo; nothing was changed.',
  nothingToRedo: 'There is nothing to redo; nothing was changed.',
  step: (at: string, what: string, by: string, undone: boolean) =>
    `${at}\t${by}\t${what}${undone ? '\t(undone)' : ''}`,
  noHistory: 'The history is empty: there is nothing to undo.',
  more: (count: number) => `There is more; --limit ${count} lists it.`,
  kept: {
    all: (_ended: number) => 'All of the history is kept.',
    year: (ended: number) => `The history is kept for a year.${endedSteps(ended)}`,
    month: (ended: number) => `The history is kept for a month.${endedSteps(ended)}`,
  },
  keptAlready: 'It is kept for that long already; nothing was changed.',
  noArticle: (given: string) => `There is no article ${given}. Search lists articles with their ids.`,
  goes: (what: string, name: string) => `${what}\t${name}`,
  kinds: { article: 'article', person: 'person', brief: 'brief', backup: 'backup' },
  goesToo: (counts: {
    readonly quotes: number;
    readonly unattributed: number;
    readonly annotations: number;
    readonly steps: number;
  }): string => {
    const parts = [
      ...things(counts.quotes, 'quote', 'quotes'),
      ...things(counts.annotations, 'annotation', 'annotations'),
      ...things(counts.steps, 'step of the history', 'steps of the history'),
    ];
    const goes = parts.length === 0 ? '' : `With it: ${parts.join(', ')}.`;
    const stays =
      counts.unattributed === 0
        ? ''
        : `${counted(counts.unattributed, 'quote stays and has', 'quotes stay and have')} no speaker any more; the texts of the articles stay as they are.`;
    return [goes, stays].filter((part) => part !== '').join(' ');
  },
  onlySaid: 'Nothing was changed. Add --yes to forget this for good; nothing brings it back.',
  nothingToForget: 'There is nothing to forget; nothing was changed.',
  forgotten: (lookedFor: number) =>
    `Forgotten for good. ${counted(lookedFor, 'piece', 'pieces')} of it were looked for in the bytes of the archive and of its backups, and none was found.`,
  stillIn: (path: string) => `Some of it still stands in ${path}.`,
} as const;

function endedSteps(ended: number): string {
  return ended === 0 ? '' : ` ${counted(ended, 'older step', 'older steps')} can no longer be undone.`;
}
