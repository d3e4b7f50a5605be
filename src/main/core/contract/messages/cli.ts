import { counted, grouped } from './counted';
import { searchLeftOut, searchWholeInArticles } from './search-left-out';

/** English words of `cli`: the command line's help and what it prints. */
export const cli = {
  // help
  about:
    'Policy briefing without a network: articles in, attributed quotes and themes, tagged and cited PDF briefs out.',
  exits:
    'Exit codes: 0 done, 1 something failed (each is named on stderr), 2 the command was not understood.',
  verbs: {
    import:
      'add articles to an archive (made if missing); with --json one JSON line a file, after it is stored',
    extract: 'find the quotes of a text and who says them',
    evaluate: 'score the extraction against articles whose quotes somebody has marked',
    search: 'search articles, quotes, annotations and briefs',
    quotes: 'list quotes',
    people: 'list the people who are quoted, with their other names and their roles',
    themes: 'list the themes of the codebook',
    tag: 'put a theme on a quote or an annotation',
    annotate: 'annotate a passage of an article',
    analyst: 'say who works in an archive; with a name, from now on',
    person: 'settle who is who',
    personMerge: 'make two people one; the second goes, and its names lead to the first from then on',
    personSplit: 'give some quotes of a person to somebody new',
    personDifferent: 'remember that two people are two, so that they are not proposed as one again',
    theme: 'change the codebook',
    themeAdd: 'add a theme',
    themeEdit: 'change a theme; what is not given stays',
    themeMove: 'give a theme another place in the order',
    themeRemove: 'remove a theme and its tags',
    themeMerge: 'make two themes one; tags, terms and the themes below the second go to the first',
    themeRetire: 'retire a theme: its tags stay, it takes no new ones and is not suggested',
    themeHistory: 'list who changed what in the codebook, newest first',
    suggest: 'list passages that are likely to carry a theme, by its terms and by what was tagged before',
    brief: 'compose a brief from the evidence under themes, or take a saved one, and write it as PDF',
    export:
      'write the coding for a colleague, or codebook, coding or a table of it for other programs; says first what the format cannot carry',
    takeIn:
      'take in a codebook, project, annotations or table of another program, in one step that undo takes back',
    blind: 'hide others’ coding until both are done with an article; without on or off, say how things stand',
    done: 'say that you are done with an article',
    inspect:
      'say what a brief’s PDF carries, from whom it is, and whether it has changed since it was exported',
    merge: 'take a colleague’s brief in from its PDF; an archive is made if missing',
    release:
      'let a brief cite sources that are marked more strictly than it is; the reason stays in its history. Without a brief: lists what exports let out below its marking',
    key: 'the key that signs your briefs, to be compared by telephone',
    reread:
      'find the quotes of articles anew that older rules read; what was decided stays, and one undo takes it back',
    revise:
      'put a corrected text in the place of an article’s text; passages move along, or wait to be reviewed',
    unsettled: 'list the passages that a correction left behind, and where they may stand now',
    check: 'check that an archive is sound',
    backup: 'write a verified copy of an archive',
    restore: 'put a backup back under a new name, after checking it',
    agreement: 'say how far analysts agree, from a CSV table of their ratings or from the tags of an archive',
    demo: 'make a brief from the sample articles, without a window',
    licences: 'print the licences of all that is shipped with the program',
  },
  arguments: {
    files: 'files, or folders to go through',
    file: 'a text, Markdown or HTML file',
    gold: 'JSON Lines: an article a line, with its quotes (docs/quotes.md)',
    query: 'words to look for; "in quotation marks" for a phrase',
    target: 'id of the quote (or of the annotation, with --annotation), as printed by quotes and search',
    articleId: 'id of the article, as printed by import and search',
    passage: 'the words to annotate, exactly as they stand in the article',
    person: 'name or id of a person',
    keptPerson: 'name or id of the person who stays',
    mergedPerson: 'name or id of the person who goes',
    newPersonName: 'name of the new person',
    movedQuotes: 'ids of the quotes that go, as printed by quotes',
    themeName: 'name or id of a theme',
    newThemeName: 'its name',
    keptTheme: 'name or id of the theme that stays',
    mergedTheme: 'name or id of the theme that goes',
    position: 'its place, from 1',
    takeInFile:
      'a colleague’s coding (.coding.json), a REFI-QDA codebook (.qdc) or project (.qdpx), Web Annotations (JSON), or a table of passages (CSV, Excel)',
    onOff: 'on or off',
    analystName: 'the name that stands beside what is written from now on',
    pdf: 'a PDF',
    backupFile: 'the file to write',
    restoreFile: 'the backup',
    ratingsFile: 'a CSV table: a row a unit, a column an analyst, empty where one gave no rating',
  },
  options: {
    archive: 'the archive',
    dryRun: 'only say what would change',
    as: 'who works here: said once, it stands beside everything that is written from then on',
    codingSources: 'with --coding: put the articles in',
    marking:
      'who may have the file: none, which it is unless given, or a TLP label; articles that are marked more strictly are left out and named',
    releaseFile: 'why articles that are marked more strictly go along all the same; kept in the archive',
    notDone: 'take it back',
    rereadAll: 'every article, not only those that older rules read',
    rereadArticle: 'only the article with this id',
    json: 'print JSON and nothing else on stdout',
    jsonl: 'read lines {id, text} from stdin and print a line {id, quotes} for each',
    kind: 'article, quote, annotation or brief; may be repeated',
    speaker: 'only what this speaker says',
    personKind: (kinds: string) => `only of this kind: ${kinds}`,
    newPersonKind: (kinds: string) => `its kind: ${kinds}; that of the old person unless given`,
    similar: 'list who may be one person under two names instead, and why',
    theme: 'only under this theme',
    article: 'only of the article with this id',
    outlet: 'only from this outlet',
    from: 'not before this day, YYYY-MM-DD',
    to: 'not after this day, YYYY-MM-DD',
    limit: 'at most so many',
    annotation: 'the id is that of an annotation',
    remove: 'take the theme off instead',
    note: 'your note',
    tagThemes: 'a theme for the annotation; may be repeated',
    occurrence: 'which one, from 1, when the words stand there more than once',
    name: 'its name',
    definition: 'what it means',
    useFor: 'what to use it for',
    notFor: 'what not to use it for',
    look: (looks: string) => `its shape and colour: ${looks}`,
    keywords: 'a word that speaks for it; may be repeated',
    parent: 'the theme that it stands under',
    top: 'below no other theme',
    back: 'take it back into use',
    suggestTheme: 'the theme',
    briefThemes: 'a theme to draw on; may be repeated',
    brief: 'uid or id of a saved brief',
    out: 'the PDF to write; an existing file is not overwritten',
    date: 'the date of the brief, YYYY-MM-DD; today unless given',
    title: 'its title',
    proposals: 'how many quotes a theme gets that only its keywords propose, or all; 10 unless given',
    leaveOutUndrawn:
      'leave quotes and passages out whose words no font of the PDF draws, and say which; else such a brief is not written',
    header: 'the first row names the analysts (found out unless said)',
    noHeader: 'the first row is a unit',
    categories: 'how many categories could be chosen; those that occur unless given',
    exportTo: (format: string) => `${format}; an existing file is not overwritten`,
    reviseArticle: 'id of the article, as printed by import and search',
    reviseReason: 'why it was corrected; kept with the text',
    paper: 'a4, which it is unless given, or letter',
    nameAuthors:
      'name the authors, or you where the brief has none, in the properties of the file; nobody is named there unless given',
    readerCopy: 'leave the data out, for readers who only read',
    fullTexts: 'put the whole texts of the sources in; only where their licences allow it',
    sign: 'sign it with your key; the file holds your passphrase, - reads it from stdin',
    mergeOnly: 'take only this and what it rests on; keys as printed with --dry-run; may be repeated',
    mergeTheirs: 'decide this conflict for the colleague; may be repeated',
    acceptKey: 'believe a signer whose key has changed, after you asked them',
    replaceKey: 'put a new key in the place of yours, which vouches for it; the file has its passphrase',
    formerPassphrase: 'with --replace: the file with the passphrase of the key so far',
    keyStatement: 'write the file by which colleagues know your new key for yours',
    acceptKeyFile: 'take in such a file of a colleague',
    makeKey: 'make one, locked with the passphrase in this file; - reads it from stdin',
    reason: 'why they may be cited',
    briefToRelease: 'id of the brief; without it, releases are listed',
    agreementArchive: 'compare the analysts of this archive instead of a table',
    unit: 'what they are compared on: quotes, sentences or characters',
    analyst: 'name or id of an analyst to compare; all who coded unless given; may be repeated',
    demoOut: 'the PDF to write; in a new temporary folder unless given',
  },

  // results
  imported: (outcome: string, title: string, details: string, file: string) =>
    `${outcome.padEnd(9)} ${title}${details === '' ? '' : ` (${details})`}\t${file}`,
  importTotals: (added: number, duplicate: number, failed: number, passedOver: number) =>
    `${grouped(added)} added, ${grouped(duplicate)} duplicate, ${grouped(failed)} failed, ${grouped(passedOver)} passed over.`,
  readTotals: (read: number, failed: number) => `${grouped(read)} read, ${grouped(failed)} failed.`,
  unknownSpeaker: 'unknown speaker',
  quote: (id: number, speaker: string, text: string) => `${id}\t${speaker}: “${text}”`,
  rereadArticle: (id: number, title: string) => `${id}\t${title}`,
  rereadChange: (kind: string, parts: readonly string[], speaker: string, text: string) =>
    `\t${kind}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}\t${speaker}: “${text}”`,
  rereadKept: (text: string, status: string, speaker: string | null) =>
    `\tkept as ${status}\t“${text}” (the rules say: ${speaker ?? 'unknown speaker or no quote'})`,
  reread: (articles: number, changes: number | null) =>
    `${articles} ${articles === 1 ? 'article' : 'articles'} read again, ${
      changes === null ? 'nothing written' : `${changes} ${changes === 1 ? 'change' : 'changes'} taken`
    }.`,
  person: (id: number, name: string, role: string, quotes: number) =>
    `${id}\t${name}${role === '' ? '' : `, ${role}`} (${quotes} ${quotes === 1 ? 'quote' : 'quotes'})`,
  alsoWritten: (names: readonly string[]) => `\talso written ${names.join('; ')}`,
  role: (role: string, date: string | null, article: number) =>
    `\t${role} (${date === null ? '' : `${date}, `}article ${article})`,
  similarPeople: (kept: number, keptName: string, merged: number, mergedName: string, why: string) =>
    `${kept}\t${keptName}\t${merged}\t${mergedName}\n\t${why}`,
  merged: (gone: string, kept: string) => `“${gone}” is “${kept}” from now on.`,
  split: (id: number, name: string, quotes: number) =>
    `${id}\t${name} (${quotes} ${quotes === 1 ? 'quote' : 'quotes'})`,
  toldApart: (one: string, other: string) => `“${one}” and “${other}” are two people.`,
  theme: (id: number, name: string, quotes: number, annotations: number) =>
    `${id}\t${name} (${quotes} ${quotes === 1 ? 'quote' : 'quotes'}, ${annotations} ${annotations === 1 ? 'annotation' : 'annotations'})`,
  hit: (kind: string, id: number, title: string, details: string, snippet: string) =>
    `${kind}\t${id}\t${title}${details === '' ? '' : ` (${details})`}\n\t${snippet}`,
  searchLeftOut,
  searchWholeInArticles,
  tagged: (theme: string) => `Tagged “${theme}”.`,
  untagged: (theme: string, others: readonly string[]) =>
    `Took your “${theme}” off.${others.length === 0 ? '' : ` That of ${others.join(', ')} stays.`}`,
  taggedAlready: (theme: string) => `You tagged it with “${theme}” before; nothing was changed.`,
  analyst: (name: string) => `${name} works here.`,
  unchanged: 'It is so already; nothing was changed.',
  annotated: (id: number) => `Annotation ${id} added.`,
  themeAdded: (id: number, name: string) => `Theme ${id}, “${name}”, added.`,
  themeChanged: (name: string) => `Theme “${name}” changed.`,
  themesMerged: (gone: string, kept: string) => `“${gone}” is “${kept}” from now on.`,
  codebookChange: (at: string, analyst: string, what: string, fields: readonly string[]) =>
    `${at}\t${analyst} ${what}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`,
  suggestedPassage: (score: number, article: number, title: string, text: string, why: string) =>
    `${score.toFixed(2)}\tarticle ${article}, ${title}\n\t${text}\n\t${why}.`,
  themeRemoved: (name: string) => `Theme “${name}” removed.`,
  ratings: (units: number, pairs: number, analysts: string) =>
    `${units} ${units === 1 ? 'unit' : 'units'}, ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of ratings${analysts === '' ? '' : ` (${analysts})`}`,
  compared: (unit: string, units: number, decisions: number, analysts: string) =>
    `${unit}: ${units} ${units === 1 ? 'unit' : 'units'}, ${decisions} ${decisions === 1 ? 'decision' : 'decisions'} (${analysts === '' ? 'nobody coded yet' : analysts})`,
  comparedPart: (values: readonly string[], units: number, name: string) =>
    `${values.map((value) => value.padStart(8)).join('')}  ${String(units).padStart(8)}  ${name}`,
  comparedHead: ' percent   kappa   alpha      BP     units  theme or article',
  disagreements: (open: number, settled: number) =>
    `${counted(open, 'disagreement', 'disagreements')} to settle, ${settled} settled.`,
  coefficient: (name: string, value: number | null, why: string | null) =>
    `${name.padEnd(18)} ${value === null ? `none: ${why ?? ''}` : value.toFixed(4)}`,
  briefWritten: (path: string) => path,
  leftOut: (what: string) => `Left out: ${what}`,
  draftKept: (uid: string) => `The brief is kept in the archive, as ${uid}.`,
  leaveOutByOption: 'Quotes that no font draws can be left out with --leave-out-undrawn.',
  inspectedTitle: (title: string, marking: string | null, authors: readonly string[]) =>
    `“${title}”${marking === null || marking === 'none' ? '' : ` (${marking})`}${authors.length === 0 ? '' : `, by ${authors.join(', ')}`}`,
  signature: (state: string, name: string, fingerprint: string) => `${state}: ${name}, key ${fingerprint}`,
  keyWords: (words: readonly string[]) => `\t${words.join(' ')}`,
  producer: (name: string) => `Written by ${name}.`,
  trust: (state: string) => `The brief is ${state}.`,
  mergeItem: (state: string, key: string, label: string, found: string) =>
    `${state}\t${key}\t${label}${found === '' ? '' : ` (${found})`}`,
  mergeDifference: (field: string, mine: string, theirs: string) =>
    `\t${field}: “${mine}” here, “${theirs}” there`,
  mergedIn: (taken: number | null, known: number) =>
    `${taken === null ? 'Nothing written' : counted(taken, 'thing taken', 'things taken')}; ${counted(known, 'thing was', 'things were')} here already.`,
  oneKeyOption: 'Give one of --make, --replace, --statement and --accept.',
  needsFormer: 'Give the passphrase of your key so far too, with --passphrase.',
  keptMine: (count: number) =>
    `${counted(count, 'conflict', 'conflicts')} decided for what is here; this file does not ask again. --theirs takes the other side.`,
  released: (sources: number) => `Released ${counted(sources, 'source', 'sources')}.`,
  sound: 'The archive is sound.',
  finding: (what: string, detail: string) => `${what}: ${detail}`,
  copied: (path: string, bytes: number) => `${path} (${bytes} bytes)`,

  // what went wrong
  failed: (name: string, why: string) => `${name}: ${why}`,
  passedOver: (name: string, why: string) => `${name}: passed over: ${why}`,
  warning: (text: string) => `Warning: ${text}`,
  wrongNode: (found: string) =>
    `This is Node ${found}, and Attaché's database needs 24. Start it with “npm run -s attache -- …”, which uses the right one.`,
  noSuchFile: 'there is no such file or folder',
  linkLoop: 'is a link that leads back to itself',
  foreignName: 'its name is not written in UTF-8, so that it cannot be opened; give it another name',
  noRegularFile: {
    folder: 'is a folder, where a file is wanted',
    pipe: 'is a pipe and no file, and was not read',
    socket: 'is a socket and no file, and was not read',
    device: 'is a device and no file, and was not read',
  },
  unreadableFor: (code: string) => `cannot be read (${code})`,
  fault:
    'led Attaché into a fault of its own, so that nothing was taken from it; all else goes on. Copy the text that you need into a plain text file and try that.',
  hidden: 'is hidden; name it itself to have it read',
  partOfPage: (page: string) => `is part of the saved page ${page}`,
  sameFile: (path: string) => `is the same file as ${path}`,
  sameFolder: (path: string) => `is the same folder as ${path}`,
  otherEnding: (endings: string) =>
    `has none of the endings looked for in folders (${endings}); name it itself to have it read`,
  nothingToImport: (endings: string) => `holds no file that can be imported (${endings})`,
  unreadable: 'cannot be read',
  tooLargeFile: 'is far too large',
  tooLargePdf: 'is far too large for a brief',
  tooLarge: 'is far too large for an article',
  badLine: (line: number, why: string) => `line ${line}: ${why}`,
  notJson: 'is not JSON',
  notAText: 'wants an object with a string “text”, and an “id” that is a string or a number',
  brokenRatings: (line: number | null) =>
    `This is no table of ratings${line === null ? '' : `: line ${line} is broken, or has more or fewer cells than the first`}. Give CSV with a row a unit and a column an analyst.`,
  noRatings: 'Give at least two columns, an analyst each, and one row of ratings.',
  fileOrLines: 'Give a file, or --jsonl with lines on stdin; one of the two.',
  whoWorksHere: 'Who works in this archive? Your name stands beside what you write: ',
  nobodySaid: 'Nobody has said who works in this archive. Say it once, with --as and a name.',
  worksHere: (name: string, given: string) =>
    `${name} works in this archive, not ${given}. Another name for ${name} is given with the verb analyst.`,
  noPassphrase: 'The passphrase is empty: it is the first line of the file, or of stdin.',
  noTheme: (given: string, known: string) => `There is no theme “${given}”. Known are: ${known}.`,
  noPerson: (given: string) => `Nobody called “${given}” is quoted in this archive. List them with people.`,
  severalPeople: (given: string, ids: readonly number[]) =>
    `Several people are called “${given}”. Give the id of one: ${ids.join(', ')}.`,
  noBrief: (given: string) => `There is no brief “${given}” in this archive.`,
  notInArticle: 'These words do not stand in the article. Copy them exactly, with their punctuation.',
  ambiguous: (count: number) =>
    `These words stand in the article ${count} times. Say which with --occurrence, from 1.`,
  tableOrArchive: 'Give a CSV table, or --archive with --unit; one of the two.',
  noAnalyst: (given: string, known: string) =>
    `Nobody called “${given}” coded in this archive. Known are: ${known}.`,
  themesOrBrief:
    'Give --theme (once or more) to compose a brief, or --brief to take a saved one; one of the two.',
  oneFormat: (options: readonly string[]) => `Give one file to write: ${options.join(', ')}.`,
  noFileName: 'Give the name of a file.',
  notADay: 'Give a day as YYYY-MM-DD.',
  notAProposalCount: 'give a whole number, or all',
  notACount: 'Give a whole number from 1.',
} as const;
