import { en } from '../../../main/core/contract/messages/catalogue';
import type { GroupSubject } from './group-subject';

const words = en.quotesView;

/** What a group is called, and the line beside it. */
export const groupName = (subject: GroupSubject): { readonly name: string; readonly more: string | null } => {
  switch (subject.kind) {
    case 'speaker':
      return { name: subject.name, more: subject.role };
    case 'unclear':
      return { name: words.speakerUnclear, more: words.speakerUnclearMore };
    case 'theme':
      return { name: subject.theme.name, more: null };
    case 'no-theme':
      return { name: words.noThemeYet, more: words.noThemeMore };
    case 'month':
      return { name: words.month(subject.year, subject.month), more: null };
    case 'no-date':
      return { name: words.noDate, more: words.noDateMore };
    case 'all':
      return { name: words.title, more: null };
  }
};

/** The line that stands for the folded rows of a group. */
export const foldedName = (subject: GroupSubject, folded: number): string => {
  switch (subject.kind) {
    case 'speaker':
      return words.more.speaker(folded, subject.name);
    case 'unclear':
      return words.more.unclear(folded);
    case 'theme':
      return words.more.theme(folded, subject.theme.name);
    case 'no-theme':
    case 'month':
    case 'no-date':
    case 'all':
      return words.more.other(folded);
  }
};
