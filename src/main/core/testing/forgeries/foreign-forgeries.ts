/** For tests: parts that Attaché never writes. */
import type { ForeignKind } from '../../contract/exchange';
import { Name } from '../../pdf/read/objects';
import { dictionaryOf, inFile, pick, type Forgery } from './forgery';
import { parsed } from '../forging';

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

export const FOREIGN: readonly Forgery[] = [
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
  inFile('a program by name', 'script', (file) => {
    const script = parsed('<< /Names [(a) << /S /JavaScript /JS (x) >>] >>');
    file.pdf.dictionary(file.catalog.get('Names')).set('JavaScript', script);
  }),
  inFile('another file inside', 'attachment', (file) => {
    const stream = file.addStream('/Type /EmbeddedFile', 'MZ');
    const specification = dictionaryOf({ Type: new Name('Filespec'), F: Buffer.from('run.exe') });
    specification.set('EF', dictionaryOf({ F: stream }));
    file.catalog.set('AF', [...file.pdf.list(file.catalog.get('AF')), file.add(specification)]);
  }),
  inFile('a second file of the same name', 'attachment', (file) => {
    const tree = file.pdf.dictionary(file.pdf.dictionary(file.catalog.get('Names')).get('EmbeddedFiles'));
    const specification = dictionaryOf({
      Type: new Name('Filespec'),
      F: Buffer.from('brief.attache.json'),
    });
    specification.set('EF', dictionaryOf({ F: file.addStream('/Type /EmbeddedFile', '{}') }));
    tree.set('Names', [...file.pdf.list(tree.get('Names')), Buffer.from('z'), file.add(specification)]);
  }),
  inFile('a bookmark that says something else', 'bookmark', (file) => {
    file.pdf
      .dictionary(file.pdf.dictionary(file.catalog.get('Outlines')).get('First'))
      .set('Title', Buffer.from('Vote YES'));
  }),
  inFile('a bookmark that does something', 'action', (file) => {
    const first = file.pdf.dictionary(file.pdf.dictionary(file.catalog.get('Outlines')).get('First'));
    first.set('A', parsed('<< /S /URI /URI (https://evil.example/) >>'));
  }),
  inFile('another title in the properties', 'entry', (file) => {
    file.pdf.dictionary(file.pdf.trailer.get('Info')).set('Title', Buffer.from('Something else'));
  }),
  inFile('other words for those who do not see a picture', 'entry', (file) => {
    const element = file.structure().find((each) => each.get('Alt') !== null);
    element?.set('Alt', Buffer.from('Vote YES'));
    return element !== undefined;
  }),
  inFile('a link of ours that says something else', 'annotation', (file) => {
    const links = file.pages.flatMap((page) => file.pdf.list(page.get('Annots')));
    const link = file.pdf.dictionary(links[0] ?? null);
    link.set('Contents', Buffer.from('Vote YES'));
    return links.length > 0;
  }),
  inFile('a font of another kind', 'font', (file) => {
    const fonts = file.pdf.dictionary(
      file.pdf.dictionary(file.pages[0]?.get('Resources') ?? null).get('Font'),
    );
    fonts.set('Z9', parsed('<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /CharProcs << >> >>'));
  }),
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
