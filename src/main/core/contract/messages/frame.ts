import type { PersonKind, QuoteStatus, StepKind } from '../model';

const steps: Readonly<Record<StepKind, string>> = {
  'import-article': 'importing',
  'edit-article': 'the change to',
  'remove-article': 'removing',
  'decide-quote': 'the decision on',
  'correct-quote': 'the correction of',
  'add-quote': 'marking the quote',
  'rename-person': 'the change to',
  tag: 'tagging with',
  untag: 'taking off the tag',
  'add-annotation': 'the annotation',
  'edit-annotation': 'the change to the note',
  'remove-annotation': 'removing the annotation',
  'add-theme': 'adding the theme',
  'edit-theme': 'the change to the theme',
  'remove-theme': 'removing the theme',
  'move-theme': 'moving the theme',
  'add-brief': 'drafting the brief',
  'edit-brief': 'the change to the brief',
  'remove-brief': 'removing the brief',
  'edit-analyst': 'the change of name to',
  'set-up': 'setting up',
};

const status: Readonly<Record<QuoteStatus, string>> = {
  suggested: 'To review',
  accepted: 'Accepted',
  corrected: 'Corrected',
  rejected: 'Rejected',
};

const personKinds: Readonly<Record<PersonKind, string>> = {
  human: 'Person',
  organisation: 'Organisation',
  anonymous: 'Anonymous',
  document: 'Document',
};

/** English words of the window's frame, and those that every view shares. */
export const frame = {
  product: 'Attaché',
  status,
  personKinds,
  grades: { sure: 'Sure', likely: 'Likely right', even: 'Even', doubtful: 'Doubtful' },
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  undone: (kind: StepKind, subject: string): string => `Undone: ${steps[kind]} ${subject}`,
  redone: (kind: StepKind, subject: string): string => `Done again: ${steps[kind]} ${subject}`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  unexpected: 'Something went wrong here. Your archive is as it was before; please try once more.',
} as const;
