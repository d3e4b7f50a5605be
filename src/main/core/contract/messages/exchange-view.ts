import type { MergeKind, Signature, SignerTrust, WordsFound } from '../exchange';
import type { ImportState } from '../importing';
import type { BriefEvent } from '../brief-history';
import { briefsView } from './briefs-view';
import { counted } from './counted';
import { frame } from './frame';

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

const kinds: Readonly<Record<MergeKind, string>> = {
  brief: 'Brief',
  judgement: 'Judgement',
  section: 'Section',
  source: 'Source',
  quote: 'Quote',
  passage: 'Passage',
  person: 'Person',
  theme: 'Theme',
};

const states: Readonly<Record<ImportState, string>> = {
  conflict: 'In conflict',
  different: 'Changed by them',
  removed: 'Removed by them',
  new: 'New',
  mine: 'Changed here only',
  known: 'Here already',
};

const stateTexts: Readonly<Record<ImportState, string>> = {
  conflict: 'Changed on both sides, or nobody can tell. Yours stays unless you take theirs.',
  different: 'Nobody changed these here since.',
  removed: 'Here, and gone in their version.',
  new: 'Not in this archive yet.',
  mine: 'You changed these and they did not. Yours stays.',
  known: 'The same on both sides.',
};

const found: Readonly<Record<WordsFound, string>> = {
  exact: 'Stands in my copy of the source',
  moved: 'Stands elsewhere in my copy of the source',
  'needs-review': 'Stands several times in my copy of the source',
  lost: 'Does not stand in my copy of the source',
  excerpt: 'Not checked: no whole copy of the source is here',
};

const signed: Readonly<Record<Signature['state'], string>> = {
  valid: 'Signed',
  'data-only': 'Signed before the file changed; the signature holds for its data',
  broken: 'Not signed by whom it says: the signature does not fit',
};

const trust: Readonly<Record<SignerTrust, (name: string) => string>> = {
  unsigned: () => 'Nobody signed this file, so nothing shows who made it.',
  first: (name) =>
    `You meet this key for the first time. Have ${name} read these words to you by telephone before you rely on it.`,
  known: () => 'The key that this name was first met with here.',
  changed: () => 'Another key than the one known here for this name.',
  replaced: (name) =>
    `A key that ${name} has replaced since. Ask ${name} by telephone before you rely on it.`,
  mine: () => 'Signed by you.',
};

const events: Readonly<Record<BriefEvent['what'], string>> = {
  composed: 'drafted it',
  edited: 'edited it',
  released: 'released sources for it',
};

/** English words of opening a colleague's brief, of signing and releasing, and of where things came from. */
export const exchangeView = {
  // ---- values of compared fields, by field
  values: {
    likelihood: briefsView.likelihoods,
    confidence: briefsView.confidences,
    status: frame.status,
    kind: frame.personKinds,
    marking: { none: briefsView.noMarking },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  tag: (theme: string, by: string): string => `${theme} (${by})`,

  // ---- ways in
  doorTitle: 'Open a colleague’s brief',
  doorText:
    'A PDF exported from Attaché carries its evidence. Open it to get the quotes, themes and sources behind it.',
  doorButton: 'Open brief…',
  menu: 'Open a colleague’s brief…',
  key: 'open a colleague’s brief',

  // ---- the view
  title: 'A colleague’s brief',
  reading: (name: string): string => `Reading ${name}…`,
  notRead: (name: string): string => `${name} could not be read`,
  notReadText: 'Nothing was changed. Check that the file is still where it was, and open it again.',
  tooBig: 'It is far larger than any brief.',
  another: 'Choose another PDF…',
  paste: 'Paste its text…',
  back: 'Back',
  next: (left: number): string => `Next PDF (${left} left)`,
  untitled: 'Untitled brief',
  untitledSection: 'Untitled section',
  by: (authors: readonly string[]): string => (authors.length === 0 ? '' : `By ${list(authors)}`),
  sample: 'From the sample archive: every person, place and quote in it is invented.',

  // ---- a file with nothing to take
  nothing: {
    'no-data': 'This PDF carries nothing for Attaché',
    readerCopy: 'This is a reader copy',
    printed: 'The data of this brief is gone',
    refused: 'Nothing is taken from this PDF',
    unreadable: 'This file cannot be read as a PDF',
  },
  nothingText: {
    'no-data':
      'It is an ordinary PDF, so there is nothing to take in. To use it as an article, copy its text in your PDF reader and paste it here.',
    readerCopy: 'Its data was left out when it was exported. Ask whom it came from for the full brief.',
    printed:
      'It was lost on the way, as when another program prints a file anew. Ask whom it came from for the file itself.',
    refused: (why: string): string =>
      `${why === '' ? '' : `The reason: ${why}. `}Your archive is untouched. Tell this to whom the file came from, and ask for a new export.`,
    unreadable: (why: string): string =>
      `${why === '' ? '' : `The reason: ${why}. `}Your archive is untouched. Ask for the file once more.`,
  },

  // ---- the file
  file: 'The file',
  verdict: 'Is it genuine?',
  changedAt: 'What is wrong:',
  more: (count: number): string => `and ${count} more`,
  brief: 'Brief',
  authors: 'By',
  noAuthors: 'No authors named',
  marking: 'Marking',
  date: 'Date',
  signature: 'Signature',
  signed,
  trust,
  since: (day: string): string => `First met ${day}.`,
  fingerprint: 'Fingerprint',
  words: 'Words to compare by telephone',
  carries: 'It carries',
  amounts: {
    judgements: (count: number) => counted(count, 'judgement', 'judgements'),
    sections: (count: number) => counted(count, 'section', 'sections'),
    quotes: (count: number) => counted(count, 'quote', 'quotes'),
    passages: (count: number) => counted(count, 'passage', 'passages'),
    sources: (count: number) => counted(count, 'source', 'sources'),
    fullTexts: (count: number) => `${counted(count, 'source', 'sources')} with the whole text`,
    people: (count: number) => counted(count, 'person', 'people'),
    themes: (count: number) => counted(count, 'theme', 'themes'),
  },
  carriesNothing: 'No data',
  writtenBy: 'Written by',
  pages: (count: number): string => counted(count, 'page', 'pages'),

  // ---- a key that changed
  keyChanged: (name: string): string => `This is not the key that you know of ${name}`,
  keyChangedText: (name: string, day: string): string =>
    `Since ${day} you know ${name} by another key. Somebody else may have signed this file. Ask ${name} by telephone, on a number that you knew before.`,
  knownKey: 'Known key',
  thisKey: 'Key of this file',
  acceptKey: (name: string): string => `${name} told me of the new key; use it from now on`,
  mustAcceptKey: 'Settle the changed key first',

  // ---- what would come
  isNew: 'This brief is not in your archive yet. What you take comes as one step, and undo takes it back.',
  isKnown:
    'You have this brief. This is what changed since it last came in; what you take comes as one step, and undo takes it back.',
  isSame: 'Nothing has changed: all of it is here already.',
  openBrief: 'Open the brief',
  whereTo: 'Where shall it go?',
  whereToText:
    'No archive is open. Begin one for it, or open the one that it belongs to; then you see what is new in it.',
  beginArchive: 'Begin an archive',
  openArchive: 'Open an archive…',
  kinds,
  states,
  stateTexts,
  found,
  count: (state: ImportState, count: number): string => `${count} ${states[state].toLowerCase()}`,
  all: (count: number): string => (count === 1 ? 'Take it' : `Take all ${count}`),
  allMine: 'All mine',
  allTheirs: 'All theirs',
  showKnown: (count: number): string => `Show (${count})`,
  hideKnown: 'Hide',
  mine: 'Mine',
  theirs: 'Theirs',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  field: 'What differs',
  empty: 'nothing',
  onlyThere: 'Gone in their version',
  onlyHere: 'Gone here, and still in their version',
  restsOn:
    'What a thing rests on comes with it: a judgement with its evidence, a quote with its source and speaker.',
  unchecked: (count: number): string =>
    `${counted(count, 'quotation was', 'quotations were')} not checked against a source, because only excerpts of it are here.`,
  take: (count: number): string => `Take in ${counted(count, 'thing', 'things')}`,
  keepAllMine: 'Keep all of mine',
  keptMine: (count: number, title: string): string =>
    `${counted(count, 'conflict', 'conflicts')} with “${title}” decided for what is here`,
  nothingChosen: 'Nothing is chosen',
  readOnly: 'This archive is open for reading only',
  taken: (count: number, title: string): string =>
    `${counted(count, 'thing', 'things')} taken in from “${title}”`,
  undo: 'Undo',
  keys: {
    group: 'A colleague’s brief',
    step: 'next, previous thing',
    toggle: 'take it or not',
    mine: 'keep mine',
    theirs: 'take theirs',
    all: 'all or nothing',
    take: 'take in what is chosen',
    back: 'back',
  },

  // ---- where things came from
  origin: (authors: readonly string[], title: string, day: string): string =>
    `From ${authors.length === 0 ? 'the brief' : `${list(authors)}’s brief`} “${title}”, ${day}`,
  originSigned: (signer: string): string => `signed by ${signer}`,
  originUnsigned: 'not signed',
  moreOrigins: (count: number): string => `and ${counted(count, 'other brief', 'other briefs')}`,

  // ---- export
  options: 'What the PDF carries',
  full: 'The whole brief',
  readerCopy: 'Reader copy',
  fullText: 'Anyone can read it. A colleague with Attaché can also check it, take it in and go on with it.',
  readerCopyText: 'The pages alone. It says on page 1 that its data was left out.',
  fullTexts: 'Whole texts of the sources too; their licences allow it',
  fullTextsWarning: (count: number): string =>
    `A copy of ${counted(count, 'article', 'articles')} goes to everyone who gets this PDF. Do this only if each licence says that you may.`,
  nameAuthors: 'Name the authors in the file’s properties',
  namesNobody:
    'The properties, which mail and search programs show, name nobody. What is on the pages and in the data stays.',
  namesThem: (names: readonly string[]): string =>
    `${list(names)} will stand there as ${names.length === 1 ? 'author' : 'authors'}, for whoever has the file. No account, computer or folder is named.`,
  sign: (name: string): string => `Sign it as ${name}`,
  signText: 'Shows colleagues that it comes from you and that nothing in it was changed.',
  makeKeyText:
    'You have no key yet. Choose a passphrase for it; nobody can get it back for you, so keep it where you keep others.',
  passphrase: 'Passphrase',
  passphraseHint: (least: number): string => `At least ${least} characters`,
  repeat: 'The same again',
  repeatDiffers: 'The two are not the same.',
  makeKey: 'Make my key',
  makingKey: 'Making it…',
  keyMade: 'This is your key now',
  keyMadeText:
    'When a colleague gets a brief from you for the first time, read them these words by telephone.',
  vouchedFor: (former: string, day: string): string =>
    `It replaced ${former} on ${day}, which vouched for it.`,
  replaceKey: {
    title: 'Replace my key',
    text: 'When its passphrase may be known to others, or the computer was lost. The key so far signs that the new one is yours; after that it signs nothing more.',
    former: 'Passphrase of the key so far',
    passphrase: 'New passphrase',
    repeat: 'The new one again',
    run: 'Replace my key',
    running: 'Replacing it…',
    statement: 'Save the statement for colleagues…',
    saved: (path: string): string => `Saved ${path}. Send it to those who know your key.`,
  },
  newKeyOf: {
    title: 'A colleague’s new key',
    text: 'Take in the .key.json file that a colleague sent after they replaced their key.',
    choose: 'Choose the file…',
  },
  myKey: 'My key',
  myKeyMenu: 'Your key…',
  noKey: 'You have no key yet. It is made when you sign a brief for the first time, as you export it.',
  needsPassphrase: 'Type your passphrase, or do not sign',
  needsKey: 'Make your key first, or do not sign',

  // ---- release
  releaseReason: 'Why they may be cited below their marking',
  releaseHint: 'Kept in the history of the brief and sent with it.',
  needsReason: 'Raise the marking, or give a reason for the release',

  // ---- history
  history: {
    menu: 'History…',
    title: 'History of this brief',
    none: 'Nothing was done to this brief yet.',
    what: (what: BriefEvent['what']): string => events[what],
    reason: (reason: string, sources: number): string =>
      `${counted(sources, 'source', 'sources')}: ${reason}`,
  },
} as const;
