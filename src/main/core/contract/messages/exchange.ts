import { articleFields } from './article-fields';
import type {
  CarriedCounts,
  FileChange,
  ForeignKind,
  PrintedKind,
  Signature,
  SignerTrust,
  Verdict,
  WordsFound,
} from '../exchange';
import type { ImportState } from '../importing';
import { counted } from './counted';

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

function amounts(counts: CarriedCounts): string {
  const all = [
    [counts.judgements, 'judgement', 'judgements'],
    [counts.sections, 'section', 'sections'],
    [counts.quotes, 'quote', 'quotes'],
    [counts.passages, 'passage', 'passages'],
    [counts.sources, 'source', 'sources'],
    [counts.people, 'person', 'people'],
    [counts.themes, 'theme', 'themes'],
  ] as const;
  const given = all.filter(([count]) => count > 0).map(([count, one, other]) => counted(count, one, other));
  const texts =
    counts.fullTexts > 0 ? `; the full text of ${counted(counts.fullTexts, 'source', 'sources')}` : '';
  return `${given.length === 0 ? 'the brief’s own words' : list(given)}${texts}`;
}

const notSigned = 'Not signed: anybody can have made this.';

const verdicts: Record<Verdict, string> = {
  signed: 'Signed and intact: no byte has changed since it was signed.',
  'as-sealed': 'As sealed: no byte has changed since it was sealed.',
  resaved:
    'Saved again by another program: other bytes than were sealed, the same data and text on every page, as its own digests tell. How the pages look was not compared.',
  changed: 'Changed: this is not what Attaché exports.',
  forged: 'Forged or damaged: it says who signed it, and the signature does not fit.',
  refused: 'It carries data that is not taken.',
  printed:
    'Printed anew by another program: its pages say that it carries data, and that is gone. Ask for the file itself.',
  'no-data': 'It carries no data of Attaché.',
  unreadable: 'It cannot be read.',
};

/** What is known of a file that is told in one line. */
export interface Judged {
  readonly verdict: Verdict;
  /** The program that wrote the file last, where that is known. */
  readonly program: string | null;
  readonly where: readonly FileChange[];
  /** Whether it says that somebody signed it. */
  readonly namesSigner: boolean;
}

/** What is thought of a file, in one line: the verdict, and that nobody signed it where nobody did. */
function verdictBy(judged: Judged): string {
  const isOurs = !['printed', 'no-data', 'unreadable'].includes(judged.verdict);
  const sentence = sentenceOf(judged);
  return isOurs && !judged.namesSigner ? `${sentence} ${notSigned}` : sentence;
}

function sentenceOf({ verdict, program, where }: Judged): string {
  if (program === null) return verdicts[verdict];
  if (verdict === 'resaved' || verdict === 'printed') {
    return verdicts[verdict].replace('another program', program);
  }
  if (verdict !== 'changed' || program === producer) return verdicts[verdict];
  const hasPages = where.some(({ kind }) => kind === 'page') && !where.some(({ kind }) => kind === 'data');
  const ligatures = hasPages && program.includes('Ghostscript') ? ` ${ghostscript}` : '';
  return `${verdicts.changed} ${program} wrote it last.${ligatures}`;
}

const producer = 'Attaché';

const printedKinds: Record<PrintedKind, string> = {
  marking: 'the marking',
  title: 'the title',
  date: 'the date',
  sample: 'the notice of the sample',
  byline: 'the lines below the title',
  'bottom-line': 'the bottom line',
  judgement: 'a judgement',
  section: 'a section',
  speaker: 'who is quoted',
  quote: 'a quote',
  note: 'a note',
  overview: 'the overview of evidence',
  source: 'a source',
  scale: 'the scale of likelihood',
  contents: 'the contents',
  running: 'the head or foot of the page',
};

const foreignKinds: Record<ForeignKind, string> = {
  script: 'a program (JavaScript)',
  action: 'an action that runs when it is opened or clicked',
  link: 'a link to an address that is of none of its sources',
  form: 'a form to fill in',
  annotation: 'an annotation laid over the page',
  layer: 'layers that can be hidden',
  attachment: 'another file inside it',
  box: 'a page that is cut, turned or of another size',
  picture: 'a picture or drawing laid over the page',
  font: 'a font of another program',
  invisible: 'text that cannot be seen',
  clipped: 'text that is clipped away',
  outside: 'text off the page, or of no size',
  covered: 'an area that covers text',
  drawing: 'drawing of another program',
  bookmark: 'a bookmark with other words',
  entry: 'an entry that is not known',
  revision: 'an earlier state of it, behind which it was saved again',
  reading: 'a place that other programs may read in another way, so that they show what is not told here',
};

const onPage = (page: number | null): string => (page === null ? '' : `page ${page}: `);

/** Where a file is not what Attaché exports, as an item of a list. */
function place(change: FileChange): string {
  switch (change.kind) {
    case 'data':
      return `its data: ${change.part}`;
    case 'page':
      return `page ${change.page}: its text is not the one that was sealed`;
    case 'unprinted':
      return `${onPage(change.page)}${printedKinds[change.what]} is not printed as the data has it: ${change.words}`;
    case 'added':
      return `page ${change.page}: prints what the data does not have: ${change.words}`;
    case 'foreign':
      return `${onPage(change.page)}${foreignKinds[change.what]}${change.name === null ? '' : ` (${change.name})`}, which Attaché never writes`;
    case 'elsewhere':
      return 'bytes that are neither its data nor the text of a page';
  }
}

const ghostscript =
  'Releases of Ghostscript are known to swap the bytes of ligatures (“fi”, “ff”) where a page’s characters are stated, which shows as changed text: compare the named pages by eye.';

const signatures: Record<Signature['state'], string> = {
  valid: 'Signed',
  'data-only': 'Signed before the file changed; the signature holds for its data',
  broken: 'NOT SIGNED BY WHOM IT SAYS: the signature does not fit',
};

const states: Record<ImportState, string> = {
  new: 'new',
  known: 'known',
  different: 'changed by them',
  mine: 'changed here only',
  conflict: 'CONFLICT',
  removed: 'removed by them',
};

const trust: Record<SignerTrust, string> = {
  unsigned: 'not signed',
  first: 'signed with a key that is new here; compare its words by telephone',
  known: 'signed with the key that is known here',
  changed: 'signed with ANOTHER KEY than the one known here',
  replaced: 'signed with a key that its owner HAS REPLACED since',
  mine: 'signed by you',
};

const words: Record<WordsFound, string> = {
  exact: 'checked against my copy of the source',
  moved: 'found elsewhere in my copy of the source',
  'needs-review': 'stands in several places of my copy of the source',
  lost: 'not in my copy of the source',
  excerpt: 'I have no copy of the source; the words come with their context',
};

/** What to do about data that is not taken, where it is not to ask for a new export. */
const advice: Readonly<Record<string, string>> = {
  syntax: 'ask the sender for the file itself',
  unprinted: 'ask the sender, by another way than the one it came, for the file itself',
  encrypted: 'save a copy without a password and try that',
  newer: 'update Attaché to read it',
  signature: 'ask the sender, by another way than the one it came',
  lookalike: 'ask the sender who is meant',
  marking: 'ask the sender to release it, or to raise the marking of the brief',
};

/** English words of `exchange`: what a brief's PDF says of its data, and what is said when one comes back. */
export const exchange = {
  /** A colleague who goes by the name of an analyst here. */
  namesake: (name: string): string => `another ${name}`,
  amounts,
  verdicts,
  verdictBy,
  notSigned,
  place,
  trust,
  states,
  signatures,
  words,
  carries: (counts: CarriedCounts) => `This PDF carries its data: ${amounts(counts)}.`,
  readerCopy: 'Reader copy: the data of this brief was left out.',
  attachment: 'The data of this brief, for Attaché and other programs',
  producer,
  optimised: (program: string) => `${program} (optimised for the web)`,
  /** What both sentences on page 1 begin with; a file is recognised by it. */
  printedCarriesBegins: 'This PDF carries all of it as data',
  printedCarries: 'This PDF carries all of it as data.',
  printedCarriesTexts: (count: number) =>
    `This PDF carries all of it as data, with the full text of ${counted(count, 'source', 'sources')}.`,
  printedReaderCopy: 'Reader copy: this PDF carries no data.',
  properties: {
    schema: 'Data of an Attaché brief',
    carries: 'What the file carries, in words',
    payloadSha256: 'SHA-256 of the embedded file brief.attache.json, or none',
    textSha256: 'SHA-256 of the digests of the visible text of all pages',
    signer: 'Name of whom the brief is signed by, or none',
    signerKey: 'Ed25519 public key of the signer in hexadecimal, or none',
    seal: 'SHA-256 of the file with this value as zeros, then the Ed25519 signature or zeros, in hexadecimal',
  },

  // ---- why data is not taken
  problems: {
    'not-json': 'its data is not JSON',
    'not-canonical': 'its data is not in the one spelling that is allowed (RFC 8785)',
    'too-deep': 'its data is nested more deeply than any brief',
    'too-big': 'it is, or unpacks to, far more than any brief',
    'not-ours': 'its data is not that of an Attaché brief',
    'theme-circle': 'a theme stands below itself, or before the theme above it',
    encrypted: 'it is encrypted',
    syntax: 'it is damaged, or no PDF',
    signature: 'its signature does not fit',
    altered: 'its data is not what was exported',
    unprinted: 'its data is not what its pages print',
  },
  /** A reason with what to do about it, by its name. */
  advised: (code: string, why: string) => `${why}; ${advice[code] ?? 'ask the sender to export it again'}`,
  newer: (version: number) => `it was written by a newer release of Attaché (format ${version})`,
  shape: (where: string, what: string) => `${where === '' ? 'its data' : where}: ${what}`,
  digest: (parts: readonly string[]) =>
    `${list(parts)} ${parts.length === 1 ? 'is' : 'are'} not what was exported`,
  duplicate: (uid: string) => `two things in it have one name (${uid})`,
  missing: (what: string) => `it refers to something that is not in it (${what})`,
  anchor: (uid: string) => `the words of ${uid} are not where it says they are`,
  textHash: (title: string) => `the text of “${title}” does not match its digest`,
  address: (title: string) => `the address of “${title}” is not one of the web`,
  date: (day: string) => `${day} is not a day`,
  invisible: (where: string) => `${where} holds characters that cannot be seen or that turn the text round`,
  lookalike: (name: string, other: string) =>
    `“${name}” looks like “${other}” but is written with letters of another alphabet`,
  marking: (title: string, marking: string) =>
    `“${title}” is marked ${marking}, stricter than the brief, and was not released for it`,
  refused: (why: string) => `Nothing was taken from this PDF: ${why}.`,
  noData: 'This PDF carries no data of Attaché, so there is nothing to take in.',
  noDataReader: 'This PDF is a reader copy: its data was left out, so there is nothing to take in.',
  keyChanged: (name: string, known: string, found: string) =>
    `This brief is signed as ${name} with another key than before (known: ${known}; now: ${found}). Ask ${name} by telephone before you believe it; then take it in with the new key accepted.`,
  keyReplaced: (name: string, found: string) =>
    `This brief is signed as ${name} with a key that ${name} has replaced (${found}). Whoever stole it could sign so: ask ${name} by telephone, then take it in with the key accepted.`,
  unknownKey: (key: string) => `There is nothing called “${key}” in this PDF.`,
  warnPages: (pages: readonly number[]) =>
    `The visible text of ${pages.length === 1 ? 'page' : 'pages'} ${list(pages.map(String))} is not what was exported; the data is.`,
  warnWords: (count: number) =>
    `${counted(count, 'quotation does', 'quotations do')} not stand as quoted in my own copy of the source.`,
  warnLookalike: (name: string, other: string) =>
    `“${name}” looks like “${other}” of this archive, but is written with letters of another alphabet.`,
  warnAlike: (name: string, other: string) =>
    `“${name}” can be read as “${other}”, who is known here, and is another name. Ask ${other} by telephone.`,
  warnOlder: (there: string, here: string) =>
    `This is an older version, of ${there}, than the one that is here, of ${here}.`,
  warnUnsigned: (name: string) =>
    `An earlier version of this brief was signed by ${name}; this one is not signed.`,
  gap: '[…]',

  // ---- blind mode
  hiddenLeftOut: (count: number) =>
    `${count === 1 ? 'One cited passage is' : `${count} cited passages are`} left out: blind mode hides the coding of others.`,
  hiddenPassage: 'a passage that blind mode hides',
  blindExport:
    'Blind mode is on, and the data of this brief would go out as if others had coded nothing of it. Export a reader copy, or switch blind mode off.',
  blindMerge:
    'Blind mode is on, and this brief holds coding of others in articles that you are not both done with. Take it in when you are, or switch blind mode off.',

  // ---- marking
  stricterSources: (titles: readonly string[], marking: string) =>
    `This brief (${marking}) cites ${list(titles)}, marked more strictly. Raise its marking, leave them out, or release them with a reason.`,
  noReason: 'Give a reason for the release; it is kept in the history of the brief.',
  nothingToRelease: 'No source of this brief is marked more strictly than the brief.',
  notSound: (why: string) => `A colleague’s Attaché would refuse this brief: ${why}.`,
  tooLong: (where: string) => `${where} is longer than a PDF's data may hold. Shorten it and export again.`,

  // ---- signing
  wrongPassphrase: 'This is not the passphrase of your key.',
  shortPassphrase: (least: number) => `Choose a passphrase of at least ${least} characters.`,
  noKey: 'You have no key yet. Make one first.',
  keyExists: 'You have a key already.',
  nothingReplaced: 'Your key has replaced none, so that there is nothing to vouch for.',
  noStatement:
    'This is no statement of a key, or it was changed. Ask your colleague for the .key.json file itself.',
  nobodyVouches: (name: string) =>
    `No key that is known here for ${name} vouches for this one, so that it stays unknown. Take in a brief that ${name} signed with the key so far, or compare the words of the new key by telephone.`,
  acceptedKey: (name: string, fingerprint: string, former: string, day: string) =>
    `${name}’s key was replaced on ${day} by ${fingerprint}, vouched for by the key that is known here (${former}).`,
  acceptedBefore: (name: string) => `This key of ${name} is known here already.`,
  replacedKey: (former: string) =>
    `It replaced ${former}, which vouches for it. Give colleagues the statement, so that they know.`,

  // ---- fields, for reading differences
  fields: {
    ...articleFields.inWords,
    subtitle: 'subtitle',
    date: 'date',
    authors: 'authors',
    audience: 'audience',
    bottomLine: 'bottom line',
    statement: 'statement',
    likelihood: 'likelihood',
    confidence: 'confidence',
    confidenceReason: 'reason for the confidence',
    evidence: 'evidence',
    heading: 'heading',
    text: 'text',
    exact: 'words',
    form: 'kind of quote',
    status: 'status',
    speaker: 'speaker',
    role: 'role',
    note: 'note',
    by: 'analyst',
    tags: 'themes',
    name: 'name',
    kind: 'kind',
    parent: 'theme above',
    definition: 'definition',
    useFor: 'when to use it',
    notFor: 'when not to use it',
    look: 'look',
    keywords: 'keywords',
  } as Readonly<Record<string, string>>,
} as const;
