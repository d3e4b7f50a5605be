import { byteSize } from './byte-size';
import { counted, grouped } from './counted';

/** English words of `archive`: what the core says about files, and why it refuses. */
export const archive = {
  // ---- the file
  missing: (path: string) => `There is no archive at ${path}. Check the name, or create a new archive there.`,
  missingFolder: (folder: string) =>
    `The folder ${folder} does not exist. Choose another one, or make it first.`,
  notAnArchive: (path: string) =>
    `${path} is not an Attaché archive. It was left as it is; choose another file.`,
  damaged: (path: string) =>
    `The archive ${path} is damaged and was left as it is. Repair it, which takes all that still reads into a new archive, or restore a backup.`,
  cannotRead: (path: string) => `${path} cannot be read. Check the disk or the network drive it is on.`,
  cannotWrite: (path: string) =>
    `${path} cannot be written. Open it read-only, or move it to a folder where you may write.`,
  diskFull: (path: string, free: number | null) =>
    `The disk is full, so nothing was written to ${path}${free === null ? '' : `; ${byteSize(free)} are free there`}. Make room and try again.`,
  alreadyExists: (path: string) =>
    `${path} exists already and was left as it is. Open it, or choose another name.`,
  inUse: (path: string) =>
    `${path} is open for writing elsewhere. Close it there, or open it read-only to look at it here.`,
  newer: (found: number, known: number) =>
    `This archive was written by a newer release of Attaché (schema ${found}; this one knows ${known}). Update Attaché to open it.`,
  olderReadOnly: (path: string) =>
    `${path} was written by an older release. Open it once for writing, so that it is brought up to date; a copy is kept.`,
  none: 'No archive is open. Open or create one first.',
  readOnly: 'This archive is open read-only. Open it for writing to change it.',
  backupDamaged: (path: string) =>
    `The backup at ${path} is damaged and was not restored; it stays as it is. Try an older one.`,
  backupDiffers: (path: string) =>
    `The backup at ${path} did not pass its check and was removed. Try another place.`,

  // ---- what is in it
  noArticle: 'This article is no longer in the archive.',
  onlyExcerpts:
    'Only excerpts of this article are here: they came with a colleague’s brief. Import the article itself to choose words from it.',
  noQuote: 'This quote is no longer in the archive.',
  noPerson: 'This person is no longer in the archive.',
  onePerson: 'These are one person already. Choose somebody else.',
  twoPeople: (one: string, other: string) => `${one} and ${other}`,
  splitAll: 'All quotes would go. Leave at least one, or rename the person instead.',
  notTheirQuote: 'One of these quotes is another speaker’s. Look at the page again and choose anew.',
  noTheme: 'This theme is no longer in the codebook.',
  noAnnotation: 'This annotation is no longer in the archive.',
  noBrief: 'This brief is no longer in the archive.',
  noEvidence:
    'The brief cites something that is no longer in the archive. Remove it from the brief and save again.',
  quoteNotVerbatim:
    'A cited passage does not match its article any more. Check the archive; it may be damaged.',
  articleCited: (title: string, brief: string) =>
    `“${title}” is cited in the brief “${brief}”. Take it out of the brief before you remove it.`,
  annotationCited: (brief: string) =>
    `This annotation is cited in the brief “${brief}”. Take it out of the brief before you remove it.`,
  splitOutside: 'Put the cursor inside the annotation, where it should become two.',
  oneAnnotation: 'This is one annotation already. Choose another.',
  otherArticle: 'These annotations stand in two articles; only those of one can become one.',
  otherAnalyst: 'These annotations are two analysts’. Each keeps their own; tag the words yourself instead.',
  otherRevision:
    'This annotation stands on an earlier text of the article. Attach it to the text of today first.',
  themeNameTaken: (name: string) => `There is a theme called “${name}” already. Choose another name.`,
  themeParent: 'A theme cannot stand below itself, nor below a theme that stands below it.',
  oneTheme: 'These are one theme already. Choose another.',
  twoThemes: (one: string, other: string) => `${one} and ${other}`,
  themeRetired: (name: string) =>
    `“${name}” is retired and takes no new tags. Take it back into use in Themes, or choose another theme.`,
  nothingToSplit: 'Choose the passages that go to the new theme.',
  notOfTheme: 'One of these passages no longer carries the theme. Look at it again and choose anew.',
  quoteExists: 'These words are a quote already. Choose it in the list to change it.',
  nothingSelected: 'Select some words of the article first.',
  noTitle: 'Give it a title.',
  noName: 'Give it a name.',

  // ---- import
  duplicate: (title: string, raisedTo: string | null) =>
    `Already in the archive as “${title}”.${raisedTo === null ? '' : ` This copy is marked ${raisedTo}, and so is the article now.`}`,
  importCancelled: (added: number, total: number) =>
    `Stopped. ${added} of ${total} articles were added and stay in the archive; undo takes them back one by one.`,
  rereadingCancelled: 'Stopped. Nothing was changed.',
  articles: (count: number) => counted(count, 'article', 'articles'),
  untitledBrief: 'Untitled brief',
  sampleNeedsEmpty: 'The sample can only be put into a new archive. Create one for it.',
  sampleMissing: 'The sample articles are missing from this installation. Install Attaché again.',

  // ---- requests
  /** What a schema says needs to be placed. */
  badRequest: (call: string, where: string, what: string) =>
    `${what} (${call}${where === '' ? '' : `: ${where}`})`,
  /** `most` in UTF-16 units, which count most letters as one. */
  tooLong: (where: string, most: number) =>
    `${where === '' ? 'This' : `“${where}”`} is longer than ${grouped(most)} characters. Shorten it.`,
  passageTooLong: (most: number) => `A passage has at most ${grouped(most)} characters. Choose fewer words.`,
  joinedNoteTooLong: (most: number) =>
    `Both notes together are longer than ${grouped(most)} characters. Shorten one of them first.`,
  tooManyKeywords: (most: number) =>
    `Both themes together have more than ${grouped(most)} keywords. Take some away first.`,
  blank: 'A name or title cannot be blank. Give one that can be seen.',
  severalLines: 'A name or title is one line. Take the line ends out of it.',

  // ---- check
  findingForeignKey: (table: string, row: number) => `${table} ${row} refers to something that is not there`,
  findingAnchor: (what: string, row: number) => `${what} ${row} does not match the words of its article`,
  findingTextHash: (row: number) => `The text of revision ${row} is not what was imported`,
  findingOriginalHash: (row: number) => `The original file ${row} is not what was imported`,
  findingSearchIndex: (index: string) => `The search index ${index} does not match its contents`,
  findingTallies: (table: string) => `The counts in ${table} are not those of the quotes`,
  findingOpenStep: (step: number) => `Step ${step} of the history was never finished`,
  findingHistoryOrder: (step: number) => `Step ${step} of the history was undone before a later one`,
  findingEmptyStep: (step: number) => `Step ${step} of the history holds no change`,
  findingNoTriggers: (table: string) => `${table} is not guarded by the history`,

  notYourTag: (theme: string, analysts: readonly string[]) =>
    analysts.length === 0
      ? `It is not tagged with “${theme}”; nothing was taken off.`
      : `“${theme}” was put on it by ${analysts.join(', ')}, who alone can take it off; nothing was taken off.`,
  unnamedAnalyst: 'Unnamed analyst',
  sampleAnalyst: 'Sample desk',
  whoWorksHere: 'Say who works here first: the name stands beside what you write.',
  notAName: 'That is nobody’s name. Give the one under which your colleagues know you.',
} as const;
