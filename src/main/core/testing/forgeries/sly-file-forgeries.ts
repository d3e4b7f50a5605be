/** For tests: files forged by somebody who has read how a file is examined. */
import { Name, Stream, type Dictionary } from '../../pdf/read/objects';
import { inFile, type Forgery } from './forgery';
import { parsed, type TakenApart } from '../forging';

/** The content of the first page and, behind it, that of another stream. */
function withContent(file: TakenApart, dictionary: string, bytes: Buffer): boolean {
  const page = file.pages[0];
  if (page === undefined) return false;
  const more = file.add(new Stream(parsed(`<< ${dictionary} >>`) as Dictionary, bytes));
  page.set('Contents', [page.get('Contents'), more]);
  return true;
}

export const SLY_FILES: readonly Forgery[] = [
  inFile('words packed as pictures are', 'contradiction', (file) => {
    const bar = '0 0 0 rg 100 300 200 100 re f';
    return withContent(
      file,
      '/Filter /RunLengthDecode',
      Buffer.concat([Buffer.from([bar.length - 1]), Buffer.from(bar), Buffer.from([128])]),
    );
  }),
  inFile('a page twice', 'contradiction', (file) => {
    const tree = file.pdf.dictionary(file.catalog.get('Pages'));
    const kids = file.pdf.list(tree.get('Kids'));
    tree.set('Kids', [...kids, kids[0] ?? null]);
    tree.set('Count', kids.length + 1);
  }),
  inFile('fewer pages counted than there are', 'entry', (file) => {
    file.pdf.dictionary(file.catalog.get('Pages')).set('Count', 0);
  }),
  inFile('a page that looks like a branch without pages', 'entry', (file) => {
    const tree = file.pdf.dictionary(file.catalog.get('Pages'));
    const page = parsed('<< /Type /Page /Kids [] /MediaBox [0 0 595 842] >>') as Dictionary;
    page.set('Contents', file.addStream('', '0 0 0 rg 100 300 200 100 re f'));
    page.set('Parent', file.catalog.get('Pages'));
    tree.set('Kids', [...file.pdf.list(tree.get('Kids')), file.add(page)]);
    tree.set('Count', file.pages.length + 1);
  }),
  inFile('an annotation behind thousands of links', 'annotation', (file) => {
    const page = file.pages.find((each) => file.pdf.list(each.get('Annots')).length > 0);
    const [link = null] = file.pdf.list(page?.get('Annots') ?? null);
    const evil = file.add(
      parsed('<< /Type /Annot /Subtype /FreeText /Rect [50 400 300 420] /F 4 /Contents (Vote YES) >>'),
    );
    page?.set('Annots', [...Array.from({ length: 10_000 }, () => link), evil]);
    return page !== undefined;
  }),
  inFile('a link with a border that covers', 'annotation', (file) => {
    const links = file.pages.flatMap((page) => file.pdf.list(page.get('Annots')));
    file.pdf.dictionary(links[0] ?? null).set('Border', [0, 0, 300]);
    return links.length > 0;
  }),
  inFile('another title in XMP', 'entry', (file) => {
    const before = file.packet;
    file.packet = before.replace(/(<dc:title>.*?<rdf:li[^>]*>)[^<]*/su, '$1Vote YES');
    return file.packet !== before;
  }),
  inFile('other authors in XMP', 'entry', (file) => {
    const before = file.packet;
    const authors = '<dc:creator><rdf:Seq><rdf:li>The Minister</rdf:li></rdf:Seq></dc:creator>';
    file.packet = before.replace('<dc:title>', `${authors}$&`);
    return file.packet !== before && file.data.brief.authors.length > 0;
  }),
  inFile('other authors in the properties', 'entry', (file) => {
    file.pdf.dictionary(file.pdf.trailer.get('Info')).set('Author', Buffer.from('The Minister'));
    return file.data.brief.authors.length > 0;
  }),
  inFile('a subject in the properties', 'entry', (file) => {
    file.pdf.dictionary(file.pdf.trailer.get('Info')).set('Subject', Buffer.from('Vote YES'));
  }),
  inFile('pages that are printed alone', 'entry', (file) => {
    file.catalog.set('ViewerPreferences', parsed('<< /DisplayDocTitle true /PrintPageRange [1 1] >>'));
  }),
  inFile('a structure that replaces a heading', 'entry', (file) => {
    const [element] = file.structure().filter((each) => each.name('S') === 'H1' || each.name('S') === 'P');
    element?.set('ActualText', Buffer.from('Vote YES'));
    return element !== undefined;
  }),
  inFile('the full screen', 'entry', (file) => {
    file.catalog.set('PageMode', new Name('FullScreen'));
  }),
];
