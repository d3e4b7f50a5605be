import { messages } from '../../../main/core/contract/messages/catalogue';
import type { GroupSubject } from './group-subject';

/** What a group is called, and the line beside it. */
export const groupName = (subject: GroupSubject): { readonly name: string; readonly more: string | null } => {
  switch (subject.kind) {
    case 'speaker':
      return { name: subject.name, more: subject.role };
    case 'unclear':
      return { name: messages.quotesView.speakerUnclear, more: messages.quotesView.speakerUnclearMore };
    case 'theme':
      return { name: subject.theme.name, more: null };
    case 'no-theme':
      return { name: messages.quotesView.noThemeYet, more: messages.quotesView.noThemeMore };
    case 'month':
      return { name: messages.quotesView.month(subject.year, subject.month), more: null };
    case 'no-date':
      return { name: messages.quotesView.noDate, more: messages.quotesView.noDateMore };
    case 'all':
      return { name: messages.quotesView.title, more: null };
  }
};

/** The line that stands for the folded rows of a group. */
export const foldedName = (subject: GroupSubject, folded: number): string => {
  switch (subject.kind) {
    case 'speaker':
      return messages.quotesView.more.speaker(folded, subject.name);
    case 'unclear':
      return messages.quotesView.more.unclear(folded);
    case 'theme':
      return messages.quotesView.more.theme(folded, subject.theme.name);
    case 'no-theme':
    case 'month':
    case 'no-date':
    case 'all':
      return messages.quotesView.more.other(folded);
  }
};
