import type { BackupReason, ComparedCount } from '../backups';
import type { CheckFinding } from '../archive';
import type { HistoryKept } from '../forgetting';
import { counted, grouped } from './counted';

const reasons: Readonly<Record<BackupReason, string>> = {
  'by-hand': 'By you',
  'by-itself': 'By itself',
  'on-closing': 'By itself, on closing',
  'before-restoring': 'Before a backup was restored',
  'before-repair': 'Before a repair',
  'before-forgetting': 'Before something was forgotten',
  'before-encryption': 'Before the passphrase was set or changed',
};

const kinds: Readonly<Record<ComparedCount['what'], readonly [one: string, many: string, title: string]>> = {
  articles: ['article', 'articles', 'Articles'],
  quotes: ['quote', 'quotes', 'Quotes'],
  decisions: ['decision', 'decisions', 'Decisions on quotes'],
  annotations: ['passage or note', 'passages and notes', 'Passages and notes'],
  tags: ['tag', 'tags', 'Tags'],
  themes: ['theme', 'themes', 'Themes'],
  people: ['person', 'people', 'People'],
  briefs: ['brief', 'briefs', 'Briefs'],
};

const found: Readonly<Record<CheckFinding['what'], string>> = {
  database: 'The file itself',
  table: 'Rows of a table',
  index: 'An index',
  'foreign-key': 'What belongs together',
  anchor: 'A passage and its text',
  hash: 'The text of an article',
  'search-index': 'The search index',
  journal: 'The history',
};

const kept: Readonly<Record<HistoryKept, string>> = {
  all: 'Keep all of it',
  year: 'Keep one year',
  month: 'Keep one month',
};

/** English words of the Safety page, of locking, and of the bars that tell of damage. */
export const safetyView = {
  title: 'Safety',
  menu: 'Safety…',
  lockMenu: 'Lock',
  opening: 'Looking at the backups…',
  /** The one sentence at the top. */
  standing: {
    none: 'No backup yet. The first is made by itself, soon after the first change.',
    noneUnsaved: 'No backup yet, and there is something to lose.',
    verified: (ago: string): string => `Last backup ${ago}, read back and found whole.`,
    verifiedUnchanged: (ago: string): string =>
      `Last backup ${ago}, read back and found whole. Nothing was changed since.`,
    old: (ago: string): string =>
      `Last backup ${ago}, read back and found whole. What was changed since is in no backup.`,
    unverified: (ago: string): string => `Last backup ${ago}, not read back yet.`,
    damaged: (ago: string): string => `Last backup ${ago}, and it is not whole. Make another now.`,
    failed: (since: string): string => `The last backup failed. None was made since ${since}.`,
  },
  ago: {
    now: 'just now',
    minutes: (count: number): string => `${counted(count, 'minute', 'minutes')} ago`,
    hours: (count: number): string => `${counted(count, 'hour', 'hours')} ago`,
    days: (count: number): string => `${counted(count, 'day', 'days')} ago`,
  },
  moment: {
    today: (time: string): string => `Today, ${time}`,
    yesterday: (time: string): string => `Yesterday, ${time}`,
    /** The same within a sentence. */
    within: (moment: string): string => moment.replace(/^(?:Today|Yesterday)/u, (day) => day.toLowerCase()),
    on: (day: string, time: string): string => `${day}, ${time}`,
  },
  backUpNow: 'Back up now',
  backedUp: (bytes: string): string => `Backed up, read back and found whole: ${bytes}.`,
  backedUpUnread: (bytes: string): string => `Backed up: ${bytes}. It could not be read back yet.`,
  backingUp: 'Backing up…',
  check: 'Check the archive',
  checking: 'Checking…',
  sound: 'The archive is sound',
  soundText: 'Every page was read, and every promise of an archive holds.',
  unsound: (count: number): string =>
    `The check found ${counted(count, 'thing', 'things')} wrong in this archive`,
  unsoundText:
    'Repair makes a sound copy beside the damaged file and goes on in it. The damaged file is kept as it is.',
  found,
  rebuildable: 'nothing is lost by it',
  moreFound: (count: number): string => `and ${grouped(count)} more`,
  repair: 'Repair…',
  repairTitle: 'Repair the archive',
  repairText:
    'A sound archive is made beside the damaged file: what is derived is built again, everything else is saved row by row, and what is missing is taken from the last whole backup. The damaged file is kept, under another name. You see what was saved and what was lost.',
  repairNow: 'Repair',
  repairing: 'Repairing…',
  repairedTitle: 'The archive was repaired',
  rebuilt: 'Only what is derived was damaged. It was built again, and nothing is lost.',
  salvaged: (lost: number, fromBackup: number, unknown: boolean): string =>
    lost === 0 && !unknown
      ? fromBackup === 0
        ? 'Everything was saved, and nothing is lost.'
        : `Everything was saved, ${counted(fromBackup, 'row', 'rows')} of it from the last backup.`
      : `${counted(lost, 'row', 'rows')} ${lost === 1 ? 'is' : 'are'} lost${unknown ? ', and of some tables it is not known how many were there' : ''}. ${fromBackup === 0 ? '' : `${counted(fromBackup, 'row', 'rows')} came from the last backup.`}`.trim(),
  repairedPath: 'The repaired archive',
  repairedFrom: 'Completed from the backup',
  table: 'Table',
  keptRows: 'Saved',
  fromBackup: 'From the backup',
  lostRows: 'Lost',
  unknown: 'not known',
  standIns: (count: number): string =>
    `${counted(count, 'row was', 'rows were')} put in the place of lost ones, so that what hangs on them could stay; ${count === 1 ? 'it says' : 'they say'} so where you meet ${count === 1 ? 'it' : 'them'}.`,
  historyEnds: 'Undo does not go back beyond the repair.',
  remains: 'The repaired archive is still not sound. Restore a backup in its place.',
  goOn: 'Go on working',
  backups: 'Backups',
  backupsMore: (count: number, folder: string, limit: string): string =>
    `${count === 0 ? 'none yet' : grouped(count)}, at most ${limit}, in ${folder}`,
  showAll: (count: number): string => `Show all ${grouped(count)}`,
  change: 'Change…',
  columns: { time: 'Made', size: 'Size', reason: 'Why', state: 'State' },
  reasons,
  states: {
    verified: 'Whole, read back',
    unverified: 'Not checked yet',
    damaged: 'Not whole, not offered',
  },
  encryptedBackup: 'encrypted',
  noneTitle: 'There is no backup yet',
  noneText:
    'Attaché makes one by itself after the first change of an hour, a day and a week, and when the window closes. You can also make one now.',
  folderDialog: 'Where backups lie',
  folder: 'Folder',
  folderHint: 'Best on another disk or a share. The backups that are here stay where they are.',
  folderDefault: 'The folder that Attaché chose itself is used again.',
  choose: 'Choose…',
  limit: 'All backups together may take, in MB',
  limitHint: 'Beyond it the oldest are thinned. Leave it empty for three times the size of the archive.',
  limitWrong: 'Give a whole number of MB, 1 or more.',
  defaults: 'Use the defaults',
  saved: 'Saved. The next backup goes there.',
  restore: {
    title: (moment: string): string => `Restore ${moment}`,
    looking: 'Comparing it with the archive…',
    damaged: 'This backup is not whole. It is kept as it is, and is never offered.',
    unverified: 'This backup was not read back yet.',
    checkIt: 'Check it',
    checkedWhole: 'The backup is whole.',
    checkedDamaged: 'The backup is not whole and will not be offered.',
    passphrase: 'Passphrase of this backup',
    passphraseHint: 'It may be an older one: a backup keeps the passphrase that it was made with.',
    compare: 'Compare',
    what: 'What would change',
    now: 'Now',
    then: 'Then',
    differing: 'Differ',
    same: 'It holds what the archive holds now. Restoring it changes nothing.',
    lose: 'You would lose, since then',
    loseNothing: 'You would lose nothing.',
    back: 'You would get back',
    backNothing: 'You would get nothing back.',
    named: (what: ComparedCount['what'], total: number): string =>
      counted(total, kinds[what][0], kinds[what][1]),
    kinds,
    more: (count: number): string => `and ${grouped(count)} more`,
    first: 'The archive as it is now is backed up first, so this can be taken back.',
    beside: 'Open it beside this one',
    besideText: 'Makes an archive of its own; this one stays as it is.',
    besideName: (name: string, moment: string): string => `${name}, ${moment}`,
    all: 'Restore all of it…',
    confirmTitle: (moment: string): string => `Go back to ${moment}?`,
    confirmText: (lost: number): string =>
      lost === 0
        ? 'Everything in the archive goes back to what it was then.'
        : `Everything in the archive goes back to what it was then. ${counted(lost, 'thing', 'things')} made since ${lost === 1 ? 'goes' : 'go'} with it.`,
    confirm: 'Restore',
    restoring: 'Restoring…',
    done: (moment: string): string =>
      `Restored ${moment}. What was there before is the newest backup of the list.`,
    opened: (name: string, back: string): string => `Opened beside “${back}” as “${name}”.`,
    returnTo: (name: string): string => `Back to ${name}`,
  },
  who: 'Who can read it',
  encryption: 'Encryption',
  encrypted: 'On.',
  encryptedText: 'The archive and its backups open only with your passphrase.',
  encryptedMore: 'Nobody can recover it, not even us.',
  plain: 'Off.',
  plainText: 'Whoever can read this file can read the archive.',
  plainMore: 'A passphrase encrypts the archive and every backup made from then on.',
  setPassphrase: 'Set a passphrase…',
  changePassphrase: 'Change…',
  takeOff: 'Turn off…',
  passphrase: {
    set: 'Encrypt this archive',
    change: 'Change the passphrase',
    takeOff: 'Turn encryption off',
    finalTitle: 'A forgotten passphrase is final',
    finalAgree: 'I have kept it where I will find it again',
    earlier:
      'Backups that were made before keep what they were made with. This does not claim FIPS validation: where that is asked, encrypt the disk.',
    current: 'Present passphrase',
    next: 'Passphrase',
    nextNew: 'New passphrase',
    hint: 'Several words are stronger than a short puzzle. Spaces and capitals count.',
    repeat: 'The same again',
    differs: 'The two do not agree yet.',
    empty: 'Type a passphrase.',
    short: (shortest: number): string => `Use at least ${shortest} characters.`,
    needsCurrent: 'Type the present passphrase.',
    needsAgreement: 'Say that you have kept it.',
    capsLock: 'Caps Lock is on.',
    working: 'Writing every page anew…',
    setDone: 'Encrypted. From now on the archive opens only with the passphrase.',
    changed: 'The passphrase was changed.',
    takenOff: 'Encryption is off. Whoever can read the file can read the archive.',
    takeOffText:
      'The archive is written anew without encryption. Backups that are encrypted stay so and keep their passphrase.',
    confirmSet: 'Encrypt',
    confirmChange: 'Change it',
    confirmTakeOff: 'Turn it off',
  },
  sheet: 'Recovery sheet…',
  sheetOpened: 'The sheet opened in the program that prints PDFs. Write the passphrase on it by hand.',
  lock: 'Lock',
  lockText: 'Locks by itself when nobody has worked here for a while.',
  lockChoice: 'Locks by itself',
  lockMore: 'Ctrl Shift L locks at once. What you wrote is saved first.',
  lockNow: 'Lock now',
  lockAfter: (minutes: number | null): string =>
    minutes === null
      ? 'Never by itself'
      : minutes === 60
        ? 'After 1 hour'
        : `After ${counted(minutes, 'minute', 'minutes')}`,
  unlock: {
    title: (name: string): string => `${name} is locked`,
    text: 'It opens with its passphrase. Nobody can recover it.',
    label: 'Passphrase',
    open: 'Unlock',
    opening: 'Unlocking…',
    other: 'Another archive…',
  },
  past: 'What is kept of the past',
  deleted: 'Deleted text',
  deletedText: 'What was removed stays in the file, to be undone, until it is forgotten.',
  deletedMore: 'Forgetting clears it here; backups keep theirs unless you choose them too.',
  forget: 'Forget…',
  history: 'History',
  historyText: (steps: number, bytes: string): string =>
    `${counted(steps, 'step', 'steps')} can be undone (${bytes}).`,
  historyKeep: 'How long the history is kept',
  kept,
  keptTitle: (choice: HistoryKept): string =>
    choice === 'year' ? 'Keep one year of history?' : 'Keep one month of history?',
  keptText:
    'Older steps are forgotten now and from then on: they can no longer be undone, and texts that only they held are gone.',
  keptConfirm: 'Forget the older steps',
  keptDone: (forgotten: number): string =>
    forgotten === 0
      ? 'Saved. No step was old enough to be forgotten.'
      : `Saved. ${counted(forgotten, 'step', 'steps')} can no longer be undone.`,
  showHistory: 'Show…',
  steps: {
    title: 'History',
    text: 'Newest first. Undoing as far as a step takes back that step and all above it.',
    none: 'Nothing was done yet that could be undone.',
    undone: 'undone',
    by: (name: string): string => `by ${name}`,
    upTo: 'Undo as far as here',
    upToLabel: (what: string): string => `Undo as far as here: ${what}`,
    more: 'Show earlier steps',
    confirmTitle: (count: number): string => `Undo ${counted(count, 'step', 'steps')}?`,
    confirmText: 'They can be done again with Redo, as long as nothing new is done.',
    confirm: 'Undo them',
    done: (count: number): string => `${counted(count, 'step', 'steps')} undone.`,
    stopped: (count: number): string =>
      `${counted(count, 'step', 'steps')} undone. Then something else had changed, and undoing stopped.`,
  },
  forgetting: {
    title: 'Forget for good',
    menu: 'Forget for good…',
    text: 'What is forgotten goes from the archive, its history and its search index, and can never be undone.',
    removed: 'Everything that was removed and that only the history still holds',
    choose: 'Or choose what to forget',
    placeholder: 'Part of a title or a name',
    list: 'What fits',
    add: 'Add',
    chosen: 'Chosen',
    takeBack: (name: string): string => `Do not forget ${name}`,
    kinds: { articles: 'Article', people: 'Person', briefs: 'Brief' },
    backups: 'Backups that hold any of it go too',
    nothing: 'Choose what to forget.',
    preview: 'Show what would go',
    previewing: 'Looking for it…',
    would: 'This would go, for good',
    nothingFound: 'There is nothing to forget: no removed text is left.',
    quotes: (count: number): string => counted(count, 'quote', 'quotes'),
    unattributed: (count: number): string =>
      `${counted(count, 'quote', 'quotes')} of other articles ${count === 1 ? 'stays' : 'stay'}, without a speaker`,
    annotations: (count: number): string => counted(count, 'passage or note', 'passages and notes'),
    steps: (count: number): string =>
      `${counted(count, 'step', 'steps')} of the history that can no longer be undone`,
    heldBy: (count: number): string =>
      `${counted(count, 'backup', 'backups')} still ${count === 1 ? 'holds' : 'hold'} some of it`,
    heldGo: (count: number): string =>
      `${counted(count, 'backup', 'backups')} that ${count === 1 ? 'holds' : 'hold'} some of it ${count === 1 ? 'goes' : 'go'} too`,
    heldNone: 'No backup holds any of it.',
    hindered: 'It cannot be done as it stands',
    back: 'Back',
    confirm: 'Forget for good',
    agree: 'I know that this cannot be undone',
    needsAgreement: 'Say that you know it.',
    working: 'Forgetting, and looking whether anything is left…',
    doneTitle: 'Forgotten',
    proof: (pieces: number): string =>
      `${counted(pieces, 'piece', 'pieces')} of the forgotten texts ${pieces === 1 ? 'was' : 'were'} looked for in the bytes of the archive and of the backups that stay: none was found.`,
    foundIn: 'Some of it is still in',
    elsewhere: 'Copies that lie elsewhere are out of reach.',
    close: 'Close',
  },
  network: 'Network',
  networkNone: 'None.',
  networkText: 'Attaché opens no connection.',
  networkMore: 'The window refuses every request, and each release is tested for it.',
  damage: {
    title: 'This archive is damaged.',
    text: 'Nothing more is written into what cannot be trusted. Look what is wrong, repair it, or go back to a backup.',
    check: 'Check',
    repair: 'Repair…',
    restore: 'Backups…',
    openTitle: (name: string): string => `${name} is damaged`,
  },
  noBackups: {
    title: (days: number): string => `No backup could be made for ${counted(days, 'day', 'days')}.`,
    open: 'Open Safety',
  },
  keys: {
    group: 'Safety',
    step: 'choose a backup',
    preview: 'preview',
    backUp: 'back up now',
    close: 'close the preview',
    lock: 'lock',
  },
} as const;
